// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet is saved, and follows what undo and redo make of it.
#include "ui/pages/visits/SheetPage.h"

#include "data/records/subjects/Subject.h"
#include "data/records/visits/VisitDefaults.h"
#include "data/register/Journal.h"
#include "data/views/profile/Duplicates.h"
#include "ui/look/DateField.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/OpenCell.h"
#include "ui/look/TableView.h"
#include "ui/page/DraftKeeper.h"
#include "ui/page/parts/ConsentNotice.h"

#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

namespace {

constexpr qsizetype doorsNamed = 3; // in a question about several

QString firstDoors(const QStringList& doors)
{
    const QString named = doors.mid(0, doorsNamed).join(QStringLiteral("、"));
    return doors.size() <= doorsNamed ? named
                                      : SheetPage::tr("%1 and %n more", nullptr,
                                                      static_cast<int>(doors.size() - doorsNamed))
                                            .arg(named);
}

} // namespace

void SheetPage::save()
{
    if (m_held->isUnread())
        return;
    // An open editor and the line of the paper hold words that are not in the model yet.
    m_table->setFocus();
    QString replaced;
    if (!m_line->text().trimmed().isEmpty() && !markLine(replaced)) {
        m_line->setFocus();
        m_line->end(false); // what is typed on is put to what is refused
        return;
    }
    QString problem;
    if (const QModelIndex wrong = m_model->wrongCell(problem); wrong.isValid()) {
        m_table->setCurrentIndex(wrong);
        ask(problem); // what is typed on does not replace what it is about
        return;
    }
    QStringList gone;
    if (!workspace().attempt([&] { gone = m_model->dropGone(); }))
        return;
    if (!gone.isEmpty()) {
        replaced = holdWordsOfGone(gone);
        say(replaced);
        storeDraft();
    }
    if (m_model->filledCount() == 0)
        return;
    VisitRecord circumstances = this->circumstances();
    // Whom it is of the rows say.
    circumstances.newSubject = NewSubject{SubjectKind::Shop, QStringLiteral("-"), {}, {}};
    if (const auto wrong = problemOf(circumstances, today())) {
        ask(wrong->sentence);
        return;
    }
    circumstances.newSubject.reset();
    bool asked = false;
    m_held->end();
    if (!workspace().attempt([&] { asked = asksAboutLikely() || asksAboutSecond(); }) || asked)
        return;
    QList<SavedSheets::Entered> entered;
    QList<RowId> order;
    QList<RowId> newOnes;
    const QString title = tr("Walk sheet of %n visit(s), %1", nullptr, m_model->filledCount())
                              .arg(m_date->date().toString(Qt::ISODate));
    const QString why = workspace().tryWrite(title, [&](Change& change) {
        for (const SheetModel::Row& row : m_model->rows()) {
            order << row.subject;
            if (row.isBlank())
                continue;
            SavedSheets::Entered one{row, {}};
            if (!savedAs(row))
                one.row.state = SheetModel::NotSaved();
            one.written = writeRow(change, row, circumstances);
            entered << one;
            if (row.isNew())
                newOnes << one.written.subject;
        }
        rememberVisitDefaults(registry(), circumstances);
    });
    if (!why.isEmpty()) {
        ask(tr("Not saved yet. Ctrl+Enter tries again."));
        workspace().tellNotWritten(why);
        return;
    }
    workspace().attempt([&] {
        m_saved.add(newestBatch(registry().db()), entered, order,
                    m_sheets->currentData().toString());
    });
    m_model->dropFilled();
    leavePaper();
    m_table->setFocus(); // on with the next row
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, SheetModel::OutcomeColumn));
    storeDraft();
    m_keeper->noteSaved();
    showCount();
    const QDate day = dayOf(circumstances.visit.at);
    const auto count = static_cast<int>(entered.size());
    if (!replaced.isEmpty())
        say(replaced);
    workspace().tell(
        day == today()
            ? tr("%n visit(s) saved. Ctrl+Z takes the sheet back.", nullptr, count)
            : tr("%n visit(s) saved, dated %1. Ctrl+Z takes the sheet back.", nullptr, count)
                  .arg(day.toString(Qt::ISODate)));
    workspace().attempt([&] { askForConsent(workspace(), newOnes); });
}

// What is written next is of no sheet that is done.
void SheetPage::leavePaper()
{
    if (m_model->rowCount() == 0)
        m_sheets->setCurrentIndex(-1);
}

// What the register has of it by now: a row may have been saved, undone and done again, and its
// visit deleted since.
std::optional<SheetModel::Saved> SheetPage::savedAs(const SheetModel::Row& row) const
{
    const auto* saved = std::get_if<SheetModel::Saved>(&row.state);
    if (!saved || !SubjectStore(registry()).alive(saved->subject))
        return std::nullopt;
    if (saved->visit && VisitStore(registry()).alive(*saved->visit))
        return *saved;
    return row.isNew() ? std::optional(SheetModel::Saved{saved->subject, std::nullopt})
                       : std::nullopt;
}

SheetModel::Saved SheetPage::writeRow(Change& change, const SheetModel::Row& row,
                                      const VisitRecord& circumstances)
{
    const std::optional<SheetModel::Saved> saved = savedAs(row);
    if (saved && row.isNew())
        correctSubject(change, saved->subject, SheetModel::newSubjectOf(row));
    if (!row.hasVisit())
        return saved ? *saved
                     : SheetModel::Saved{
                           addSubject(change, SheetModel::newSubjectOf(row), row.block), {}};
    VisitRecord record = m_model->recordOf(row, circumstances);
    if (saved && saved->visit) {
        record = SheetModel::correctionOf(row, saved->record,
                                          readVisitRecord(registry(), *saved->visit));
    } else if (saved) {
        record.newSubject.reset();
        record.visit.subject = saved->subject;
    }
    saveVisitRecord(change, record);
    return {record.visit.subject, record.visit.id, readVisitRecord(registry(), record.visit.id)};
}

// An undo takes visits of a sheet away, a redo brings them back: their words are always either in
// the register or in the sheet.
void SheetPage::followUndo()
{
    const QList<SavedSheets::Turned> turned = m_saved.follow();
    if (turned.isEmpty())
        return;
    enterOpenCell(*m_table); // before the rows begin anew
    QList<SavedSheets::Turned> back;
    for (const SavedSheets::Turned& sheet : turned) {
        m_model->noteSaved(sheet.again);
        if (!sheet.gone.isEmpty())
            m_model->setStepsAside();
        if (const auto missing = m_model->noteUndone(sheet.gone); !missing.isEmpty())
            back.append({{}, missing, sheet.order, sheet.number});
    }
    const bool isOther =
        std::any_of(m_model->rows().cbegin(), m_model->rows().cend(), [this](const auto& row) {
            return !row.isBlank() && !m_saved.isUndone(row.key);
        });
    if (isOther)
        m_waiting << back;
    else
        takeUp(back);
    leavePaper(); // done again
    storeDraft();
    showCount();
    showWaiting();
    if (!isVisible())
        return;
    offerUndo(); // steps that were before it
    if (!m_line->hasFocus())
        m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, SheetModel::OutcomeColumn));
}

// What was typed in them, but for what has been done again meanwhile.
void SheetPage::takeUp(const QList<SavedSheets::Turned>& sheets)
{
    if (m_model->rowCount() == 0 && !sheets.isEmpty())
        m_sheets->setCurrentIndex(m_sheets->findData(sheets.constFirst().number));
    for (const SavedSheets::Turned& sheet : sheets) {
        QList<SheetModel::Row> rows = sheet.gone;
        rows.removeIf([this](const auto& row) { return !m_saved.isUndone(row.key); });
        m_model->putBack(m_model->noteUndone(rows), sheet.order);
    }
    if (!sheets.isEmpty())
        workspace().tell(tr("The rows of the sheet are in it again, as they were typed."));
}

void SheetPage::takeUpWaiting()
{
    enterOpenCell(*m_table);
    takeUp(std::exchange(m_waiting, {}));
    storeDraft();
    showCount();
    showWaiting();
    m_table->setFocus();
}

// The sheet in sight is not saved yet: the rows of one that was undone wait beside it.
void SheetPage::showWaiting()
{
    qsizetype count = 0;
    for (const SavedSheets::Turned& sheet : std::as_const(m_waiting))
        count += std::count_if(sheet.gone.cbegin(), sheet.gone.cend(),
                               [this](const auto& row) { return m_saved.isUndone(row.key); });
    if (count == 0)
        m_waiting.clear();
    m_addWaiting->setText(
        tr("Add %n row(s) of the sheet taken back", nullptr, static_cast<int>(count)));
    m_addWaiting->setVisible(count > 0);
}

// A new shop that the register may have already is asked about once.
bool SheetPage::asksAboutLikely()
{
    QStringList known;
    for (const SheetModel::Row& row : m_model->rows()) {
        const QString who = row.name + u' ' + row.door;
        if (!row.isNew() || row.isBlank() || savedAs(row) || m_askedLikely.contains(who))
            continue;
        const QList<LikelySame> likely = likelySame(
            registry(), subjectFrom(registry(), SheetModel::newSubjectOf(row), row.block), 1);
        if (likely.isEmpty())
            continue;
        m_askedLikely << who;
        known << tr("%1 (%2 %3)").arg(row.name, likely.constFirst().name, likely.constFirst().door);
    }
    if (!known.isEmpty())
        ask(tr("Perhaps in the register already: %1. Save again to add them all the same, or "
               "empty these rows.")
                .arg(firstDoors(known)));
    return !known.isEmpty();
}

// A door of which the register has a visit on that day already is asked about once.
bool SheetPage::asksAboutSecond()
{
    const QDate day = m_date->date();
    QStringList known;
    for (const SheetModel::Row& row : m_model->rows()) {
        if (row.isNew() || row.isBlank() || savedAs(row) || m_asked.contains({row.subject, day}))
            continue;
        const QList<Visit> recorded = VisitStore(registry()).ofDay(row.subject, day);
        if (recorded.isEmpty())
            continue;
        m_asked.insert({row.subject, day});
        known << tr("%1 (%2 %3)")
                     .arg(row.name, whenText(recorded.constLast()),
                          labelOf(recorded.constLast().outcome));
    }
    if (!known.isEmpty())
        ask(tr("In the register on this day already: %1. Save again to record a second visit, or "
               "empty these rows.")
                .arg(firstDoors(known)));
    return !known.isEmpty();
}

} // namespace doorstep
