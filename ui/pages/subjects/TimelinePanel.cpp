// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/TimelinePanel.h"

#include "ui/look/Look.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/Respond.h"
#include "ui/page/papers/Thumbnails.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int atFirst = 300;
constexpr int all = 1000000;
constexpr int longestValue = 160; // pixels, on a button

// Null: there is nothing to open but here.
const char* tableOf(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Visit:
        return "visit";
    case TimelineKind::Need:
        return "need";
    case TimelineKind::Wish:
        return "wish";
    case TimelineKind::Activity:
        return "activity";
    case TimelineKind::Hands:
        return "subject";
    default:
        return nullptr;
    }
}

} // namespace

TimelinePanel::TimelinePanel(Register& registry, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_model(new TimelineModel(this)),
      m_list(new QListView(this)),
      m_restore(new QPushButton(tr("Restore this value"), this)),
      m_older(new QPushButton(tr("Show the older ones"), this)),
      m_limit(atFirst)
{
    auto* top = new WrapLayout;
    QLabel* title = heading(tr("What happened"), this);
    title->setBuddy(m_list);
    top->addWidget(title);
    auto* shown = new QHBoxLayout;
    shown->setSpacing(2);
    top->addAtEnd(shown);
    auto* filters = new QButtonGroup(this);
    const std::pair<TimelineFilter, QString> choices[] = {{TimelineFilter::All, tr("All")},
                                                          {TimelineFilter::Visits, tr("Visits")},
                                                          {TimelineFilter::Needs, tr("Needs")},
                                                          {TimelineFilter::Edits, tr("Edits")}};
    for (const auto& [filter, text] : choices) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setAccessibleName(tr("Show in the timeline: %1").arg(text));
        button->setCheckable(true);
        button->setChecked(filter == TimelineFilter::All);
        filters->addButton(button, static_cast<int>(filter));
        shown->addWidget(button);
    }
    respond(filters, &QButtonGroup::idClicked, this, [this](int filter) {
        m_model->setFilter(static_cast<TimelineFilter>(filter));
        showActions();
    });

    m_list->setObjectName(QStringLiteral("timeline"));
    m_model->setPictures([this](const QString& content, int height) {
        return thumbnail(m_register.db(), content, height);
    });
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setAccessibleName(title->text());
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    respond(m_list, &QListView::doubleClicked, this, &TimelinePanel::open);
    respond(m_list, &QWidget::customContextMenuRequested, this, &TimelinePanel::askForEntry);
    respond(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TimelinePanel::showActions);
    respond(m_restore, &QPushButton::clicked, this,
            [this] { Q_EMIT restoreWanted(m_model->entry(m_list->currentIndex().row())); });
    respond(m_older, &QPushButton::clicked, this, [this] {
        m_limit = all;
        reload();
    });

    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_restore);
    bottom->addWidget(m_older);
    bottom->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addLayout(bottom);
    showActions();
}

void TimelinePanel::showSubject(const Subject& subject)
{
    if (subject.id != m_subject.id)
        m_limit = atFirst;
    m_subject = subject;
    reload();
}

void TimelinePanel::reload()
{
    const int row = m_list->currentIndex().row();
    const Timeline timeline =
        m_subject.id ? timelineOf(m_register, m_subject, m_limit) : Timeline();
    m_model->show(timeline);
    m_older->setVisible(!timeline.complete);
    if (row >= 0 && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1)));
    showActions();
}

void TimelinePanel::showActions()
{
    const QModelIndex current = m_list->currentIndex();
    const bool restorable = current.isValid() && m_model->entry(current.row()).restorable;
    m_restore->setVisible(restorable);
    if (restorable) {
        const QString before = m_model->entry(current.row()).before;
        m_restore->setText(before.isEmpty() ? tr("Make it empty again")
                                            : tr("Restore “%1”")
                                                  .arg(fontMetrics().elidedText(
                                                      before, Qt::ElideRight, longestValue)));
    }
}

void TimelinePanel::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const TimelineEntry& entry = m_model->entry(index.row());
    if (const char* table = tableOf(entry.kind))
        Q_EMIT opened({table, entry.row});
    else if (entry.kind == TimelineKind::Paper)
        Q_EMIT paperOpened(entry.row);
    else if (!m_restore->isHidden())
        m_restore->setFocus();
}

void TimelinePanel::askForEntry(const QPoint& place)
{
    const QModelIndex index = m_list->indexAt(place);
    QMenu menu(this);
    const auto add = [this, &menu](const QString& words, auto work) {
        respond(menu.addAction(words), &QAction::triggered, this, work);
    };
    if (index.isValid()) {
        const TimelineEntry entry = m_model->entry(index.row());
        if (tableOf(entry.kind) || entry.kind == TimelineKind::Paper)
            add(tr("Open"), [this, index] { open(index); });
        if (entry.restorable)
            add(m_restore->text(), [this, entry] { Q_EMIT restoreWanted(entry); });
        add(tr("Copy with headings\tCtrl+C"), &TimelinePanel::copyEntries);
    }
    if (!menu.isEmpty())
        menu.exec(m_list->viewport()->mapToGlobal(place));
}

void TimelinePanel::copyEntries()
{
    QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QStringList lines{
        QStringList{tr("When"), tr("What"), tr("Who"), tr("Heading"), tr("Words")}.join(u'\t')};
    for (const QModelIndex& index : std::as_const(selected))
        lines << index.data().toString().replace(u'\n', u' ');
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

bool TimelinePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copyEntries();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            respondNow(this, [this] { open(m_list->currentIndex()); });
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_TimelinePanel.cpp"
