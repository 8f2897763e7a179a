// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/SubjectList.h"

#include "data/files/checks/DoorAddress.h"
#include "data/records/subjects/RecycleBin.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Respond.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace doorstep {

namespace {

// So that the keys and buttons work from the first moment.
void selectSome(const LedgerPage& page)
{
    TableView& table = page.table();
    if (page.model().rowCount() > 0 && table.selectedRows().isEmpty())
        table.selectRow(qMax(0, table.currentIndex().row()));
}

} // namespace

SubjectList::SubjectList(Workspace& workspace, SubjectKind kind, QWidget* parent)
    : LedgerPage(workspace, isPerson(kind) ? QStringLiteral("workers") : QStringLiteral("shops"),
                 parent),
      m_kind(kind),
      m_new(new QPushButton(this))
{
    setEmptyText(isPerson(kind) ? tr("No worker yet. Add one with “New worker”, or import a list.")
                                : tr("No shop yet. Add one with “New shop”, or import a list."));
    m_visit = addRowAction(tr("New &visit"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        this->workspace().begin(Task::EnterVisit, {selectedIds().constFirst()});
    });
    QAction* walk = addRowAction(tr("Wa&lk these doors"), {}, [this] {
        this->workspace().begin(Task::EnterWalk, selectedIds());
    });
    m_merge = addRowAction(tr("&Merge the two…"), {}, [this] {
        Q_EMIT mergeWanted(selectedIds().at(0), selectedIds().at(1));
    });
    QAction* closed =
        addRowAction(tr("Mark as closed down"), {}, [this] { mark(SubjectStatus::Closed); });
    QAction* moved =
        addRowAction(tr("Mark as moved away"), {}, [this] { mark(SubjectStatus::Moved); });
    QAction* active =
        addRowAction(tr("Mark as active again"), {}, [this] { mark(SubjectStatus::Active); });
    QAction* remove =
        addRowAction(tr("&Delete"), QKeySequence(Qt::Key_Delete), [this] { removeRows(); });
    m_ofAny = {walk, closed, moved, active, remove};
    if (isPerson(kind))
        closed->setVisible(false); // a person doesn't close down

    if (isPerson(kind))
        addWorkerChips();
    else
        addKindChips();
    m_new->setEnabled(!workspace.registry().readOnly());
    respond(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newWanted(m_kind); });
    auto* insert = new QShortcut(Qt::Key_Insert, this);
    insert->setContext(Qt::WidgetWithChildrenShortcut);
    respond(insert, &QShortcut::activated, m_new, &QPushButton::click);
    news().addWidget(m_new);
    showKindOfNew();
    addPrinting();
    for (QAction* action : {walk, m_merge, remove, m_visit}) // what is done next at the end
        addButton(action);
    showTwoLines(QStringLiteral("name"), [](const LedgerModel::Shown& shown) {
        return QStringList{shown("street_id") +
                           doorText({{}, shown("lane"), shown("number"), shown("room"), {}})};
    });
    model().setPill(QStringLiteral("status"), [](const QVariant& status) {
        return status.toString() == QLatin1String(keyOf(SubjectStatus::Active)) ? Tone::Good
                                                                                : Tone::Soft;
    });
    showColumns({{"name", 24, false, 18},
                 {"status", charactersOf<SubjectStatus>()},
                 {"business_type_id", 13},
                 {"occupation_id", 12},
                 {"platform_id", 11},
                 {"operator", 8},
                 {"operator_phone", 13},
                 {"last_visit_at", 10},
                 {"open_needs", 6},
                 {"phone", 13}, // the first to go where there is little room
                 {"card_on", 10}});
    editElsewhere();
    respond(this, &LedgerPage::selectionChanged, this, &SubjectList::enableActions);
    respond(&model(), &QAbstractItemModel::modelReset, this, &SubjectList::enableActions);
    respond(&model(), &LedgerModel::readingFinished, this, [this] { selectSome(*this); });
    enableActions();
}

void SubjectList::narrow()
{
    QList<ColumnCondition> conditions;
    for (const auto& [chip, wanted] : std::as_const(m_chips)) {
        if (chip->isChecked())
            conditions << wanted();
    }
    setOwnConditions(conditions);
}

QToolButton* SubjectList::addChip(const QString& text,
                                  const std::function<ColumnCondition()>& condition)
{
    auto* chip = new QToolButton(this);
    chip->setText(text);
    chip->setAccessibleName(text);
    chip->setCheckable(true);
    m_chips.append({chip, condition});
    bar().insertWidget(static_cast<int>(m_chips.size()), chip); // behind the filter line
    respond(chip, &QToolButton::toggled, this, &SubjectList::narrow);
    return chip;
}

void SubjectList::addWorkerChips()
{
    addChip(tr("Volunteers"), [] {
        return ColumnCondition{QStringLiteral("volunteer"), Condition::Is, QStringLiteral("1")};
    });
    addChip(tr("Birthday this month"), [] {
        return ColumnCondition{QStringLiteral("birth_month"), Condition::Contains,
                               today().toString(QStringLiteral("-MM"))};
    });
    respond(&workspace(), &Workspace::dayChanged, this, &SubjectList::narrow);
}

// A new one is of the kind that is looked at.
void SubjectList::addKindChips()
{
    for (const Word<SubjectKind>& word : wordsOf<SubjectKind>()) {
        if (isPerson(word.value))
            continue;
        QToolButton* chip = addChip(labelOf(word.value), [kind = word.value] {
            return ColumnCondition{QStringLiteral("kind"), Condition::Is,
                                   QString::fromLatin1(keyOf(kind))};
        });
        m_kinds.append({chip, word.value});
        respond(chip, &QToolButton::toggled, this, [this, chip](bool on) {
            for (const auto& [other, kind] : std::as_const(m_kinds)) {
                if (on && other != chip)
                    other->setChecked(false);
            }
            showKindOfNew();
        });
    }
}

void SubjectList::showKindOfNew()
{
    if (isPerson(m_kind)) {
        m_new->setText(tr("New worker (Insert)"));
        return;
    }
    m_kind = SubjectKind::Shop;
    for (const auto& [chip, kind] : std::as_const(m_kinds)) {
        if (chip->isChecked())
            m_kind = kind;
    }
    m_new->setText(m_kind == SubjectKind::Shop
                       ? tr("New shop (Insert)")
                       : tr("New: %1 (Insert)", "kind of firm").arg(labelOf(m_kind)));
}

void SubjectList::activate()
{
    LedgerPage::activate();
    selectSome(*this);
}

QAction* SubjectList::addRowAction(const QString& text, const QKeySequence& key,
                                   const std::function<void()>& work)
{
    auto* action = new QAction(text, &table());
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setAutoRepeat(false); // held, it is done once
    respond(action, &QAction::triggered, this, [work] { work(); });
    table().addAction(action);
    return action;
}

void SubjectList::addButton(QAction* action)
{
    auto* button = new QPushButton(action->text(), this);
    if (!action->shortcut().isEmpty())
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    button->setEnabled(action->isEnabled());
    respond(button, &QPushButton::clicked, action, &QAction::trigger);
    respond(action, &QAction::changed, button,
            [button, action] { button->setEnabled(action->isEnabled()); });
    if (action == m_visit)
        setPrimary(*button);
    aside().addWidget(button);
}

void SubjectList::enableActions()
{
    const auto selected = table().selectedRows().size();
    m_visit->setEnabled(selected == 1);
    m_merge->setEnabled(selected == 2);
    for (QAction* action : std::as_const(m_ofAny))
        action->setEnabled(selected > 0);
}

QString SubjectList::nameOf(const QList<RowId>& ids) const
{
    return ids.size() == 1 ? SubjectStore(registry()).get(ids.constFirst()).name
                           : tr("%n entries", nullptr, static_cast<int>(ids.size()));
}

void SubjectList::removeRows()
{
    const QList<RowId> ids = selectedIds();
    const RowId next = nextTo([&ids](RowId id) { return ids.contains(id); });
    workspace().attempt([&] {
        const QString name = nameOf(ids);
        const bool done = workspace().write(tr("Delete %1").arg(name), [&](Change& change) {
            for (const RowId id : ids)
                SubjectStore(registry()).remove(change, id);
        });
        if (!done)
            return;
        selectRow(next);
        workspace().tell(tr("Deleted: %1. Ctrl+Z brings it back.").arg(name));
    });
}

void SubjectList::mark(SubjectStatus status)
{
    const QList<RowId> ids = selectedIds();
    workspace().attempt([&] {
        const QString name = nameOf(ids);
        workspace().write(tr("%1: %2").arg(name, labelOf(status)), [&](Change& change) {
            const SubjectStore store(registry());
            for (const RowId id : ids) {
                Subject subject = store.get(id);
                markAs(subject, status, today());
                store.save(change, subject);
            }
        });
    });
}

RecycleBinList::RecycleBinList(Workspace& workspace, QWidget* parent)
    : LedgerPage(workspace, QStringLiteral("deleted"), parent)
{
    setEmptyText(tr("Nothing has been deleted."));
    auto* restore = new QAction(tr("&Restore"), &table());
    respond(restore, &QAction::triggered, this, &RecycleBinList::restoreRows);
    table().addAction(restore);
    auto* button = new QPushButton(restore->text(), this);
    button->setToolTip(tr("Restore the selected rows (Enter)"));
    respond(button, &QPushButton::clicked, restore, &QAction::trigger);
    bar().addWidget(button);
    const auto enable = [this, restore, button] {
        const bool any = !table().selectedRows().isEmpty() && !registry().readOnly();
        restore->setEnabled(any);
        button->setEnabled(any);
    };
    respond(this, &LedgerPage::selectionChanged, this, enable);
    respond(&model(), &QAbstractItemModel::modelReset, this, enable);
    respond(&model(), &LedgerModel::readingFinished, this, [this] { selectSome(*this); });
    respond(this, &LedgerPage::rowOpened, this, &RecycleBinList::restoreRows);
    enable();
}

void RecycleBinList::restoreRows()
{
    const QList<RowId> entries = selectedIds();
    if (entries.isEmpty() || registry().readOnly())
        return;
    const RowId next = nextTo([&entries](RowId entry) { return entries.contains(entry); });
    workspace().attempt([&] {
        const ReplayOutcome outcome = restoreDeleted(registry(), entries);
        selectRow(next);
        QString sentence = tr("%n row(s) restored.", nullptr, static_cast<int>(entries.size()));
        if (!outcome.kept.isEmpty())
            sentence +=
                tr(" Changed since and left as it is: %1.").arg(outcome.kept.constFirst().title);
        workspace().tell(sentence);
    });
}

} // namespace doorstep

#include "moc_SubjectList.cpp"
