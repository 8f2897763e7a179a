// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/RecordPage.h"

#include "data/records/places/Places.h"
#include "data/register/Journal.h"
#include "ui/look/ChipRow.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/StepActions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int countingPauseMs = 60; // the table's rows come first

} // namespace

RecordPageBase::RecordPageBase(Workspace& workspace, const QString& ledger,
                               const QSet<QString>& tables, QWidget* parent)
    : LedgerPage(workspace, ledger, parent),
      m_reading(new Reading(workspace.registry(), this)),
      m_counting(new QTimer(this))
{
    auto* remove = new QAction(tr("&Delete"), &table());
    remove->setShortcut(QKeySequence::Delete);
    remove->setAutoRepeat(false); // held, it takes one away
    remove->setShortcutContext(Qt::WidgetShortcut);
    respond(remove, &QAction::triggered, this, &RecordPageBase::removeChosen);
    table().addAction(remove);
    m_counting->setSingleShot(true);
    m_counting->setInterval(countingPauseMs);
    respond(m_counting, &QTimer::timeout, this, [this] { readCounts(); });
    respond(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    respond(&model(), &LedgerModel::readingStarted, this, [this] {
        m_written = false;
        if (isVisible()) // otherwise when it comes to the front
            m_counting->start();
    });
    respond(&model(), &LedgerModel::readingFinished, this, &RecordPageBase::settleChosen);
    respond(this, &LedgerPage::selectionChanged, this, &RecordPageBase::takeSelection);
    respond(this, &LedgerPage::rowOpened, this, [this] { focusPane(); });
    respond(&workspace, &Workspace::blockChanged, this, [this] { choose({}); });
    respond(&workspace.registry(), &Register::changed, this,
            [this, tables](const QSet<QString>& changed) {
                m_written = isVisible(); // after the reading of it has begun
                if (changed.intersects(tables))
                    this->workspace().attempt([this] { rereadChosen(); });
            });
}

QSplitter* RecordPageBase::place(QWidget* rows, QWidget* pane, int characters)
{
    body().removeWidget(&table());
    m_side = pane;
    auto* splitter = new QSplitter(this);
    splitter->addWidget(rows);
    splitter->addWidget(pane);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setCollapsible(0, false);
    const int width = fontMetrics().horizontalAdvance(u'字') * characters;
    splitter->setSizes({2 * width, width});
    m_split = splitter;
    m_sideCharacters = characters;
    body().addWidget(splitter, 1);
    addKey(QKeySequence(Qt::Key_Escape), pane, [this] { focusRows(); });
    addKey(QKeySequence::Save, this, [this] { (void)m_pane->leave(); });
    return splitter;
}

// What a row is about and what decides stand in more than one column.
void RecordPageBase::resizeEvent(QResizeEvent* event)
{
    LedgerPage::resizeEvent(event);
    if (isVisible()) // before, it has not the width that it will have
        shareWidth();
}

void RecordPageBase::showEvent(QShowEvent* event)
{
    LedgerPage::showEvent(event);
    shareWidth();
}

void RecordPageBase::shareWidth()
{
    const int wide = fontMetrics().horizontalAdvance(u'字') * m_sideCharacters;
    const bool narrow = m_split && width() < 2 * wide;
    if (!m_split || std::exchange(m_isNarrow, narrow) == narrow)
        return;
    if (narrow) {
        m_wideSizes = m_split->sizes();
        const auto* area = qobject_cast<const QScrollArea*>(m_side);
        const int least =
            area && area->widget() ? area->widget()->minimumSizeHint().width() + 2 * wideSpace : 0;
        const int side = std::max(width() * 9 / 20, least);
        m_split->setSizes({width() - side, side});
    } else {
        m_split->setSizes(m_wideSizes);
    }
}

void RecordPageBase::addActions(StepActionsBase* actions)
{
    m_actions = actions;
    body().addWidget(actions);
    putCountInto(actions->row());
    respond(actions, &StepActionsBase::left, this, [this] { focusRows(); });
}

void RecordPageBase::addChips(ChipRow& chips)
{
    addKey(QKeySequence(Qt::ALT | Qt::Key_Left), this, [&chips] { chips.step(-1); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_Right), this, [&chips] { chips.step(1); });
}

QToolButton* RecordPageBase::addButton(QBoxLayout& row, const QString& text, const QString& hint,
                                       const std::function<void()>& work)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(asPlain(hint));
    button->setFocusPolicy(Qt::TabFocus);
    respond(button, &QToolButton::clicked, this, work);
    row.addWidget(button);
    return button;
}

void RecordPageBase::addKey(const QKeySequence& keys, QWidget* where,
                            const std::function<void()>& work)
{
    auto* shortcut = new QShortcut(keys, where);
    const bool plain =
        keys[0].keyboardModifiers() == Qt::NoModifier; // other widgets have their own
    shortcut->setContext(where != this || plain ? Qt::WidgetWithChildrenShortcut
                                                : Qt::WindowShortcut);
    respond(shortcut, &QShortcut::activated, this, work);
}

void RecordPageBase::activate()
{
    if (model().isReading()) // the rows in sight may be those of another block
        table().setFocus();
    else
        LedgerPage::activate();
    m_counting->start();
}

bool RecordPageBase::mayLeave()
{
    if (!m_pane->leave())
        return false;
    dropUntouched();
    return true;
}

void RecordPageBase::focusRows()
{
    table().setFocus();
}

void RecordPageBase::showRows(const LedgerQuery& query, const QString& title)
{
    clearChips();
    choose({});
    LedgerPage::showRows(query, title);
}

void RecordPageBase::bringUp(RowId id, bool elsewhere)
{
    showRows({}, elsewhere ? tr("The whole town") : QString());
    choose({id});
    selectRow(lineOfRow(id));
}

void RecordPageBase::showNew(RowId id)
{
    m_new = id;
    choose({id});
    selectRow(lineOfRow(id));
}

void RecordPageBase::choose(const QList<RowId>& ids)
{
    m_chosen = ids;
    if (!ids.isEmpty())
        showSide(model().rowCount());
    rereadChosen(); // what was typed for another is stored
    if (m_awaiting && !ids.contains(m_awaiting->row))
        dropUntouched();
}

void RecordPageBase::awaitWords(RowId id)
{
    m_awaiting = {id, newestBatch(registry().db())};
}

void RecordPageBase::dropUntouched()
{
    const std::optional<Awaiting> awaiting = std::exchange(m_awaiting, std::nullopt);
    if (!awaiting || newestBatch(registry().db()) != awaiting->batch)
        return;
    workspace().attempt([&] {
        undoBatch(registry(), awaiting->batch);
        workspace().tell(tr("Nothing was filled in, so the new row is taken away again."));
    });
}

// Empty while the table reads itself anew: what was chosen stays so.
void RecordPageBase::takeSelection()
{
    const QList<RowId> lines = selectedIds();
    if (lines.isEmpty() || table().isHidden())
        return;
    workspace().attempt([&] {
        QList<RowId> rows;
        QSet<RowId> seen;
        for (const RowId line : lines) {
            const RowId row = rowOfLine(line);
            if (!seen.contains(row))
                rows << row;
            seen << row;
        }
        choose(rows);
        sayBesideCount({});
    });
}

// Beside no rows there is nothing to tell of one.
void RecordPageBase::showSide(int rows)
{
    if (m_side && !table().isHidden()) // they are shown otherwise
        m_side->setVisible(rows > 0 || !m_chosen.isEmpty());
}

// The line that was chosen may have made room for another of the same row; with nothing chosen the
// first one is.
void RecordPageBase::settleChosen(int rows)
{
    if (table().isHidden()) // they are shown otherwise
        return;
    showSide(rows);
    workspace().attempt([&] {
        const RowId line = m_chosen.isEmpty() ? 0 : lineOfRow(m_chosen.constFirst());
        const bool listed = line != 0 && model().rowOf(line) >= 0;
        keepChosen(listed);
        if (m_chosen.isEmpty() && rows > 0 && isVisible())
            selectRow(model().idAt(0));
        else if (m_chosen.isEmpty())
            rereadChosen();
        else if (listed && selectedIds().isEmpty())
            selectRow(line);
    });
}

// Keys must not go to a row that nobody sees.
void RecordPageBase::keepChosen(bool listed)
{
    const bool written = std::exchange(m_written, false);
    const RowId added = std::exchange(m_new, 0);
    if (m_chosen.isEmpty() || listed)
        return;
    if (added == m_chosen.constFirst())
        openRecord(added);
    else if (written)
        sayBesideCount(tr("The chosen one is no longer in this list; keys still go to it."));
    else
        choose({});
}

void RecordPageBase::removeChosen()
{
    workspace().attempt([&] {
        (void)m_pane->leave(); // what is typed in it goes with it
        const RowId next =
            nextTo([this](RowId line) { return m_chosen.contains(rowOfLine(line)); });
        if (!removeRows(m_chosen))
            return;
        forgetChosen();
        if (next != 0)
            selectRow(next);
    });
}

bool RecordPageBase::remove(const QString& title, const std::function<void(Change&)>& work)
{
    if (!workspace().write(title, work))
        return false;
    workspace().tell(tr("%1. Ctrl+Z brings it back.").arg(title));
    return true;
}

void RecordPageBase::sayTooMany()
{
    const QString sentence = tr("Choose at most %1 rows at once.").arg(chosenAtMost);
    if (m_actions)
        m_actions->say(sentence);
    else
        workspace().tell(sentence);
}

RowId RecordPageBase::blockOfNew() const
{
    const QList<Block> blocks = BlockStore(registry()).all();
    return workspace().block().value_or(blocks.isEmpty() ? 0 : blocks.constFirst().id);
}

void RecordPageBase::narrowTo(const QList<ColumnCondition>& ofChip,
                              const QList<ColumnCondition>& others)
{
    m_ofChip = ofChip;
    setOwnConditions(others + ofChip);
}

LedgerQuery RecordPageBase::queryOfAllChips() const
{
    LedgerQuery query = model().query();
    for (const ColumnCondition& condition : m_ofChip)
        query.conditions.removeOne(condition);
    return query;
}

} // namespace doorstep

#include "moc_RecordPage.cpp"
