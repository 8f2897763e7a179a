// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/WalkPanel.h"

#include "data/base/Time.h"
#include "data/files/checks/DoorAddress.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "ui/look/Look.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString doneMark = QStringLiteral("✓ ");
const QString draftMark = QStringLiteral("✎ ");
const QString noMark = QStringLiteral("　 ");

} // namespace

WalkPanel::WalkPanel(Register& registry, const Walk& walk, const VisitDrafts& drafts,
                     QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_walk(walk),
      m_drafts(drafts),
      m_progress(heading({}, this)),
      m_list(new QListWidget(this))
{
    m_list->setAccessibleName(tr("Doors of the walk"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    auto* asSheet = new QPushButton(tr("As a sheet"), this);
    asSheet->setToolTip(tr("Type the whole walk into one grid"));
    auto* end = new QPushButton(tr("End the walk"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(asSheet);
    buttons->addWidget(end);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    const auto choose = [this](const QListWidgetItem* item) {
        Q_EMIT doorChosen(item->data(Qt::UserRole).toLongLong());
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(asSheet, &QPushButton::clicked, this, &WalkPanel::sheetWanted);
    connect(end, &QPushButton::clicked, this, &WalkPanel::endWanted);
    refresh();
}

// Reads before it shows: a list that can't be read stays as it was.
void WalkPanel::refresh()
{
    QList<Subject> doors;
    QSet<RowId> visitedToday;
    const SubjectStore subjects(m_register);
    const VisitStore visits(m_register);
    for (const RowId id : m_walk.doors()) {
        if (const std::optional<Subject> subject = subjects.find(id))
            doors << *subject;
        if (!m_walk.isDone(id) && !visits.ofDay(id, today()).isEmpty())
            visitedToday << id;
    }
    const QListWidgetItem* item = m_list->currentItem();
    const RowId current = item ? item->data(Qt::UserRole).toLongLong() : 0;
    m_list->clear();
    for (const Subject& subject : std::as_const(doors))
        addDoor(subject, visitedToday.contains(subject.id));
    const QString done = tr("%1 of %2").arg(m_walk.doneCount()).arg(m_walk.doors().size());
    m_progress->setText(m_walk.number().isEmpty() ? tr("Walk: %1").arg(done)
                                                  : tr("Sheet %1: %2").arg(m_walk.number(), done));
    setVisible(!m_walk.doors().isEmpty());
    setCurrent(current);
}

// One that was visited today before the walk was begun is a door of it like the others, and named.
void WalkPanel::addDoor(const Subject& subject, bool visitedToday)
{
    const QList<VisitDraft>& drafts = m_drafts.all();
    const bool typed = std::any_of(drafts.begin(), drafts.end(), [&](const VisitDraft& draft) {
        return draft.record.visit.subject == subject.id; // a new visit's or a correction's
    });
    const bool done = m_walk.isDone(subject.id);
    const QString mark = typed ? draftMark : done ? doneMark : noMark;
    const QString door = doorText({{}, subject.lane, subject.number, subject.room, {}});
    const QString name = (door.isEmpty() ? QString() : door + u' ') + subject.name;
    auto* line = new QListWidgetItem(
        mark + (visitedToday ? tr("%1 (visited today)").arg(name) : name), m_list);
    line->setData(Qt::UserRole, subject.id);
    if (typed)
        line->setToolTip(tr("Something was typed here and is not saved yet"));
    else if (done)
        line->setForeground(inkOf(Tone::Soft));
}

void WalkPanel::setCurrent(RowId subject)
{
    const qsizetype row = m_walk.doors().indexOf(subject);
    m_list->setCurrentRow(static_cast<int>(row));
    if (row >= 0)
        m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
}

} // namespace doorstep

#include "moc_WalkPanel.cpp"
