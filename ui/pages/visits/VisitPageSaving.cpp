// SPDX-License-Identifier: GPL-3.0-or-later
// A visit is saved, and what others did to it meanwhile is followed.
#include "ui/pages/visits/VisitPage.h"

#include "data/base/Error.h"
#include "data/records/visits/VisitDefaults.h"
#include "ui/look/Composition.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/DraftKeeper.h"
#include "ui/page/OnlyRead.h"
#include "ui/page/Respond.h"
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

#include <QDropEvent>
#include <QScopeGuard>

namespace doorstep {

namespace {

const QSet<QString> tablesOfARecord{QStringLiteral("visit"), QStringLiteral("need"),
                                    QStringLiteral("wish"), QStringLiteral("card_delivery")};

} // namespace

// What is asked for is typed where it belongs; what somebody types on for the next door, nowhere.
bool VisitPage::refuse(const RecordProblem& problem)
{
    if (typedFor(m_entry)) {
        m_column->refuse(problem.sentence.toHtmlEscaped(), QLatin1String(problem.field));
        return false;
    }
    notice(problem.sentence.toHtmlEscaped());
    look();
    return false;
}

bool VisitPage::save(Then then, IfInBin ifInBin)
{
    if (registry().readOnly()) {
        notice(onlyReadSentence().toHtmlEscaped());
        return false;
    }
    if (m_column->asksUnread())
        return false;
    // Letters that an input method still holds are part of what was typed.
    Composition::instance().breakOff();
    VisitRecord record = typedRecord();
    std::optional<RecordProblem> problem = typedFor(m_entry) ? m_form->wrongField() : std::nullopt;
    if (!problem)
        problem = problemOf(record, today());
    if (problem)
        return refuse(*problem);
    m_column->takeAnswer();
    bool saved = false;
    attempt([&] {
        auto* made = std::get_if<NewVisit>(&m_entry);
        const bool restores = made && isInBin(registry(), record.visit.subject);
        if (restores && ifInBin == IfInBin::Restore)
            made->isToBeRestored = true; // also when another question comes first
        if (restores && !made->isToBeRestored) {
            m_column->ask(EntryWords(registry()).newVisitInBin(record.visit.subject));
            return;
        }
        if (made && (asksAboutHands(*made) || asksAboutSecond(*made, record)))
            return;
        const bool isNew = made != nullptr;
        const bool isSecond = made && made->askedAbout == dayOf(record.visit.at);
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
        std::optional<VisitRecord> crossedBy; // what another program has written
        const QString why = workspace().tryWrite(title, [&](Change& change) {
            if (restores)
                SubjectStore(registry()).restore(change, record.visit.subject);
            if (const auto* there = std::get_if<SavedVisit>(&m_entry)) {
                const VisitRecord now = readVisitRecord(registry(), there->untouched.visit.id);
                const Correction correction = correctionOn(now, record, there->untouched);
                if (correction.crossing) {
                    crossedBy = now;
                    throw Error(tr("It was changed elsewhere meanwhile."));
                }
                record = correction.record;
            }
            saveVisitRecord(change, record);
            // NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage): this page is there
            setInSight(record.visit.subject); // also one that is added with it
            if (isNew)
                rememberVisitDefaults(registry(), record);
            if (draftWritten)
                registry().setSetting(m_draftKeeper->setting(), restText);
        });
        saved = why.isEmpty();
        if (!saved) {
            setInSight(typedRecord().visit.subject);
            const auto* there = std::get_if<SavedVisit>(&m_entry);
            const QString sentence =
                crossedBy && there
                    ? showOn(*crossedBy, correctionOn(*crossedBy, typedRecord(), there->untouched))
                    : tr("Not saved yet. Ctrl+Enter tries again.");
            if (then == Then::NextDoor) // what is typed on was for that one
                m_column->ask(sentence);
            else
                notice(sentence);
            if (!crossedBy)
                workspace().tellNotWritten(why);
            return;
        }
        // It is in the register: whatever fails now, nobody saves it twice.
        auto failed = qScopeGuard([this] { showNobody(); });
        m_entry = NobodyChosen();
        const bool bossWaits = isNew && m_acts->hands().isTyped();
        m_drafts = rest;
        m_draftKeeper->keep(restText);
        m_draftKeeper->noteSaved();
        const QDate day = dayOf(record.visit.at);
        if (isNew)
            m_goesOnWith = day == today() ? std::nullopt : std::optional(day);
        const QString outcome = (isSecond ? tr("%1, once more on that day") : QStringLiteral("%1"))
                                    .arg(labelOf(record.visit.outcome));
        workspace().tell(
            day == today()
                ? tr("Saved: %1, %2").arg(name, outcome)
                : tr("Saved: %1, %2, dated %3").arg(name, outcome, day.toString(Qt::ISODate)));
        if (isMet)
            askForConsent(workspace(), {record.visit.subject});
        if (then == Then::NextDoor)
            goOn(record.visit.subject);
        else
            stayWith(record.visit.id);
        if (bossWaits)
            notice(tr("The new boss that was typed at %1 is not registered and waits there. %2")
                       .arg(name.toHtmlEscaped(),
                            entryLink::to(entryLink::open, ofSubject(record.visit.subject).text(),
                                          tr("Go back"))));
        failed.dismiss();
        refreshMarks();
    });
    return saved;
}

// Whoever pressed a button or followed a link types on in the form.
void VisitPage::stayWith(RowId visit)
{
    showSaved(visit);
    const QWidget* now = QApplication::focusWidget();
    if (!now || !m_form->isAncestorOf(now))
        m_column->begin();
}

// A photo is of a visit that the register has: it is saved with what is typed so far.
void VisitPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (std::holds_alternative<NewVisit>(m_entry) && PaperStrip::isPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void VisitPage::dropEvent(QDropEvent* event)
{
    if (!std::holds_alternative<NewVisit>(m_entry))
        return;
    event->acceptProposedAction();
    respondNow(this, [this, event] {
        if (save(Then::Stay))
            m_papers->take(*event->mimeData());
    });
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

// A new boss that is typed at this door and not registered: asked once.
bool VisitPage::asksAboutHands(NewVisit& made)
{
    if (!m_acts->hands().isTyped() || std::exchange(made.askedAboutHands, true))
        return false;
    m_column->ask(tr("The new boss that is typed above is not registered. Alt+B and Enter do it; "
                     "saved again, the visit is of the shop as it was."));
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
        if (!saved && (subjectGone ? handsAreBack(subject) : handsAreTakenAgain(subject))) {
            notice({});
        } else if (subjectGone && !saved && !isTouched()) {
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
        if (ofWhom != 0 &&
            tables.intersects({QStringLiteral("subject"), QStringLiteral("street")})) {
            const EntryWords::Heading heading = EntryWords(registry()).heading(ofWhom);
            m_column->showHeading(heading.name, heading.place, true);
        }
        if (!registry().readOnly())
            m_draftKeeper->keep(m_drafts.toText());
        m_acts->refresh();
        refreshMarks();
        if (isVisible() && !m_turned.isEmpty())
            offerTurned(); // what was saved after it may have been undone
    });
}

// What others changed of a visit whose correction stands here: it is kept, whatever is saved here.
void VisitPage::followCorrection(const SavedVisit& saved, const VisitRecord& typed)
{
    const VisitRecord now = readVisitRecord(registry(), saved.untouched.visit.id);
    const Correction correction = correctionOn(now, typed, saved.untouched);
    if (correction.record == typed && !correction.crossing)
        m_known->show(typed.visit.subject);
    else
        notice(showOn(now, correction));
}

// Returns what there is to say of it.
QString VisitPage::showOn(const VisitRecord& now, const Correction& correction)
{
    show({SavedVisit{{}, correction.crossing}, now, correction.record, {}});
    storeDrafts(); // it is begun on that from now on
    if (correction.crossing)
        return EntryWords(registry())
            .crossing(correction.crossing->typed, correction.crossing->theirs);
    return tr("This visit was changed elsewhere meanwhile; what was not changed here is as it is "
              "there.");
}

// In place of what was typed here over it, which can be brought back.
void VisitPage::takeTheirs()
{
    const auto* saved = std::get_if<SavedVisit>(&m_entry);
    if (!saved || !saved->crossing)
        return;
    const VisitRecord untouched = saved->untouched;
    const VisitDraft words = draftOf(m_entry, m_form->record());
    const VisitRecord taken =
        rebased(words.record, saved->crossing->typed, saved->crossing->theirs, Stands::Now);
    attempt([&] {
        noteTurned(tr("taking what stands there"), words);
        show({SavedVisit(), untouched, taken, {}});
        notice(tr("What stands there is taken. %1")
                   .arg(entryLink::to(entryLink::back, {}, tr("Bring it back"))));
        m_column->begin();
    });
    storeDrafts();
    offerTurned();
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

} // namespace doorstep
