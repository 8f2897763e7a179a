// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoActions.h"

#include "data/party/PartyFields.h"

#include <QAction>

namespace doorstep {

namespace {

constexpr qint64 entriesInAMoment = 200;

} // namespace

UndoActions::UndoActions(Workspace& workspace, QAction* undo, QAction* redo)
    : QObject(&workspace), m_workspace(workspace), m_undo(undo), m_redo(redo)
{
    connect(&workspace.registry(), &Register::changed, this, &UndoActions::refresh);
    connect(undo, &QAction::triggered, this, [this] { turnBack(true); });
    connect(redo, &QAction::triggered, this, [this] { turnBack(false); });
    refresh();
}

void UndoActions::refresh()
{
    Register& registry = m_workspace.registry();
    const bool writable = !registry.readOnly();
    const std::optional<Batch> undo = writable ? nextUndo(registry) : std::nullopt;
    const std::optional<Batch> redo = writable ? nextRedo(registry) : std::nullopt;
    m_undo->setEnabled(undo.has_value());
    m_undo->setText(undo ? tr("&Undo: %1").arg(titleOf(*undo)) : tr("&Undo"));
    m_redo->setEnabled(redo.has_value());
    m_redo->setText(redo ? tr("&Redo: %1").arg(titleOf(*redo)) : tr("&Redo"));
}

void UndoActions::turnBack(bool undo)
{
    Register& registry = m_workspace.registry();
    const std::optional<Batch> batch = undo ? nextUndo(registry) : nextRedo(registry);
    if (!batch)
        return;
    // An edit touches a few rows; an import or a merge may touch thousands.
    if (entryCount(registry, batch->id) <= entriesInAMoment) {
        m_workspace.attempt([&] {
            tell(*batch, undo,
                 undo ? undoBatch(registry, batch->id) : redoBatch(registry, batch->id));
        });
        return;
    }
    const auto outcome = std::make_shared<ReplayOutcome>();
    m_workspace.runOnRegister(
        undo ? tr("Undoing…") : tr("Doing again…"), Workspace::Writes::Yes,
        [batch, undo, outcome](Register& own, const Progress&) {
            *outcome = undo ? undoBatch(own, batch->id) : redoBatch(own, batch->id);
        },
        [this, batch, undo, outcome] { tell(*batch, undo, *outcome); });
}

QString UndoActions::titleOf(const Batch& batch) const
{
    Database& database = m_workspace.registry().db();
    return partyShown(database) || !isPartyBatch(database, batch.id)
               ? batch.title
               : tr("an edit of what is not shown");
}

void UndoActions::tell(const Batch& batch, bool undo, const ReplayOutcome& outcome)
{
    QString sentence =
        undo ? tr("Undone: %1.").arg(titleOf(batch)) : tr("Done again: %1.").arg(titleOf(batch));
    if (!outcome.kept.isEmpty())
        sentence += tr(" %n row(s) were changed since and stay, among them %1.", nullptr,
                       static_cast<int>(outcome.kept.size()))
                        .arg(outcome.kept.constFirst().title);
    m_workspace.tell(sentence);
}

} // namespace doorstep
