// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/SheetPage.h"

#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/VisitDefaults.h"
#include "data/views/reports/Seal.h"
#include "ui/look/CodeBox.h"
#include "ui/look/DateField.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/Look.h"
#include "ui/look/OpenCell.h"
#include "ui/look/PickField.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/DraftKeeper.h"
#include "ui/page/OnlyRead.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/visits/RolesField.h"
#include "ui/pages/visits/TeamBox.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString sheetDraft = QStringLiteral("draft/sheet");

// "met", "met “parking”": what a line of the paper fills in.
QString markedWords(const SheetModel::Row& row)
{
    const QString outcome = row.outcome ? labelOf(*row.outcome) : QString();
    return row.need.isEmpty()
               ? outcome
               : SheetPage::tr("%1 “%2”", "outcome, words of the need").arg(outcome, row.need);
}

bool endsInStop(const QString& sentence)
{
    static const QString stops = QStringLiteral(".?!:。？！：…");
    return sentence.isEmpty() || stops.contains(sentence.back());
}

} // namespace

SheetPage::SheetPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_model(new SheetModel(workspace.registry(), this)),
      m_table(new TableView(QStringLiteral("sheet"), this)),
      m_sheets(new QComboBox(this)),
      m_line(new QLineEdit(this)),
      m_date(new DateField(DateLean::Past, this)),
      m_mode(new CodeBox(this)),
      m_visitors(new PickField(tr("Visitors"), this)),
      m_team(new TeamBox(workspace.registry(), *m_visitors, this)),
      m_roles(new RolesField(workspace.registry(), *m_visitors, this)),
      m_drives(new PickField(tr("Drives"), this)),
      m_keeper(new DraftKeeper(workspace.registry(), sheetDraft, this)),
      m_sealed(plainLabel(this)),
      m_notice(plainLabel(this)),
      m_held(new HeldLetters(m_notice)),
      m_trouble(plainLabel(this)),
      m_typing(new QTimer(this)),
      m_addWaiting(new QPushButton(this)),
      m_choose(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_saved(workspace.registry())
{
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setWordWrap(true);
    respond(m_held, &HeldLetters::changed, this, [this] { say(m_question); });
    respond(m_held, &HeldLetters::leftByKey, this, [this] { // to the cell it is about
        m_held->end();
        m_table->setFocus();
    });
    respond(m_held, &HeldLetters::leftFor, this, [this](QKeyEvent* key) {
        m_held->end();
        passOn(*key, *m_table);
    });
    m_line->setObjectName(QStringLiteral("line"));
    m_sealed->setObjectName(QStringLiteral("sealed"));
    makeLayout();
    m_keeper->sayIn(*m_trouble);
    m_typing->setSingleShot(true);
    m_typing->setInterval(DraftKeeper::pauseMs);
    respond(m_typing, &QTimer::timeout, this, &SheetPage::storeDraft);
    const auto soon = [this] {
        if (!m_typing->isActive()) // steady typing must not put it off
            m_typing->start();
    };
    respond(m_model, &SheetModel::edited, m_typing, soon);
    respond(m_line, &QLineEdit::textEdited, m_typing, soon);
    respond(m_line, &QLineEdit::textEdited, this, [this](const QString& typed) {
        if (typed.isEmpty())
            showCount(); // nothing is wrong with it any more
    });
    respond(m_date, &QLineEdit::textEdited, m_typing, soon);
    respond(m_date, &DateField::dateEntered, m_typing, soon);
    respond(m_mode, &CodeBox::entryChosen, m_typing, soon);
    respond(m_team, &CodeBox::entryChosen, m_typing, soon);
    for (PickField* pick : {m_visitors, m_drives})
        respond(pick, &PickField::edited, m_typing, soon);
    respond(m_model, &SheetModel::edited, this, &SheetPage::showCount);
    respond(m_model, &SheetModel::edited, this, &SheetPage::offerUndo);
    respond(m_date, &DateField::dateEntered, this, &SheetPage::showSealed);
    respond(m_date, &QLineEdit::textEdited, this, &SheetPage::showSealed);
    const auto key = [this](const QKeySequence& keys, auto work) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        shortcut->setAutoRepeat(false); // held, it agrees to nothing that its first press asked
        respond(shortcut, &QShortcut::activated, this, work);
    };
    key(QKeySequence::Save, [this] { save(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { save(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { save(); });
    key(Qt::Key_Insert, [this] { addNewShop(); });
    const auto tableKey = [this](const QKeySequence& keys, auto work) {
        auto* shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        respond(shortcut, &QShortcut::activated, this, work);
    };
    tableKey(QKeySequence::Paste, &SheetPage::paste);
    tableKey(QKeySequence::Delete, &SheetPage::clearCells);
    goDownWithEnter(*m_table);
    openWithF2(*m_table);
    onCellLeft(*m_table, [this](const QModelIndex& cell, const QString& words) {
        if (m_model->noteLeft(cell, words))
            this->workspace().tellLeft(words);
    });
    respond(&workspace, &Workspace::blockChanged, this, [this] {
        if (m_model->rowCount() == 0) // a sheet keeps its own
            fillChoices();
    });
    respond(&workspace, &Workspace::dayChanged, this, [this] {
        if (m_model->filledCount() == 0) // the day it proposes was yesterday
            fillChoices();
    });
    respond(&registry(), &Register::changed, this,
            [this] { this->workspace().attempt([this] { followUndo(); }); });
    respond(&registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("seal")))
            showSealed();
        if (tables.contains(QStringLiteral("visit"))) {
            m_asked.clear(); // each save asks for itself
            markVisited();
        }
    });
    respond(&workspace, &Workspace::dayChanged, this, &SheetPage::markVisited);
    respond(m_model, &QAbstractItemModel::modelReset, this, &SheetPage::markVisited);
    respond(m_model, &QAbstractItemModel::rowsInserted, this, &SheetPage::markVisited);
    fillChoices();
    showCount();
    if (!registry().readOnly()) {
        restoreDraft();
        return;
    }
    setEnabled(false);
    say(onlyReadSentence());
}

void SheetPage::markVisited()
{
    workspace().attempt([this] {
        QSet<RowId> visited;
        for (const SheetModel::Row& row : m_model->rows()) {
            if (!row.isNew() && !VisitStore(registry()).ofDay(row.subject, today()).isEmpty())
                visited << row.subject;
        }
        m_model->markVisited(visited);
    });
}

SheetPage::~SheetPage()
{
    if (m_typing->isActive())
        storeDraft();
}

void SheetPage::makeLayout()
{
    const auto label = [this](const QString& text, QWidget* buddy) {
        QLabel* made = caption(text, this);
        made->setBuddy(buddy->focusProxy() ? buddy->focusProxy() : buddy); // what takes the focus
        if (buddy->accessibleName().isEmpty())
            buddy->setAccessibleName(QString(text).remove(u'&'));
        return made;
    };
    auto* first = new QHBoxLayout;
    first->setSpacing(smallSpace);
    m_sheets->setPlaceholderText(tr("Which walk sheet"));
    m_sheets->setMinimumContentsLength(22);
    respond(m_sheets, &QComboBox::activated, this, [this](int at) {
        this->workspace().attempt([&] { begin(printedSheets(registry()).value(at)); });
    });
    m_line->setPlaceholderText(tr("3 1: line 3, met   ·   5 1 parking: and a need"));
    const QString hint =
        tr("Line, outcome (1 met, 2 absent, 3 refused, 4 come back), need: as they "
           "stand on the paper. Enter goes on.");
    m_line->setToolTip(asPlain(hint));
    respond(m_line, &QLineEdit::returnPressed, this, [this] {
        QString replaced;
        if (markLine(replaced) && !replaced.isEmpty())
            say(replaced);
    });
    first->addWidget(new PageTitle(*this));
    first->addSpacing(smallSpace);
    first->addWidget(label(tr("&Sheet"), m_sheets));
    first->addWidget(m_sheets);
    first->addWidget(label(tr("&Line"), m_line));
    first->addWidget(m_line, 1);
    auto* fields = new WrapLayout;
    const auto addField = [&](const QString& text, QWidget* field) {
        auto* pair = new QHBoxLayout;
        pair->setSpacing(smallSpace);
        pair->addWidget(label(text, field));
        pair->addWidget(field);
        fields->addPart(pair);
    };
    addField(tr("Da&te"), m_date);
    addField(tr("&Mode"), m_mode);
    addField(tr("&Visitors"), m_visitors);
    addField(tr("Team"), m_team);
    addField(tr("D&rives"), m_drives);
    addField(tr("R&oles"), m_roles);
    m_sealed->setWordWrap(true);
    setTone(*m_sealed, Tone::Late);

    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // the order is that of the paper
    m_table->setAccessibleName(tr("Walk sheet"));
    // All of them side by side in a window of 1366 pixels.
    m_table->setColumns({{"door", 16},
                         {"name", 16},
                         {"phone", 12},
                         {"outcome", 8},
                         {"card", 5},
                         {"said", 18},
                         {"category", 11},
                         {"need", 18}});
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setShowGrid(true);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(true);
    m_table->verticalHeader()->show();

    m_save->setText(tr("Save the sheet (Ctrl+Enter)"));
    m_save->setFocusPolicy(Qt::TabFocus);
    respond(m_save, &QPushButton::clicked, this, &SheetPage::save);
    m_choose->setText(tr("Mark &doors in the block list"));
    m_choose->setFocusPolicy(Qt::TabFocus);
    setPrimary(*m_choose);
    respond(m_choose, &QPushButton::clicked, this,
            [this] { this->workspace().begin(Task::ChooseDoors); });
    auto* add = new QPushButton(tr("New shop (Insert)"), this);
    add->setFocusPolicy(Qt::TabFocus);
    respond(add, &QPushButton::clicked, this, &SheetPage::addNewShop);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(smallSpace);
    m_addWaiting->setFocusPolicy(Qt::TabFocus);
    m_addWaiting->setObjectName(QStringLiteral("waiting"));
    m_addWaiting->hide();
    respond(m_addWaiting, &QPushButton::clicked, this, &SheetPage::takeUpWaiting);
    bottom->addWidget(m_notice, 1);
    bottom->addWidget(
        copyButton(*m_held, this, [this](const QString& said) { workspace().tell(said); }));
    bottom->addWidget(m_addWaiting);
    bottom->addWidget(add);
    bottom->addWidget(m_choose);
    bottom->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(first);
    layout->addLayout(fields);
    layout->addWidget(m_sealed);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_trouble);
    layout->addLayout(bottom);
}

void SheetPage::fillChoices()
{
    QList<std::pair<RowId, QString>> visitors;
    for (const Visitor& visitor : VisitorStore(registry()).ofBlock(block()))
        visitors.append({visitor.id, visitor.name});
    m_visitors->setEntries(visitors);
    QList<std::pair<RowId, QString>> drives;
    for (const Code& drive : CodeStore(registry()).entries(list::drive))
        drives.append({drive.id, drive.name});
    m_drives->setEntries(drives);
    m_mode->clear();
    for (const Word<VisitMode>& word : wordsOf<VisitMode>())
        m_mode->addEntry(labelOf(word.value), static_cast<RowId>(word.value));
    showCircumstances(visitDefaults(registry(), block(), today()));
}

RowId SheetPage::block() const
{
    return m_model->rowCount() > 0 ? m_model->rows().constFirst().block
                                   : workspace().block().value_or(0);
}

void SheetPage::showCircumstances(const VisitRecord& record)
{
    m_team->refill(block(), record.visit.team);
    m_team->choose(record.visit.team);
    m_visitors->choose(record.visit.visitors);
    m_roles->refill(record.visit.roles);
    m_roles->setRoles(record.visit.roles);
    m_drives->choose(record.visit.drives);
    m_mode->choose(static_cast<RowId>(record.visit.mode));
    m_date->setDate(record.visit.at > 0 ? dayOf(record.visit.at) : QDate());
    showSealed();
}

VisitRecord SheetPage::circumstances() const
{
    VisitRecord record;
    record.visit.mode = static_cast<VisitMode>(m_mode->chosen().value_or(0));
    record.visit.visitors = m_visitors->chosen();
    record.visit.team = m_team->chosen();
    record.visit.roles = m_roles->chosen();
    record.visit.drives = m_drives->chosen();
    if (m_date->date().isValid())
        setWhen(record.visit, m_date->date(), std::nullopt);
    record.outcome = Outcome::Met;
    return record;
}

void SheetPage::begin(const QList<RowId>& subjects)
{
    // Doors chosen while a sheet of the same day is being typed are more of it.
    if (!registry().readOnly() && m_model->filledCount() > 0 && m_date->date() == today()) {
        enterOpenCell(*m_table);
        const int at = m_model->add(subjects);
        storeDraft();
        showCount();
        m_table->setFocus();
        m_table->setCurrentIndex(m_model->index(at, SheetModel::OutcomeColumn));
        workspace().tell(tr("The doors are in the sheet that is not saved yet."));
        return;
    }
    if (!mayBegin())
        return;
    // A walk of a printed sheet keeps its lines, whoever of it is still in the register.
    for (const PrintedSheet& sheet : printedSheets(registry())) {
        QList<RowId> doors = sheet.doors;
        doors.removeIf([&](RowId door) { return !subjects.contains(door); });
        if (doors == subjects)
            return begin(sheet);
    }
    m_model->show(subjects);
    fillChoices();
    m_sheets->setCurrentIndex(-1);
    storeDraft();
    showCount();
    activate();
}

// The doors that were typed in since it was printed, wherever, are not on it any more.
void SheetPage::begin(const PrintedSheet& sheet)
{
    if (!mayBegin())
        return;
    QSet<RowId> done;
    const VisitStore visits(registry());
    for (const RowId door : sheet.doors) {
        if (visits.writtenAfter(sheet.begunAfter, door))
            done << door;
    }
    m_model->show(sheet.doors, done);
    fillChoices();
    m_date->setDate(std::min(sheet.on, today()));
    fillSheets();
    m_sheets->setCurrentIndex(m_sheets->findData(sheet.number));
    storeDraft();
    offerUndo();
    if (m_model->rowCount() == 0)
        say(tr("All doors of sheet %1 are typed in.").arg(sheet.number));
    else
        showCount();
    m_line->setFocus();
}

bool SheetPage::mayBegin()
{
    if (registry().readOnly())
        return false;
    if (m_model->filledCount() > 0) {
        ask(tr("There is a sheet that is not saved yet. Save it first."));
        return false;
    }
    return true;
}

void SheetPage::fillSheets()
{
    const QVariant chosen = m_sheets->currentData();
    m_sheets->clear();
    for (const PrintedSheet& sheet : printedSheets(registry()))
        m_sheets->addItem(
            tr("%1　%n door(s)", nullptr, static_cast<int>(sheet.doors.size())).arg(sheet.number),
            sheet.number);
    m_sheets->setCurrentIndex(chosen.isValid() ? m_sheets->findData(chosen) : -1);
    m_sheets->setEnabled(m_sheets->count() > 0);
}

// A line of the paper: the row is filled, and the next one is typed.
bool SheetPage::markLine(QString& replaced)
{
    QString problem;
    const QList<SheetModel::Row> before = m_model->rows();
    const int row = m_model->mark(m_line->text(), problem);
    markWrong(*m_line, problem); // and what is typed next does not replace it
    if (row < 0) {
        say(problem);
        return false;
    }
    const SheetModel::Row& was = before.at(row);
    const SheetModel::Row& now = m_model->rows().at(row);
    if (was.outcome && markedWords(was) != markedWords(now))
        replaced = tr("Line %1 was %2 and is %3 now. Ctrl+Z takes it back.")
                       .arg(QString::number(now.line), markedWords(was), markedWords(now));
    m_table->setCurrentIndex(m_model->index(row, SheetModel::OutcomeColumn));
    m_line->setText({}); // Ctrl+Z takes back what it did, not what the box held
    return true;
}

void SheetPage::addNewShop()
{
    if (registry().readOnly())
        return;
    m_table->setFocus(); // an open cell is entered
    RowId home = block();
    if (home == 0 && !workspace().attempt([&] { home = BlockStore(registry()).all().value(0).id; }))
        return;
    const QModelIndex name = m_model->index(m_model->addNewShop(home), SheetModel::NameColumn);
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void SheetPage::activate()
{
    workspace().attempt([this] { fillSheets(); });
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, SheetModel::OutcomeColumn));
    offerUndo();
}

bool SheetPage::mayLeave()
{
    if (m_typing->isActive())
        storeDraft();
    return true;
}

bool SheetPage::mayClose()
{
    if (m_typing->isActive())
        storeDraft();
    return m_keeper->mayClose(*this, tr("The walk sheet that is not saved"));
}

QMap<QString, QString> SheetPage::keptInMemory()
{
    storeDraft();
    if (m_keeper->isWritten())
        return {};
    return {{m_keeper->setting(), m_keeper->text()}};
}

// Beside the day, before anything is saved.
void SheetPage::showSealed()
{
    const QDate day = readTypedDate(m_date->text(), today(), DateLean::Past).value_or(QDate());
    bool sealed = false;
    workspace().attempt([&] {
        sealed = std::any_of(
            m_model->rows().cbegin(), m_model->rows().cend(),
            [&](const SheetModel::Row& row) { return isSealed(registry().db(), day, row.block); });
    });
    const bool isLate = day.isValid() && day != today() && m_model->rowCount() > 0;
    m_sealed->setText(
        sealed ? tr("The month of %1 is sealed: saved, these visits count as corrections.")
                     .arg(day.toString(Qt::ISODate))
        : isLate ? tr("Entered late: %1").arg(day.toString(Qt::ISODate))
                 : QString());
    m_sealed->setVisible(!m_sealed->text().isEmpty());
}

void SheetPage::showCount()
{
    showSealed();
    const bool isEmpty = m_model->rowCount() == 0;
    m_choose->setVisible(isEmpty);
    m_save->setVisible(!isEmpty); // there is nothing to save, and the words have the room
    setPrimary(*m_save, !isEmpty);
    if (const QString refusal = m_model->refusal(); !refusal.isEmpty()) {
        say(refusal);
        return;
    }
    if (const QStringList lines = m_model->corrections(); !lines.isEmpty()) {
        say(tr("%n row(s) are saved already and were changed since. Saving the sheet "
               "corrects their visits: line %1.",
               nullptr, static_cast<int>(lines.size()))
                .arg(lines.join(QStringLiteral("、"))));
        return;
    }
    say(isEmpty
            ? tr("No sheet yet. Choose one that was printed, mark doors in the block list with "
                 "Space, then Ctrl+G, or write new shops with Insert.")
            : tr("%1 of %2 doors filled in").arg(m_model->filledCount()).arg(m_model->rowCount()));
}

void SheetPage::paste()
{
    const QModelIndex at = m_table->currentIndex();
    const QString text = QGuiApplication::clipboard()->text();
    if (!at.isValid() || text.isEmpty())
        return;
    if (const int wrong = m_model->paste(at, text); wrong > 0)
        say(tr("%n cell(s) were not understood; their rows are marked.", nullptr, wrong));
}

void SheetPage::clearCells()
{
    m_model->emptyCells(m_table->selectionModel()->selectedIndexes());
}

// What was typed, typed over or emptied goes and comes by Ctrl+Z and Ctrl+Y until the sheet is
// saved.
void SheetPage::offerUndo()
{
    Q_EMIT workspace().undoOffered(m_model->steps().undoTitle(),
                                   [this] { turnStep(&SheetModel::takeBack); });
    Q_EMIT workspace().redoOffered(m_model->steps().redoTitle(),
                                   [this] { turnStep(&SheetModel::doAgain); });
}

void SheetPage::turnStep(QModelIndex (SheetModel::*way)())
{
    if (!m_line->hasFocus()) // one goes on typing lines
        m_table->setFocus();
    if (const QModelIndex at = (m_model->*way)(); at.isValid())
        m_table->setCurrentIndex(at);
}

void SheetPage::storeDraft()
{
    m_typing->stop();
    if (registry().readOnly())
        return; // the draft is that of the window that writes
    QString text;
    if (m_model->rowCount() > 0) {
        QJsonObject draft = m_model->toJson();
        draft.insert(QStringLiteral("visit"), toJson(circumstances()));
        draft.insert(QStringLiteral("number"), m_sheets->currentData().toString());
        draft.insert(QStringLiteral("line"), m_line->text());
        text = DraftKeeper::textOf(draft);
    }
    m_keeper->keep(text);
}

void SheetPage::restoreDraft()
{
    if (m_keeper->text().isEmpty())
        return;
    const QJsonObject draft = QJsonDocument::fromJson(m_keeper->text().toUtf8()).object();
    const QStringList lost = m_model->restore(draft);
    fillChoices();
    const QJsonObject visit = draft.value(QStringLiteral("visit")).toObject();
    if (!visit.isEmpty())
        showCircumstances(visitRecordFrom(visit));
    fillSheets();
    m_sheets->setCurrentIndex(m_sheets->findData(draft.value(QStringLiteral("number")).toString()));
    m_line->setText(draft.value(QStringLiteral("line")).toString());
    showCount();
    QStringList said;
    if (m_keeper->lacksNumber())
        said << DraftKeeper::lacksNumberSentence();
    if (!lost.isEmpty())
        said << holdWordsOfGone(lost);
    if (!said.isEmpty())
        say(said.join(u' '));
}

// Until somebody takes them from there.
QString SheetPage::holdWordsOfGone(const QStringList& words)
{
    for (const QString& each : words)
        m_held->add({{}, each});
    return tr("Doors that are no longer in the register left the sheet.");
}

// What is typed on without looking up must not take the place of a cell's words.
void SheetPage::ask(const QString& question)
{
    m_held->begin();
    say(question);
}

// With what was typed at questions and stands nowhere yet.
void SheetPage::say(const QString& sentence)
{
    m_question = sentence;
    QString text = sentence;
    const QStringList held = m_held->unsavedWords();
    if (!held.isEmpty() && !endsInStop(sentence))
        text += tr(".", "ends a sentence that another follows");
    if (!held.isEmpty())
        text += tr(" Not written anywhere: “%1”.").arg(held.join(tr("”, “")));
    m_notice->setText(text.trimmed());
}

} // namespace doorstep

#include "moc_SheetPage.cpp"
