// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/TodayPage.h"

#include "ui/look/BarChart.h"
#include "ui/look/Look.h"
#include "ui/page/Reading.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/page/parts/RowsPane.h"
#include "ui/pages/today/DueDoors.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace doorstep {

namespace {

constexpr int recountPauseMs = 300;
constexpr int mostStreets = 8;

} // namespace

TodayPage::TodayPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_title(heading({}, this)),
      m_figures(new FiguresTable(QStringLiteral("today"),
                                 {FiguresModel::Change, FiguresModel::Year,
                                  FiguresModel::SecondMonth, FiguresModel::SecondLast,
                                  FiguresModel::SecondChange, FiguresModel::SecondYear},
                                 this)),
      m_coverage(new FiguresTable(QStringLiteral("coverage"),
                                  {FiguresModel::LastMonth, FiguresModel::Change,
                                   FiguresModel::Year, FiguresModel::SecondLast,
                                   FiguresModel::SecondChange, FiguresModel::SecondYear},
                                  this)),
      m_next(new TableView(QStringLiteral("due"), this)),
      m_doors(new DueDoors(this)),
      m_walk(new QPushButton(tr("Enter &these visits"), this)),
      m_days(new BarChart(tr("Visits this month, by day"), this)),
      m_streets(new BarChart(tr("Doors left this quarter, by street"), this)),
      m_rows(new RowsPane(workspace, this)),
      m_party(new QPushButton(tr("&Birthday party with these"), this)),
      m_right(new QStackedWidget(this)),
      m_reading(new Reading(workspace.registry(), this)),
      m_recount(new QTimer(this))
{
    m_figures->setAccessibleName(tr("What is to be done, and the month so far"));
    m_coverage->setAccessibleName(tr("Roles this month, streets this quarter"));
    m_next->setModel(m_doors);
    m_next->setSortingEnabled(false);
    m_next->setAccessibleName(tr("Next doors due"));
    m_next->setColumns({{"name", 22}, {"where", 22}, {"since", 14}, {"needs", 10}});
    m_next->horizontalHeader()->setSectionResizeMode(DueDoors::Where, QHeaderView::Stretch);
    m_walk->setToolTip(tr("One after the other, in walking order"));

    auto* doorsTop = new QHBoxLayout;
    doorsTop->addWidget(heading(tr("Next doors due"), this));
    doorsTop->addWidget(caption(tr("Enter writes down a visit"), this), 1);
    doorsTop->addWidget(m_walk);
    auto* overview = new QWidget(m_right);
    auto* right = new QVBoxLayout(overview);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(smallSpace);
    right->addLayout(doorsTop);
    right->addWidget(m_next, 3);
    right->addWidget(m_coverage, 3);
    right->addWidget(m_streets);
    m_right->addWidget(overview);
    m_party->setToolTip(tr("A new activity; who came is ticked there"));
    m_party->setEnabled(!registry().readOnly());
    auto* opened = new QWidget(m_right);
    auto* column = new QVBoxLayout(opened);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows, 1);
    column->addWidget(m_party, 0, Qt::AlignLeft);
    m_right->addWidget(opened);

    auto* leftSide = new QWidget(this);
    auto* left = new QVBoxLayout(leftSide);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_figures, 1);
    left->addWidget(m_days);

    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(leftSide);
    split->addWidget(m_right);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    leftSide->setMinimumWidth(fontMetrics().height() * 20);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addWidget(m_title);
    layout->addWidget(split, 1);

    for (FiguresTable* table : {m_figures, m_coverage}) {
        connect(table, &FiguresTable::rowsWanted, this,
                [this, table](const QList<RowsBehind>& rows, const QString& title) {
                    showBehind(table, rows, title);
                });
    }
    m_figures->figures().setPaged({QLatin1String(suggestedProblems)});
    connect(m_figures, &FiguresTable::pageWanted, this,
            [this] { this->workspace().goTo({"shared_problem"}); });
    connect(m_next, &TableView::opened, this, [this](const QModelIndex& index) {
        this->workspace().begin(Task::EnterVisit, {m_doors->subjectAt(index.row())});
    });
    connect(m_walk, &QPushButton::clicked, this,
            [this] { this->workspace().begin(Task::EnterWalk, m_doors->subjects()); });
    connect(m_party, &QPushButton::clicked, this,
            [this] { this->workspace().begin(Task::HoldBirthdayParty); });
    connect(m_rows, &RowsPane::closed, this, &TodayPage::closeRows);
    connect(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    connect(&workspace, &Workspace::blockChanged, this, &TodayPage::recount);
    connect(&workspace, &Workspace::dayChanged, this, [this] {
        if (m_right->currentIndex() != 0)
            closeRows(); // they were yesterday's
        recount();
    });
    m_recount->setSingleShot(true);
    m_recount->setInterval(recountPauseMs);
    connect(m_recount, &QTimer::timeout, this, &TodayPage::recount);
    connect(&workspace.registry(), &Register::changed, m_recount, qOverload<>(&QTimer::start));
}

void TodayPage::activate()
{
    if (m_stale)
        recount();
    if (m_right->currentIndex() != 0)
        m_rows->table()->setFocus(); // on with the next of the list
    else
        m_figures->setFocus();
}

void TodayPage::recount()
{
    // Counting a page that nobody looks at would slow down the one that is in front.
    m_stale = !isVisible();
    if (m_stale)
        return;
    for (FiguresTable* table : {m_figures, m_coverage})
        table->figures().setStale(true);
    m_reading->ask<TodayFigures>(
        [block = workspace().block(), day = today()](Database& database) {
            return todayFigures(database, block, day);
        },
        [this](const TodayFigures& figures) { showFigures(figures); });
}

void TodayPage::showFigures(const TodayFigures& figures)
{
    m_title->setText(QLocale().toString(figures.day, QLocale::LongFormat));
    m_figures->showSections({figures.section(QStringLiteral("waiting")),
                             figures.section(QStringLiteral("four_hundred"))});
    const FigureSection& coverage = figures.section(QStringLiteral("coverage"));
    m_coverage->showSections({figures.section(QStringLiteral("roles")),
                              figures.section(QStringLiteral("need_role")), coverage});
    m_doors->setDoors(figures.next, figures.day);
    m_walk->setEnabled(!figures.next.isEmpty() && !registry().readOnly());
    QList<Bar> bars;
    for (qsizetype day = 0; day < figures.visitsByDay.size(); ++day)
        bars << Bar{QString::number(day + 1), figures.visitsByDay.at(day)};
    m_days->setBars(bars);
    bars.clear();
    for (const FigureRow& row : coverage.rows)
        bars << Bar{row.label, static_cast<qint64>(row.second->month.value_or(0))};
    m_streets->setBars(bars.mid(0, mostStreets));
}

void TodayPage::showBehind(QWidget* from, const QList<RowsBehind>& rows, const QString& title)
{
    m_openedFrom = from;
    m_right->setCurrentIndex(1);
    m_party->setVisible(std::any_of(rows.begin(), rows.end(), [](const RowsBehind& part) {
        return std::any_of(
            part.query.conditions.begin(), part.query.conditions.end(),
            [](const ColumnCondition& condition) { return condition.column == u"birth_month"; });
    }));
    m_rows->showRows(rows, title);
}

void TodayPage::closeRows()
{
    m_right->setCurrentIndex(0);
    if (m_openedFrom)
        m_openedFrom->setFocus();
}

} // namespace doorstep

#include "moc_TodayPage.cpp"
