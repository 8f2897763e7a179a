// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed and not saved: kept, cleared, moved, brought back.
#include "ui/pages/visits/VisitPage.h"

#include "data/records/subjects/Subject.h"
#include "data/register/Journal.h"
#include "ui/look/Composition.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/DraftKeeper.h"
#include "ui/pages/visits/EntryColumn.h"
#include "ui/pages/visits/EntryWords.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/WalkDesk.h"
#include "ui/pages/visits/WalkPanel.h"

#include <QTimer>
#include <algorithm>
#include <iterator>

namespace doorstep {

namespace {

constexpr qsizetype keptShown = 6;

} // namespace

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
        noteTurned(tr("the correction that is not saved"), draftOf(m_entry, m_form->record()));
    m_drafts.remove(ofVisit(visit));
    attempt([&] {
        const bool isNext = m_walk.lineOf(subject) > 0 && !m_walk.isDone(subject);
        showNobody();
        if (isNext)
            showTypedFor(ofSubject(subject));
        else
            goOn(subject);
        if (typedFor(m_entry))
            m_column->begin();
        if (touched)
            notice(tr("The correction is turned back. %1")
                       .arg(entryLink::to(entryLink::back, {}, tr("Bring it back"))));
    });
    storeDrafts();
    offerTurned();
}

void VisitPage::noteTurned(const QString& title, const VisitDraft& words,
                           const std::optional<TypedFor>& movedTo)
{
    Turned turned{title, words, movedTo, 0, Turned::By::Act};
    attempt([&] { turned.after = newestBatch(registry().db()); });
    m_turned.append(turned);
}

// Ctrl+Z takes back what was done last, a save or this. Whether it is this.
bool VisitPage::offerTurned()
{
    const auto byAct = std::find_if(m_turned.crbegin(), m_turned.crend(),
                                    [](const Turned& each) { return each.by == Turned::By::Act; });
    bool isLast = byAct != m_turned.crend();
    if (isLast)
        attempt([&] { isLast = !nextUndo(registry(), byAct->after); });
    if (isLast)
        Q_EMIT workspace().undoOffered(
            byAct->title,
            [this, at = std::distance(byAct, m_turned.crend()) - 1] { turnBack(at); });
    else
        Q_EMIT workspace().undoOffered({}, {});
    return isLast;
}

// What is not saved of a correction, or of a new visit when nothing was cleared before, is turned
// back before any visit that was saved is, of this door or of the one before.
void VisitPage::offerTurningBack()
{
    const std::optional<TypedFor> shown = typedFor(m_entry);
    const bool isCorrection = std::holds_alternative<SavedVisit>(m_entry);
    const bool touched = shown && isTouched();
    if ((!touched || !isCorrection) && (offerTurned() || !touched))
        return;
    Q_EMIT workspace().undoOffered(typedTitle(), [this, shown = *shown] {
        if (typedFor(m_entry) == shown && isTouched())
            turnTyped(shown);
    });
}

QString VisitPage::typedTitle() const
{
    return std::holds_alternative<SavedVisit>(m_entry) ? tr("the correction that is not saved")
                                                       : tr("what is typed here and not saved");
}

void VisitPage::turnTyped(const TypedFor& shown)
{
    const QString title = typedTitle();
    const bool isCorrection = std::holds_alternative<SavedVisit>(m_entry);
    noteTurned(title, draftOf(m_entry, m_form->record()));
    m_turned.last().by = Turned::By::Undo;
    m_drafts.remove(shown);
    const bool done = attempt([&] {
        if (isCorrection)
            showSaved(shown.id);
        else
            showTypedFor(shown);
        notice((isCorrection ? tr("The correction is turned back. %1")
                             : tr("What was typed here and not saved is turned back. %1"))
                   .arg(entryLink::to(entryLink::back, {}, tr("Bring it back"))));
        m_column->begin();
    });
    if (!done)
        m_turned.removeLast(); // it stands here as it was
    storeDrafts();
    if (!done)
        return;
    offerTurned(); // what was done before it
    Q_EMIT workspace().redoOffered(title, [this] { turnBack(m_turned.size() - 1); });
}

// What is typed stays with whom it was typed for; returns whom, if there is anything.
std::optional<TypedFor> VisitPage::leave()
{
    // Letters that an input method still holds are part of what was typed.
    Composition::instance().breakOff();
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
        turnBack(m_turned.size() - 1);
    } else if (word == entryLink::held && shown) {
        m_column->writeHeld(target.section(u'/', 1).toLongLong());
    } else if (word == entryLink::copy) {
        copyHeld(m_column->held(), [this](const QString& said) { workspace().tell(said); });
    } else if (word == entryLink::restore && about == shown) {
        save(Then::Stay, IfInBin::Restore);
    } else if (word == entryLink::theirs) {
        takeTheirs();
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
        else if (typed.record == m_shown)
            m_drafts.putInPlace(typed); // looked at: what was typed last is another
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
        noteTurned(tr("clearing the form"), draftOf(m_entry, m_form->record()));
    m_drafts.remove(*shown);
    showNobody();
    storeDrafts();
    look();
    notice(sentence);
    if (touched)
        offerTurned();
}

// The words of a new visit become somebody else's.
void VisitPage::place(const VisitDraft& words, const TypedFor& to)
{
    VisitRecord moved = words.record;
    moved.newSubject.reset();
    moved.visit.subject = 0;
    if (to.what == TypedFor::What::Subject) {
        moved.visit.subject = to.id;
        moved.visit.block = SubjectStore(registry()).get(to.id).block;
    } else {
        moved.newSubject = typedRecord().newSubject.value_or(NewSubject());
    }
    m_drafts.remove(words.typedFor);
    m_drafts.put({to, moved, std::nullopt});
    showTypedFor(to);
    storeDrafts();
}

// The wrong one was meant.
void VisitPage::move(const VisitDraft& words, const TypedFor& to)
{
    attempt([&] {
        const QString from = nameOf(words.typedFor);
        place(words, to);
        noteTurned(tr("moving the words"), words, to);
        notice(tr("What was typed for %1 is now here. %2")
                   .arg(from, entryLink::to(entryLink::back, {}, tr("Put it back"))));
        offerTurned();
        m_column->begin();
    });
}

// What was moved; whatever was typed on to it since stays there, too.
void VisitPage::takeAway(const Turned& moved)
{
    const std::optional<VisitDraft> there = m_drafts.find(*moved.movedTo);
    if (!there)
        return;
    VisitRecord since = there->record;
    since.newSubject = moved.words.record.newSubject;
    since.visit.subject = moved.words.record.visit.subject;
    since.visit.block = moved.words.record.visit.block;
    if (since == moved.words.record)
        m_drafts.remove(*moved.movedTo);
}

void VisitPage::turnBack(qsizetype at)
{
    if (at < 0 || at >= m_turned.size())
        return;
    const Turned turned = m_turned.takeAt(at);
    leave();
    if (turned.movedTo)
        takeAway(turned);
    else if (const auto since = m_drafts.find(turned.words.typedFor))
        noteTurned(tr("bringing the words back"), *since);
    m_drafts.put(turned.words);
    attempt([&] {
        showTypedFor(turned.words.typedFor);
        m_column->begin();
    });
    storeDrafts();
    offerTurningBack();
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
    qsizetype waiting = 0;
    const std::optional<TypedFor> shown = typedFor(m_entry);
    const QList<VisitDraft>& drafts = m_drafts.all();
    for (auto draft = drafts.crbegin(); draft != drafts.crend(); ++draft) {
        if (draft->typedFor == shown)
            continue;
        if (++waiting <= keptShown)
            links << entryLink::to(entryLink::open, draft->typedFor.text(),
                                   nameOf(draft->typedFor));
    }
    if (waiting > keptShown)
        links << andMore(waiting - keptShown);
    m_doors->refresh();
    m_column->showKept(links.isEmpty()
                           ? QString()
                           : tr("Typed and not saved: %1").arg(links.join(QStringLiteral("、"))));
}

} // namespace doorstep
