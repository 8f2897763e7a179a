// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/month/MonthPage.h"

#include "data/views/reports/MonthChecks.h"
#include "data/views/reports/MonthText.h"
#include "data/views/today/TodayFigures.h"
#include "ui/look/FigureTile.h"
#include "ui/look/Icons.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/page/parts/RowsPane.h"
#include "ui/pages/month/ChecksList.h"
#include "ui/pages/month/PlotsDialog.h"
#include "ui/pages/month/ReportBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int recountPauseMs = 300;
constexpr int hundreds = 4;

struct MonthAnswer
{
    MonthFigures figures;
    SealState seal;
    QString fileName; // to write it under
    FormsOfMonth forms;
};

// "进百家门" of "进百家门：走访的不同对象".
QString shortName(const QString& label)
{
    static const QRegularExpression colon(QStringLiteral("[:：（(]"));
    return label.section(colon, 0, 0).trimmed();
}

QString numberOf(std::optional<double> value)
{
    return QString::number(value.value_or(0), 'f', 0);
}

} // namespace

MonthPage::MonthPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_name(heading({}, this)),
      m_next(new QToolButton(this)),
      m_place(caption({}, this)),
      m_seal(new Pill(this)),
      m_figures(new FiguresTable(QStringLiteral("figures"), this)),
      m_checks(new ChecksList(workspace.registry(), this)),
      m_rows(new RowsPane(workspace, this)),
      m_forms(new QWidget(this)),
      m_formsSaid(caption({}, m_forms)),
      m_below(new QStackedWidget(this)),
      m_report(new ReportBar(workspace, this)),
      m_figuresReading(new Reading(workspace.registry(), this)),
      m_checksReading(new Reading(workspace.registry(), this)),
      m_trendsReading(new Reading(workspace.registry(), this)),
      m_plotsReading(new Reading(workspace.registry(), this)),
      m_recount(new QTimer(this))
{
    m_figures->setAccessibleName(tr("Figures of the month"));
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(middleSpace);
    for (int i = 0; i < hundreds; ++i) {
        m_tiles << new FigureTile(tr("The four hundreds"), this);
        tiles->addWidget(m_tiles.constLast());
        respond(m_tiles.constLast(), &FigureTile::clicked, this, [this, i] {
            if (i < m_hundreds.rows.size()) {
                const FigureRow& row = m_hundreds.rows.at(i);
                showBehind(row.first.monthRows, row.label, m_tiles.at(i));
            }
        });
    }
    m_below->addWidget(makeOverview());
    auto* opened = new Card(m_below);
    (new QVBoxLayout(opened))->addWidget(m_rows);
    m_below->addWidget(opened);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(middleSpace);
    layout->addLayout(makeTop());
    layout->addLayout(tiles);
    auto* go = new QPushButton(tr("Fill the forms…"), m_forms);
    go->setToolTip(tr("The forms that the town sent, to be filled for the month"));
    respond(go, &QPushButton::clicked, this,
            [this] { this->workspace().goTo(Target("form_month", m_month.first.toJulianDay())); });
    auto* forms = new QHBoxLayout(m_forms);
    forms->setContentsMargins(0, 0, 0, 0);
    forms->addWidget(m_formsSaid, 1);
    forms->addWidget(go);
    m_forms->hide();
    layout->addWidget(m_forms);
    layout->addWidget(m_below, 1);
    layout->addWidget(m_report);

    const auto shortcut = [this](const QKeySequence& keys, int months) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WindowShortcut);
        respond(made, &QShortcut::activated, this, [this, months] { step(months); });
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Left), -1);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Right), 1);
    respond(m_figures, &FiguresTable::rowsWanted, this,
            [this](const QList<RowsBehind>& rows, const QString& title) {
                showBehind(rows, title, m_figures);
            });
    respond(m_figures, &FiguresTable::noRows, this,
            [this] { this->workspace().tell(tr("This figure has no rows of its own to open.")); });
    respond(m_checks, &ChecksList::rowsWanted, this,
            [this](const QList<LedgerQuery>& queries, const QString& title) {
                m_openedFrom = &m_checks->table();
                m_below->setCurrentIndex(1);
                m_rows->showRows(queries, title);
            });
    respond(m_checks, &ChecksList::failed, &workspace, &Workspace::complain);
    respond(m_rows, &RowsPane::closed, this, &MonthPage::closeRows);
    respond(m_report, &ReportBar::sealChanged, this, &MonthPage::recount);
    for (Reading* reading : {m_figuresReading, m_checksReading, m_trendsReading, m_plotsReading})
        respond(reading, &Reading::failed, &workspace, &Workspace::complain);
    respond(&workspace, &Workspace::blockChanged, this, [this] { showMonth(m_month); });
    m_recount->setSingleShot(true);
    m_recount->setInterval(recountPauseMs);
    respond(m_recount, &QTimer::timeout, this, &MonthPage::recount);
    respond(&workspace.registry(), &Register::changed, m_recount, qOverload<>(&QTimer::start));
    respond(&workspace, &Workspace::dayChanged, this, [this] {
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

QLayout* MonthPage::makeTop()
{
    auto* previous = new QToolButton(this);
    previous->setIcon(lineIcon(QStringLiteral("chevron-left")));
    previous->setAccessibleName(tr("The month before"));
    previous->setToolTip(tr("The month before (Ctrl+Left)"));
    m_next->setIcon(lineIcon(QStringLiteral("chevron-right")));
    m_next->setAccessibleName(tr("The month after"));
    m_next->setToolTip(tr("The month after (Ctrl+Right)"));
    respond(previous, &QToolButton::clicked, this, [this] { step(-1); });
    respond(m_next, &QToolButton::clicked, this, [this] { step(1); });
    auto* plots = new QPushButton(tr("&Plots…"), this);
    plots->setToolTip(tr("By week, by street, by month; to be copied or saved as pictures"));
    respond(plots, &QPushButton::clicked, this, &MonthPage::showPlots);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* top = new QHBoxLayout;
    top->setSpacing(middleSpace);
    top->addWidget(new PageTitle(*this));
    top->addWidget(previous);
    top->addWidget(m_name);
    top->addWidget(m_next);
    top->addWidget(m_seal);
    top->addWidget(m_place, 1);
    top->addWidget(plots);
    top->addWidget(m_report->acts());
    return top;
}

QWidget* MonthPage::makeOverview()
{
    auto* checks = new Card(m_below);
    (new QVBoxLayout(checks))->addWidget(m_checks);
    auto* figures = new Card(m_below);
    auto* column = new QVBoxLayout(figures);
    column->addWidget(m_figures);
    m_figures->setFrameShape(QFrame::NoFrame);
    auto* split = new QSplitter(m_below);
    split->setChildrenCollapsible(false);
    split->addWidget(checks);
    split->addWidget(figures);
    split->setStretchFactor(1, 1);
    fitToText(*split, [split] { split->setSizes({scaled(360), scaled(840)}); });
    fitToText(*checks, [checks] { checks->setMinimumWidth(scaled(290)); });
    return split;
}

void MonthPage::activate()
{
    if (m_stale)
        recount();
    if (m_below->currentIndex() == 1)
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
    m_name->setText(monthText(month));
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
    readTrends();
}

void MonthPage::readFigures()
{
    m_figures->figures().setStale(true);
    m_figuresReading->ask<MonthAnswer>(
        [month = m_month, block = workspace().block(), day = today()](Database& database) {
            MonthAnswer answer{monthFigures(database, month, block, day),
                               sealState(database, month, block),
                               {},
                               formsOfMonth(database, month, block, day)};
            answer.fileName = reportFileName(answer.figures, Mask(database, Masking::Masked));
            return answer;
        },
        [this](const MonthAnswer& answer) {
            m_seal->say(answer.seal.text(), answer.seal.sealedAt ? Tone::Good : Tone::Wait);
            showFigures(answer.figures);
            showForms(answer.forms);
            m_report->showMonthAs(answer.fileName, answer.seal);
        });
}

void MonthPage::showForms(const FormsOfMonth& forms)
{
    m_forms->setVisible(forms.all > 0);
    QStringList said{forms.waiting == 0
                         ? tr("All forms of the month are filled.")
                         : tr("%n form(s) of the month to fill", nullptr, forms.waiting)};
    if (forms.late > 0)
        said << tr("%n of them late", nullptr, forms.late);
    if (forms.nextDue.isValid())
        said << tr("the next is due on %1")
                    .arg(QLocale().toString(forms.nextDue, QLocale::ShortFormat));
    m_formsSaid->setText(said.join(tr(", ")));
    setTone(*m_formsSaid, forms.late > 0 ? Tone::Late : Tone::Soft);
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

void MonthPage::readTrends()
{
    m_trendsReading->ask<MonthTrends>(
        [month = m_month, block = workspace().block(), day = today()](Database& database) {
            return monthTrends(database, month, block, day);
        },
        [this](const MonthTrends& trends) {
            m_trends = trends;
            showTiles();
        });
}

void MonthPage::showFigures(const MonthFigures& figures)
{
    m_place->setText(figures.place());
    m_figures->showSections(figures.sections);
    for (const FigureSection& section : figures.sections) {
        if (section.key == u"four_hundred")
            m_hundreds = section;
    }
    showTiles();
}

void MonthPage::showTiles()
{
    for (int i = 0; i < hundreds && i < m_hundreds.rows.size(); ++i) {
        const FigureRow& row = m_hundreds.rows.at(i);
        m_tiles.at(i)->setLabel(shortName(row.label));
        m_tiles.at(i)->showFigure(numberOf(row.first.month),
                                  tr("last month %1").arg(numberOf(row.first.lastMonth)));
        QStringList told;
        const QList<double> values = m_trends.values.value(row.key);
        for (qsizetype month = 0; month < values.size(); ++month)
            told << QStringLiteral("%1: %2").arg(
                m_trends.months.at(month).first.toString(QStringLiteral("yyyy-MM")),
                numberOf(values.at(month)));
        m_tiles.at(i)->showTrend(values, asPlain(told.join(u'\n')));
    }
}

void MonthPage::showPlots()
{
    m_plotsReading->ask<PlotsOfMonth>(
        [month = m_month, block = workspace().block(), day = today()](Database& database) {
            const QDate upTo = std::min(month.last, day);
            return PlotsOfMonth{visitsByWeek(database, upTo, block),
                                monthTrends(database, month, block, day),
                                streetsThisQuarter(database, block, upTo)};
        },
        [this](const PlotsOfMonth& plots) {
            auto* dialog = new PlotsDialog(m_place->text(), plots, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void MonthPage::showBehind(const QList<RowsBehind>& rows, const QString& title, QWidget* from)
{
    m_openedFrom = from;
    m_below->setCurrentIndex(1);
    m_rows->showRows(rows, title);
}

void MonthPage::closeRows()
{
    if (m_below->currentIndex() == 0)
        return;
    m_below->setCurrentIndex(0);
    m_openedFrom->setFocus();
}

} // namespace doorstep

#include "moc_MonthPage.cpp"
