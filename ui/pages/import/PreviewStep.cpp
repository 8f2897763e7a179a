// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/PreviewStep.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/EditKey.h"
#include "ui/page/Respond.h"
#include "ui/pages/import/PreviewModel.h"
#include "ui/pages/import/PreviewWords.h"
#include "ui/pages/import/UnplacedWords.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>

namespace doorstep {

PreviewStep::PreviewStep(Register& registry, QWidget* parent)
    : QWidget(parent),
      m_model(new PreviewModel(this)),
      m_table(new TableView(QStringLiteral("importpreview"), this)),
      m_chips(new QButtonGroup(this)),
      m_details(new QTextBrowser(this)),
      m_asNew(new QPushButton(tr("Import as &new"), this)),
      m_asSame(new QPushButton(tr("It is the &same"), this)),
      m_undecide(new QPushButton(tr("&Take the decision back"), this)),
      m_mend(new QPushButton(tr("&Mend the row… (F2)"), this)),
      m_new(caption({}, this)),
      m_unplaced(new UnplacedWords(registry, this)),
      m_leave(new QPushButton(this)),
      m_leaveShown(new QPushButton(this)),
      m_said(caption({}, this)),
      m_undo(new QPushButton(tr("&Undo (Ctrl+Z)"), this)),
      m_rejects(new QPushButton(this)),
      m_import(new QPushButton(this)),
      m_another(new QPushButton(tr("&Another list"), this)),
      m_doors(new QPushButton(tr("To the block list"), this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Rows of the file and what becomes of them"));
    m_table->setColumns({{"number", 4}, {"taken", 3}, {"verdict", 9}, {"who", 24}, {"what", 16}});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_details->setAccessibleName(tr("The chosen row in full"));
    m_details->setOpenLinks(false);
    m_details->setTabChangesFocus(true);
    fitToText(*m_details, [this] {
        if (m_preview)
            showCurrent();
    });
    for (QLabel* told : {m_new, m_said}) {
        told->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        told->setWordWrap(true);
    }
    m_leave->setToolTip(tr("Space does the same in the table"));

    auto* top = new QHBoxLayout;
    top->setSpacing(2);
    makeChips(*top);
    top->addSpacing(wideSpace);
    top->addWidget(m_new, 1);

    auto* right = new QWidget(this);
    auto* pane = new QVBoxLayout(right);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->setSpacing(smallSpace);
    pane->addWidget(m_details, 1);
    auto* decisions = new QHBoxLayout;
    makeDecisions(*decisions);
    pane->addLayout(decisions);
    pane->addWidget(m_mend, 0, Qt::AlignLeft);
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(right);
    parts->setStretchFactor(0, 1);
    parts->setSizes({1000, fontMetrics().horizontalAdvance(u'字') * 19});

    auto* under = new QHBoxLayout;
    under->addWidget(m_leave);
    under->addWidget(m_leaveShown);
    under->addSpacing(wideSpace);
    under->addWidget(m_said, 1);
    under->addWidget(m_undo);
    under->addWidget(m_rejects);
    under->addWidget(m_import);
    under->addWidget(m_another);
    under->addWidget(m_doors);
    for (QPushButton* next : {m_import, m_doors})
        setPrimary(*next);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(m_unplaced);
    layout->addWidget(parts, 1);
    layout->addLayout(under);

    respond(m_table, &TableView::spacePressed, this, &PreviewStep::toggle);
    respond(m_table, &TableView::opened, m_details, qOverload<>(&QWidget::setFocus));
    respond(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PreviewStep::showCurrent);
    respond(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PreviewStep::nameButtons);
    respond(m_mend, &QPushButton::clicked, this, &PreviewStep::mendCurrent);
    respond(m_table, &QTableView::doubleClicked, this, &PreviewStep::mendCurrent);
    addEditKey(*m_table, [this] { mendCurrent(); });
    respond(m_leave, &QPushButton::clicked, this, &PreviewStep::toggle);
    respond(m_leaveShown, &QPushButton::clicked, this, &PreviewStep::toggleShown);
    respond(m_import, &QPushButton::clicked, this, &PreviewStep::importWanted);
    respond(m_undo, &QPushButton::clicked, this, &PreviewStep::undoWanted);
    respond(m_rejects, &QPushButton::clicked, this, &PreviewStep::rejectsWanted);
    respond(m_another, &QPushButton::clicked, this, &PreviewStep::anotherWanted);
    respond(m_doors, &QPushButton::clicked, this, &PreviewStep::doorsWanted);
    clear();
}

void PreviewStep::makeChips(QLayout& bar)
{
    for (int i = 0; i <= static_cast<int>(PreviewKind::Wrong); ++i) {
        auto* chip = new QToolButton(this);
        chip->setCheckable(true);
        chip->setAutoRaise(true);
        chip->setFocusPolicy(Qt::TabFocus);
        m_chips->addButton(chip, i);
        bar.addWidget(chip);
    }
    m_chips->button(0)->setChecked(true);
    respond(m_chips, &QButtonGroup::idToggled, this, [this](int chip, bool on) {
        if (!on)
            return;
        m_model->setKind(static_cast<PreviewKind>(chip));
        if (m_model->rowCount() > 0)
            m_table->goTo(0);
        showCurrent();
    });
}

void PreviewStep::makeDecisions(QLayout& bar)
{
    for (QPushButton* button : {m_asNew, m_asSame, m_undecide})
        bar.addWidget(button);
    m_asNew->setToolTip(tr("They are two: write this row as another one"));
    m_asSame->setToolTip(tr("They are one: what the row says is taken over"));
    respond(m_asNew, &QPushButton::clicked, this, [this] { decide(Decision::AsNew); });
    respond(m_asSame, &QPushButton::clicked, this, [this] { decide(Decision::AsSame); });
    respond(m_undecide, &QPushButton::clicked, this, [this] { decide(std::nullopt); });
}

void PreviewStep::clear()
{
    m_model->forgetChoices();
    m_chips->button(0)->setChecked(true);
    showPreview(nullptr);
}

void PreviewStep::showPreview(const std::shared_ptr<ImportPreview>& preview)
{
    const QModelIndex current = m_table->currentIndex();
    const int number = current.isValid() ? m_model->at(current.row()).values.number : 0;
    const int before = std::max(0, current.row());
    m_written = false;
    m_preview = preview;
    m_model->setPreview(preview);
    fillChips();
    // A row that was decided leaves the duplicates: its neighbour is next.
    const int same = m_model->rowOf(number);
    if (m_model->rowCount() > 0)
        m_table->goTo(same >= 0 ? same : std::min(before, m_model->rowCount() - 1));
    const bool nothing = preview && m_model->toWrite() == 0;
    say(nothing ? tr("There is nothing in this list to write.") : QString(), false);
    showCurrent();
}

void PreviewStep::fillChips()
{
    const PreviewCounts counts = m_preview ? m_preview->counts() : PreviewCounts();
    const int all = counts.added + counts.updated + counts.duplicate + counts.wrong;
    const QList<std::pair<QString, int>> chips{{tr("All %1"), all},
                                               {tr("New %1"), counts.added},
                                               {tr("Update %1"), counts.updated},
                                               {tr("Duplicate %1"), counts.duplicate},
                                               {tr("Wrong %1"), counts.wrong}};
    for (int i = 0; i < chips.size(); ++i)
        m_chips->button(i)->setText(chips.at(i).first.arg(chips.at(i).second));

    QStringList told;
    if (m_preview) {
        told << m_preview->unreadSaid() << m_preview->namesSaid();
        if (m_preview->skippedRows > 0)
            told << tr("%n line(s) left aside as totals and the like", nullptr,
                       m_preview->skippedRows);
        if (!m_preview->examples.isEmpty())
            told << tr("%n row(s) that only show how to fill it in", nullptr,
                       static_cast<int>(m_preview->examples.size()));
        if (!m_preview->erased.isEmpty())
            told.prepend(m_preview->erased);
        if (m_preview->maskedCells > 0)
            told << (m_preview->isMasked() ? tr("masked list: %n cell(s) change nothing", nullptr,
                                                m_preview->maskedCells)
                                           : tr("%n cell(s) with something hidden change nothing",
                                                nullptr, m_preview->maskedCells));
        if (m_preview->hiddenRows > 0)
            told << tr("%n hidden row(s) read, too", nullptr, m_preview->hiddenRows);
        told << countsSaid(counts);
        if (const QStringList columns = columnsUnplaced(m_preview->plan); !columns.isEmpty())
            told << tr("columns not taken: %1").arg(columns.join(u'、'));
    }
    m_unplaced->showWords(m_preview ? m_preview->unplaced : QList<UnplacedWord>());
    m_new->setText(told.join(QStringLiteral(" · ")));
    m_new->setToolTip(asPlain(told.join(u'\n')));
}

QList<int> PreviewStep::takeable(const QList<int>& rows) const
{
    QList<int> found;
    for (const int row : rows) {
        if (canBeTaken(m_model->at(row)))
            found << row;
    }
    return found;
}

bool PreviewStep::allOut(const QList<int>& rows) const
{
    return std::all_of(rows.begin(), rows.end(),
                       [this](int row) { return m_model->at(row).leaveOut; });
}

void PreviewStep::toggle()
{
    const QList<int> rows = takeable(m_table->selectedRows());
    if (m_written || rows.isEmpty())
        return;
    m_model->leaveOut(rows, !allOut(rows));
    showCurrent();
}

void PreviewStep::toggleShown()
{
    QList<int> rows(m_model->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    rows = takeable(rows);
    if (m_written || rows.isEmpty())
        return;
    m_model->leaveOut(rows, !allOut(rows));
    showCurrent();
}

void PreviewStep::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setHtml(
        current.isValid() && current.row() < m_model->rowCount()
            ? previewDetails(m_model->at(current.row()), m_preview->plan.outline, palette())
            : QString());
    nameButtons();
}

void PreviewStep::mendCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!m_written && current.isValid() && current.row() < m_model->rowCount())
        Q_EMIT mendWanted(m_model->at(current.row()).values.number);
}

void PreviewStep::nameButtons()
{
    m_mend->setEnabled(!m_written && m_table->currentIndex().isValid());
    const QList<int> chosen = m_table->selectedRows();
    const QList<int> rows = takeable(chosen);
    m_leave->setEnabled(!m_written && !rows.isEmpty());
    m_leave->setText(!rows.isEmpty() && allOut(rows) ? tr("&Take in (Space)")
                                                     : tr("&Leave out (Space)"));
    QList<int> shown(m_model->rowCount());
    std::iota(shown.begin(), shown.end(), 0);
    shown = takeable(shown);
    m_leaveShown->setEnabled(!m_written && !shown.isEmpty());
    m_leaveShown->setText(!shown.isEmpty() && allOut(shown) ? tr("Take in all shown")
                                                            : tr("Leave out all shown"));
    bool doubtful = false;
    bool matched = false;
    bool decided = false;
    for (const int row : chosen) {
        doubtful = doubtful || m_model->at(row).doubtful;
        matched = matched || (m_model->at(row).doubtful && m_model->at(row).match != 0);
        decided = decided || m_preview->plan.decisions.contains(m_model->at(row).values.number);
    }
    m_asNew->setVisible(doubtful && !m_written);
    m_asNew->setText(matched || !doubtful ? tr("Import as &new") : tr("Take i&n all the same"));
    m_asSame->setVisible(matched && !m_written);
    m_undecide->setVisible(decided && !doubtful && !m_written);

    const int toWrite = m_model->toWrite();
    m_import->setText(tr("&Import %n row(s)", nullptr, toWrite));
    m_import->setEnabled(toWrite > 0 && !m_readOnly);
    m_import->setVisible(!m_written);
    m_import->setDefault(!m_written);
    m_undo->setVisible(m_written);
    m_another->setVisible(m_written);
    m_doors->setVisible(m_written);
    const int examples = m_preview ? static_cast<int>(m_preview->examples.size()) : 0;
    const int back = m_model->toComeBack() + examples;
    m_rejects->setText(tr("Save the %n reject(s)…", nullptr, back));
    const QString what =
        tr("Wrong and undecided rows and examples as a workbook, with the reason beside each");
    m_rejects->setToolTip(asPlain(what));
    m_rejects->setEnabled(back > 0);
}

void PreviewStep::decide(std::optional<Decision> decision)
{
    QList<int> numbers;
    for (const int row : m_table->selectedRows()) {
        const PreviewRow& one = m_model->at(row);
        if (decision ? one.doubtful : m_preview->plan.decisions.contains(one.values.number))
            numbers << one.values.number;
    }
    if (!numbers.isEmpty())
        Q_EMIT decided(numbers, decision);
    m_table->setFocus();
}

void PreviewStep::showOutcome(const ImportOutcome& outcome)
{
    m_written = true;
    say(outcomeSentence(outcome, columnsUnplaced(m_preview->plan)), false);
    nameButtons();
    m_unplaced->showWords({}); // nothing is to be said of them any more
    m_doors->setFocus();
}

void PreviewStep::say(const QString& sentence, bool wrong)
{
    m_said->setText(sentence);
    m_said->setToolTip(asPlain(sentence));
    setTone(*m_said, wrong ? Tone::Late : m_written ? Tone::Accent : Tone::Soft);
}

void PreviewStep::setReadOnly()
{
    m_readOnly = true;
    m_unplaced->setReadOnly();
}

void PreviewStep::focusFirst()
{
    m_table->setFocus();
}

void PreviewStep::pressNext()
{
    if (m_import->isVisible())
        m_import->click();
}

} // namespace doorstep

#include "moc_PreviewStep.cpp"
