// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/VisitPage.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/records/visits/VisitDefaults.h"
#include "data/views/reports/Seal.h"
#include "data/views/search/SubjectFinder.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/DraftKeeper.h"
#include "ui/page/OnlyRead.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/page/parts/ConsentNotice.h"
#include "ui/page/parts/HandsLine.h"
#include "ui/pages/visits/DoorActs.h"
#include "ui/pages/visits/EntryColumn.h"
#include "ui/pages/visits/EntryWords.h"
#include "ui/pages/visits/Opening.h"
#include "ui/pages/visits/SubjectPanel.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/WalkDesk.h"
#include "ui/pages/visits/WalkPanel.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QScopeGuard>
#include <QShortcut>
#include <QSplitter>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString visitDraft = QStringLiteral("draft/visit");
const QSet<QString> tablesOfARecord{QStringLiteral("visit"), QStringLiteral("need"),
                                    QStringLiteral("wish"), QStringLiteral("card_delivery")};
constexpr int keptShown = 6;

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

} // namespace

VisitPage::VisitPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : Page(workspace, parent),
      m_walks(new WalkDesk(
          workspace, [this](const std::function<void()>& work) { return attempt(work); }, this)),
      m_walk(m_walks->walk()),
      m_draftKeeper(new DraftKeeper(workspace.registry(), visitDraft, this)),
      m_drafts(workspace.registry().readOnly() ? QString() : m_draftKeeper->text()),
      m_find(new FindBox(finder, FindBox::Rows(FindBox::NewSubject), this)),
      m_doors(new WalkPanel(workspace.registry(), m_walk, m_drafts, this)),
      m_form(new VisitForm(workspace.registry(), this)),
      m_known(new SubjectPanel(workspace.registry(), this)),
      m_papers(new PaperStrip(workspace, this)),
      m_acts(new DoorActs(workspace, this)),
      m_column(
          new EntryColumn(m_find, m_form, &m_acts->hands(), workspace.registry().readOnly(), this)),
      m_typing(new QTimer(this))
{
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
    m_draftKeeper->sayIn(m_column->trouble());
    m_walks->keeper().sayIn(m_column->trouble());
    connect(m_typing, &QTimer::timeout, this, &VisitPage::storeDrafts);
    connect(m_form, &VisitForm::edited, m_typing, [this] {
        if (!m_typing->isActive()) // steady typing must not put it off
            m_typing->start();
    });
    connect(m_form, &VisitForm::edited, this, [this] {
        notice({});
        showOtherDay();
        offerTurningBack();
    });
    connect(m_column, &EntryColumn::saveWanted, this,
            [this](bool goesOn) { save(goesOn ? Then::NextDoor : Then::Stay); });
    connect(m_column, &EntryColumn::clearWanted, this, &VisitPage::discard);
    connect(m_column, &EntryColumn::linkActivated, this, &VisitPage::followLink);
    connect(m_column, &EntryColumn::subjectWanted, this, &VisitPage::openSubject);
    connect(m_column, &EntryColumn::dropWanted, this, &VisitPage::dropCorrection);
    connect(m_acts, &DoorActs::goneFrom, this, &VisitPage::leaveDoor);
    connect(m_acts, &DoorActs::handsChanged, this, &VisitPage::followHands);
    connect(m_acts, &DoorActs::handsLeft, m_form, &VisitForm::begin);
    connect(m_form, &VisitForm::newSubjectEdited, this, &VisitPage::showLikely);
    connect(m_find, &FindBox::subjectChosen, this, &VisitPage::begin);
    connect(m_find, &FindBox::newSubjectWanted, this, &VisitPage::beginNew);
    connect(key(this, QKeySequence::Find), &QShortcut::activated, this, &VisitPage::look);
    connect(m_doors, &WalkPanel::doorChosen, this, [this](RowId door) { goTo(door); });
    connect(m_doors, &WalkPanel::progressed, this, [this](const QString& words) {
        m_progress->setText(words);
        m_asSheet->setVisible(!words.isEmpty());
        m_end->setVisible(!words.isEmpty());
    });
    connect(m_asSheet, &QPushButton::clicked, this,
            [this] { this->workspace().begin(Task::EnterSheet, m_walk.doors()); });
    connect(m_end, &QPushButton::clicked, m_walks, &WalkDesk::end);
    connect(m_walks, &WalkDesk::changed, this, &VisitPage::refreshMarks);
    connect(m_walks, &WalkDesk::nextWanted, this, [this] { goTo(m_walk.nextAfter(0)); });
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
        VisitRecord proposed = blankRecord(registry(), shown.visit.subject, proposal());
        proposed.newSubject = shown.newSubject;
        show({std::get<NewVisit>(m_entry), proposed, std::nullopt, {}});
    });
    connect(&registry(), &Register::changed, this, &VisitPage::followRegister);
    m_doors->refresh(); // its heading, too
}

QLayout* VisitPage::makeHeader()
{
    m_progress = caption({}, this);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_asSheet = new QPushButton(tr("As a sheet"), this);
    m_asSheet->setToolTip(tr("Type the whole walk into one grid"));
    m_end = new QPushButton(tr("End the walk"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(middleSpace);
    row->addWidget(pageTitle(tr("Enter visits"), this));
    row->addWidget(m_progress, 1);
    row->addWidget(m_asSheet);
    row->addWidget(m_end);
    return row;
}

void VisitPage::makeLayout()
{
    m_find->setAccessibleName(tr("Who was visited"));
    m_find->setPlaceholderText(tr("Who was visited: name, pinyin, phone, door"));
    m_form->setBesideCard(m_acts);
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(wideSpace);
    parts->addWidget(m_doors);
    parts->addWidget(m_column);
    auto* aside = new QWidget(this);
    auto* column = new QVBoxLayout(aside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_known, 1);
    column->addWidget(m_papers);
    parts->addWidget(aside);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 6);
    parts->setStretchFactor(2, 3);
    parts->setSizes({236, 608, 270});
    fitToText(*m_known,
              [this] { m_known->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 9); });
    fitToText(*m_doors,
              [this] { m_doors->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 8); });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(middleSpace);
    layout->addLayout(makeHeader());
    layout->addWidget(parts, 1);
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
    connect(key(this, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)), &QShortcut::activated, this,
            &VisitPage::openSubject);
    connect(key(this, QKeySequence(Qt::Key_PageDown)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(typedRecord().visit.subject, 1)); });
    connect(key(this, QKeySequence(Qt::Key_PageUp)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(typedRecord().visit.subject, -1)); });
}

void VisitPage::activate()
{
    attempt([this] { m_walks->followPrinter(); });
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
    for (const DraftKeeper* keeper : {m_draftKeeper, &m_walks->keeper()}) {
        if (!keeper->isWritten())
            kept.insert(keeper->setting(), keeper->text());
    }
    return kept;
}

Proposal VisitPage::proposal() const
{
    return {workspace().block(), m_goesOnWith.value_or(today())};
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

// The eye must not miss it: nobody looks at the date of each door.
void VisitPage::showOtherDay()
{
    const Visit visit = typedRecord().visit;
    const QDate day = visit.at > 0 ? dayOf(visit.at) : QDate();
    QString said;
    if (std::holds_alternative<NewVisit>(m_entry) && day.isValid() && day != today())
        said = tr("Entered late: %1").arg(day.toString(Qt::ISODate));
    attempt([&] {
        QList<QDate> days{day};
        if (const auto* saved = std::get_if<SavedVisit>(&m_entry))
            days << dayOf(saved->untouched.visit.at); // it may be moved out of a month, too
        for (const QDate each : std::as_const(days)) {
            if (isSealed(registry().db(), each, visit.block)) {
                said = tr("%1: the month is sealed, saved it counts as a correction")
                           .arg(each.toString(Qt::ISODate));
                return;
            }
        }
    });
    m_column->showOtherDay(said);
}

// Reads before it shows: what can't be read leaves nobody chosen, never the words of one under the
// name of another.
QString VisitPage::show(Opening opening)
{
    auto& [entry, untouched, typed, said] = opening;
    auto failed = qScopeGuard([this] { showNobody(); });
    m_entry = NobodyChosen();
    const VisitRecord& shown = typed ? *typed : untouched;
    const EntryWords::Heading heading = EntryWords(registry()).heading(shown.visit.subject);
    const QDate lastCard = CardDeliveryStore(registry()).lastOf(shown.visit.subject);
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
    m_form->setLastCard(lastCard);
    const bool saved = std::holds_alternative<SavedVisit>(m_entry);
    m_papers->showOwner(saved ? std::optional(PaperOwner{PaperOf::Visit, shown.visit.id})
                              : std::nullopt);
    m_acts->showFor(saved ? 0 : shown.visit.subject);
    m_column->showHeading(heading.name, heading.place, shown.visit.subject != 0);
    showCorrection();
    m_find->showText({}); // whoever was looked for before
    m_find->hide();       // Ctrl+F and Ctrl+K look for another
    m_doors->setCurrent(shown.visit.subject);
    m_column->setActOfSaving(saved ? tr("Save the correction  (Ctrl+Enter)")
                                   : tr("Save and next door  (Ctrl+Enter)"));
    showOtherDay();
    notice({});
    return said;
}

// Reads nothing, so that it never fails.
void VisitPage::showNobody()
{
    m_entry = NobodyChosen();
    setInSight(0);
    m_typing->stop();
    m_form->empty();
    m_form->setEnabled(false);
    m_known->show(0);
    m_papers->showOwner(std::nullopt);
    m_doors->setCurrent(0);
    m_acts->showFor(0);
    m_column->showHeading(tr("Nobody chosen yet"),
                          tr("Type above, or start a walk from the block list."), false);
    m_column->showCorrection({});
    m_find->show();
    m_column->setActOfSaving(tr("Save and next door  (Ctrl+Enter)"));
    m_find->showText({});
    showOtherDay();
    notice({});
}

void VisitPage::look()
{
    m_find->show();
    m_find->begin();
}

void VisitPage::openSubject()
{
    if (const RowId subject = typedRecord().visit.subject; subject != 0)
        workspace().goTo({"subject", subject});
}

// Nobody should think that it is a new visit.
void VisitPage::showCorrection()
{
    const auto* saved = std::get_if<SavedVisit>(&m_entry);
    const VisitRecord was = saved ? saved->untouched : VisitRecord();
    m_column->showCorrection(saved ? tr("A correction of the visit of %1, %2")
                                         .arg(whenText(was.visit), labelOf(was.visit.outcome))
                                   : QString());
}

// Back to the door that is to be typed in, or to the next.
void VisitPage::dropCorrection()
{
    const auto* saved = std::get_if<SavedVisit>(&m_entry);
    if (!saved)
        return;
    const RowId visit = saved->untouched.visit.id;
    const RowId subject = saved->untouched.visit.subject;
    const bool touched = isTouched();
    if (touched)
        m_turned = Turned{draftOf(m_entry, m_form->record()), std::nullopt};
    m_drafts.remove(ofVisit(visit));
    attempt([&] {
        const bool isNext = m_walk.lineOf(subject) > 0 && !m_walk.isDone(subject);
        showNobody();
        if (isNext)
            showTypedFor(ofSubject(subject));
        else
            goOn(subject);
        if (typedFor(m_entry))
            m_form->begin();
        if (touched)
            notice(tr("The correction is turned back. %1")
                       .arg(entryLink::to(entryLink::back, {}, tr("Bring it back"))));
    });
    storeDrafts();
    if (touched)
        Q_EMIT workspace().undoOffered(tr("the correction that is not saved"),
                                       [this] { turnBack(); });
}

// Closed, or moved away: nothing is to be typed there. What was typed all the same waits.
void VisitPage::leaveDoor(RowId subject)
{
    if (typedRecord().visit.subject != subject)
        return;
    attempt([&] {
        const std::optional<TypedFor> left = leave();
        goOn(subject);
        if (left)
            notice(keptSentence(*left));
        refreshMarks();
    });
}

// Whom one met is the new one.
void VisitPage::followHands(RowId before, RowId made)
{
    m_walks->replace(before, made);
    const bool touched = isTouched();
    if (touched)
        move(draftOf(m_entry, m_form->record()), ofSubject(made));
    else
        open(ofSubject(made));
}

void VisitPage::setInSight(RowId subject)
{
    if (std::exchange(m_inSight, subject) != subject)
        Q_EMIT sightChanged();
}

QString VisitPage::showTypedFor(const TypedFor& wanted, const QString& newName)
{
    return show(openingOf(registry(), m_drafts, wanted, proposal(), newName));
}

void VisitPage::showSaved(RowId visit)
{
    show({SavedVisit(), readVisitRecord(registry(), visit), std::nullopt, {}});
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

void VisitPage::lookForSomebody()
{
    attempt([this] {
        const std::optional<TypedFor> left = leave();
        showNobody();
        look();
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
    m_walks->start(subjects);
    if (!m_walk.doors().isEmpty())
        goTo(m_walk.doors().constFirst());
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
        look();
    }
}

// What is not saved of a correction is turned back before the visit that was saved is.
void VisitPage::offerTurningBack()
{
    if (!std::holds_alternative<SavedVisit>(m_entry))
        return;
    if (!isTouched()) {
        Q_EMIT workspace().undoOffered({}, {});
        return;
    }
    Q_EMIT workspace().undoOffered(
        tr("the correction that is not saved"),
        [this, visit = std::get<SavedVisit>(m_entry).untouched.visit.id] {
            if (typedFor(m_entry) != ofVisit(visit) || !isTouched())
                return;
            m_turned = Turned{draftOf(m_entry, m_form->record()), std::nullopt};
            m_drafts.remove(ofVisit(visit));
            attempt([&] {
                showSaved(visit);
                notice(tr("The correction is turned back. %1")
                           .arg(entryLink::to(entryLink::back, {}, tr("Bring it back"))));
            });
            storeDrafts();
        });
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
    if (word == entryLink::back) {
        turnBack();
    } else if (word == entryLink::restore && about == shown) {
        save(Then::Stay, IfInBin::Restore);
    } else if (word == entryLink::open && about) {
        open(*about);
    } else if (word == entryLink::here && about && shown && takesWords()) {
        if (const std::optional<VisitDraft> words = m_drafts.find(*about))
            move(*words, *shown);
    } else if (word == entryLink::take && about && shown) {
        // Words that wait there already stay, and these wait here.
        if (m_drafts.find(*about))
            open(*about);
        else
            move(draftOf(m_entry, m_form->record()), *about);
    }
}

void VisitPage::keepTyped()
{
    if (const std::optional<TypedFor> shown = typedFor(m_entry)) {
        const VisitDraft typed = draftOf(m_entry, m_form->record());
        if (!doorstep::isTouched(m_entry, typed.record))
            m_drafts.remove(*shown);
        else if (m_drafts.find(*shown) != typed)
            m_drafts.put(typed);
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
        look();
        return;
    }
    const bool touched = isTouched();
    QString sentence;
    if (touched)
        attempt([&] {
            sentence =
                tr("What was typed for %1 and not saved is cleared. %2")
                    .arg(nameOf(*shown), entryLink::to(entryLink::back, {}, tr("Bring it back")));
        });
    if (touched)
        m_turned = Turned{draftOf(m_entry, m_form->record()), std::nullopt};
    m_drafts.remove(*shown);
    showNobody();
    storeDrafts();
    look();
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
        m_drafts.put({to, moved, std::nullopt});
        showTypedFor(to);
        storeDrafts();
        notice(tr("What was typed for %1 is now here. %2")
                   .arg(from, entryLink::to(entryLink::back, {}, tr("Put it back"))));
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
    m_drafts.put(turned.words);
    attempt([&] {
        showTypedFor(turned.words.typedFor);
        m_form->begin();
    });
    storeDrafts();
}

QString VisitPage::nameOf(const TypedFor& typedFor) const
{
    const std::optional<VisitDraft> draft = m_drafts.find(typedFor);
    return EntryWords(registry()).nameOf(typedFor, draft ? draft->record : typedRecord());
}

QString VisitPage::keptSentence(const TypedFor& left) const
{
    QStringList links{entryLink::to(entryLink::open, left.text(), tr("Go back"))};
    if (left.what != TypedFor::What::Visit && takesWords())
        links << entryLink::to(entryLink::here, left.text(), tr("It was meant for this one"));
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
            links << entryLink::to(entryLink::open, draft->typedFor.text(),
                                   nameOf(draft->typedFor));
    }
    m_doors->refresh();
    m_column->showKept(links.isEmpty()
                           ? QString()
                           : tr("Typed and not saved: %1").arg(links.join(QStringLiteral("、"))));
}

// What is asked for is typed where it belongs, not into the words.
bool VisitPage::refuse(const RecordProblem& problem)
{
    notice(problem.sentence.toHtmlEscaped());
    if (typedFor(m_entry))
        m_form->beginField(problem.field);
    else
        look();
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
        const bool restores = made && isInBin(registry(), record.visit.subject);
        if (restores && ifInBin == IfInBin::Ask) {
            m_column->ask(EntryWords(registry()).newVisitInBin(record.visit.subject));
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
            if (const auto* there = std::get_if<SavedVisit>(&m_entry)) // another program may write
                record = rebased(record, there->untouched,
                                 readVisitRecord(registry(), there->untouched.visit.id));
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
            showSaved(record.visit.id);
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
    m_column->ask(EntryWords(registry()).isSecond(record.visit.subject, recorded));
    return true;
}

// A visit that was undone or deleted while it stood here is in the register again: what stands here
// is no new visit any more.
bool VisitPage::isBackAgain() const
{
    const auto* made = std::get_if<NewVisit>(&m_entry);
    return made && made->typedFor.what == TypedFor::What::Visit &&
           VisitStore(registry()).alive(made->typedFor.id);
}

// What others did: an undo, the grid, an import, a merge.
void VisitPage::followRegister(const QSet<QString>& tables)
{
    attempt([&] {
        if (tables.contains(QStringLiteral("visitor")) || tables.contains(QStringLiteral("code")))
            m_form->refill();
        if (tables.contains(QStringLiteral("seal")))
            showOtherDay();
        m_walks->refresh();
        const std::optional<TypedFor> shown = typedFor(m_entry);
        const VisitRecord record = typedRecord();
        const RowId subject = record.visit.subject;
        const auto* saved = std::get_if<SavedVisit>(&m_entry);
        const bool visitGone = saved && !VisitStore(registry()).alive(saved->untouched.visit.id);
        const bool subjectGone = subject != 0 && !SubjectStore(registry()).alive(subject);
        if (subjectGone && !saved && !isTouched()) {
            showNobody();
        } else if (!saved && isInBin(registry(), subject)) {
            notice(EntryWords(registry()).newVisitInBin(subject));
        } else if (visitGone || (subjectGone && !saved)) {
            m_drafts.put({*shown, record, std::nullopt});
            notice(showTypedFor(*shown));
        } else if (saved && !isTouched() && tables.intersects(tablesOfARecord)) {
            showSaved(saved->untouched.visit.id);
        } else if (saved && tables.intersects(tablesOfARecord)) {
            followCorrection(*saved, record);
        } else if (isBackAgain()) {
            if (asNew(readVisitRecord(registry(), shown->id)) == asNew(record))
                m_drafts.remove(*shown);
            else
                m_drafts.put({*shown, record, std::nullopt}); // it corrects it again
            notice(showTypedFor(*shown));
        } else {
            m_known->show(subject);
        }
        const RowId ofWhom = typedRecord().visit.subject; // a merge may have moved it
        if (tables.contains(QStringLiteral("subject")) && isInBin(registry(), ofWhom) &&
            std::holds_alternative<SavedVisit>(m_entry))
            notice(EntryWords(registry()).correctionInBin(ofWhom));
        if (!registry().readOnly())
            m_draftKeeper->keep(m_drafts.toText());
        refreshMarks();
    });
}

// What others changed of a visit whose correction stands here: it is kept, whatever is saved here.
void VisitPage::followCorrection(const SavedVisit& saved, const VisitRecord& typed)
{
    const VisitRecord now = readVisitRecord(registry(), saved.untouched.visit.id);
    const VisitRecord both = rebased(typed, saved.untouched, now);
    if (both == typed) {
        m_known->show(typed.visit.subject);
        return;
    }
    show({SavedVisit(), now, both, {}});
    notice(tr("This visit was changed elsewhere meanwhile; what was not changed here is as it is "
              "there."));
}

// A shop typed as new may be in the register under a like name.
void VisitPage::showLikely()
{
    const VisitRecord record = typedRecord();
    if (!record.newSubject)
        return;
    attempt([&] {
        const QString likely =
            EntryWords(registry()).likely(*record.newSubject, record.visit.block);
        if (!likely.isEmpty())
            notice(likely);
    });
}

// Rich text: names in it are escaped.
void VisitPage::notice(const QString& sentence)
{
    m_column->say(sentence);
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

#include "moc_VisitPage.cpp"
