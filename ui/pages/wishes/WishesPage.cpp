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
#include "ui/page/Respond.h"
#include "ui/page/parts/WishLine.h"
#include "ui/pages/wishes/WishActions.h"
#include "ui/pages/wishes/WishPane.h"
#include "ui/pages/wishes/WishWords.h"
#include "ui/print/WishSheet.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace doorstep {

namespace {

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
    : RecordPage(workspace, QStringLiteral("wishes"),
                 {QStringLiteral("wish"), QStringLiteral("subject"), QStringLiteral("street")},
                 parent),
      m_chips(new ChipRow(chipNames(), this)),
      m_line(new WishLine(finder, this)),
      m_pane(new WishPane(workspace, this)),
      m_actions(new WishActions(workspace, this))
{
    setEmptyText(tr("No wishes yet. Insert writes down a new one."));
    showTwoLines(QStringLiteral("text"), [](const LedgerModel::Shown& shown) {
        return QStringList{shown("subject_id"), shown("street")};
    });
    model().setPill(QStringLiteral("stage"), [](const QVariant& stage) {
        const QString key = stage.toString();
        return key == QLatin1String(keyOf(WishStage::Fulfilled)) ? Tone::Good
               : key == QLatin1String(keyOf(WishStage::Claimed)) ? Tone::Accent
                                                                 : Tone::Wait;
    });
    showColumns({{"text", 30},
                 {"stage", charactersOf<WishStage>()},
                 {"days_waiting", 7},
                 {"value_yuan", 7},
                 {"claimed_by", 11},
                 {"number", 8}});
    makeBody();
    addShortcuts();
    respond(m_chips, &ChipRow::chipChosen, this, &WishesPage::narrow);
    respond(m_line, &WishLine::wishTyped, this, &WishesPage::addWish);
    respond(m_line, &WishLine::wordsLeft, this,
            [this](RowId left) { this->workspace().attempt([&] { tellOfWords(left); }); });
    respond(m_line, &FillStrip::cancelled, this, [this] {
        if (m_line->giveUp())
            this->workspace().tellGivenUp(
                *m_line, tr("Not added. What was typed is there again when the line is opened "
                            "again before Doorstep is closed."));
        table().setFocus();
    });
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("days_waiting")),
                         Qt::DescendingOrder);
    narrow();
}

void WishesPage::makeBody()
{
    body().addWidget(m_line);
    body().addWidget(m_chips);
    addPane(&table(), m_pane, 26);
    addActions(m_actions);
    addButton(news(), tr("New wish (Insert)"), tr("Write down what somebody wishes for"), [this] {
        startNew();
    })->setEnabled(!registry().readOnly());
    addButton(aside(), tr("List (Ctrl+P)"),
              tr("Print or save the list to hang out, without private data"),
              [this] { printList(); });
}

void WishesPage::addShortcuts()
{
    addChips(*m_chips);
    addKey(QKeySequence(Qt::Key_Plus), &table(), [this] { m_actions->startNext(); });
    addKey(QKeySequence(Qt::Key_Insert), this, [this] { startNew(); });
    addKey(QKeySequence::Print, this, [this] { printList(); });
}

void WishesPage::startNew()
{
    if (!registry().readOnly())
        m_line->start();
}

void WishesPage::narrow()
{
    forgetChosen();
    narrowTo(conditionsOf(m_chips->chosen()));
}

void WishesPage::clearChips()
{
    m_chips->choose(All);
}

void WishesPage::readCounts()
{
    reading().ask<QHash<QString, qint64>>(
        [query = queryOfAllChips()](Database& database) {
            return countBy(database, query, QStringLiteral("stage"));
        },
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

void WishesPage::showChosen(const QList<Wish>& wishes)
{
    m_actions->setRows(wishes);
    m_pane->showWish(wishes.isEmpty() ? std::nullopt : std::optional<Wish>(wishes.constFirst()));
}

void WishesPage::addWish(RowId subject, const QString& text, std::optional<int> yuan)
{
    Wish wish = collectedWish(SubjectStore(registry()).get(subject), text, yuan, today());
    if (!workspace().write(tr("Collect %1").arg(shortName(registry(), wish)),
                           [&](Change& change) { WishStore(registry()).add(change, wish); }))
        return;
    m_line->forget();
    m_line->hide();
    table().setFocus();
    if (m_chips->chosen() != Waiting && m_chips->chosen() != Collected)
        m_chips->choose(Waiting);
    showNew(wish.id);
}

// Words belong to whom they were typed for.
void WishesPage::tellOfWords(RowId left)
{
    Notice kept;
    kept.sentence = tr("What was typed stays with “%1” and is there again when they are chosen.")
                        .arg(SubjectStore(registry()).get(left).name);
    kept.action = tr("It was meant for this one");
    kept.act = [this, left] {
        m_line->moveHere(left);
    };
    kept.lasts = Notice::Lasts::UntilChange;
    workspace().notice(kept);
}

QString WishesPage::deletionOf(const QList<Wish>& wishes) const
{
    return wishes.size() == 1 ? tr("Delete %1").arg(shortName(registry(), wishes.constFirst()))
                              : tr("Delete %n wishes", nullptr, static_cast<int>(wishes.size()));
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

#include "moc_WishesPage.cpp"
