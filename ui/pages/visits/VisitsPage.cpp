// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/VisitsPage.h"

#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Printout.h"
#include "ui/page/Respond.h"
#include "ui/print/VisitSheet.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace doorstep {

VisitsPage::VisitsPage(Workspace& workspace, QWidget* parent)
    : LedgerPage(workspace, QStringLiteral("visits"), parent)
{
    setEmptyText(tr("No visits yet. Ctrl+N enters the first one."));
    showTwoLines(
        QStringLiteral("subject_id"),
        [](const LedgerModel::Shown& shown) {
            return QStringList{shown("street") + shown("door")};
        },
        QStringLiteral("said"));
    model().setPill(QStringLiteral("outcome"), [](const QVariant& outcome) {
        const QString key = outcome.toString();
        return key == QLatin1String(keyOf(Outcome::Met))       ? Tone::Good
               : key == QLatin1String(keyOf(Outcome::Refused)) ? Tone::Late
               : key == QLatin1String(keyOf(Outcome::Absent))  ? Tone::Soft
                                                               : Tone::Wait;
    });
    showColumns({{"subject_id", 24},
                 {"outcome", charactersOf<Outcome>()},
                 {"said", 40},
                 {"at", 15},
                 {"visitors", 14},
                 {"mode", charactersOf<VisitMode>()}});
    auto* newVisit = new QPushButton(tr("New visit (Insert)"), this);
    newVisit->setEnabled(!registry().readOnly());
    respond(newVisit, &QPushButton::clicked, this, [this] {
        this->workspace().goTo({"visit", 0});
    });
    news().addWidget(newVisit);
    beginWithNew();
    auto* insert = new QShortcut(Qt::Key_Insert, this);
    insert->setContext(Qt::WidgetWithChildrenShortcut);
    respond(insert, &QShortcut::activated, newVisit, &QPushButton::click);
    respond(this, &LedgerPage::rowOpened, this, [this](RowId visit) {
        this->workspace().goTo({"visit", visit});
    });
    editElsewhere();
    const auto add = [this](const QString& text, const QKeySequence& keys, auto work) {
        auto* action = new QAction(text, &table());
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        respond(action, &QAction::triggered, this, work);
        table().addAction(action);
    };
    add(tr("Open the subject"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
        [this] { openSubject(); });
    auto* records = new QToolButton(this);
    records->setText(tr("Record (Ctrl+P)"));
    records->setToolTip(tr("Print or save the chosen visits, a page each, with their photos"));
    respond(records, &QToolButton::clicked, this, &VisitsPage::print);
    aside().addWidget(records);
    auto* paper = new QShortcut(QKeySequence::Print, this);
    paper->setContext(Qt::WidgetWithChildrenShortcut);
    respond(paper, &QShortcut::activated, records, &QToolButton::click);
    add(tr("Delete"), QKeySequence::Delete, [this] { remove(); });
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("at")), Qt::DescendingOrder);
}

void VisitsPage::openSubject()
{
    const QList<RowId> ids = selectedIds();
    RowId subject = 0;
    if (!ids.isEmpty() && workspace().attempt([&] {
            subject = VisitStore(registry()).get(ids.constFirst()).subject;
        }))
        workspace().goTo({"subject", subject});
}

void VisitsPage::print()
{
    const QList<RowId> ids = selectedIds();
    if (ids.isEmpty()) {
        workspace().tell(tr("Choose a visit first."));
        return;
    }
    QList<VisitSheet> sheets;
    if (!workspace().attempt([&] { sheets = visitSheets(registry(), ids); }))
        return;
    printOrSave(workspace(),
                {QStringLiteral("走访记录表 %1.pdf").arg(today().toString(Qt::ISODate)),
                 tr("Save the records"), static_cast<int>(sheets.size()),
                 [&](QPainter& painter, int page) { paintVisitSheet(painter, sheets.at(page)); },
                 [&](const QString& path) {
                     writeVisitSheetsPdf(path, sheets);
                 }},
                this);
}

void VisitsPage::remove()
{
    const QList<RowId> ids = selectedIds();
    if (ids.isEmpty())
        return;
    const RowId next = nextTo([&ids](RowId id) { return ids.contains(id); });
    const VisitStore store(registry());
    Visit first;
    QString name;
    if (!workspace().attempt([&] {
            first = store.get(ids.constFirst());
            name = SubjectStore(registry()).get(first.subject).name;
        }))
        return;
    const QString title = ids.size() == 1
                              ? tr("Delete a visit: %1, %2")
                                    .arg(name, whenText(first) + u' ' + labelOf(first.outcome))
                              : tr("Delete %n visit(s)", nullptr, static_cast<int>(ids.size()));
    if (workspace().write(title, [&](Change& change) {
            for (const RowId id : ids)
                store.remove(change, id);
        })) {
        selectRow(next);
        workspace().tell(tr("%1. Ctrl+Z brings it back.").arg(title));
    }
}

} // namespace doorstep

#include "moc_VisitsPage.cpp"
