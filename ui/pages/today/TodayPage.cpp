// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/TodayPage.h"

#include "ui/look/FigureTile.h"
#include "ui/look/FrontStack.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/RowsPane.h"
#include "ui/pages/today/DueDoors.h"
#include "ui/pages/today/FigureBars.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>

namespace doorstep {

namespace {

constexpr int hundredRows = 4;

constexpr int recountPauseMs = 300;

// What waits beside the tiles.
struct Also
{
    const char* key;
    const char* label;
};

constexpr Also alsoWaiting[] = {
    {"waiting.to_strike_off", QT_TRANSLATE_NOOP("doorstep::TodayPage", "To strike off")},
    {suggestedProblems, QT_TRANSLATE_NOOP("doorstep::TodayPage", "Problems to gather")},
    {"waiting.birthdays", QT_TRANSLATE_NOOP("doorstep::TodayPage", "Birthdays this month")}};

} // namespace

TodayPage::TodayPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_calendar(workspace.registry()),
      m_day(caption({}, this)),
      m_next(new TableView(QStringLiteral("due"), this)),
      m_doors(new DueDoors(this)),
      m_walk(new QPushButton(tr("Enter &visits"), this)),
      m_others(caption({}, this)),
      m_hundreds(new FigureBars(FigureBars::Against::LastMonth, this)),
      m_streets(new FigureBars(FigureBars::Against::Whole, this)),
      m_hundredsTable(new TableView(QStringLiteral("hundreds"), this)),
      m_streetsTable(new TableView(QStringLiteral("coverage"), this)),
      m_rows(new RowsPane(workspace, this)),
      m_party(new QPushButton(tr("&Birthday party with these"), this)),
      m_below(new FrontStack(this)),
      m_whole(new FrontStack(this)),
      m_reading(new Reading(workspace.registry(), this)),
      m_recount(new QTimer(this))
{
    auto* top = new QHBoxLayout;
    top->setSpacing(wideSpace);
    top->addWidget(new PageTitle(*this));
    m_day->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    top->addWidget(m_day, 1);
    m_also = new QHBoxLayout;
    m_also->setSpacing(tightSpace);
    top->addLayout(m_also);

    m_below->addWidget(makeOverview());
    m_below->addWidget(makeRows());
    auto* work = new QWidget(m_whole);
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(middleSpace);
    column->addWidget(makeTiles());
    column->addWidget(m_below, 1);
    m_whole->addWidget(work);
    m_whole->addWidget(makeFirstSteps());

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(middleSpace);
    layout->addLayout(top);
    layout->addWidget(m_whole, 1);

    respond(m_rows, &RowsPane::closed, this, &TodayPage::closeRows);
    respond(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    respond(&workspace, &Workspace::blockChanged, this, &TodayPage::recount);
    respond(&workspace, &Workspace::dayChanged, this, [this] {
        if (m_below->currentIndex() != 0)
            closeRows(); // they were yesterday's
        recount();
    });
    m_recount->setSingleShot(true);
    m_recount->setInterval(recountPauseMs);
    respond(m_recount, &QTimer::timeout, this, &TodayPage::recount);
    respond(&workspace.registry(), &Register::changed, m_recount, qOverload<>(&QTimer::start));
}

FigureTile* TodayPage::addTile(QHBoxLayout& row, const char* key, const QString& label,
                               const QString& act, const std::function<void()>& work)
{
    auto* tile = new FigureTile(label, this);
    auto* button = new QPushButton(act, tile);
    tile->setAct(button);
    tile->wrapNote();
    respond(button, &QPushButton::clicked, this, work);
    respond(tile, &FigureTile::clicked, this,
            [this, key, tile] { openWaiting(QLatin1String(key), tile); });
    row.addWidget(tile, 1);
    m_tiles << Tile{key, tile};
    return tile;
}

QWidget* TodayPage::makeTiles()
{
    auto* tiles = new QWidget(this);
    auto* row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(middleSpace);
    const auto toRows = [this](const char* key, const QString& title) {
        return [this, key, title] {
            const QList<RowsBehind>& rows = waiting(key).first.monthRows;
            if (!rows.isEmpty())
                workspace().goToRows(rows.constFirst().query, title);
        };
    };
    addTile(*row, "waiting.due", tr("Doors due"), tr("Choose &doors and print"),
            [this] { workspace().begin(Task::ChooseDoors); });
    addTile(*row, "waiting.overdue", tr("Needs overdue"), tr("Wor&k on them"),
            toRows("waiting.overdue", tr("Needs overdue")));
    addTile(*row, "waiting.to_feed_back", tr("To feed back"), tr("Feed &back"),
            toRows("waiting.to_feed_back", tr("Needs with a result, to feed back")));
    addTile(*row, "waiting.wishes", tr("Wishes waiting"), tr("To the &wishes"),
            toRows("waiting.wishes", tr("Wishes waiting")));
    return tiles;
}

QWidget* TodayPage::makeDoors()
{
    m_next->setModel(m_doors);
    m_next->setSortingEnabled(false);
    m_next->setAccessibleName(tr("Where to go next"));
    m_next->setFrameShape(QFrame::NoFrame);
    m_next->setColumns({{"name", 18, false, 18}, {"where", 14}, {"since", 11}, {"needs", 8}},
                       {QStringLiteral("name"), QStringLiteral("since")}); // why gives way last
    m_next->horizontalHeader()->setStretchLastSection(false);
    m_next->horizontalHeader()->setSectionResizeMode(DueDoors::Name, QHeaderView::Stretch);
    for (const int column : {DueDoors::Where, DueDoors::Since, DueDoors::Needs})
        m_next->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_next->setGivingWay();
    m_walk->setToolTip(tr("One after the other, in walking order"));
    respond(m_next, &TableView::opened, this, [this](const QModelIndex& index) {
        workspace().begin(Task::EnterVisit, {m_doors->subjectAt(index.row())});
    });
    respond(m_walk, &QPushButton::clicked, this,
            [this] { workspace().begin(Task::EnterWalk, m_doors->subjects()); });
    auto* card = new Card(this);
    auto* top = new QHBoxLayout;
    top->setSpacing(smallSpace);
    top->addWidget(heading(tr("Where to go next"), card));
    m_others->setObjectName(QStringLiteral("others"));
    m_others->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    top->addWidget(m_others, 1);
    top->addWidget(m_walk);
    auto* column = new QVBoxLayout(card);
    column->setSpacing(smallSpace);
    column->addLayout(top);
    column->addWidget(m_next, 1);
    return card;
}

QWidget* TodayPage::makeBars(const QString& title, FigureBars* bars, TableView* table, int rows)
{
    table->setModel(bars);
    table->setSortingEnabled(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAccessibleName(title);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->hide();
    table->setDense();
    if (rows > 0) // all in sight
        table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitToText(*table, [table, rows] {
        if (rows > 0)
            table->setFixedHeight(rows * denseRowHeight() + 2);
        else
            table->setMinimumHeight(2 * denseRowHeight());
    });
    table->setColumns({{"name", 12}, {"bar", 12}, {"number", 18}});
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(FigureBars::Name,
                                                    QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(FigureBars::Bar, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(FigureBars::Number,
                                                    QHeaderView::ResizeToContents);
    respond(table, &TableView::opened, this, [this, bars, table](const QModelIndex& index) {
        showBehind(table, bars->rowsBehind(index.row()), bars->title(index.row()));
    });
    auto* card = new Card(this);
    auto* column = new QVBoxLayout(card);
    column->setSpacing(smallSpace);
    column->addWidget(heading(title, card));
    column->addWidget(table, 1);
    return card;
}

QWidget* TodayPage::makeOverview()
{
    auto* overview = new QWidget(m_below);
    auto* right = new QVBoxLayout;
    right->setSpacing(wideSpace);
    right->addWidget(
        makeBars(tr("The four hundreds this month"), m_hundreds, m_hundredsTable, hundredRows));
    right->addWidget(makeBars(tr("Streets this quarter"), m_streets, m_streetsTable), 1);
    auto* row = new QHBoxLayout(overview);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(wideSpace);
    row->addWidget(makeDoors(), 11);
    row->addLayout(right, 10);
    return overview;
}

QWidget* TodayPage::makeRows()
{
    m_party->setToolTip(tr("A new activity; who came is ticked there"));
    m_party->setEnabled(!registry().readOnly());
    respond(m_party, &QPushButton::clicked, this,
            [this] { workspace().begin(Task::HoldBirthdayParty); });
    auto* opened = new Card(m_below);
    auto* column = new QVBoxLayout(opened);
    column->addWidget(m_rows, 1);
    column->addWidget(m_party, 0, Qt::AlignLeft);
    return opened;
}

QWidget* TodayPage::makeFirstSteps()
{
    auto* steps = new QWidget(m_whole);
    auto* column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(middleSpace);
    column->addWidget(
        heading(tr("Nobody is in the register yet. Three steps to the first walk:"), steps));
    const auto add = [&](int number, const QString& title, const QString& meaning,
                         const QString& act, Task task) {
        auto* card = new Card(steps);
        QLabel* figure = largeText(QString::number(number), card);
        setTextKind(*figure, TextKind::Figure);
        setTone(*figure, Tone::Accent);
        auto* button = new QPushButton(act, card);
        setPrimary(*button, number == 1);
        button->setEnabled(number != 1 || !registry().readOnly());
        respond(button, &QPushButton::clicked, this, [this, task] { workspace().begin(task); });
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(heading(title, card));
        words->addWidget(caption(meaning, card));
        auto* row = new QHBoxLayout(card);
        row->setSpacing(wideSpace);
        row->addWidget(figure);
        row->addLayout(words, 1);
        row->addWidget(button);
        column->addWidget(card);
    };
    add(1, tr("Take in the list"),
        tr("The Excel list of shops you have; columns are matched by themselves"),
        tr("&Import a list"), Task::ImportList);
    add(2, tr("Choose doors"), tr("The block list in walking order; Space marks a door"),
        tr("To the block &list"), Task::ChooseDoors);
    add(3, tr("Print the walk sheet"),
        tr("On the block list: Ctrl+P. In the evening what stands on it is typed in"),
        tr("To &print"), Task::ChooseDoors);
    column->addStretch();
    return steps;
}

void TodayPage::activate()
{
    if (m_stale)
        recount();
    if (m_below->currentIndex() != 0)
        m_rows->table()->setFocus(); // on with the next of the list
    else
        m_tiles.constFirst().tile->setFocus();
}

void TodayPage::recount()
{
    // Counting a page that nobody looks at would slow down the one that is in front.
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_reading->ask<TodayFigures>(
        [block = workspace().block(), day = today()](Database& database) {
            return todayFigures(database, block, day);
        },
        [this](const TodayFigures& figures) { showFigures(figures); });
}

void TodayPage::showFigures(const TodayFigures& figures)
{
    m_figures = figures;
    m_calendar = WorkingDays(registry());
    const QDate last(figures.day.year(), figures.day.month(), figures.day.daysInMonth());
    m_day->setText(
        QLocale().toString(figures.day, tr("dddd, d MMMM", "day of the page")) +
        QStringLiteral(" · ") +
        tr("%n working day(s) left this month", nullptr, m_calendar.between(figures.day, last)));
    m_day->setToolTip(asPlain(m_day->text()));
    m_whole->setCurrentIndex(figures.doors == 0 ? 1 : 0);
    showTiles();
    showAlso();
    m_hundreds->setSection(figures.section(QStringLiteral("four_hundred")));
    m_streets->setSection(figures.section(QStringLiteral("coverage")));
    m_doors->setDoors(figures.next, figures.day);
    const int others = static_cast<int>(waiting("waiting.due").first.month.value_or(0)) -
                       static_cast<int>(figures.next.size());
    m_others->setText(others > 0 ? tr("and %n more", nullptr, others) : QString());
    m_others->setToolTip(asPlain(m_others->text()));
    m_walk->setEnabled(!figures.next.isEmpty() && !registry().readOnly());
}

const FigureRow& TodayPage::waiting(const char* key) const
{
    const FigureRow* row = m_figures.find(QLatin1String(key));
    static const FigureRow nothing;
    return row ? *row : nothing;
}

QString TodayPage::noteOf(const QString& key) const
{
    const auto number = static_cast<int>(m_figures.find(key)->first.month.value_or(0));
    if (key == u"waiting.due")
        return m_figures.promised > 0 ? tr("%n of them promised for today or before", nullptr,
                                           static_cast<int>(m_figures.promised))
                                      : tr("Not visited for 60 days, or promised");
    if (key == u"waiting.overdue")
        return number == 0 ? tr("None is late")
                           : tr("The longest by %n working day(s)", nullptr,
                                m_calendar.between(m_figures.oldestDeadline, m_figures.day));
    if (key == u"waiting.to_feed_back")
        return number == 0 ? tr("Everybody was told")
                           : tr("There is a result; they don't know yet");
    return number == 0 ? tr("None is waiting")
                       : tr("The longest for %n day(s)", nullptr,
                            // (Of a day that is not come yet nobody has waited.)
                            static_cast<int>(
                                std::max<qint64>(0, m_figures.oldestWish.daysTo(m_figures.day))));
}

void TodayPage::showTiles()
{
    bool isNext = true; // the first of them that has anything to do
    for (const auto& [key, tile] : std::as_const(m_tiles)) {
        const double number = waiting(key).first.month.value_or(0);
        const bool late = qstrcmp(key, "waiting.overdue") == 0 && number > 0;
        tile->showFigure(QString::number(number, 'f', 0), noteOf(QLatin1String(key)),
                         late ? Tone::Late : Tone::Plain);
        auto* act = tile->findChild<QPushButton*>();
        act->setEnabled(number > 0);
        setPrimary(*act, isNext && number > 0);
        isNext = isNext && number == 0;
    }
}

void TodayPage::showAlso()
{
    // A button that has the focus stays.
    QHash<QString, QPushButton*> before;
    for (auto* button :
         findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^waiting\\."))))
        before.insert(button->objectName(), button);
    for (const auto& [key, label] : alsoWaiting) {
        const FigureRow& row = waiting(key);
        QPushButton*& button = before[QLatin1String(key)];
        if (!button) {
            button = new QPushButton(this);
            button->setObjectName(QLatin1String(key));
            button->setFlat(true);
            setTextKind(*button, TextKind::Small);
            setTone(*button, Tone::Accent);
            m_also->addWidget(button);
            respond(button, &QPushButton::clicked, this, [this, key = key, button] {
                if (key == suggestedProblems)
                    workspace().goTo({"shared_problem"});
                else
                    openWaiting(QLatin1String(key), button);
            });
        }
        const double number = row.first.month.value_or(0);
        button->setText(tr("%1: %2").arg(tr(label)).arg(number));
        button->setToolTip(asPlain(row.label));
        button->setVisible(number > 0);
    }
}

void TodayPage::openWaiting(const QString& key, QWidget* from)
{
    if (const FigureRow* row = m_figures.find(key); row && !row->first.monthRows.isEmpty())
        showBehind(from, row->first.monthRows, row->label);
}

void TodayPage::showBehind(QWidget* from, const QList<RowsBehind>& rows, const QString& title)
{
    m_openedFrom = from;
    m_below->setCurrentIndex(1);
    m_party->setVisible(std::any_of(rows.begin(), rows.end(), [](const RowsBehind& part) {
        return std::any_of(
            part.query.conditions.begin(), part.query.conditions.end(),
            [](const ColumnCondition& condition) { return condition.column == u"birth_month"; });
    }));
    m_rows->showRows(rows, title);
}

void TodayPage::closeRows()
{
    m_below->setCurrentIndex(0);
    if (m_openedFrom)
        m_openedFrom->setFocus();
}

} // namespace doorstep

#include "moc_TodayPage.cpp"
