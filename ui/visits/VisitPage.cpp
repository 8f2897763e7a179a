// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visits/VisitPage.h"

#include "data/places/DoorAddress.h"
#include "data/places/Places.h"
#include "data/search/SubjectFinder.h"
#include "data/subjects/Duplicates.h"
#include "data/visits/VisitDefaults.h"
#include "ui/find/FindBox.h"
#include "ui/visits/SubjectPanel.h"
#include "ui/visits/VisitForm.h"
#include "ui/visits/WalkPanel.h"
#include "ui/widgets/Look.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString draftSetting = QStringLiteral("draft/visit");
constexpr int draftPauseMs = 400;
constexpr int likelyShown = 3;

QString asText(const VisitRecord& record)
{
    return QString::fromUtf8(QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact));
}

VisitRecord fromText(const QString& text)
{
    return visitRecordFrom(QJsonDocument::fromJson(text.toUtf8()).object());
}

QShortcut* key(QWidget* page, const QKeySequence& keys)
{
    auto* shortcut = new QShortcut(keys, page);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    return shortcut;
}

} // namespace

VisitPage::VisitPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : Page(workspace, parent),
      m_walk(workspace.registry()),
      m_find(new FindBox(finder, FindBox::Rows(FindBox::NewSubject), this)),
      m_doors(new WalkPanel(workspace.registry(), m_walk, this)),
      m_form(new VisitForm(workspace.registry(), this)),
      m_known(new SubjectPanel(workspace.registry(), this)),
      m_name(heading({}, this)),
      m_place(caption({}, this)),
      m_notice(new QLabel(this)),
      m_save(new QPushButton(this)),
      m_typing(new QTimer(this))
{
    m_notice->setObjectName(QStringLiteral("notice"));
    makeLayout();
    makeKeys();
    m_typing->setSingleShot(true);
    m_typing->setInterval(draftPauseMs);
    connect(m_typing, &QTimer::timeout, this, &VisitPage::storeDraft);
    connect(m_form, &VisitForm::edited, m_typing, qOverload<>(&QTimer::start));
    connect(m_form, &VisitForm::edited, this, [this] { notice({}); });
    connect(m_form, &VisitForm::newSubjectEdited, this, &VisitPage::showLikely);
    connect(m_find, &FindBox::subjectChosen, this, [this](RowId subject) { begin(subject); });
    connect(m_find, &FindBox::newSubjectWanted, this, &VisitPage::beginNew);
    connect(m_doors, &WalkPanel::doorChosen, this, [this](RowId door) { goTo(door); });
    connect(m_doors, &WalkPanel::sheetWanted, this,
            [this] { Q_EMIT this->workspace().sheetWanted(m_walk.doors()); });
    connect(m_known, &SubjectPanel::subjectWanted, this, &VisitPage::begin);
    connect(m_known, &SubjectPanel::visitWanted, this, &VisitPage::correct);
    connect(m_known, &SubjectPanel::needWanted, &workspace, &Workspace::needWanted);
    connect(&workspace, &Workspace::blockChanged, this, [this] {
        if (!isTouched())
            clear();
    });
    connect(&workspace, &Workspace::dayChanged, this, [this] {
        if (!isTouched()) // the day it proposes was yesterday
            show(blankRecord(m_form->record().visit.subject));
    });
    connect(&registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("visitor")) || tables.contains(QStringLiteral("code")))
            m_form->refill();
        m_known->show(m_form->record().visit.subject);
        m_doors->refresh();
    });
    clear();
}

VisitPage::~VisitPage()
{
    if (m_typing->isActive())
        storeDraft();
}

void VisitPage::makeLayout()
{
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_name->setFont(large);
    m_name->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    QPalette warning = m_notice->palette();
    warning.setColor(QPalette::WindowText, warningColour(warning));
    m_notice->setPalette(warning);
    m_notice->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    connect(m_notice, &QLabel::linkActivated, this,
            [this](const QString& link) { begin(link.toLongLong()); });
    m_find->setAccessibleName(tr("Who was visited"));
    m_find->setPlaceholderText(tr("Who was visited: name, pinyin, phone, door"));
    m_save->setText(tr("Save and next door  (Ctrl+Enter)"));
    m_save->setDefault(true);
    auto* only = new QPushButton(tr("Save"), this);
    only->setToolTip(tr("Ctrl+S"));
    auto* discard = new QPushButton(tr("Clear the form"), this);
    connect(m_save, &QPushButton::clicked, this, [this] { save(Then::NextDoor); });
    connect(only, &QPushButton::clicked, this, [this] { save(Then::Stay); });
    connect(discard, &QPushButton::clicked, this, [this] {
        clear();
        storeDraft();
        m_find->begin();
    });

    auto* title = new QHBoxLayout;
    title->addWidget(m_name);
    title->addSpacing(smallSpace);
    title->addWidget(m_place, 1, Qt::AlignBottom);
    auto* area = new QScrollArea(this);
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    // A key that jumps to a field brings it into sight.
    connect(qApp, &QApplication::focusChanged, area, [area](const QWidget*, QWidget* now) {
        if (now && area->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(only);
    buttons->addStretch();
    buttons->addWidget(discard);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(smallSpace, 0, smallSpace, 0);
    column->addWidget(m_find);
    column->addLayout(title);
    column->addWidget(m_notice);
    column->addWidget(area, 1);
    column->addLayout(buttons);

    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_doors);
    parts->addWidget(middle);
    parts->addWidget(m_known);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 6);
    parts->setStretchFactor(2, 3);
    parts->setSizes({180, 700, 280});
    m_known->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 9);
    m_doors->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 8);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);
    setTabOrder(m_find, m_form);
    setTabOrder(m_form, m_save);
}

void VisitPage::makeKeys()
{
    for (const QKeySequence& keys :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(key(this, keys), &QShortcut::activated, this, [this] { save(Then::NextDoor); });
    connect(key(this, QKeySequence::Save), &QShortcut::activated, this,
            [this] { save(Then::Stay); });
    connect(key(this, QKeySequence(Qt::CTRL | Qt::Key_D)), &QShortcut::activated, m_form,
            &VisitForm::beginNeed);
    connect(key(this, QKeySequence(Qt::CTRL | Qt::Key_I)), &QShortcut::activated, m_form,
            &VisitForm::beginWish);
    connect(key(this, QKeySequence(Qt::Key_PageDown)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(m_form->record().visit.subject, 1)); });
    connect(key(this, QKeySequence(Qt::Key_PageUp)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(m_form->record().visit.subject, -1)); });
}

void VisitPage::activate()
{
    if (!std::exchange(m_begun, true))
        restoreDraft();
    const VisitRecord record = m_form->record();
    if (record.visit.subject == 0 && !record.newSubject && !isTouched()) {
        if (const std::optional<RowId> door = m_walk.nextAfter(0)) {
            begin(*door);
            return;
        }
    }
    if (record.visit.subject != 0 || record.newSubject)
        m_form->begin();
    else
        m_find->begin();
}

// A draft is kept whatever happens, so leaving never loses anything.
bool VisitPage::mayLeave()
{
    if (m_typing->isActive())
        storeDraft();
    return true;
}

VisitRecord VisitPage::blankRecord(RowId subject) const
{
    RowId block = workspace().block().value_or(0);
    if (subject != 0)
        block = SubjectStore(registry()).get(subject).block;
    else if (block == 0)
        block = BlockStore(registry()).all().value(0).id;
    VisitRecord record = visitDefaults(registry(), block, today());
    record.visit.subject = subject;
    return record;
}

bool VisitPage::isTouched() const
{
    return !m_form->record().isBlank();
}

void VisitPage::show(const VisitRecord& record)
{
    m_form->setRecord(record);
    notice({});
    showSubject();
}

void VisitPage::showSubject()
{
    const VisitRecord record = m_form->record();
    const RowId id = record.visit.subject;
    m_doors->setCurrent(id);
    m_known->show(id);
    m_form->setEnabled(id != 0 || record.newSubject.has_value());
    m_save->setText(record.visit.id != 0 ? tr("Save the correction  (Ctrl+Enter)")
                                         : tr("Save and next door  (Ctrl+Enter)"));
    if (id == 0) {
        m_name->setText(record.newSubject ? tr("A new subject") : tr("Nobody chosen yet"));
        m_place->setText(
            record.newSubject ? QString() : tr("Type above, or start a walk from the block list."));
        m_form->setLastCard({});
        return;
    }
    const Subject subject = SubjectStore(registry()).get(id);
    const QString street =
        subject.street ? StreetStore(registry()).get(*subject.street).name : QString();
    const QString phone = subject.phone.isEmpty() ? subject.shop.operatorPhone : subject.phone;
    QStringList place{street + doorText({{}, subject.lane, subject.number, subject.room, {}})};
    place << labelOf(subject.kind);
    if (!subject.shop.operatorName.isEmpty())
        place << subject.shop.operatorName;
    place << phone;
    place.removeAll(QString());
    m_name->setText(record.visit.id != 0 ? tr("%1 (correction)").arg(subject.name) : subject.name);
    m_place->setText(place.join(QStringLiteral("  ·  ")));
    m_form->setLastCard(CardDeliveryStore(registry()).lastOf(id));
}

void VisitPage::begin(RowId subject)
{
    // What was typed already goes to the subject that is chosen now: the wrong one was meant.
    VisitRecord record = isTouched() ? m_form->record() : blankRecord(subject);
    record.newSubject.reset();
    record.visit.subject = subject;
    show(record);
    m_form->begin();
    storeDraft();
}

void VisitPage::beginNew(const QString& typed)
{
    VisitRecord record = isTouched() ? m_form->record() : blankRecord(0);
    record.visit.subject = 0;
    record.newSubject = NewSubject{SubjectKind::Shop, typed, {}, {}};
    show(record);
    m_form->begin();
    storeDraft();
}

void VisitPage::correct(RowId visit)
{
    if (isTouched() && !save(Then::Stay))
        return;
    workspace().attempt([&] {
        show(readVisitRecord(registry(), visit));
        m_form->begin();
    });
}

void VisitPage::startWalk(const QList<RowId>& subjects)
{
    m_walk.start(subjects);
    m_doors->refresh();
    if (!subjects.isEmpty())
        goTo(subjects.constFirst());
}

void VisitPage::goTo(std::optional<RowId> door)
{
    if (!door)
        return;
    if (isTouched() && !save(Then::Stay))
        return;
    show(blankRecord(*door));
    m_form->begin();
    storeDraft();
}

void VisitPage::goOn()
{
    const RowId here = m_form->record().visit.subject;
    if (const std::optional<RowId> next = m_walk.nextAfter(here)) {
        show(blankRecord(*next));
        m_form->begin();
    } else {
        clear();
        m_find->begin();
    }
    storeDraft();
}

void VisitPage::clear()
{
    show(blankRecord(0));
    m_find->showText({});
}

bool VisitPage::save(Then then)
{
    // Letters that an input method still holds are part of what was typed.
    QGuiApplication::inputMethod()->commit();
    VisitRecord record = m_form->record();
    QString problem = m_form->wrongField();
    if (problem.isEmpty())
        problem = problemOf(record, today());
    if (!problem.isEmpty()) {
        notice(problem);
        return false;
    }
    const bool isNew = record.visit.id == 0;
    const QString name = record.newSubject
                             ? record.newSubject->name
                             : SubjectStore(registry()).get(record.visit.subject).name;
    const QString title = isNew ? tr("Visit: %1").arg(name) : tr("Correct a visit: %1").arg(name);
    // Before the change is announced: what listens then asks the walk and the draft.
    if (!workspace().write(title, [&](Change& change) { saveVisitRecord(change, record); }))
        return false;
    if (isNew)
        rememberVisitDefaults(registry(), record, today());
    m_walk.setDone(record.visit.subject, true);
    m_doors->refresh();
    workspace().tell(tr("Saved: %1, %2").arg(name, labelOf(record.visit.outcome)));
    if (then == Then::NextDoor) {
        m_form->setRecord(blankRecord(record.visit.subject));
        goOn();
    } else {
        show(readVisitRecord(registry(), record.visit.id));
        storeDraft();
    }
    return true;
}

void VisitPage::storeDraft()
{
    m_typing->stop();
    if (registry().readOnly())
        return;
    const VisitRecord record = m_form->record();
    // A saved visit that is shown again is no draft until somebody changes it.
    const bool unchanged =
        record.visit.id != 0 && record == readVisitRecord(registry(), record.visit.id);
    const QString text = record.isBlank() || unchanged ? QString() : asText(record);
    if (text != registry().setting(draftSetting))
        registry().setSetting(draftSetting, text);
}

void VisitPage::restoreDraft()
{
    const QString text = registry().setting(draftSetting);
    if (text.isEmpty())
        return;
    const VisitRecord record = fromText(text);
    if (record.visit.subject != 0 && !SubjectStore(registry()).find(record.visit.subject))
        return;
    show(record);
    notice(tr("This visit was not saved last time; here it is again."));
}

// A shop typed as new may be in the register under a like name.
void VisitPage::showLikely()
{
    const VisitRecord record = m_form->record();
    if (!record.newSubject)
        return;
    QStringList links;
    workspace().attempt([&] {
        const Subject made = subjectFrom(registry(), *record.newSubject, record.visit.block);
        for (const LikelySame& like : likelySame(registry(), made, likelyShown))
            links << QStringLiteral("<a href=\"%1\">%2</a>（%3）")
                         .arg(like.subject)
                         .arg((like.name + u' ' + like.door).toHtmlEscaped(),
                              like.sentence.toHtmlEscaped());
    });
    notice(links.isEmpty()
               ? QString()
               : tr("Perhaps in the register already: %1").arg(links.join(QStringLiteral("、"))));
}

void VisitPage::notice(const QString& sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

} // namespace doorstep
