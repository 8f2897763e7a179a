// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/packs/PacksPage.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/exchange/packs/MergeWords.h"
#include "data/files/MemoryFolder.h"
#include "data/files/Passphrase.h"
#include "data/records/lists/TownRole.h"
#include "data/records/places/Places.h"
#include "ui/look/CellWords.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PassphraseDialog.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QShortcut>
#include <QStandardItemModel>
#include <QToolButton>

namespace doorstep {

// What came, looked at: what merging it would do, or why it can't be.
struct ComingPack
{
    QString file;
    std::unique_ptr<QTemporaryDir> opened; // of one under a passphrase, in memory
    std::unique_ptr<IncomingPack> pack;
    MergeReport report;
    QStringList words;
    QString refusal;
};

namespace {

const QString packKind = QStringLiteral("packs");
constexpr qsizetype linesTold = 14;

QString minuteOf(UtcSeconds at)
{
    return shanghaiTime(at).toString(u"yyyy-MM-dd HH:mm");
}

QList<QStandardItem*> itemsOf(const QStringList& texts)
{
    QList<QStandardItem*> items;
    for (const QString& text : texts) {
        items << new QStandardItem(text);
        items.last()->setEditable(false);
        items.last()->setToolTip(asPlain(text));
    }
    return items;
}

void prepare(TableView& table, QStandardItemModel& model, const QList<TableColumn>& columns)
{
    table.setModel(&model);
    table.setSortingEnabled(false);
    table.horizontalHeader()->setSectionsClickable(false);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setFrameShape(QFrame::NoFrame);
    table.setColumns(columns);
    table.setGivingWay();
}

// Each cell by itself, as a screen reader says it.
void tellCells(QStandardItemModel& model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.item(row, column)->setAccessibleText(cellWords(model.index(row, column), 0));
    }
}

} // namespace

PacksPage::PacksPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_month(monthOf(today())),
      m_about(caption({}, this)),
      m_town(new QCheckBox(tr("This register is the &town's"), this)),
      m_monthName(heading({}, this)),
      m_blocks(new QStandardItemModel(this)),
      m_blocksTable(new TableView(QStringLiteral("deliveries"), this)),
      m_takeOver(new QPushButton(tr("Take it &over…"), this)),
      m_differences(new QStandardItemModel(this)),
      m_differencesTable(new TableView(QStringLiteral("differences"), this)),
      m_left(heading({}, this)),
      m_reading(new Reading(workspace.registry(), this))
{
    auto* top = new WrapLayout;
    top->setSpacing(middleSpace);
    top->addWidget(new PageTitle(*this));
    top->addWidget(m_about);
    const auto button = [&](const QString& text, void (PacksPage::*act)(), bool writes) {
        auto* made = new QPushButton(text, this);
        made->setEnabled(!writes || !registry().readOnly());
        respond(made, &QPushButton::clicked, this, act);
        top->addWidget(made);
        return made;
    };
    setPrimary(*button(tr("&Merge packs…"), &PacksPage::chooseFiles, true));
    button(tr("Make a &pack…"), &PacksPage::makePack, true);
    button(tr("Write a &receipt…"), &PacksPage::acknowledge, false);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(middleSpace);
    layout->addLayout(top);
    layout->addWidget(makeDelivered(), 10);
    layout->addWidget(makeDifferences(), 9);
    m_town->setToolTip(asPlain(tr("What is a block's is written by the block alone then, unless "
                                  "it was taken over; the window begins with this page.")));
    m_town->setEnabled(!registry().readOnly());
    respond(m_town, &QCheckBox::clicked, this, &PacksPage::setTown);
    respond(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    respond(&workspace.registry(), &Register::changed, this, &PacksPage::recount);
    respond(&workspace, &Workspace::dayChanged, this, &PacksPage::recount);
}

QWidget* PacksPage::makeDelivered()
{
    auto* card = new Card(this);
    auto* top = new QHBoxLayout;
    const auto step = [&](const QString& text, const QString& told, int months) {
        auto* made = new QToolButton(card);
        made->setText(text);
        made->setAccessibleName(told);
        made->setToolTip(asPlain(told));
        made->setAutoRaise(true);
        respond(made, &QToolButton::clicked, this,
                [this, months] { showMonth(m_month.first.addMonths(months)); });
        top->addWidget(made);
    };
    top->addWidget(m_monthName);
    step(QStringLiteral("‹"), tr("The month before"), -1);
    step(QStringLiteral("›"), tr("The next month"), 1);
    top->addStretch();
    top->addWidget(m_town);
    top->addWidget(m_takeOver);
    m_blocks->setHorizontalHeaderLabels(
        {tr("Block"), tr("Delivered"), tr("By"), tr("Packs"), tr("What they brought"), QString()});
    m_blocksTable->setAccessibleName(tr("Who has delivered"));
    m_blocksTable->setDense(); // a town has about five blocks: all of them in sight
    prepare(*m_blocksTable, *m_blocks,
            {{"block", 12}, {"at", 16}, {"by", 9}, {"packs", 7}, {"brought", 34}, {"own", 8}});
    respond(m_takeOver, &QPushButton::clicked, this, &PacksPage::takeOver);
    respond(m_blocksTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PacksPage::showTakeOver);
    auto* column = new QVBoxLayout(card);
    column->setSpacing(smallSpace);
    column->addLayout(top);
    column->addWidget(m_blocksTable, 1);
    return card;
}

QWidget* PacksPage::makeDifferences()
{
    auto* card = new Card(this);
    auto* top = new WrapLayout;
    top->setSpacing(smallSpace);
    top->addWidget(m_left);
    const auto decide = [&](const QString& text, const QKeySequence& key, Which which,
                            Among among) {
        auto* made = new QPushButton(text, card);
        const auto act = [this, which, among] {
            decideNow(which, among);
        };
        respond(made, &QPushButton::clicked, this, act);
        auto* shortcut = new QShortcut(key, m_differencesTable);
        shortcut->setAutoRepeat(false); // held, it decides one
        shortcut->setContext(Qt::WidgetShortcut);
        respond(shortcut, &QShortcut::activated, this, act);
        top->addWidget(made);
        m_deciding << made;
    };
    decide(tr("Ours (1)"), Qt::Key_1, Which::Here, Among::This);
    decide(tr("Theirs (2)"), Qt::Key_2, Which::There, Among::This);
    decide(tr("Ours for all of this kind (Alt+1)"), Qt::ALT | Qt::Key_1, Which::Here,
           Among::AllOfItsKind);
    decide(tr("Theirs for all of this kind (Alt+2)"), Qt::ALT | Qt::Key_2, Which::There,
           Among::AllOfItsKind);
    m_differences->setHorizontalHeaderLabels({tr("Where"), tr("Ours (1)"), tr("Theirs (2)")});
    m_differencesTable->setAccessibleName(tr("Written differently"));
    prepare(*m_differencesTable, *m_differences, {{"where", 20}, {"here", 44}, {"there", 42}});
    auto* column = new QVBoxLayout(card);
    column->setSpacing(smallSpace);
    column->addLayout(top);
    column->addWidget(m_differencesTable, 1);
    return card;
}

void PacksPage::activate()
{
    if (m_stale)
        recount();
    if (m_differences->rowCount() > 0)
        m_differencesTable->begin(0);
    else
        m_blocksTable->setFocus();
}

void PacksPage::showMonth(QDate day)
{
    m_month = monthOf(day);
    recount();
}

PacksPage::State PacksPage::readState(Database& database, const Period& month)
{
    State state;
    state.isTown = isTownRegister(database);
    const QList<Delivery> came = deliveries(database, month);
    static const QStringList toldTables{
        QStringLiteral("visit"), QStringLiteral("subject"),  QStringLiteral("need"),
        QStringLiteral("wish"),  QStringLiteral("activity"), QStringLiteral("card_delivery")};
    QHash<RowId, QMap<RowId, BlockShare>> shares; // of packs of several blocks
    for (const Delivery& delivery : came) {
        if (delivery.blocks.size() > 1 && delivery.batch != 0 && !delivery.isTurnedBack)
            shares.insert(delivery.batch, sharesOf(database, delivery.batch, toldTables));
    }
    for (const DeliveringBlock& block : deliveringBlocks(database)) {
        BlockLine line;
        line.block = block.id;
        line.name = block.name;
        line.isTakenOver = isTakenOver(database, line.block);
        for (const Delivery& delivery : came) {
            if (!delivery.blocks.contains(block.uid) || delivery.isTurnedBack)
                continue;
            if (!line.last)
                line.last = delivery;
            ++line.packs;
            if (delivery.blocks.size() > 1) {
                const BlockShare share = shares.value(delivery.batch).value(line.block);
                for (auto rows = share.brought.cbegin(); rows != share.brought.cend(); ++rows)
                    line.brought[rows.key()] += *rows;
                line.changed += share.changed;
                continue;
            }
            for (const auto& [table, rows] : delivery.brought)
                line.brought[table] += rows;
            line.changed += delivery.changed;
        }
        QList<std::pair<QString, qint64>> told; // what people ask for first
        for (const QString& table : toldTables) {
            if (line.brought.value(table) > 0)
                told.append({table, line.brought.value(table)});
        }
        QStringList words;
        if (!told.isEmpty())
            words << rowCounts(told);
        if (line.changed > 0)
            words << tr("%n row(s) changed", nullptr, static_cast<int>(line.changed));
        if (words.isEmpty() && line.last)
            words << tr("nothing new");
        line.words = words.join(tr(", "));
        state.blocks << line;
    }
    RowWords words(database);
    for (const Difference& difference : openDifferences(database)) {
        const auto text = [&](int version) {
            return versionText(words, difference, difference.versions.at(version));
        };
        const QString record = words.record(difference.table, difference.row);
        const QString here = text(versionHere(difference));
        for (const int other : versionsElsewhere(difference))
            state.differences << DifferenceLine{difference, other, record, here, text(other)};
        ++state.open;
    }
    return state;
}

void PacksPage::recount()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_reading->ask<State>(
        [month = m_month](Database& database) { return readState(database, month); },
        [this](const State& state) { showState(state); });
}

void PacksPage::showState(const State& state)
{
    m_state = state;
    m_monthName->setText(tr("Delivered in %1").arg(m_month.first.toString(u"yyyy-MM")));
    m_town->setChecked(state.isTown);
    const auto late = std::count_if(state.blocks.begin(), state.blocks.end(),
                                    [](const BlockLine& line) { return !line.last; });
    m_about->setText(state.isTown ? (late == 0 ? tr("Every block has delivered")
                                               : tr("%n block(s) have not delivered", nullptr,
                                                    static_cast<int>(late)))
                                  : tr("Packs and receipts can be dropped on the window"));
    const int block = m_blocksTable->currentIndex().row();
    m_blocks->removeRows(0, m_blocks->rowCount());
    for (const BlockLine& line : state.blocks) {
        QList<QStandardItem*> items =
            itemsOf({line.name, line.last ? minuteOf(line.last->receivedAt) : tr("not yet"),
                     line.last ? line.last->madeBy : QString(),
                     line.packs > 0 ? QString::number(line.packs) : QString(), line.words,
                     state.isTown && line.isTakenOver ? tr("taken over") : QString()});
        if (!line.last && state.isTown)
            items.at(1)->setForeground(inkOf(Tone::Late));
        m_blocks->appendRow(items);
    }
    tellCells(*m_blocks);
    if (block >= 0 && block < state.blocks.size())
        m_blocksTable->setCurrentIndex(m_blocks->index(block, 0));
    showTakeOver();
    const int difference = std::max(0, m_differencesTable->currentIndex().row());
    m_differences->removeRows(0, m_differences->rowCount());
    for (const DifferenceLine& line : state.differences)
        m_differences->appendRow(itemsOf({line.record, line.here, line.there}));
    tellCells(*m_differences);
    if (!state.differences.isEmpty())
        m_differencesTable->setCurrentIndex(m_differences->index(
            std::min(difference, static_cast<int>(state.differences.size()) - 1), 0));
    m_left->setText(state.differences.isEmpty()
                        ? tr("Nothing waits to be decided")
                        : tr("Written differently, to decide: %1").arg(state.open));
    for (QPushButton* button : std::as_const(m_deciding))
        button->setEnabled(!state.differences.isEmpty() && !registry().readOnly());
}

void PacksPage::showTakeOver()
{
    const int block = m_blocksTable->currentIndex().row();
    const bool isBlock = block >= 0 && block < m_state.blocks.size();
    m_takeOver->setVisible(m_state.isTown);
    m_takeOver->setEnabled(isBlock && !registry().readOnly());
    m_takeOver->setText(isBlock && m_state.blocks.at(block).isTakenOver ? tr("Give it &back")
                                                                        : tr("Take it &over…"));
}

void PacksPage::decideNow(Which which, Among among)
{
    const int row = m_differencesTable->currentIndex().row();
    if (row < 0 || row >= m_state.differences.size() || registry().readOnly())
        return;
    const DifferenceLine& line = m_state.differences.at(row);
    const Difference& chosen = line.difference;
    QList<Ruling> rulings{{chosen, which == Which::Here ? versionHere(chosen) : line.other}};
    QSet<RowId> rows{chosen.row};
    for (const DifferenceLine& other : std::as_const(m_state.differences)) {
        const Difference& each = other.difference;
        if (among == Among::This || each.table != chosen.table || each.field != chosen.field ||
            rows.contains(each.row))
            continue;
        rows.insert(each.row);
        rulings.append({each, which == Which::Here ? versionHere(each) : versionThere(each)});
    }
    if (workspace().attempt([&] { decide(registry(), rulings); }))
        workspace().tell(
            tr("Decided: %1. It stands in every register that learns of it.").arg(rulings.size()));
    m_differencesTable->setFocus();
}

void PacksPage::setTown(bool isTown)
{
    (void)workspace().attempt([&] { setTownRegister(registry(), isTown); });
    recount();
}

void PacksPage::takeOver()
{
    const int row = m_blocksTable->currentIndex().row();
    if (row < 0 || row >= m_state.blocks.size())
        return;
    const BlockLine& line = m_state.blocks.at(row);
    if (!line.isTakenOver) {
        QMessageBox box(QMessageBox::Question, programName(),
                        asPlain(tr("%1 is written here from now on, too. What its secretary writes "
                                   "meanwhile is merged with it; what differs is listed.")
                                    .arg(line.name)),
                        QMessageBox::Cancel, this);
        const auto* take = box.addButton(tr("Take it &over"), QMessageBox::AcceptRole);
        box.exec();
        if (box.clickedButton() != take)
            return;
    }
    (void)workspace().attempt([&] { setTakenOver(registry(), line.block, !line.isTakenOver); });
    recount();
}

void PacksPage::chooseFiles()
{
    const QString file = chooseFile(this, {tr("Packs, registers and receipts"), packKind,
                                           tr("Packs (*.pack *.locked *.doorstep *.receipt)")});
    if (!file.isEmpty())
        take({file});
}

bool PacksPage::openLocked(ComingPack& pack)
{
    QString about = tr("%1 is under a passphrase.").arg(QFileInfo(pack.file).fileName());
    while (true) {
        PassphraseDialog dialog(PassphraseDialog::For::KnownFile, about, this);
        if (dialog.exec() != QDialog::Accepted)
            return false;
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        const auto restore = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
        bool isWrong = false;
        pack.refusal = Workspace::refusal([&] {
            try {
                pack.opened = memoryFolder();
                const TemporaryName opened(
                    pack.opened->filePath(QFileInfo(pack.file).completeBaseName()));
                copyFromPassphrase(pack.file, opened, dialog.passphrase());
                opened.moveIntoPlace();
                pack.file = opened.target();
            } catch (const WrongPassphraseError& error) {
                about = error.message();
                isWrong = true;
            }
        });
        if (!isWrong)
            return true;
    }
}

void PacksPage::take(const QStringList& files)
{
    const ComingPacks packs = std::make_shared<QList<std::shared_ptr<ComingPack>>>();
    for (const QString& file : files) {
        if (isReceipt(file)) {
            Acknowledgement taken;
            if (workspace().attempt([&] { taken = takeReceipt(registry(), file); }))
                workspace().tell(tr("%1 has received packs of this register: %2")
                                     .arg(taken.receiver)
                                     .arg(taken.packs));
            continue;
        }
        const auto pack = std::make_shared<ComingPack>();
        pack->file = file;
        if (isUnderPassphrase(file) && !openLocked(*pack))
            continue;
        packs->append(pack);
    }
    if (packs->isEmpty())
        return;
    workspace().runOnRegister(
        tr("Looking at what came…"), Workspace::Writes::Yes,
        [packs](Register& own, const Progress& progress) {
            for (const auto& each : std::as_const(*packs)) {
                if (!each->refusal.isEmpty())
                    continue;
                try {
                    each->pack = std::make_unique<IncomingPack>(each->file, own.db(), progress);
                    each->report =
                        mergePack(own, *each->pack, Merging::AsATrial, OtherTown::Refuse, progress);
                    each->words = wordsOf(own.db(), each->report);
                } catch (const Error& error) {
                    reportNow(progress, 0, 1); // if it was cancelled, that is the end of it
                    each->refusal = error.message();
                }
            }
        },
        [this, packs] { ask(packs); });
}

// What would come of it, before anything is written.
void PacksPage::ask(const ComingPacks& packs)
{
    QStringList lines;
    bool any = false;
    for (const auto& each : std::as_const(*packs)) {
        if (!each->refusal.isEmpty()) {
            lines << each->refusal;
            continue;
        }
        any = true;
        const PackAbout& from = each->report.from;
        lines << tr("%1: %2, by %3 on %4")
                     .arg(QFileInfo(each->file).fileName(), from.whose, from.madeBy,
                          minuteOf(from.madeAt));
        if (from.isSinceLast())
            lines << tr("  Only what was written since the pack of %1").arg(minuteOf(from.afterAt));
        for (const QString& word : std::as_const(each->words))
            lines << QStringLiteral("  ") + word;
    }
    if (lines.size() > linesTold) {
        const auto more = lines.size() - linesTold;
        lines = lines.mid(0, linesTold);
        lines << tr("and %n more line(s)", nullptr, static_cast<int>(more));
    }
    QMessageBox box(any ? QMessageBox::Question : QMessageBox::Warning, programName(),
                    asPlain(lines.join(u'\n')), QMessageBox::NoButton, this);
    const QPushButton* go = nullptr;
    if (any) {
        go = box.addButton(tr("&Merge"), QMessageBox::AcceptRole);
        box.addButton(QMessageBox::Cancel);
    } else {
        box.addButton(QMessageBox::Ok);
    }
    box.exec();
    if (go && box.clickedButton() == go)
        merge(packs);
}

void PacksPage::merge(const ComingPacks& packs)
{
    workspace().runOnRegister(
        tr("Merging…"), Workspace::Writes::Yes,
        [packs](Register& own, const Progress& progress) {
            for (const auto& each : std::as_const(*packs)) {
                if (each->refusal.isEmpty())
                    each->report =
                        mergePack(own, *each->pack, Merging::ForGood, OtherTown::Refuse, progress);
            }
        },
        [this, packs] {
            qsizetype differences = 0;
            QStringList likely;
            QStringList erased;
            for (const auto& each : std::as_const(*packs)) {
                if (!each->refusal.isEmpty())
                    continue;
                differences += each->report.differences.size();
                likely << each->report.likelySame;
                erased << each->report.erasedBefore;
            }
            Notice done;
            done.sentence =
                differences == 0
                    ? tr("Merged. Edit › History turns it back as a whole.")
                    : tr("Merged. Written differently, to decide: %1. Edit › History turns it back "
                         "as a whole.")
                          .arg(differences);
            if (!likely.isEmpty()) {
                done.sentence += u' ' + likelyWords(likely);
                done.lasts = Notice::Lasts::UntilClosed;
            }
            if (!erased.isEmpty()) {
                done.sentence +=
                    u' ' + tr("A number of somebody who was erased here came with it; look "
                              "through these, and erase that person once more: %1")
                               .arg(erased.join(u'、'));
                done.lasts = Notice::Lasts::UntilClosed;
            }
            workspace().notice(done);
            recount();
        });
}

// For the town, what it has not acknowledged; of the block that is chosen where there are several.
void PacksPage::makePack()
{
    const QList<Block> blocks = BlockStore(registry()).all();
    const std::optional<RowId> chosen = workspace().block();
    QList<RowId> of;
    if (chosen && blocks.size() > 1)
        of << *chosen;
    const std::optional<Town> town = TownStore(registry()).only();
    PackFor whom{town ? town->name : QString(), false};
    if (hasAcknowledged(registry().db(), whom.receiver)) {
        QMessageBox box(QMessageBox::Question, programName(),
                        asPlain(tr("%1 has acknowledged an earlier pack. Only what is new since "
                                   "then, or all of it?")
                                    .arg(whom.receiver)),
                        QMessageBox::Cancel, this);
        auto* news = box.addButton(tr("Only what is &new"), QMessageBox::AcceptRole);
        const auto* all = box.addButton(tr("&All of it"), QMessageBox::DestructiveRole);
        box.setDefaultButton(news);
        box.exec();
        if (box.clickedButton() != news && box.clickedButton() != all)
            return;
        whom.isWhole = box.clickedButton() == all;
    }
    const std::optional<QString> passphrase = askForPassphrase(
        this, tr("The pack holds names and phones. Whoever has the file reads them, unless it is "
                 "under a passphrase."));
    if (!passphrase)
        return;
    QString name = QFileInfo(registry().path()).completeBaseName();
    for (const Block& block : blocks) {
        if (!of.isEmpty() && block.id == of.constFirst())
            name = block.name;
    }
    const QString ending =
        passphrase->isEmpty() ? QStringLiteral(".pack") : QStringLiteral(".pack.locked");
    const QString target =
        chooseNewName(this, {tr("Where the pack is written"), packKind,
                             passphrase->isEmpty() ? tr("Packs (*.pack)") : tr("Packs (*.locked)"),
                             name + u' ' + today().toString(Qt::ISODate) + ending});
    if (target.isEmpty())
        return;
    const auto about = std::make_shared<PackAbout>();
    workspace().runOnRegister(
        tr("Making a pack…"), Workspace::Writes::Yes,
        [=](Register& own, const Progress& progress) {
            const auto write = [&](const QString& path) {
                *about = writePack(own, of, path, progress, whom);
            };
            if (passphrase->isEmpty())
                write(target);
            else
                writeLockedFile(target, *passphrase, write);
        },
        [this, about, target] {
            workspace().notice({tr("%1: %2 subjects, %3 visits, %4 needs")
                                    .arg(QDir::toNativeSeparators(target))
                                    .arg(about->subjects)
                                    .arg(about->visits)
                                    .arg(about->needs)});
        });
}

void PacksPage::acknowledge()
{
    const QString target = chooseNewName(
        this,
        {tr("Where the receipt is written"), packKind, tr("Receipts (*.receipt)"),
         tr("Received until %1").arg(today().toString(Qt::ISODate)) + QStringLiteral(".receipt")});
    if (target.isEmpty())
        return;
    if (workspace().attempt([&] { writeReceipt(registry(), target); }))
        workspace().tell(tr("Give it to those who sent packs: they leave out what has come."));
}

} // namespace doorstep

#include "moc_PacksPage.cpp"
