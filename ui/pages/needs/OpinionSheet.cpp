// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/OpinionSheet.h"

#include "data/records/codes/Code.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/places/Places.h"
#include "data/register/Journal.h"
#include "ui/look/CodeBox.h"
#include "ui/look/DateField.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/Look.h"
#include "ui/look/OpenCell.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/DraftKeeper.h"
#include "ui/page/Respond.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTimer>

namespace doorstep {

OpinionSheet::OpinionSheet(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new OpinionModel(workspace.registry(), this)),
      m_table(new QTableView(this)),
      m_day(new DateField(DateLean::Past, this)),
      m_block(new CodeBox(this)),
      m_count(caption({}, this)),
      m_trouble(plainLabel(this)),
      m_held(new HeldLetters(m_trouble)),
      m_keeper(new DraftKeeper(workspace.registry(), QStringLiteral("draft/opinions"), this)),
      m_typing(new QTimer(this))
{
    m_day->setAccessibleName(tr("Day of the session"));
    m_day->setToday();
    m_table->setAccessibleName(tr("Opinions of the deputies' session"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(true);
    for (QHeaderView* header : {m_table->horizontalHeader(), m_table->verticalHeader()})
        header->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(OpinionModel::TextColumn,
                                                      QHeaderView::Stretch);
    fitToText(*m_table, [this] {
        const int letter = m_table->fontMetrics().horizontalAdvance(u'字');
        for (const auto& [column, letters] :
             {std::pair(OpinionModel::ThemeColumn, 9), std::pair(OpinionModel::CollectorColumn, 8),
              std::pair(OpinionModel::PlaceColumn, 12)})
            m_table->setColumnWidth(
                column,
                std::max(
                    letters * letter,
                    headingWidth(
                        m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())));
    });
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* hint = plainLabel(this);
    hint->setText(tr("Type or paste (Ctrl+V) an opinion a row: words, kind (1–5, name or pinyin), "
                     "who collected it, where. Who and where go on until another is named."));
    hint->setWordWrap(true);
    auto* save = new QPushButton(tr("Write them down (Ctrl+Enter)"), this);
    auto* close = new QPushButton(tr("Back to the needs (Esc)"), this);
    save->setEnabled(!workspace.registry().readOnly());
    auto* head = new QHBoxLayout;
    head->addWidget(caption(tr("Day of the session"), this));
    head->addWidget(m_day);
    head->addWidget(caption(tr("Block"), this));
    head->addWidget(m_block);
    head->addWidget(m_count, 1);
    head->addWidget(save);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(hint);
    column->addLayout(head);
    column->addWidget(m_trouble);
    column->addWidget(m_table, 1);
    auto* kept = plainLabel(this); // whether the draft is
    setTone(*kept, Tone::Late);
    kept->setWordWrap(true);
    m_keeper->sayIn(*kept);
    column->addWidget(kept);
    setFocusProxy(m_table);

    const auto key = [this](const QKeySequence& keys, QWidget* where, auto work) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        respond(shortcut, &QShortcut::activated, this, work);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), this, [this] { this->save(); });
    key(QKeySequence::Paste, m_table, [this] { paste(); });
    key(QKeySequence(Qt::Key_Escape), m_table, [this] { Q_EMIT closed(); });
    key(QKeySequence(Qt::Key_Delete), m_table,
        [this] { m_model->emptyCells(m_table->selectionModel()->selectedIndexes()); });
    onCellLeft(*m_table, [this](const QModelIndex& cell, const QString& words) {
        if (m_model->noteLeft(cell, words))
            m_workspace.tellLeft(words);
    });
    respond(save, &QPushButton::clicked, this, &OpinionSheet::save);
    respond(close, &QPushButton::clicked, this, &OpinionSheet::closed);
    respond(m_model, &OpinionModel::edited, this, &OpinionSheet::showCount);
    respond(m_model, &OpinionModel::edited, this, &OpinionSheet::offerUndo);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("code")))
            m_workspace.attempt([this] { m_model->readThemes(); });
        m_workspace.attempt([this] { followUndo(); });
    });
    openWithF2(*m_table);
    goDownWithEnter(*m_table, AfterLast::FirstOfNext);
    m_typing->setSingleShot(true);
    m_typing->setInterval(DraftKeeper::pauseMs);
    respond(m_typing, &QTimer::timeout, this, &OpinionSheet::storeDraft);
    const auto soon = [this] {
        if (!m_typing->isActive()) // steady typing must not put it off
            m_typing->start();
    };
    m_block->setAccessibleName(tr("Block of the opinions"));
    respond(m_block, &CodeBox::entryChosen, this, soon);
    respond(&workspace, &Workspace::blockChanged, this, &OpinionSheet::keepBlock);
    respond(m_model, &OpinionModel::edited, this, soon);
    respond(m_day, &QLineEdit::textEdited, this, soon);
    respond(m_day, &DateField::dateEntered, this, soon);
    keepBlock();
    respond(m_held, &HeldLetters::changed, this, [this] { say(m_said); });
    respond(m_held, &HeldLetters::leftByKey, this, [this] { // to the cell it is about
        m_held->end();
        m_table->setFocus();
    });
    respond(m_held, &HeldLetters::leftFor, this, [this](QKeyEvent* pressed) {
        m_held->end();
        passOn(*pressed, *m_table);
    });
    restoreDraft();
    showCount();
    if (m_keeper->lacksNumber())
        say(DraftKeeper::lacksNumberSentence());
}

OpinionSheet::~OpinionSheet()
{
    if (m_typing->isActive())
        storeDraft();
}

void OpinionSheet::open()
{
    if (m_model->isBlank())
        m_day->followDay();
    keepBlock();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
    offerUndo();
}

void OpinionSheet::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (parentWidget()->isVisible()) // the list took its place: nothing out of sight is undone
        Q_EMIT m_workspace.undoOffered({}, {});
}

// What was typed, pasted or emptied goes and comes by Ctrl+Z and Ctrl+Y until it is written down.
void OpinionSheet::offerUndo()
{
    Q_EMIT m_workspace.undoOffered(m_model->undoTitle(),
                                   [this] { turnStep(&OpinionModel::takeBack); });
    Q_EMIT m_workspace.redoOffered(m_model->redoTitle(),
                                   [this] { turnStep(&OpinionModel::doAgain); });
}

void OpinionSheet::turnStep(QModelIndex (OpinionModel::*way)())
{
    m_table->setFocus();
    if (const QModelIndex at = (m_model->*way)(); at.isValid())
        m_table->setCurrentIndex(at);
}

void OpinionSheet::storeDraft()
{
    m_typing->stop();
    if (m_workspace.registry().readOnly())
        return; // the draft is that of the window that writes
    QString text;
    if (!m_model->isBlank())
        text = DraftKeeper::textOf({{QStringLiteral("day"), m_day->date().toString(Qt::ISODate)},
                                    {QStringLiteral("block"), m_block->chosen().value_or(0)},
                                    {QStringLiteral("rows"), m_model->toJson()}});
    m_keeper->keep(text);
}

void OpinionSheet::restoreDraft()
{
    if (m_keeper->text().isEmpty() || m_workspace.registry().readOnly())
        return;
    const QJsonObject draft = QJsonDocument::fromJson(m_keeper->text().toUtf8()).object();
    m_model->restore(draft.value(QStringLiteral("rows")).toArray());
    m_day->setDate(QDate::fromString(draft.value(QStringLiteral("day")).toString(), Qt::ISODate));
    if (const RowId block = draft.value(QStringLiteral("block")).toInteger(); block != 0)
        m_block->choose(block);
    m_typing->stop(); // it is written as it stands
}

// Without words it is the block in sight; words stay with theirs.
void OpinionSheet::keepBlock()
{
    m_workspace.attempt([this] {
        const std::optional<RowId> before = m_block->chosen();
        const QList<Block> blocks = BlockStore(m_workspace.registry()).all();
        m_block->clear();
        for (const Block& block : blocks)
            m_block->addEntry(block.name, block.id);
        m_block->setVisible(blocks.size() > 1);
        const bool stays = !m_model->isBlank() && before;
        m_block->choose(stays                ? before
                        : blocks.size() == 1 ? std::optional(blocks.constFirst().id)
                                             : m_workspace.block());
    });
}

bool OpinionSheet::mayClose()
{
    if (m_typing->isActive())
        storeDraft();
    return m_keeper->mayClose(*this, tr("The opinions that are not written down"));
}

QMap<QString, QString> OpinionSheet::keptInMemory()
{
    storeDraft();
    if (m_keeper->isWritten())
        return {};
    return {{m_keeper->setting(), m_keeper->text()}};
}

void OpinionSheet::paste()
{
    const QModelIndex at = m_table->currentIndex();
    m_model->paste(at, QApplication::clipboard()->text());
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
}

void OpinionSheet::save()
{
    m_table->setFocus(); // what is being typed is entered
    m_held->end();
    QString problem;
    const QModelIndex wrong = m_model->wrongCell(problem);
    if (!wrong.isValid() && m_model->opinions().isEmpty())
        problem = tr("There is nothing to write down yet.");
    const std::optional<RowId> block = m_block->chosen();
    if (problem.isEmpty() && !block)
        problem = tr("Choose the block above whose opinions these are.");
    if (problem.isEmpty() && !m_day->date().isValid())
        problem = tr("Say on which day.");
    if (wrong.isValid())
        m_table->setCurrentIndex(wrong);
    say(problem);
    if (!problem.isEmpty()) {
        m_held->begin(); // what is typed on without looking up replaces no cell
        return;
    }
    QList<Need> opinions = m_model->opinions();
    const std::optional<Code> deputy =
        CodeStore(m_workspace.registry()).byKey(list::needSource, QStringLiteral("deputy"));
    const QString title =
        tr("%n opinion(s) of a session", nullptr, static_cast<int>(opinions.size()));
    const QString why = m_workspace.tryWrite(title, [&](Change& change) {
        for (Need& need : opinions) {
            need.block = *block;
            need.source = deputy ? std::optional<RowId>(deputy->id) : std::nullopt;
            need.foundOn = m_day->date();
            raiseNeed(change, need);
        }
    });
    if (!why.isEmpty()) {
        say(tr("Not written down yet. Ctrl+Enter tries again."));
        m_held->begin();
        m_workspace.tellNotWritten(why);
        return;
    }
    const QList<OpinionModel::Row> rows = m_model->takeAll();
    m_workspace.attempt([&] {
        m_written.append({newestBatch(m_workspace.registry().db()), rows, false});
    });
    storeDraft();
    m_keeper->noteSaved();
    m_workspace.tell(tr("Written down: %1. Undo takes them back.").arg(title));
    Q_EMIT closed();
}

// What was written down is in the register or in the grid, whichever way one goes.
void OpinionSheet::followUndo()
{
    for (Written& written : m_written) {
        const std::optional<Batch> batch = findBatch(m_workspace.registry().db(), written.batch);
        if (!batch || batch->undone == written.isUndone)
            continue;
        written.isUndone = batch->undone;
        enterOpenCell(*m_table);
        if (written.isUndone)
            m_model->bringBack(written.rows);
        else if (const qsizetype changed = m_model->noteWritten(written.rows); changed > 0)
            m_workspace.tell(tr("%n opinion(s) are in the register again as they were first; what "
                                "was changed since stands in the grid.",
                                nullptr, static_cast<int>(changed)));
        storeDraft();
    }
}

// With what was typed at what is said and stands nowhere yet.
void OpinionSheet::say(const QString& sentence)
{
    m_said = sentence;
    QString text = sentence;
    if (const QStringList held = m_held->unsavedWords(); !held.isEmpty())
        text += tr(" Not written anywhere: “%1”.").arg(held.join(tr("”, “")));
    m_trouble->setText(text.trimmed());
    m_trouble->setVisible(!text.isEmpty());
}

void OpinionSheet::showCount()
{
    say({});
    const auto count = static_cast<int>(m_model->words().size());
    m_count->setText(tr("%n opinion(s)", nullptr, count));
    Q_EMIT countChanged(count);
}

} // namespace doorstep

#include "moc_OpinionSheet.cpp"
