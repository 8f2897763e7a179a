// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/VisitPage.h"

#include "data/views/reports/Seal.h"
#include "data/views/search/SubjectFinder.h"
#include "ui/look/Composition.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/DraftKeeper.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/page/parts/HandsLine.h"
#include "ui/pages/visits/DoorActs.h"
#include "ui/pages/visits/EntryColumn.h"
#include "ui/pages/visits/EntryWords.h"
#include "ui/pages/visits/Opening.h"
#include "ui/pages/visits/SubjectPanel.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/WalkDesk.h"
#include "ui/pages/visits/WalkPanel.h"

#include <QScopeGuard>
#include <QShortcut>
#include <QSplitter>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString visitDraft = QStringLiteral("draft/visit");
constexpr qsizetype toldAtMost = 6; // of those that wait

QShortcut* key(QWidget* page, const QKeySequence& keys)
{
    auto* shortcut = new QShortcut(keys, page);
    shortcut->setContext(keys[0].keyboardModifiers() == Qt::NoModifier
                             ? Qt::WidgetWithChildrenShortcut
                             : Qt::WindowShortcut);
    // Held, it agrees to nothing that its first press asked; but one pages on.
    shortcut->setAutoRepeat(keys[0].keyboardModifiers() == Qt::NoModifier);
    return shortcut;
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
    setAcceptDrops(true);
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
    m_draftKeeper->sayTroubleIn(m_column->trouble());
    m_draftKeeper->sayLeftOutIn(m_column->leftOut());
    m_walks->keeper().sayIn(m_column->trouble());
    respond(m_typing, &QTimer::timeout, this, &VisitPage::storeDrafts);
    respond(m_form, &VisitForm::edited, m_typing, [this] {
        if (!m_typing->isActive()) // steady typing must not put it off
            m_typing->start();
    });
    respond(m_form, &VisitForm::edited, this, [this] {
        if (!m_column->isAnswering())
            notice({});
        showOtherDay();
        offerTurningBack();
    });
    respond(m_column, &EntryColumn::saveWanted, this,
            [this](bool goesOn) { save(goesOn ? Then::NextDoor : Then::Stay); });
    respond(m_column, &EntryColumn::clearWanted, this, &VisitPage::discard);
    respond(m_column, &EntryColumn::linkActivated, this, &VisitPage::followLink);
    respond(m_column, &EntryColumn::subjectWanted, this, &VisitPage::openSubject);
    respond(m_column, &EntryColumn::dropWanted, this, &VisitPage::dropCorrection);
    respond(m_acts, &DoorActs::goneFrom, this, &VisitPage::leaveDoor);
    respond(m_acts, &DoorActs::handsChanged, this, &VisitPage::followHands);
    respond(m_acts, &DoorActs::handsLeft, m_column, &EntryColumn::begin);
    respond(m_form, &VisitForm::newSubjectEdited, this, &VisitPage::showLikely);
    respond(m_find, &FindBox::subjectChosen, this, &VisitPage::begin);
    respond(m_find, &FindBox::newSubjectWanted, this, &VisitPage::beginNew);
    respond(key(this, QKeySequence::Find), &QShortcut::activated, this, &VisitPage::look);
    respond(m_doors, &WalkPanel::doorChosen, this, [this](RowId door) { goTo(door); });
    respond(m_doors, &WalkPanel::progressed, this, [this](const QString& words) {
        m_progress->setText(words);
        m_asSheet->setVisible(!words.isEmpty());
        m_end->setVisible(!words.isEmpty());
    });
    respond(m_asSheet, &QPushButton::clicked, this,
            [this] { this->workspace().begin(Task::EnterSheet, m_walk.doors()); });
    respond(m_end, &QPushButton::clicked, this, [this] {
        m_walks->end();
        activate(); // one goes on with who is shown
    });
    respond(m_walks, &WalkDesk::changed, this, &VisitPage::refreshMarks);
    respond(m_walks, &WalkDesk::nextWanted, this, [this] { goTo(m_walk.nextAfter(0)); });
    respond(m_known, &SubjectPanel::subjectWanted, this, &VisitPage::begin);
    respond(m_known, &SubjectPanel::visitWanted, this, &VisitPage::correct);
    respond(m_known, &SubjectPanel::needWanted, this, [this](RowId need) {
        this->workspace().goTo({"need", need});
    });
    respond(&workspace(), &Workspace::blockChanged, this, [this] {
        if (std::holds_alternative<NewVisit>(m_entry) && !isTouched())
            showNobody();
    });
    respond(&workspace(), &Workspace::dayChanged, this, [this] {
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
    respond(&registry(), &Register::changed, this, &VisitPage::followRegister);
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
    row->addWidget(new PageTitle(*this));
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
        respond(key(this, keys), &QShortcut::activated, this, [this] { save(Then::NextDoor); });
    respond(key(this, QKeySequence::Save), &QShortcut::activated, this,
            [this] { save(Then::Stay); });
    respond(key(this, QKeySequence(Qt::CTRL | Qt::Key_D)), &QShortcut::activated, m_form, [this] {
        if (m_form->isEnabled())
            m_form->beginNeed();
    });
    respond(key(this, QKeySequence(Qt::CTRL | Qt::Key_I)), &QShortcut::activated, m_form, [this] {
        if (m_form->isEnabled())
            m_form->beginWish();
    });
    respond(key(this, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)), &QShortcut::activated, this,
            &VisitPage::openSubject);
    respond(key(this, QKeySequence(Qt::Key_PageDown)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(typedRecord().visit.subject, 1)); });
    respond(key(this, QKeySequence(Qt::Key_PageUp)), &QShortcut::activated, this,
            [this] { goTo(m_walk.neighbour(typedRecord().visit.subject, -1)); });
}

void VisitPage::activate()
{
    attempt([this] { m_walks->followPrinter(); });
    if (!std::exchange(m_begun, true) && !m_drafts.all().isEmpty() && !typedFor(m_entry)) {
        open(m_drafts.all().constLast().typedFor);
        return;
    }
    if (typedFor(m_entry)) {
        m_column->begin();
        offerTurningBack();
    } else {
        beginNext();
    }
}

// What the register's file has not got as it stands here; what was typed last comes first.
QList<VisitDraft> VisitPage::notInFile() const
{
    const auto textOf = [](const VisitDraft& draft) {
        VisitDrafts alone;
        alone.put(draft);
        return alone.toText();
    };
    const VisitDrafts inFile(m_draftKeeper->written());
    QList<VisitDraft> lost;
    for (const VisitDraft& draft : m_drafts.all()) {
        const std::optional<VisitDraft> there = inFile.find(draft.typedFor);
        if (!there || textOf(*there) != textOf(draft))
            lost.prepend(draft);
    }
    return lost;
}

QString VisitPage::andMore(qsizetype others)
{
    return tr("and %n more", nullptr, static_cast<int>(others));
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
        const QList<VisitDraft> lost = notInFile();
        for (const VisitDraft& draft : lost.mid(0, toldAtMost))
            whose << QTextDocumentFragment::fromHtml(nameOf(draft.typedFor)).toPlainText();
        if (lost.size() > toldAtMost)
            whose << andMore(lost.size() - toldAtMost);
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
// NOLINTNEXTLINE(performance-unnecessary-value-param): its parts are changed and moved on
QString VisitPage::show(Opening opening)
{
    auto& [entry, untouched, typed, said] = opening;
    auto failed = qScopeGuard([this] { showNobody(); });
    const std::optional<TypedFor> before = typedFor(m_entry);
    m_entry = NobodyChosen();
    const VisitRecord& shown = typed ? *typed : untouched;
    const EntryWords::Heading heading = EntryWords(registry()).heading(shown.visit.subject);
    const QDate lastCard = CardDeliveryStore(registry()).lastOf(shown.visit.subject);
    const std::optional<TypedFor> next = std::holds_alternative<SavedVisit>(entry)
                                             ? ofVisit(untouched.visit.id)
                                             : doorstep::typedFor(entry);
    if (next != before)
        leaveComposed();
    m_known->show(shown.visit.subject);
    m_form->setRecord(untouched);
    const VisitRecord asShown = m_form->record();
    if (typed)
        m_form->setRecord(*typed);
    m_shown = m_form->record();
    if (auto* made = std::get_if<NewVisit>(&entry))
        made->untouched = asShown;
    else if (auto* saved = std::get_if<SavedVisit>(&entry))
        saved->untouched = asShown;
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
    m_column->setActOfSaving(saved ? tr("Save the correction (Ctrl+Enter)")
                                   : tr("Save and next door (Ctrl+Enter)"));
    showOtherDay();
    notice({});
    if (isVisible())
        offerTurned();
    return said;
}

// What an input method composes for it goes to nobody else.
void VisitPage::leaveComposed()
{
    const QString whose = m_column->whose();
    if (whose.isEmpty())
        leaveRecord(*m_column);
    else
        leaveRecord(*m_column, [this, whose](const QString& words) {
            m_column->held().add({whose, words});
        });
}

// Reads nothing, so that it never fails.
void VisitPage::showNobody()
{
    leaveComposed();
    m_entry = NobodyChosen();
    setInSight(0);
    m_typing->stop();
    m_form->empty();
    m_form->setEnabled(false);
    m_known->show(0);
    m_papers->showOwner(std::nullopt);
    m_doors->setCurrent(0);
    m_acts->showFor(0);
    m_column->showNobody();
    m_find->show();
    m_column->setActOfSaving(tr("Save and next door (Ctrl+Enter)"));
    m_find->showText({});
    showOtherDay();
    notice({});
    if (isVisible())
        offerTurned();
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
    m_takenFrom.insert(made, before);
    attempt([&] {
        const bool touched = isTouched();
        const VisitDraft words = draftOf(m_entry, m_form->record());
        const QString from = touched ? nameOf(words.typedFor) : QString();
        follow(before, made);
        if (touched) {
            // Ctrl+Z takes the words back with the change of hands.
            noteTurned(tr("moving the words"), words, ofSubject(made));
            m_turned.last().by = Turned::By::Undo;
            notice(tr("What was typed for %1 is now here. %2")
                       .arg(from, entryLink::to(entryLink::back, {}, tr("Put it back"))));
        }
        m_column->begin();
        refreshMarks();
    });
}

// The takeover was undone: what was typed since goes back with it.
bool VisitPage::handsAreBack(RowId subject)
{
    const RowId before = m_takenFrom.value(subject);
    if (before == 0 || !SubjectStore(registry()).alive(before))
        return false;
    m_givenBack.insert(before, subject);
    follow(subject, before);
    return true;
}

// And done again.
bool VisitPage::handsAreTakenAgain(RowId subject)
{
    const RowId made = m_givenBack.value(subject);
    if (made == 0 || !SubjectStore(registry()).alive(made))
        return false;
    m_givenBack.remove(subject);
    follow(subject, made);
    return true;
}

void VisitPage::follow(RowId from, RowId to)
{
    m_walks->replace(from, to);
    if (isTouched())
        place(draftOf(m_entry, m_form->record()), ofSubject(to));
    else
        showTypedFor(ofSubject(to));
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
        m_column->begin();
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
        m_column->begin();
        return;
    }
    const std::optional<TypedFor> left = leave();
    attempt([&] {
        QStringList said{showTypedFor(wanted, newName)};
        if (left)
            said.prepend(keptSentence(*left));
        said.removeAll(QString());
        notice(said.join(u' '));
        m_column->begin();
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
        m_column->begin();
    } else {
        showNobody();
        look();
    }
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
    const QString why = Workspace::refusal(work);
    if (!why.isEmpty())
        notice(why.toHtmlEscaped());
    return why.isEmpty();
}

} // namespace doorstep

#include "moc_VisitPage.cpp"
