// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wishes/WishesPage.h"

#include "data/records/subjects/Subject.h"
#include "data/records/wishes/WishList.h"
#include "ui/look/ChipRow.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Printout.h"
#include "ui/page/Reading.h"
#include "ui/page/parts/WishLine.h"
#include "ui/pages/wishes/WishActions.h"
#include "ui/pages/wishes/WishPane.h"
#include "ui/pages/wishes/WishWords.h"
#include "ui/print/WishSheet.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr qsizetype chosenAtMost = 200; // at once
constexpr int countingPauseMs = 60;     // the table's rows come first

constexpr double widest = 29; // characters of a column beside the pane

// What one looks for first; the rest is folded away until it is asked for.
constexpr const char* shownColumns[] = {"stage",      "days_waiting", "text",       "subject_id",
                                        "value_yuan", "number",       "claimed_by", "street"};

enum Chip { Waiting, Collected, Published, Claimed, Fulfilled, All, chipCount };

std::optional<WishStage> stageOf(int chip)
{
    switch (chip) {
    case Collected:
        return WishStage::Collected;
    case Published:
        return WishStage::Published;
    case Claimed:
        return WishStage::Claimed;
    case Fulfilled:
        return WishStage::Fulfilled;
    default:
        return std::nullopt;
    }
}

QStringList chipNames()
{
    QStringList names;
    for (int chip = 0; chip < chipCount; ++chip) {
        const std::optional<WishStage> stage = stageOf(chip);
        names << (stage             ? labelOf(*stage)
                  : chip == Waiting ? WishesPage::tr("Waiting")
                                    : WishesPage::tr("All"));
    }
    return names;
}

QList<ColumnCondition> conditionsOf(int chip)
{
    if (const std::optional<WishStage> stage = stageOf(chip))
        return {{QStringLiteral("stage"), Condition::Is, QString::fromLatin1(keyOf(*stage))}};
    if (chip == Waiting)
        return {{QStringLiteral("fulfilled_on"), Condition::Empty, {}}};
    return {};
}

} // namespace

WishesPage::WishesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : LedgerPage(workspace, QStringLiteral("wishes"), parent),
      m_chips(new ChipRow(chipNames(), this)),
      m_reading(new Reading(workspace.registry(), this)),
      m_line(new WishLine(finder, this)),
      m_pane(new WishPane(workspace, this)),
      m_actions(new WishActions(workspace, this)),
      m_counting(new QTimer(this))
{
    setEmptyText(tr("No wishes yet. Insert writes down a new one."));
    makeTable();
    makeBody();
    addShortcuts();

    m_counting->setSingleShot(true);
    m_counting->setInterval(countingPauseMs);
    connect(m_counting, &QTimer::timeout, this, &WishesPage::readCounts);
    connect(&model(), &LedgerModel::readingStarted, this, [this] {
        if (isVisible()) // otherwise when it comes to the front
            m_counting->start();
    });
    connect(&model(), &LedgerModel::readingFinished, this, [this](int rows) {
        if (!m_chosen.isEmpty() || !isVisible())
            return;
        if (rows > 0)
            selectRow(model().idAt(0));
        else
            rereadChosen();
    });
    connect(&workspace, &Workspace::blockChanged, this, [this] { m_chosen.clear(); });
    connect(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    connect(m_chips, &ChipRow::chipChosen, this, &WishesPage::narrow);
    connect(this, &LedgerPage::selectionChanged, this, [this] { choose(selectedIds()); });
    connect(this, &LedgerPage::rowOpened, m_pane, &WishPane::focusFields);
    connect(m_actions, &WishActions::left, &table(), qOverload<>(&QWidget::setFocus));
    connect(m_line, &WishLine::wishTyped, this, &WishesPage::addWish);
    connect(m_line, &WishLine::closed, &table(), qOverload<>(&QWidget::setFocus));
    connect(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        static const QSet<QString> seen{QStringLiteral("wish"), QStringLiteral("subject"),
                                        QStringLiteral("street")};
        if (tables.intersects(seen))
            rereadChosen();
    });
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("days_waiting")),
                         Qt::DescendingOrder);
    narrow();
}

void WishesPage::makeTable()
{
    if (QSettings().contains(QStringLiteral("columns/wishes")))
        return; // the user's own
    const Ledger& ledger = model().ledger();
    QList<double> widths;
    QList<int> hidden;
    for (const Column& column : ledger.columns) {
        const bool shown = std::any_of(std::begin(shownColumns), std::end(shownColumns),
                                       [&](const char* key) { return !qstrcmp(key, column.key); });
        if (!shown)
            hidden << static_cast<int>(widths.size());
        widths << std::min(column.width, widest);
    }
    table().setColumns(widths, hidden);
    int place = 0;
    for (const char* key : shownColumns) {
        const int column = ledger.indexOf(QLatin1String(key));
        table().horizontalHeader()->moveSection(table().horizontalHeader()->visualIndex(column),
                                                place++);
    }
}

void WishesPage::makeBody()
{
    body().removeWidget(&table());
    auto* splitter = new QSplitter(this);
    splitter->addWidget(&table());
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setCollapsible(0, false);
    const int width = fontMetrics().horizontalAdvance(u'字') * 26;
    splitter->setSizes({2 * width, width});
    body().addWidget(m_line);
    body().addWidget(m_chips);
    body().addWidget(splitter, 1);
    body().addWidget(m_actions);

    const auto button = [this](const QString& text, const QString& hint, auto work) {
        auto* made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(asPlain(hint));
        made->setFocusPolicy(Qt::TabFocus);
        made->setMinimumHeight(fontMetrics().height() + 2 * smallSpace);
        connect(made, &QToolButton::clicked, this, work);
        return made;
    };
    bar().addWidget(button(tr("New wish (Ins)"), tr("Write down what somebody wishes for"),
                           [this] { m_line->start(); }));
    m_actions->row().addWidget(
        button(tr("List (Ctrl+P)"), tr("Print or save the list to hang out, without private data"),
               [this] { printList(); }));
}

void WishesPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, QWidget* where, auto work) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    add(QKeySequence::Delete, &table(), [this] { removeChosen(); });
    add(QKeySequence(Qt::Key_Plus), &table(), [this] { m_actions->startNext(); });
    add(QKeySequence(Qt::Key_Escape), m_pane, [this] { table().setFocus(); });
    add(QKeySequence(Qt::Key_Insert), this, [this] { m_line->start(); });
    add(QKeySequence::Print, this, [this] { printList(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), this, [this] { m_chips->step(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), this, [this] { m_chips->step(1); });
}

void WishesPage::activate()
{
    if (model().isReading()) // the rows in sight may be those of another block
        table().setFocus();
    else
        LedgerPage::activate();
    m_counting->start();
}

bool WishesPage::mayLeave()
{
    return m_pane->leave();
}

bool WishesPage::mayClose()
{
    return m_actions->mayClose();
}

void WishesPage::narrow()
{
    m_chosen.clear();
    m_chipConditions = conditionsOf(m_chips->chosen());
    setOwnConditions(m_chipConditions);
}

void WishesPage::readCounts()
{
    LedgerQuery query = model().query();
    for (const ColumnCondition& condition : std::as_const(m_chipConditions))
        query.conditions.removeOne(condition);
    m_reading->ask<QHash<QString, qint64>>(
        [query](Database& database) { return countBy(database, query, QStringLiteral("stage")); },
        [this](const QHash<QString, qint64>& stages) { showCounts(stages); });
}

void WishesPage::showCounts(const QHash<QString, qint64>& stages)
{
    qint64 all = 0;
    for (const qint64 count : stages)
        all += count;
    const qint64 fulfilled = stages.value(QLatin1String(keyOf(WishStage::Fulfilled)));
    for (int chip = 0; chip < chipCount; ++chip) {
        const std::optional<WishStage> stage = stageOf(chip);
        m_chips->showCount(chip, stage             ? stages.value(QLatin1String(keyOf(*stage)))
                                 : chip == Waiting ? all - fulfilled
                                                   : all);
    }
}

void WishesPage::choose(const QList<RowId>& ids)
{
    if (ids.isEmpty()) // while the table reads itself anew, what was chosen stays so
        return;
    m_chosen = ids;
    rereadChosen();
}

void WishesPage::rereadChosen()
{
    if (m_chosen.size() > chosenAtMost) {
        m_actions->setWishes({});
        m_actions->say(tr("Choose at most %1 wishes at once.").arg(chosenAtMost));
        return;
    }
    QHash<RowId, Wish> read;
    const QList<Wish> wishes = WishStore(registry()).among(m_chosen);
    for (const Wish& wish : wishes)
        read.insert(wish.id, wish);
    QList<Wish> inOrder;
    for (const RowId id : std::as_const(m_chosen)) {
        if (const auto found = read.constFind(id); found != read.constEnd())
            inOrder << *found;
    }
    m_actions->setWishes(inOrder);
    m_pane->showWish(inOrder.isEmpty() ? std::nullopt : std::optional<Wish>(inOrder.constFirst()));
}

void WishesPage::openWish(RowId wish)
{
    const Wish wanted = WishStore(registry()).get(wish);
    const bool elsewhere = workspace().block() && *workspace().block() != wanted.block;
    showWishes({}, elsewhere ? tr("The whole town") : QString());
    choose({wish});
    selectRow(wish);
}

void WishesPage::showWishes(const LedgerQuery& query, const QString& title)
{
    m_chips->choose(All);
    m_chosen.clear();
    rereadChosen();
    showRows(query, title);
}

void WishesPage::addWish(RowId subject, const QString& text, std::optional<int> yuan)
{
    Wish wish = collectedWish(SubjectStore(registry()).get(subject), text, yuan, today());
    if (!workspace().write(tr("Collect %1").arg(shortName(registry(), wish)),
                           [&](Change& change) { WishStore(registry()).add(change, wish); }))
        return;
    if (m_chips->chosen() != Waiting && m_chips->chosen() != Collected)
        m_chips->choose(Waiting);
    choose({wish.id});
    selectRow(wish.id);
}

void WishesPage::removeChosen()
{
    const QList<Wish> wishes = WishStore(registry()).among(m_chosen);
    if (wishes.isEmpty())
        return;
    const QList<int> rows = table().selectedRows();
    const int after = rows.isEmpty() ? -1 : rows.constLast() + 1;
    const RowId next = after > 0 && after < model().rowCount() ? model().idAt(after) : 0;
    const QString title = wishes.size() == 1
                              ? tr("Delete %1").arg(shortName(registry(), wishes.constFirst()))
                              : tr("Delete %n wishes", nullptr, static_cast<int>(wishes.size()));
    const bool done = workspace().write(title, [&](Change& change) {
        for (const Wish& wish : wishes)
            WishStore(registry()).remove(change, wish.id);
    });
    if (!done)
        return;
    workspace().tell(tr("%1. Undo brings it back.").arg(title));
    m_chosen.clear();
    if (next != 0)
        selectRow(next);
}

void WishesPage::printList()
{
    QList<WishList> lists;
    if (!workspace().attempt([&] {
            lists = wishLists(registry(), workspace().block(), ListedWishes::Unclaimed, today());
        }))
        return;
    if (lists.isEmpty()) {
        m_actions->say(tr("No wish is published and still to be claimed."));
        return;
    }
    const QList<WishPage> pages = wishPages(lists);
    printOrSave(
        workspace(),
        {QStringLiteral("微心愿认领清单 %1.pdf").arg(today().toString(Qt::ISODate)),
         tr("Save the list of wishes"), static_cast<int>(pages.size()),
         [&](QPainter& painter, int page) { paintWishPage(painter, lists, pages.at(page)); },
         [&](const QString& path) {
             writeWishListPdf(path, lists);
         }},
        this);
}

} // namespace doorstep
