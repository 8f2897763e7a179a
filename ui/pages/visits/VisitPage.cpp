// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/VisitPage.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/files/checks/DoorAddress.h"
#include "data/records/places/Places.h"
#include "data/records/visits/VisitDefaults.h"
#include "data/views/profile/Duplicates.h"
#include "data/views/search/SubjectFinder.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/DraftKeeper.h"
#include "ui/page/OnlyRead.h"
#include "ui/page/parts/ConsentNotice.h"
#include "ui/pages/visits/SubjectPanel.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/WalkPanel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString visitDraft = QStringLiteral("draft/visit");
const QString walkSetting = QStringLiteral("walk/doors");
const QSet<QString> tablesOfARecord{QStringLiteral("visit"), QStringLiteral("need"),
                                    QStringLiteral("wish"), QStringLiteral("card_delivery")};
constexpr int likelyShown = 3;
constexpr int keptShown = 6;
constexpr int linesReserved = 2; // above the form
constexpr int linesShown = 9;    // more are scrolled to

// The links of the lines above the form: a word, and what it is about.
const QString openLink = QStringLiteral("open");       // …/subject:12: go there
const QString hereLink = QStringLiteral("here");       // …/subject:12: move those words here
const QString takeLink = QStringLiteral("take");       // …/subject:12: move the words here to it
const QString backLink = QStringLiteral("back");       // what was cleared or moved, as it was
const QString restoreLink = QStringLiteral("restore"); // the subject that was deleted, and save

QString link(const QString& word, const QString& about, const QString& text)
{
    return QStringLiteral("<a href=\"%1/%2\">%3</a>").arg(word, about, text.toHtmlEscaped());
}

// A line with links is a stop of the Tab key.
void setLine(QLabel& line, const QString& html)
{
    line.setText(html);
    line.setFocusPolicy(html.contains(u"<a ") ? Qt::TabFocus : Qt::NoFocus);
}

// As high as what stands in it; what comes and goes in a few lines moves no field under the mouse.
class LinesAbove : public QScrollArea
{
public:
    LinesAbove(QWidget* lines, QWidget* parent) : QScrollArea(parent)
    {
        setWidget(lines);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        fit();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fit();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const int line = fontMetrics().lineSpacing();
        const int wanted = widget()->layout()->heightForWidth(viewport()->width());
        setFixedHeight(
            std::clamp(wanted, linesReserved * line + smallSpace, linesShown * line + smallSpace));
    }
};

QShortcut* key(QWidget* page, const QKeySequence& keys)
{
    auto* shortcut = new QShortcut(keys, page);
    shortcut->setContext(keys[0].keyboardModifiers() == Qt::NoModifier
                             ? Qt::WidgetWithChildrenShortcut
                             : Qt::WindowShortcut);
    return shortcut;
}

TypedFor ofSubject(RowId subject)
{
    return {TypedFor::What::Subject, subject};
}

TypedFor ofVisit(RowId visit)
{
    return {TypedFor::What::Visit, visit};
}

// As it is for somebody who is not in the register (any more).
NewSubject newSubjectFrom(Register& registry, const std::optional<Subject>& gone)
{
    if (!gone)
        return {};
    const QString street = gone->street ? StreetStore(registry).get(*gone->street).name : QString();
    const QString phone = gone->phone.isEmpty() ? gone->shop.operatorPhone : gone->phone;
    return {gone->kind, gone->name,
            street + doorText({{}, gone->lane, gone->number, gone->room, {}}), phone};
}

// Its needs and wishes were of a visit that is gone.
VisitRecord asNew(VisitRecord record)
{
    record.visit.id = 0;
    for (RaisedNeed& need : record.needs)
        need.id = 0;
    for (RaisedWish& wish : record.wishes)
        wish.id = 0;
    record.visit.outcome = record.outcome.value_or(Outcome::Met);
    for (const MappedLinks<Visit>& links : visitMapping().links()) {
        Links& ids = record.visit.*links.member;
        std::sort(ids.begin(), ids.end());
    }
    return record;
}

} // namespace

struct VisitPage::Heading
{
    QString name;
    QString place;
    QDate lastCard;
};

VisitPage::VisitPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : Page(workspace, parent),
      m_walkKeeper(new DraftKeeper(workspace.registry(), walkSetting, this)),
      m_draftKeeper(new DraftKeeper(workspace.registry(), visitDraft, this)),
      m_walk(workspace.registry(), m_walkKeeper->text()),
      m_drafts(workspace.registry().readOnly() ? QString() : m_draftKeeper->text()),
      m_find(new FindBox(finder, FindBox::Rows(FindBox::NewSubject), this)),
      m_doors(new WalkPanel(workspace.registry(), m_walk, m_drafts, this)),
      m_form(new VisitForm(workspace.registry(), this)),
      m_known(new SubjectPanel(workspace.registry(), this)),
      m_name(heading({}, this)),
      m_place(caption({}, this)),
      m_otherDay(plainLabel(this)),
      m_trouble(plainLabel(this)),
      m_notice(richLabel(this)),
      m_kept(richLabel(this)),
      m_save(new QPushButton(this)),
      m_typing(new QTimer(this))
{
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_kept->setObjectName(QStringLiteral("kept"));
    m_otherDay->setObjectName(QStringLiteral("otherDay"));
    m_typing->setSingleShot(true);
    m_typing->setInterval(DraftKeeper::pauseMs);
    makeLayout();
    makeKeys();
    connectParts();
    showNobody();
}

VisitPage::~VisitPage()
{
    attempt([this] { storeDrafts(); });
}

void VisitPage::connectParts()
{
    m_draftKeeper->sayIn(*m_trouble);
    m_walkKeeper->sayIn(*m_trouble);
    connect(m_typing, &QTimer::timeout, this, &VisitPage::storeDrafts);
    connect(m_form, &VisitForm::edited, m_typing, [this] {
        if (!m_typing->isActive()) // steady typing must not put it off
            m_typing->start();
    });
    connect(m_form, &VisitForm::edited, this, [this] {
        notice({});
        showOtherDay();
    });
    connect(m_form, &VisitForm::newSubjectEdited, this, &VisitPage::showLikely);
    connect(m_find, &FindBox::subjectChosen, this, &VisitPage::begin);
    connect(m_find, &FindBox::newSubjectWanted, this, &VisitPage::beginNew);
    connect(key(this, QKeySequence::Find), &QShortcut::activated, m_find, &FindBox::begin);
    connect(m_doors, &WalkPanel::doorChosen, this, [this](RowId door) { goTo(door); });
    connect(m_doors, &WalkPanel::sheetWanted, this,
            [this] { this->workspace().begin(Task::EnterSheet, m_walk.doors()); });
    connect(m_doors, &WalkPanel::endWanted, this,
            [this] { changeWalk([this] { m_walk.start({}); }); });
    connect(m_known, &SubjectPanel::subjectWanted, this, &VisitPage::begin);
    connect(m_known, &SubjectPanel::visitWanted, this, &VisitPage::correct);
    connect(m_known, &SubjectPanel::needWanted, this, [this](RowId need) {
        this->workspace().goTo({"need", need});
    });
    connect(&workspace(), &Workspace::blockChanged, this, [this] {
        if (std::holds_alternative<NewVisit>(m_entry) && !isTouched())
            showNobody();
    });
    connect(&workspace(), &Workspace::dayChanged, this, [this] {
        m_goesOnWith.reset();
        showOtherDay();
        if (!std::holds_alternative<NewVisit>(m_entry) || isTouched())
            return;
        // The day it proposes was yesterday.
        const VisitRecord shown = m_form->record();
        VisitRecord proposed = blankRecord(shown.visit.subject);
        proposed.newSubject = shown.newSubject;
        show(NewVisit(std::get<NewVisit>(m_entry)), proposed);
    });
    connect(&registry(), &Register::changed, this, &VisitPage::followRegister);
}

void VisitPage::makeLayout()
{
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_name->setFont(large);
    m_notice->setWordWrap(true);
    QPalette warning = m_notice->palette();
    warning.setColor(QPalette::WindowText, warningColour(warning));
    m_notice->setPalette(warning);
    m_trouble->setWordWrap(true);
    m_trouble->setPalette(warning);
    m_kept->setWordWrap(true);
    for (QLabel* line : {m_notice, m_kept}) {
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        setLine(*line, {});
        connect(line, &QLabel::linkActivated, this, &VisitPage::followLink);
    }
    m_find->setAccessibleName(tr("Who was visited"));
    m_find->setPlaceholderText(tr("Who was visited: name, pinyin, phone, door"));
    m_save->setText(tr("Save and next door  (Ctrl+Enter)"));
    m_save->setDefault(true);
    auto* only = new QPushButton(tr("Save"), this);
    only->setToolTip(tr("Ctrl+S"));
    auto* clear = new QPushButton(tr("Clear the form"), this);
    for (QPushButton* button : {m_save, only, clear})
        button->setEnabled(!registry().readOnly());
    connect(m_save, &QPushButton::clicked, this, [this] { save(Then::NextDoor); });
    connect(only, &QPushButton::clicked, this, [this] { save(Then::Stay); });
    connect(clear, &QPushButton::clicked, this, &VisitPage::discard);

    auto* lines = new QWidget(this);
    auto* below = new QVBoxLayout(lines);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    for (QLabel* line : {m_notice, m_trouble, m_kept})
        below->addWidget(line);
    below->addStretch();
    auto* place = new LinesAbove(lines, this);

    QPalette loud = m_otherDay->palette();
    loud.setColor(QPalette::Window, warningColour(loud));
    loud.setColor(QPalette::WindowText, loud.color(QPalette::Base));
    m_otherDay->setPalette(loud);
    m_otherDay->setAutoFillBackground(true);
    m_otherDay->setContentsMargins(smallSpace, 0, smallSpace, 0);
    QFont bold = m_otherDay->font();
    bold.setBold(true);
    m_otherDay->setFont(bold);
    auto* title = new QHBoxLayout;
    title->addWidget(m_name);
    title->addSpacing(smallSpace);
    title->addWidget(m_place, 1, Qt::AlignBottom);
    title->addWidget(m_otherDay, 0, Qt::AlignBottom);
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
    buttons->addWidget(clear);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(smallSpace, 0, smallSpace, 0);
    column->addWidget(m_find);
    column->addLayout(title);
    column->addWidget(place);
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
    setTabOrder(m_find, m_notice);
    setTabOrder(m_notice, m_kept);
    setTabOrder(m_kept, m_form);
    setTabOrder(m_form, m_save);
}

void VisitPage::makeKeys()
{
    for (const QKeySequence& keys :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(key(this, keys), &QShortcut::activated, this, [this] { save(Then::NextDoor); });
    connect(key(this, QKeySequence::Save), &QShortcut::activated, this,
            [this] { save(Then::Stay); });
    connect(key(this, QKeySequence(Qt::CTRL | Qt::Key_D)), &QShortcut::activated, m_form, [this] {
        if (m_form->isEnabled())
            m_form->beginNeed();
    });
    connect(key(this, QKeySequence(Qt::CTRL | Qt::Key_I)), &QShortcut::activated, m_form, [this] {
        if (m_form->isEnabled())
            m_form->beginWish();
    });
    connect(key(this, QKeySequence(Qt::Key_PageDown)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(typedRecord().visit.subject, 1)); });
    connect(key(this, QKeySequence(Qt::Key_PageUp)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(typedRecord().visit.subject, -1)); });
}

void VisitPage::activate()
{
    if (!std::exchange(m_begun, true) && !m_drafts.all().isEmpty() && !typedFor(m_entry)) {
        open(m_drafts.all().constLast().typedFor);
        return;
    }
    if (typedFor(m_entry))
        m_form->begin();
    else
        beginNext();
}

// A draft is kept whatever happens, so leaving never loses anything.
bool VisitPage::mayLeave()
{
    storeDrafts();
    return true;
}

bool VisitPage::mayClose()
{
    storeDrafts();
    QStringList whose;
    attempt([&] {
        for (const VisitDraft& draft : m_drafts.all().mid(0, keptShown))
            whose << QTextDocumentFragment::fromHtml(nameOf(draft.typedFor)).toPlainText();
    });
    return m_draftKeeper->mayClose(
        *this,
        whose.isEmpty()
            ? tr("What you typed and did not save")
            : tr("What you typed for %1 and did not save").arg(whose.join(QStringLiteral("、"))));
}

QMap<QString, QString> VisitPage::keptInMemory()
{
    storeDrafts();
    QMap<QString, QString> kept;
    for (const DraftKeeper* keeper : {m_draftKeeper, m_walkKeeper}) {
        if (!keeper->isWritten())
            kept.insert(keeper->setting(), keeper->text());
    }
    return kept;
}

VisitRecord VisitPage::blankRecord(RowId subject) const
{
    RowId block = workspace().block().value_or(0);
    if (subject != 0)
        block = SubjectStore(registry()).get(subject).block;
    else if (block == 0)
        block = BlockStore(registry()).all().value(0).id;
    VisitRecord record = visitDefaults(registry(), block, m_goesOnWith.value_or(today()));
    record.visit.subject = subject;
    return record;
}

VisitRecord VisitPage::typedRecord() const
{
    return typedFor(m_entry) ? m_form->record() : VisitRecord();
}

bool VisitPage::isTouched() const
{
    return typedFor(m_entry) && doorstep::isTouched(m_entry, m_form->record());
}

// A new visit of which nothing has been typed but, perhaps, whom it is of.
bool VisitPage::takesWords() const
{
    VisitRecord record = typedRecord();
    record.newSubject.reset();
    return std::holds_alternative<NewVisit>(m_entry) && record.isBlank();
}

// Deleted, and to be restored; who was erased has no name any more.
bool VisitPage::isInBin(RowId subject) const
{
    const SubjectStore subjects(registry());
    if (subject == 0 || subjects.alive(subject))
        return false;
    const std::optional<Subject> gone = subjects.find(subject);
    return gone && !gone->name.isEmpty();
}

QString VisitPage::binSentence(RowId subject) const
{
    return tr("“%1” was deleted and is in the recycle bin, so no visit can be saved there. What "
              "was "
              "typed is kept. %2")
        .arg(SubjectStore(registry()).get(subject).name.toHtmlEscaped(),
             link(restoreLink, ofSubject(subject).text(), tr("Restore and save")));
}

QString VisitPage::correctionInBin(RowId subject) const
{
    return tr("“%1” was deleted and is in the recycle bin. A correction of its visit is saved; it "
              "stays deleted.")
        .arg(SubjectStore(registry()).get(subject).name.toHtmlEscaped());
}

// The eye must not miss it: nobody looks at the date of each door.
void VisitPage::showOtherDay()
{
    const Visit visit = typedRecord().visit;
    const bool isOther =
        std::holds_alternative<NewVisit>(m_entry) && visit.at > 0 && dayOf(visit.at) != today();
    m_otherDay->setText(isOther ? tr("Entered late: %1").arg(dayOf(visit.at).toString(Qt::ISODate))
                                : QString());
    m_otherDay->setVisible(isOther);
}

VisitPage::Heading VisitPage::headingOf(const VisitEntry& entry, const VisitRecord& record) const
{
    const RowId id = record.visit.subject;
    if (id == 0)
        return {tr("A new subject"), {}, {}};
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
    const bool saved = std::holds_alternative<SavedVisit>(entry);
    return {saved ? tr("%1 (correction)").arg(subject.name) : subject.name,
            place.join(QStringLiteral("  ·  ")), CardDeliveryStore(registry()).lastOf(id)};
}

// Reads before it shows: what can't be read leaves nobody chosen, never the words of one under the
// name of another.
void VisitPage::show(VisitEntry entry, const VisitRecord& untouched,
                     const std::optional<VisitRecord>& typed)
{
    auto failed = qScopeGuard([this] { showNobody(); });
    m_entry = NobodyChosen();
    const VisitRecord& shown = typed ? *typed : untouched;
    const Heading heading = headingOf(entry, shown);
    m_known->show(shown.visit.subject);
    m_form->setRecord(untouched);
    const VisitRecord before = m_form->record();
    if (typed)
        m_form->setRecord(*typed);
    if (auto* made = std::get_if<NewVisit>(&entry))
        made->untouched = before;
    else if (auto* saved = std::get_if<SavedVisit>(&entry))
        saved->untouched = before;
    failed.dismiss();

    m_entry = std::move(entry);
    setInSight(shown.visit.subject);
    m_typing->stop();
    m_form->setEnabled(!registry().readOnly());
    m_form->setLastCard(heading.lastCard);
    m_name->setText(heading.name);
    m_place->setText(heading.place);
    m_find->showText({}); // whoever was looked for before
    m_doors->setCurrent(shown.visit.subject);
    m_save->setText(std::holds_alternative<SavedVisit>(m_entry)
                        ? tr("Save the correction  (Ctrl+Enter)")
                        : tr("Save and next door  (Ctrl+Enter)"));
    showOtherDay();
    notice({});
}

// Reads nothing, so that it never fails.
void VisitPage::showNobody()
{
    m_entry = NobodyChosen();
    setInSight(0);
    m_typing->stop();
    m_form->empty();
    m_form->setEnabled(false);
    m_known->showText({});
    m_doors->setCurrent(0);
    m_name->setText(tr("Nobody chosen yet"));
    m_place->setText(tr("Type above, or start a walk from the block list."));
    m_save->setText(tr("Save and next door  (Ctrl+Enter)"));
    m_find->showText({});
    showOtherDay();
    notice({});
}

void VisitPage::setInSight(RowId subject)
{
    if (std::exchange(m_inSight, subject) != subject)
        Q_EMIT sightChanged();
}

// Returns what there is to say of it.
QString VisitPage::showTypedFor(const TypedFor& wanted, const QString& newName)
{
    const std::optional<VisitRecord> typed = m_drafts.find(wanted);
    switch (wanted.what) {
    case TypedFor::What::Subject:
        return showSubject(wanted, typed);
    case TypedFor::What::Visit:
        return showVisit(wanted, typed);
    case TypedFor::What::NewSubject:
        break;
    }
    VisitRecord untouched = blankRecord(0);
    untouched.newSubject = NewSubject();
    VisitRecord named = typed.value_or(untouched);
    named.visit.subject = 0;
    if (!named.newSubject)
        named.newSubject = NewSubject();
    if (!newName.isEmpty())
        named.newSubject->name = newName;
    show(NewVisit{wanted, {}, {}}, untouched, named);
    return typed ? tr("This visit was not saved yet; here it is again.") : QString();
}

QString VisitPage::showSubject(const TypedFor& wanted, const std::optional<VisitRecord>& typed)
{
    if (!SubjectStore(registry()).alive(wanted.id)) {
        if (!typed)
            throw Error(tr("This subject is no longer in the register."));
        if (!isInBin(wanted.id))
            return showAsNew(wanted, *typed);
        show(NewVisit{wanted, {}, {}}, blankRecord(wanted.id), typed);
        return binSentence(wanted.id);
    }
    show(NewVisit{wanted, {}, {}}, blankRecord(wanted.id), typed);
    return typed ? tr("This visit was not saved yet; here it is again.") : QString();
}

QString VisitPage::showVisit(const TypedFor& wanted, const std::optional<VisitRecord>& typed)
{
    if (!VisitStore(registry()).alive(wanted.id)) {
        if (!typed)
            throw Error(tr("This visit is no longer in the register."));
        return showAsNew(wanted, *typed);
    }
    const VisitRecord stored = readVisitRecord(registry(), wanted.id);
    std::optional<VisitRecord> correction = typed;
    if (correction) {
        correction->visit.id = wanted.id;
        correction->visit.subject = stored.visit.subject; // a merge may have moved it
    }
    show(SavedVisit(), stored, correction);
    if (isInBin(stored.visit.subject))
        return correctionInBin(stored.visit.subject);
    return typed ? tr("This correction was not saved yet; here it is again.") : QString();
}

// What was typed for a subject or a visit that has gone since.
QString VisitPage::showAsNew(const TypedFor& wanted, VisitRecord typed)
{
    const std::optional<Subject> subject = SubjectStore(registry()).find(typed.visit.subject);
    const bool alive = SubjectStore(registry()).alive(typed.visit.subject).has_value();
    typed = asNew(typed);
    VisitRecord untouched = blankRecord(alive ? typed.visit.subject : 0);
    if (!alive) {
        if (!typed.newSubject)
            typed.newSubject = newSubjectFrom(registry(), subject);
        typed.visit.subject = 0;
        typed.visit.block = untouched.visit.block;
        untouched.newSubject = NewSubject();
    }
    show(NewVisit{wanted, {}, {}}, untouched, typed);
    return alive
               ? tr("This visit is no longer in the register. What was typed is kept here; saved, "
                    "it is a new visit.")
               : tr("“%1” is no longer in the register. What was typed is kept here; saved, it "
                    "adds the subject anew.")
                     .arg(typed.newSubject->name.toHtmlEscaped());
}

void VisitPage::startTask(Task task, const QList<RowId>& subjects)
{
    if (task == Task::EnterWalk)
        startWalk(subjects);
    else
        begin(subjects.constFirst());
}

void VisitPage::begin(RowId subject)
{
    open(ofSubject(subject));
}

void VisitPage::beginNew(const QString& typed)
{
    leave(); // so that its number is not given twice
    TypedFor next = m_drafts.nextNewSubject();
    if (typedFor(m_entry) == next)
        ++next.id;
    open(next, typed);
}

void VisitPage::correct(RowId visit)
{
    open(ofVisit(visit));
}

void VisitPage::lookForSomebody(bool isThere)
{
    if (!isThere && isTouched()) {
        m_form->begin();
        return;
    }
    attempt([this] {
        const std::optional<TypedFor> left = leave();
        showNobody();
        m_find->begin();
        if (left)
            notice(keptSentence(*left));
        refreshMarks();
    });
}

void VisitPage::beginNext()
{
    if (std::holds_alternative<NewVisit>(m_entry)) {
        m_form->begin();
        return;
    }
    attempt([this] {
        const std::optional<TypedFor> left = leave();
        goOn(typedRecord().visit.subject);
        if (left)
            notice(keptSentence(*left));
        refreshMarks();
    });
}

void VisitPage::startWalk(const QList<RowId>& subjects)
{
    m_goesOnWith.reset();
    if (std::holds_alternative<NewVisit>(m_entry) && !isTouched())
        showNobody(); // its day may be another
    changeWalk([&] { m_walk.start(subjects); });
    if (!m_walk.doors().isEmpty())
        goTo(m_walk.doors().constFirst());
}

// A walk that is not typed in to its end is named, with the way back to it.
void VisitPage::changeWalk(const std::function<void()>& change)
{
    attempt([&] {
        QString sentence;
        if (const std::optional<RowId> next =
                m_walk.leftCount() > 0 ? m_walk.nextAfter(0) : std::nullopt)
            sentence = tr("The walk before is not typed in to its end: %1 of its %2 doors are "
                          "left, the next is %3.")
                           .arg(m_walk.leftCount())
                           .arg(m_walk.doors().size())
                           .arg(SubjectStore(registry()).get(*next).name);
        const QString before = m_walk.toText();
        change();
        m_walkKeeper->keep(m_walk.toText());
        refreshMarks();
        if (!sentence.isEmpty())
            offerWalk(before, sentence);
    });
}

void VisitPage::offerWalk(const QString& walk, const QString& sentence)
{
    Notice offered;
    offered.sentence = sentence;
    offered.action = tr("Go back to that walk");
    offered.act = [this, walk] {
        changeWalk([&] { m_walk.takeUp(walk); });
        goTo(m_walk.nextAfter(0));
    };
    workspace().notice(offered);
}

void VisitPage::open(const TypedFor& wanted, const QString& newName)
{
    if (typedFor(m_entry) == wanted) {
        m_form->begin();
        return;
    }
    const std::optional<TypedFor> left = leave();
    attempt([&] {
        QStringList said{showTypedFor(wanted, newName)};
        if (left)
            said.prepend(keptSentence(*left));
        said.removeAll(QString());
        notice(said.join(u' '));
        m_form->begin();
        refreshMarks();
    });
}

// A door that is done shows its visit.
void VisitPage::goTo(std::optional<RowId> door)
{
    if (!door)
        return;
    const std::optional<RowId> visit = m_walk.visitOf(*door);
    open(visit && !m_drafts.find(ofSubject(*door)) ? ofVisit(*visit) : ofSubject(*door));
}

void VisitPage::goOn(RowId here)
{
    if (const std::optional<RowId> next = m_walk.nextAfter(here)) {
        notice(showTypedFor(ofSubject(*next)));
        m_form->begin();
    } else {
        showNobody();
        m_find->begin();
    }
}

// What is typed stays with whom it was typed for; returns whom, if there is anything.
std::optional<TypedFor> VisitPage::leave()
{
    // Letters that an input method still holds are part of what was typed.
    QGuiApplication::inputMethod()->commit();
    const std::optional<TypedFor> left = isTouched() ? typedFor(m_entry) : std::nullopt;
    storeDrafts();
    return left;
}

void VisitPage::followLink(const QString& target)
{
    const QString word = target.section(u'/', 0, 0);
    const std::optional<TypedFor> about = TypedFor::from(target.section(u'/', 1));
    const std::optional<TypedFor> shown = typedFor(m_entry);
    if (word == backLink) {
        turnBack();
    } else if (word == restoreLink && about == shown) {
        save(Then::Stay, IfInBin::Restore);
    } else if (word == openLink && about) {
        open(*about);
    } else if (word == hereLink && about && shown && takesWords()) {
        if (const std::optional<VisitRecord> words = m_drafts.find(*about))
            move({*about, *words}, *shown);
    } else if (word == takeLink && about && shown) {
        // Words that wait there already stay, and these wait here.
        if (m_drafts.find(*about))
            open(*about);
        else
            move({*shown, m_form->record()}, *about);
    }
}

void VisitPage::keepTyped()
{
    if (const std::optional<TypedFor> shown = typedFor(m_entry)) {
        const VisitRecord record = m_form->record();
        if (!doorstep::isTouched(m_entry, record))
            m_drafts.remove(*shown);
        else if (m_drafts.find(*shown) != record)
            m_drafts.put(*shown, record);
    }
}

void VisitPage::storeDrafts()
{
    m_typing->stop();
    if (registry().readOnly())
        return; // nothing can be typed, and the drafts are those of the window that writes
    keepTyped();
    m_draftKeeper->keep(m_drafts.toText());
    attempt([this] { refreshMarks(); });
}

void VisitPage::discard()
{
    const std::optional<TypedFor> shown = typedFor(m_entry);
    if (!shown) {
        notice({}); // what was asked of nobody
        m_find->begin();
        return;
    }
    const bool touched = isTouched();
    QString sentence;
    if (touched)
        attempt([&] {
            sentence = tr("What was typed for %1 and not saved is cleared. %2")
                           .arg(nameOf(*shown), link(backLink, {}, tr("Bring it back")));
        });
    if (touched)
        m_turned = Turned{{*shown, m_form->record()}, std::nullopt};
    m_drafts.remove(*shown);
    showNobody();
    storeDrafts();
    m_find->begin();
    notice(sentence);
    if (touched)
        Q_EMIT workspace().undoOffered(tr("clearing the form"), [this] { turnBack(); });
}

// The words of a new visit become somebody else's: the wrong one was meant.
void VisitPage::move(const VisitDraft& words, const TypedFor& to)
{
    attempt([&] {
        const QString from = nameOf(words.typedFor);
        VisitRecord moved = words.record;
        moved.newSubject.reset();
        moved.visit.subject = 0;
        if (to.what == TypedFor::What::Subject) {
            moved.visit.subject = to.id;
            moved.visit.block = SubjectStore(registry()).get(to.id).block;
        } else {
            moved.newSubject = typedRecord().newSubject.value_or(NewSubject());
        }
        m_turned = Turned{words, to};
        m_drafts.remove(words.typedFor);
        m_drafts.put(to, moved);
        showTypedFor(to);
        storeDrafts();
        notice(tr("What was typed for %1 is now here. %2")
                   .arg(from, link(backLink, {}, tr("Put it back"))));
        Q_EMIT workspace().undoOffered(tr("moving the words"), [this] { turnBack(); });
        m_form->begin();
    });
}

void VisitPage::turnBack()
{
    if (!m_turned)
        return;
    const Turned turned = *std::exchange(m_turned, std::nullopt);
    Q_EMIT workspace().undoOffered({}, {});
    leave();
    if (turned.movedTo)
        m_drafts.remove(*turned.movedTo);
    m_drafts.put(turned.words.typedFor, turned.words.record);
    attempt([&] {
        showTypedFor(turned.words.typedFor);
        m_form->begin();
    });
    storeDrafts();
}

// For a sentence in rich text.
QString VisitPage::nameOf(const TypedFor& typedFor) const
{
    if (typedFor.what == TypedFor::What::Visit) {
        const std::optional<Visit> visit = VisitStore(registry()).find(typedFor.id);
        return tr("the correction of “%1”, %2")
            .arg((visit ? SubjectStore(registry()).get(visit->subject).name : QString())
                     .toHtmlEscaped(),
                 visit ? whenText(*visit) : QString());
    }
    if (typedFor.what == TypedFor::What::Subject) {
        const std::optional<Subject> subject = SubjectStore(registry()).find(typedFor.id);
        return tr("“%1”").arg((subject ? subject->name : tr("somebody unknown")).toHtmlEscaped());
    }
    const VisitRecord record = m_drafts.find(typedFor).value_or(typedRecord());
    const QString name = record.newSubject ? record.newSubject->name : QString();
    return name.isEmpty() ? tr("a new subject") : tr("the new “%1”").arg(name.toHtmlEscaped());
}

QString VisitPage::keptSentence(const TypedFor& left) const
{
    QStringList links{link(openLink, left.text(), tr("Go back"))};
    if (left.what != TypedFor::What::Visit && takesWords())
        links << link(hereLink, left.text(), tr("It was meant for this one"));
    return tr("What is not saved stays with %1. %2")
        .arg(nameOf(left), links.join(QStringLiteral(" · ")));
}

// Where words wait: in the walk, and in a line of their own for the rest.
void VisitPage::refreshMarks()
{
    QStringList links;
    const std::optional<TypedFor> shown = typedFor(m_entry);
    const QList<VisitDraft>& drafts = m_drafts.all();
    for (auto draft = drafts.crbegin(); draft != drafts.crend(); ++draft) {
        if (draft->typedFor != shown && links.size() < keptShown)
            links << QStringLiteral("<a href=\"%1/%2\">%3</a>")
                         .arg(openLink, draft->typedFor.text(), nameOf(draft->typedFor));
    }
    m_doors->refresh();
    setLine(*m_kept, links.isEmpty()
                         ? QString()
                         : tr("Typed and not saved: %1").arg(links.join(QStringLiteral("、"))));
    m_kept->setVisible(!links.isEmpty());
}

// What is asked for is typed where it belongs, not into the words.
bool VisitPage::refuse(const RecordProblem& problem)
{
    notice(problem.sentence.toHtmlEscaped());
    if (typedFor(m_entry))
        m_form->beginField(problem.field);
    else
        m_find->begin();
    return false;
}

bool VisitPage::save(Then then, IfInBin ifInBin)
{
    if (registry().readOnly()) {
        notice(onlyReadSentence().toHtmlEscaped());
        return false;
    }
    // Letters that an input method still holds are part of what was typed.
    QGuiApplication::inputMethod()->commit();
    VisitRecord record = typedRecord();
    std::optional<RecordProblem> problem = typedFor(m_entry) ? m_form->wrongField() : std::nullopt;
    if (!problem)
        problem = problemOf(record, today());
    if (problem)
        return refuse(*problem);
    bool saved = false;
    attempt([&] {
        auto* made = std::get_if<NewVisit>(&m_entry);
        const bool restores = made && isInBin(record.visit.subject);
        if (restores && ifInBin == IfInBin::Ask) {
            notice(binSentence(record.visit.subject));
            return;
        }
        if (made && asksAboutSecond(*made, record))
            return;
        const bool isNew = made != nullptr;
        const bool isMet = record.newSubject.has_value(); // for the first time
        const QString name = record.newSubject
                                 ? record.newSubject->name
                                 : SubjectStore(registry()).get(record.visit.subject).name;
        // Two visits to one subject are told apart.
        Visit titled = record.visit;
        titled.outcome = record.outcome.value_or(titled.outcome);
        const QString title = (isNew ? tr("Visit: %1, %2") : tr("Correct a visit: %1, %2"))
                                  .arg(name, whenText(titled) + u' ' + labelOf(titled.outcome));
        // The draft goes with the visit that it becomes, in one transaction.
        VisitDrafts rest = m_drafts;
        rest.remove(*typedFor(m_entry));
        const QString restText = rest.toText();
        const bool draftWritten = !m_draftKeeper->isWritten() || m_draftKeeper->text() != restText;
        saved = workspace().write(title, [&](Change& change) {
            if (restores)
                SubjectStore(registry()).restore(change, record.visit.subject);
            saveVisitRecord(change, record);
            setInSight(record.visit.subject); // also one that is added with it
            if (isNew)
                rememberVisitDefaults(registry(), record);
            if (draftWritten)
                registry().setSetting(visitDraft, restText);
        });
        if (!saved) {
            setInSight(typedRecord().visit.subject);
            return;
        }
        // It is in the register: whatever fails now, nobody saves it twice.
        auto failed = qScopeGuard([this] { showNobody(); });
        m_entry = NobodyChosen();
        m_drafts = rest;
        m_draftKeeper->keep(restText);
        m_draftKeeper->noteSaved();
        const QDate day = dayOf(record.visit.at);
        if (isNew)
            m_goesOnWith = day == today() ? std::nullopt : std::optional(day);
        const QString outcome = labelOf(record.visit.outcome);
        workspace().tell(
            day == today()
                ? tr("Saved: %1, %2").arg(name, outcome)
                : tr("Saved: %1, %2, dated %3").arg(name, outcome, day.toString(Qt::ISODate)));
        if (isMet)
            askForConsent(workspace(), record.visit.subject);
        if (then == Then::NextDoor)
            goOn(record.visit.subject);
        else
            show(SavedVisit(), readVisitRecord(registry(), record.visit.id));
        failed.dismiss();
        refreshMarks();
    });
    return saved;
}

// Somebody else may have entered it already, or one has oneself: asked once.
bool VisitPage::asksAboutSecond(NewVisit& made, const VisitRecord& record)
{
    const QDate day = dayOf(record.visit.at);
    if (record.newSubject || made.askedAbout == day)
        return false;
    const QList<Visit> recorded = VisitStore(registry()).ofDay(record.visit.subject, day);
    if (recorded.isEmpty())
        return false;
    made.askedAbout = day;
    QStringList links;
    for (const Visit& visit : recorded)
        links << link(openLink, ofVisit(visit.id).text(),
                      whenText(visit) + u' ' + labelOf(visit.outcome));
    notice(tr("A visit to %1 on this day is in the register already: %2. Save again to record a "
              "second one, or open that one.")
               .arg(nameOf(ofSubject(record.visit.subject)), links.join(QStringLiteral("、"))));
    return true;
}

// A visit that was undone while it stood here, and redone before a word was changed.
bool VisitPage::isBackAgain(const VisitRecord& record) const
{
    const auto* made = std::get_if<NewVisit>(&m_entry);
    if (!made || made->typedFor.what != TypedFor::What::Visit ||
        !VisitStore(registry()).alive(made->typedFor.id))
        return false;
    return asNew(readVisitRecord(registry(), made->typedFor.id)) == asNew(record);
}

// What others did: an undo, the grid, an import, a merge.
void VisitPage::followRegister(const QSet<QString>& tables)
{
    attempt([&] {
        if (tables.contains(QStringLiteral("visitor")) || tables.contains(QStringLiteral("code")))
            m_form->refill();
        m_walk.refresh();
        const std::optional<TypedFor> shown = typedFor(m_entry);
        const VisitRecord record = typedRecord();
        const RowId subject = record.visit.subject;
        const auto* saved = std::get_if<SavedVisit>(&m_entry);
        const bool visitGone = saved && !VisitStore(registry()).alive(saved->untouched.visit.id);
        const bool subjectGone = subject != 0 && !SubjectStore(registry()).alive(subject);
        if (subjectGone && !saved && !isTouched()) {
            showNobody();
        } else if (!saved && isInBin(subject)) {
            notice(binSentence(subject));
        } else if (visitGone || (subjectGone && !saved)) {
            m_drafts.put(*shown, record);
            notice(showTypedFor(*shown));
        } else if (saved && !isTouched() && tables.intersects(tablesOfARecord)) {
            show(SavedVisit(), readVisitRecord(registry(), saved->untouched.visit.id));
        } else if (isBackAgain(record)) {
            m_drafts.remove(*shown);
            showTypedFor(*shown);
        } else {
            m_known->show(subject);
        }
        if (tables.contains(QStringLiteral("subject")) && isInBin(subject) &&
            std::holds_alternative<SavedVisit>(m_entry))
            notice(correctionInBin(subject));
        if (!registry().readOnly())
            m_draftKeeper->keep(m_drafts.toText());
        refreshMarks();
    });
}

// A shop typed as new may be in the register under a like name.
void VisitPage::showLikely()
{
    const VisitRecord record = typedRecord();
    if (!record.newSubject)
        return;
    QStringList links;
    attempt([&] {
        const Subject made = subjectFrom(registry(), *record.newSubject, record.visit.block);
        for (const LikelySame& like : likelySame(registry(), made, likelyShown))
            links << link(takeLink, ofSubject(like.subject).text(), like.name + u' ' + like.door) +
                         u'（' + like.sentence.toHtmlEscaped() + u'）';
    });
    if (!links.isEmpty())
        notice(tr("Perhaps in the register already: %1").arg(links.join(QStringLiteral("、"))));
}

// Rich text: names in it are escaped.
void VisitPage::notice(const QString& sentence)
{
    setLine(*m_notice, sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

// An error is said in the page and goes no further: keys, timers and the register's news begin
// here.
bool VisitPage::attempt(const std::function<void()>& work)
{
    try {
        work();
        return true;
    } catch (...) {
        notice(sentenceOfCaught("visit").toHtmlEscaped());
        return false;
    }
}

} // namespace doorstep
