// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HistoryDialog.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/Question.h"
#include "ui/look/TableView.h"
#include "ui/page/Respond.h"
#include "ui/shell/HistoryModels.h"
#include "ui/shell/UndoActions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>

namespace doorstep {

namespace {

constexpr int typingPauseMs = 250;
const QString sizeSetting = QStringLiteral("history/size");

TableView* readingTable(const QString& settingsName, QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new TableView(settingsName, parent);
    table->setModel(model);
    table->setSortingEnabled(false);
    table->horizontalHeader()->setSectionsClickable(false);
    return table;
}

} // namespace

HistoryDialog::HistoryDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_model(new HistoryModel(workspace.registry(), this)),
      m_changes(new HistoryChangesModel(workspace.registry(), this)),
      m_text(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_table(readingTable(QStringLiteral("history"), m_model, this)),
      m_changesTable(readingTable(QStringLiteral("historyChanges"), m_changes, this)),
      m_said(plainLabel(this)),
      m_turnBack(new QPushButton(tr("&Turn this back…"), this)),
      m_question(new Question(this)),
      m_means(plainLabel(m_question)),
      m_turnBackNow(new QPushButton(tr("Turn it &back"), m_question)),
      m_pause(new QTimer(this))
{
    setWindowTitle(tr("History"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setAccessibleName(tr("Changes of the register"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns(
        {{"when", 16}, {"who", 10}, {"kind", 8}, {"what", 34}, {"rows", 6}, {"state", 9}});
    m_changesTable->setAccessibleName(tr("What the chosen one changed"));
    m_changesTable->setColumns({{"record", 22}, {"field", 14}, {"from", 18}, {"to", 18}});
    makeQuestion();
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_changesTable);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(filterLine());
    layout->addWidget(split, 1);
    layout->addWidget(m_question);
    layout->addLayout(lowerLine());

    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPauseMs);
    connect(m_pause, &QTimer::timeout, this, &HistoryDialog::filter);
    connect(m_model, &HistoryModel::begun, this, &HistoryDialog::choose);
    connect(m_model, &HistoryModel::failed, &workspace, &Workspace::complain);
    connect(m_changes, &HistoryChangesModel::failed, &workspace, &Workspace::complain);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_question->hide();
        const std::optional<Batch> batch = chosen();
        m_changes->show(batch ? batch->id : 0);
        const QString problem =
            batch ? turningBackProblem(m_workspace.registry(), *batch) : QString();
        m_turnBack->setEnabled(batch && problem.isEmpty());
        say(problem);
    });
    respond(&workspace.registry(), &Register::changed, m_model, &HistoryModel::reload);

    const QSize remembered = QSettings().value(sizeSetting).toSize();
    resize(remembered.isValid() ? remembered : QSize(1180, 620).boundedTo(parent->size()));
    m_turnBack->setEnabled(false);
    m_table->setFocus();
    filter();
}

QLayout* HistoryDialog::filterLine()
{
    m_text->setPlaceholderText(tr("What was done, or by whom (Ctrl+F)"));
    m_text->setAccessibleName(tr("What was done, or by whom"));
    m_text->setClearButtonEnabled(true);
    m_kind->setAccessibleName(tr("Kind of change"));
    m_kind->addItem(tr("All kinds"));
    for (const Word<BatchKind>& word : wordsOf<BatchKind>())
        m_kind->addItem(labelOf(word.value), QString::fromLatin1(word.key));
    connect(m_text, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &HistoryDialog::filter);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_text->setFocus();
        m_text->selectAll();
    });
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_kind);
    return line;
}

QLayout* HistoryDialog::lowerLine()
{
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    auto* close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {m_turnBack, close})
        button->setAutoDefault(false);
    connect(m_turnBack, &QPushButton::clicked, this, &HistoryDialog::askToTurnBack);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* line = new QHBoxLayout;
    line->addWidget(m_said, 1);
    line->addWidget(m_turnBack);
    line->addWidget(close);
    return line;
}

void HistoryDialog::makeQuestion()
{
    m_means->setWordWrap(true);
    auto* notNow = new QPushButton(tr("Not now"), m_question);
    for (QPushButton* button : {m_turnBackNow, notNow})
        button->setAutoDefault(false);
    auto* line = new QHBoxLayout(m_question);
    line->addWidget(m_means, 1);
    line->addWidget(m_turnBackNow);
    line->addWidget(notNow);
    m_question->hide();
    connect(m_turnBackNow, &QPushButton::clicked, this, &HistoryDialog::turnChosenBack);
    connect(notNow, &QPushButton::clicked, this, [this] {
        m_question->hide();
        m_table->setFocus();
    });
}

void HistoryDialog::filter()
{
    m_pause->stop();
    m_model->show({m_text->text(), fromKey<BatchKind>(m_kind->currentData().toString())});
}

// The list stands anew: on the one that was chosen, or else the newest.
void HistoryDialog::choose()
{
    if (m_model->rowCount() == 0) {
        m_changes->show(0);
        m_turnBack->setEnabled(false);
        say(tr("Nothing is found."));
        return;
    }
    const QString said = m_said->text();
    m_table->goTo(std::max(0, m_model->rowOf(m_wanted)));
    if (std::exchange(m_wanted, 0) != 0)
        say(said); // what came of it
}

std::optional<Batch> HistoryDialog::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional<Batch>(m_model->at(current.row()).batch)
                             : std::nullopt;
}

void HistoryDialog::replay(const Batch& batch, Replaying replaying,
                           const std::function<void(const ReplayOutcome&)>& done)
{
    Register& registry = m_workspace.registry();
    m_workspace.attempt([&] {
        if (entryCount(registry.db(), batch.id) <= entriesInAMoment) {
            done(turnBack(registry, batch, replaying));
            return;
        }
        setEnabled(false); // nothing else is asked of it meanwhile
        const auto outcome = std::make_shared<ReplayOutcome>();
        const QPointer<HistoryDialog> there(this);
        m_workspace.runOnRegister(
            replaying == Replaying::AsATrial ? tr("Looking what comes of it…")
                                             : tr("Turning back…"),
            Workspace::Writes::Yes,
            [batch, replaying, outcome](Register& own, const Progress&) {
                *outcome = turnBack(own, batch, replaying);
            },
            [there, outcome, done] {
                if (!there)
                    return;
                there->setEnabled(true);
                done(*outcome);
            },
            [there](const QString& failure) {
                if (!there)
                    return;
                there->setEnabled(true);
                there->say(failure);
            });
    });
}

void HistoryDialog::askToTurnBack()
{
    const std::optional<Batch> batch = chosen();
    if (!batch)
        return;
    replay(*batch, Replaying::AsATrial, [this, batch](const ReplayOutcome& outcome) {
        const QString kept = keptText(m_workspace.db(), outcome.kept);
        if (outcome.reverted == 0) {
            say(tr("Nothing of it can be turned back. %1").arg(kept));
            return;
        }
        const QString title = shownTitle(m_workspace.db(), *batch);
        const QString means =
            batch->kind == BatchKind::Undo
                ? tr("“%1” is done again: %n row(s).", nullptr, outcome.reverted).arg(title)
                : tr("“%1” is turned back: %n row(s).", nullptr, outcome.reverted).arg(title);
        m_means->setText(QStringList{means, kept}.join(u' ').trimmed());
        m_question->show();
        m_turnBackNow->setFocus();
    });
}

void HistoryDialog::turnChosenBack()
{
    const std::optional<Batch> batch = chosen();
    m_question->hide();
    m_table->setFocus();
    if (!batch)
        return;
    m_wanted = batch->id;
    const bool again = batch->kind == BatchKind::Undo;
    replay(*batch, Replaying::ForGood, [this, again](const ReplayOutcome& outcome) {
        const QString done = again ? tr("%n row(s) were done again.", nullptr, outcome.reverted)
                                   : tr("%n row(s) were turned back.", nullptr, outcome.reverted);
        say(QStringList{done, keptText(m_workspace.db(), outcome.kept)}.join(u' ').trimmed());
    });
}

void HistoryDialog::say(const QString& sentence)
{
    m_said->setText(sentence);
}

void HistoryDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_question->isVisible()) {
        m_question->hide();
        m_table->setFocus();
        return;
    }
    QDialog::keyPressEvent(event);
}

void HistoryDialog::done(int result)
{
    QSettings().setValue(sizeSetting, size());
    QDialog::done(result);
}

} // namespace doorstep

#include "moc_HistoryDialog.cpp"
