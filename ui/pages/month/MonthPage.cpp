// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/month/MonthPage.h"

#include "data/views/reports/DailyVisits.h"
#include "data/views/reports/MonthChecks.h"
#include "data/views/reports/MonthText.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/Plot.h"
#include "ui/page/Reading.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/page/parts/RowsPane.h"
#include "ui/pages/month/ChecksList.h"
#include "ui/pages/month/ReportBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int recountPauseMs = 300;
constexpr int mostStreets = 8;

struct MonthAnswer
{
    MonthFigures figures;
    SealState seal;
    QList<qint64> days;
    QString fileName; // to write it under
};

} // namespace

MonthPage::MonthPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_title(heading({}, this)),
      m_next(new QToolButton(this)),
      m_place(plainLabel(this)),
      m_seal(caption({}, this)),
      m_figures(new FiguresTable(QStringLiteral("figures"), {}, this)),
      m_checks(new ChecksList(workspace.registry(), this)),
      m_days(new PlotView(tr("Visits by day"), this)),
      m_streets(new PlotView(tr("Visits by street"), this)),
      m_rows(new RowsPane(workspace, this)),
      m_right(new QStackedWidget(this)),
      m_report(new ReportBar(workspace, this)),
      m_figuresReading(new Reading(workspace.registry(), this)),
      m_checksReading(new Reading(workspace.registry(), this)),
      m_recount(new QTimer(this))
{
    auto* previous = new QToolButton(this);
    previous->setText(QStringLiteral("‹"));
    previous->setAccessibleName(tr("The month before"));
    previous->setToolTip(tr("The month before (Ctrl+Left)"));
    m_next->setText(QStringLiteral("›"));
    m_next->setAccessibleName(tr("The month after"));
    m_next->setToolTip(tr("The month after (Ctrl+Right)"));
    m_figures->setAccessibleName(tr("Figures of the month"));
    m_seal->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* top = new QHBoxLayout;
    top->addWidget(previous);
    top->addWidget(m_title);
    top->addWidget(m_next);
    top->addSpacing(wideSpace);
    top->addWidget(m_place);
    top->addStretch();
    top->addWidget(m_seal);

    auto* charts = new QHBoxLayout;
    charts->setSpacing(wideSpace);
    charts->addWidget(m_days, 3);
    charts->addWidget(m_streets, 2);
    auto* overview = new QWidget(m_right);
    auto* right = new QVBoxLayout(overview);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_checks, 1);
    right->addLayout(charts);
    m_right->addWidget(overview);
    m_right->addWidget(m_rows);

    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_figures);
    split->addWidget(m_right);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    m_right->setMinimumWidth(fontMetrics().height() * 16);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(split, 1);
    layout->addWidget(m_report);

    const auto shortcut = [this](const QKeySequence& keys, int months) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WindowShortcut);
        connect(made, &QShortcut::activated, this, [this, months] { step(months); });
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Left), -1);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Right), 1);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_figures, &FiguresTable::rowsWanted, this, &MonthPage::showBehind);
    connect(m_figures, &FiguresTable::noRows, this,
            [this] { this->workspace().tell(tr("This figure has no rows of its own to open.")); });
    connect(m_checks, &ChecksList::rowsWanted, this,
            [this](const QList<LedgerQuery>& queries, const QString& title) {
                m_openedFrom = &m_checks->table();
                m_right->setCurrentWidget(m_rows);
                m_rows->showRows(queries, title);
            });
    connect(m_checks, &ChecksList::failed, &workspace, &Workspace::complain);
    connect(m_rows, &RowsPane::closed, this, &MonthPage::closeRows);
    connect(m_report, &ReportBar::sealChanged, this, &MonthPage::recount);
    for (Reading* reading : {m_figuresReading, m_checksReading})
        connect(reading, &Reading::failed, &workspace, &Workspace::complain);
    connect(&workspace, &Workspace::blockChanged, this, [this] { showMonth(m_month); });
    m_recount->setSingleShot(true);
    m_recount->setInterval(recountPauseMs);
    connect(m_recount, &QTimer::timeout, this, &MonthPage::recount);
    connect(&workspace.registry(), &Register::changed, m_recount, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::dayChanged, this, [this] {
        const Period before = monthToReport(std::exchange(m_day, today()));
        const Period usual = monthToReport(m_day);
        if (m_month == before && usual != before) {
            showMonth(usual);
            return;
        }
        m_next->setEnabled(m_month.last < m_day);
        recount();
    });
    m_day = today();
    showMonth(monthToReport(m_day));
}

void MonthPage::activate()
{
    if (m_stale)
        recount();
    if (m_right->currentWidget() == m_rows)
        m_rows->table()->setFocus(); // on with the next of the list
    else
        m_figures->setFocus();
}

void MonthPage::step(int months)
{
    const Period month = monthOf(m_month.first.addMonths(months));
    if (month.first <= today())
        showMonth(month);
}

void MonthPage::showMonth(const Period& month)
{
    m_month = month;
    m_title->setText(monthText(month));
    m_next->setEnabled(month.last < today());
    closeRows();
    m_report->showMonth(month);
    recount();
}

void MonthPage::recount()
{
    // Counting a page that nobody looks at would slow down the one that is in front.
    m_stale = !isVisible();
    if (m_stale)
        return;
    readFigures();
    readChecks();
}

void MonthPage::readFigures()
{
    m_figures->figures().setStale(true);
    m_figuresReading->ask<MonthAnswer>(
        [month = m_month, block = workspace().block(), day = today()](Database& database) {
            MonthAnswer answer{monthFigures(database, month, block, day),
                               sealState(database, month, block),
                               visitsByDay(database, month, block),
                               {}};
            answer.fileName = reportFileName(answer.figures, Mask(database, Masking::Masked));
            return answer;
        },
        [this](const MonthAnswer& answer) {
            m_seal->setText(answer.seal.text());
            showFigures(answer.figures, answer.days);
            m_report->showMonthAs(answer.fileName, answer.seal);
        });
}

void MonthPage::readChecks()
{
    const LedgerFilter month{m_month, workspace().block(), std::nullopt, today()};
    m_checksReading->ask<QList<CheckFinding>>(
        [month](Database& database) { return runMonthChecks(database, month); },
        [this, month](const QList<CheckFinding>& findings) {
            m_checks->showFindings(findings, month);
        });
}

void MonthPage::showFigures(const MonthFigures& figures, const QList<qint64>& days)
{
    m_place->setText(figures.place());
    m_figures->showSections(figures.sections);
    QStringList labels;
    QList<double> values;
    for (qsizetype day = 0; day < days.size(); ++day) {
        labels << QString::number(day + 1);
        values << static_cast<double>(days.at(day));
    }
    m_days->setColumns(labels, values);
    labels.clear();
    values.clear();
    for (const FigureSection& section : figures.sections) {
        if (section.key != u"streets")
            continue;
        for (const FigureRow& row : section.rows) {
            labels << row.label;
            values << row.first.month.value_or(0);
        }
    }
    m_streets->setColumns(labels.mid(0, mostStreets), values.mid(0, mostStreets));
}

void MonthPage::showBehind(const QList<RowsBehind>& rows, const QString& title)
{
    m_openedFrom = m_figures;
    m_right->setCurrentWidget(m_rows);
    m_rows->showRows(rows, title);
}

void MonthPage::closeRows()
{
    if (m_right->currentWidget() != m_rows)
        return;
    m_right->setCurrentIndex(0);
    m_openedFrom->setFocus();
}

} // namespace doorstep

#include "moc_MonthPage.cpp"
