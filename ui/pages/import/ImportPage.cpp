// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/ImportPage.h"

#include "data/records/codes/ListTitles.h"
#include "data/records/lists/CodeRules.h"
#include "data/records/lists/OtherWords.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/import/ChooseStep.h"
#include "ui/pages/import/ColumnsStep.h"
#include "ui/pages/import/EarlierImportsList.h"
#include "ui/pages/import/MendDialog.h"
#include "ui/pages/import/PreviewStep.h"
#include "ui/pages/import/UnplacedWords.h"

#include <QButtonGroup>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace doorstep {

ImportPage::ImportPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_stepButtons(new QButtonGroup(this)),
      m_about(caption({}, this)),
      m_steps(new QStackedWidget(this)),
      m_choose(new ChooseStep(workspace, this)),
      m_columns(new ColumnsStep(this)),
      m_previewStep(new PreviewStep(workspace.registry(), this))
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(2);
    bar->addWidget(new PageTitle(*this));
    bar->addSpacing(wideSpace);
    const QStringList titles{tr("1 List"), tr("2 Columns"), tr("3 Preview and import")};
    for (int step = Choose; step <= Preview; ++step) {
        auto* button = new QToolButton(this);
        button->setText(titles.at(step));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_stepButtons->addButton(button, step);
        bar->addWidget(button);
    }
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bar->addSpacing(wideSpace);
    bar->addWidget(m_about, 1);
    m_steps->addWidget(m_choose);
    m_steps->addWidget(m_columns);
    m_steps->addWidget(m_previewStep);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(bar);
    layout->addWidget(m_steps, 1);
    if (registry().readOnly())
        m_previewStep->setReadOnly();
    connectSteps();
    nameSteps();
}

void ImportPage::connectSteps()
{
    respond(m_stepButtons, &QButtonGroup::idClicked, this,
            [this](int step) { showStep(static_cast<Step>(step)); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        shortcut->setContext(Qt::WindowShortcut);
        respond(shortcut, &QShortcut::activated, this, &ImportPage::next);
    }
    respond(m_choose, &ChooseStep::fileChosen, this, &ImportPage::openFile);
    respond(m_choose, &ChooseStep::kindChosen, this,
            [this](ImportKind kind) { readList(m_plan.outline.path, kind, {}); });
    respond(m_choose, &ChooseStep::sheetChosen, this,
            [this](int sheet) { readList(m_plan.outline.path, m_plan.kind, sheet); });
    respond(m_choose, &ChooseStep::blockChosen, this, [this] {
        m_plan.block = m_choose->block();
        outdate();
    });
    respond(m_choose, &ChooseStep::dayChosen, this, [this] {
        m_plan.day = m_choose->day();
        outdate();
    });
    respond(m_choose, &ChooseStep::nextWanted, this, [this] { showStep(Columns); });
    respond(m_columns, &ColumnsStep::columnsChosen, this, &ImportPage::columnsChosen);
    respond(m_columns, &ColumnsStep::nextWanted, this, [this] { showStep(Preview); });
    respond(m_previewStep, &PreviewStep::decided, this,
            [this](const QList<int>& numbers, std::optional<Decision> decision) {
                for (const int number : numbers) {
                    if (decision)
                        m_plan.decisions.insert(number, *decision);
                    else
                        m_plan.decisions.remove(number);
                }
                makePreview();
            });
    respond(m_previewStep, &PreviewStep::mendWanted, this, &ImportPage::mend);
    respond(&m_previewStep->unplaced(), &UnplacedWords::entryWanted, this,
            [this](const UnplacedWord& word) {
                Code entry;
                entry.list = word.list;
                entry.name = word.word;
                placeWord(tr("Add “%1” to %2").arg(word.word, codeListTitle(word.list)),
                          [entry](Change& change) mutable { addCode(change, entry); });
            });
    respond(&m_previewStep->unplaced(), &UnplacedWords::sameWanted, this,
            [this](const UnplacedWord& word, RowId entry) {
                placeWord(
                    tr("Read “%1” as an entry of %2").arg(word.word, codeListTitle(word.list)),
                    [word, entry](Change& change) { addOtherWord(change, word.word, entry); });
            });
    respond(m_previewStep, &PreviewStep::importWanted, this, &ImportPage::write);
    respond(m_previewStep, &PreviewStep::rejectsWanted, this, &ImportPage::askForRejects);
    respond(m_previewStep, &PreviewStep::undoWanted, this,
            [this] { m_choose->earlier().undo(m_batch); });
    respond(m_previewStep, &PreviewStep::doorsWanted, this,
            [this] { this->workspace().begin(Task::ChooseDoors); });
    respond(m_previewStep, &PreviewStep::anotherWanted, this, [this] {
        showStep(Choose);
        m_choose->focusFirst();
    });
    respond(&m_choose->earlier(), &EarlierImportsList::undone, &workspace(), &Workspace::tell);
    respond(&m_choose->earlier(), &EarlierImportsList::listed, this,
            [this](const QList<EarlierImport>& imports) {
                for (const EarlierImport& import : imports) {
                    if (import.batch.id != m_batch || !import.batch.undone)
                        continue;
                    m_batch = 0;
                    outdate();
                    return;
                }
            });
    respond(&registry(), &Register::changed, this, [this] {
        if (m_batch == 0 && !m_writing)
            outdate();
    });
}

ImportPage::Step ImportPage::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void ImportPage::activate()
{
    if (step() == Preview && m_outdated)
        makePreview();
    switch (step()) {
    case Choose:
        m_choose->focusFirst();
        break;
    case Columns:
        m_columns->focusFirst();
        break;
    case Preview:
        m_previewStep->focusFirst();
        break;
    }
}

void ImportPage::next()
{
    if (m_plan.outline.path.isEmpty() || m_busy)
        return;
    if (step() == Preview)
        m_previewStep->pressNext();
    else
        showStep(step() == Choose ? Columns : Preview);
}

void ImportPage::showStep(Step step)
{
    const QString missing = step == Preview ? whatIsMissing() : QString();
    if (!missing.isEmpty())
        step = Columns;
    m_steps->setCurrentIndex(step);
    nameSteps();
    activate();
    m_columns->say(missing);
}

void ImportPage::nameSteps()
{
    const bool listed = !m_plan.outline.path.isEmpty();
    m_stepButtons->button(m_steps->currentIndex())->setChecked(true);
    m_stepButtons->button(Columns)->setEnabled(listed);
    m_stepButtons->button(Preview)->setEnabled(listed);
    m_about->setText(
        listed ? tr("%1 · %2").arg(QFileInfo(m_plan.outline.path).fileName(), labelOf(m_plan.kind))
               : QString());
    m_about->setToolTip(asPlain(QDir::toNativeSeparators(m_plan.outline.path)));
}

void ImportPage::openFile(const QString& path)
{
    readList(path, std::nullopt, std::nullopt);
}

void ImportPage::readList(const QString& path, std::optional<ImportKind> kind,
                          std::optional<int> sheet)
{
    const auto plan = std::make_shared<ImportPlan>();
    const int asked = ++m_asked;
    m_busy = true;
    workspace().runOnRegister(
        tr("Reading %1…").arg(QFileInfo(path).fileName()), Workspace::Writes::No,
        [plan, path, kind, sheet](Register& own, const Progress&) {
            plan->kind = kind ? *kind : likeliestKind(own, path);
            plan->outline = outlineTable(path, plan->kind, sheet);
            plan->columns = chooseColumns(own, plan->outline, plan->kind);
        },
        [this, asked, plan] {
            if (asked != m_asked)
                return;
            m_busy = false;
            takeList(*plan);
        },
        [this, asked](const QString& sentence) {
            if (asked != m_asked)
                return;
            m_busy = false;
            m_steps->setCurrentIndex(Choose);
            nameSteps();
            m_choose->say(sentence, true);
        });
}

void ImportPage::takeList(const ImportPlan& plan)
{
    const bool otherFile = plan.outline.path != m_plan.outline.path;
    m_plan = plan;
    m_plan.block = m_choose->block();
    m_batch = 0;
    m_preview.reset();
    m_outdated = true;
    m_previewStep->clear();
    m_choose->showList(m_plan.outline, m_plan.kind);
    m_choose->askForDay(!m_plan.lackingDay().isEmpty());
    m_plan.day = m_plan.lackingDay().isEmpty() ? QDate() : m_choose->day();
    m_columns->showColumns(m_plan.outline, m_plan.kind, m_plan.columns, partyIn(registry().db()));
    // One who corrects the kind or the sheet looks on where he is.
    if (otherFile)
        showStep(Columns);
    else
        nameSteps();
}

void ImportPage::columnsChosen()
{
    m_plan.columns = m_columns->columns();
    if (!registry().readOnly() && m_plan.outline.heading.found())
        workspace().attempt(
            [this] { rememberProfile(registry(), m_plan.kind, m_plan.outline, m_plan.columns); });
    m_choose->askForDay(!m_plan.lackingDay().isEmpty());
    m_plan.day = m_plan.lackingDay().isEmpty() ? QDate() : m_choose->day();
    m_columns->say(whatIsMissing());
    m_batch = 0;
    outdate();
}

// In words, what has to be said before there can be a preview.
QString ImportPage::whatIsMissing() const
{
    const FieldTable& fields = fieldTable(m_plan.kind);
    const int block = fields.indexOf(QStringLiteral("block_id"));
    const bool placed = m_plan.block || std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                                                    [block](const auto& column) {
                                                        return block >= 0 && column.field == block;
                                                    });
    return placed ? QString() : tr("Say in the first step which block these rows are in.");
}

void ImportPage::outdate()
{
    m_outdated = true;
    if (isVisible() && step() == Preview && !m_writing)
        makePreview();
}

void ImportPage::makePreview()
{
    const auto made = std::make_shared<ImportPreview>();
    const int asked = ++m_asked;
    m_busy = true;
    m_outdated = false;
    workspace().runOnRegister(
        tr("Comparing with the register…"), Workspace::Writes::No,
        [made, plan = m_plan](Register& own, const Progress& progress) {
            *made = previewImport(own, plan, progress);
        },
        [this, asked, made] {
            if (asked != m_asked)
                return;
            m_busy = false;
            m_batch = 0;
            m_preview = made;
            m_previewStep->showPreview(made);
        },
        [this, asked](const QString& sentence) {
            if (asked != m_asked)
                return;
            m_busy = false;
            m_outdated = true;
            m_steps->setCurrentIndex(Columns);
            nameSteps();
            m_columns->say(sentence);
            m_columns->focusFirst();
        });
}

void ImportPage::mend(int number)
{
    if (!m_preview || m_busy || m_writing)
        return;
    const auto cells = std::make_shared<QList<ListCell>>();
    const int asked = m_asked;
    workspace().runOnRegister(
        tr("Reading %1…").arg(QFileInfo(m_plan.outline.path).fileName()), Workspace::Writes::No,
        [cells, plan = m_plan, number](Register&, const Progress& progress) {
            *cells = cellsOfRow(plan, number, progress);
        },
        [this, cells, asked, number] {
            if (asked != m_asked || cells->isEmpty())
                return;
            MendDialog dialog(rowText(m_plan.outline, number), *cells, this);
            if (dialog.exec() != QDialog::Accepted || dialog.mended().isEmpty())
                return;
            m_plan.mended[number].insert(dialog.mended());
            makePreview();
        });
}

void ImportPage::write()
{
    if (!m_preview || m_busy || m_writing)
        return;
    m_writing = true;
    const auto outcome = std::make_shared<ImportOutcome>();
    workspace().runOnRegister(
        tr("Importing %1…").arg(QFileInfo(m_plan.outline.path).fileName()), Workspace::Writes::Yes,
        [outcome, preview = m_preview](Register& own, const Progress& progress) {
            *outcome = writeImport(own, *preview, progress);
        },
        [this, outcome] {
            m_writing = false;
            m_batch = outcome->batch;
            m_previewStep->showOutcome(*outcome);
        },
        [this](const QString& sentence) {
            m_writing = false;
            m_previewStep->say(sentence, true);
        });
}

// The file is read again: what the word stood for finds its field, in rows that are written, too.
void ImportPage::placeWord(const QString& title, const std::function<void(Change&)>& work)
{
    if (m_busy || m_writing || !workspace().write(title, work))
        return;
    m_batch = 0;
    makePreview();
}

void ImportPage::askForRejects()
{
    const QFileInfo list(m_plan.outline.path);
    const QString name = tr("%1 to be put right.xlsx").arg(list.completeBaseName());
    const QString target =
        chooseNewName(this, {tr("Save the rejects"), QStringLiteral("rejects"),
                             tr("Workbooks (*.xlsx)"), list.absolutePath() + u'/' + name});
    if (!target.isEmpty())
        saveRejects(target);
}

void ImportPage::saveRejects(const QString& target)
{
    if (!m_preview)
        return;
    QString path = target;
    if (!path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        path += QStringLiteral(".xlsx");
    const auto rows = std::make_shared<int>(0);
    workspace().runOnRegister(
        tr("Writing %1…").arg(QFileInfo(path).fileName()), Workspace::Writes::No,
        [rows, path, preview = m_preview](Register&, const Progress&) {
            *rows = writeRejects(*preview, path);
        },
        [this, rows, path] {
            workspace().tell(tr("%1: %n row(s) to be put right", nullptr, *rows)
                                 .arg(QDir::toNativeSeparators(path)));
        },
        [this](const QString& sentence) { m_previewStep->say(sentence, true); });
}

} // namespace doorstep

#include "moc_ImportPage.cpp"
