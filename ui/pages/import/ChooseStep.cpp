// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/ChooseStep.h"

#include "data/exchange/import/KindGuess.h"
#include "data/records/places/Places.h"
#include "ui/look/CodeBox.h"
#include "ui/look/DateField.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/pages/import/EarlierImportsList.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace doorstep {

namespace {

const QString fileKind = QStringLiteral("import");
constexpr int sheetRow = 2; // of the form
constexpr int dayRow = 4;

} // namespace

ChooseStep::ChooseStep(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_choose(new QPushButton(tr("&Choose a file…"), this)),
      m_file(plainLabel(this)),
      m_kind(new QComboBox(this)),
      m_form(new QFormLayout),
      m_sheet(new QComboBox(this)),
      m_block(new CodeBox(this)),
      m_day(new DateField(DateLean::Past, this)),
      m_said(caption({}, this)),
      m_next(new QPushButton(tr("Look at its co&lumns"), this)),
      m_earlier(new EarlierImportsList(workspace, this))
{
    m_file->setText(tr("A list in .xlsx, .xls or .csv; it can also be dragged onto this window"));
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    fillKinds();
    m_block->setAccessibleName(tr("Block that rows go to which name none"));
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QComboBox* box : {m_kind, m_sheet, static_cast<QComboBox*>(m_block)})
        fitToText(*box, [this, box] {
            box->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 14);
        });

    auto* file = new QHBoxLayout;
    file->setSpacing(wideSpace);
    file->addWidget(m_choose);
    file->addWidget(m_file, 1);
    const auto besideStretch = [](QWidget* widget) {
        auto* line = new QHBoxLayout;
        line->addWidget(widget);
        line->addStretch();
        return line;
    };
    auto* fileLabel = plainLabel(tr("File"), this);
    auto* kindLabel = plainLabel(tr("It h&olds"), this);
    kindLabel->setBuddy(m_kind);
    auto* sheetLabel = plainLabel(tr("&Sheet"), this);
    sheetLabel->setBuddy(m_sheet);
    auto* blockLabel = plainLabel(tr("&Block"), this);
    blockLabel->setBuddy(m_block);
    m_form->setHorizontalSpacing(wideSpace);
    m_form->addRow(fileLabel, file);
    m_form->addRow(kindLabel, besideStretch(m_kind));
    m_form->addRow(sheetLabel, besideStretch(m_sheet));
    m_form->addRow(blockLabel, besideStretch(m_block));
    auto* dayLabel = plainLabel(tr("&Day of all rows"), this);
    dayLabel->setBuddy(m_day);
    m_form->addRow(dayLabel, besideStretch(m_day));
    auto* onward = new QHBoxLayout;
    onward->setSpacing(wideSpace);
    onward->addWidget(m_next);
    onward->addWidget(m_said, 1);
    m_form->addRow(QString(), onward);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, smallSpace, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(m_form);
    layout->addSpacing(wideSpace);
    layout->addWidget(m_earlier, 1);
    m_form->setRowVisible(sheetRow, false);
    m_form->setRowVisible(dayRow, false);
    m_kind->setEnabled(false);
    m_next->setEnabled(false);
    m_choose->setDefault(true);
    setPrimary(*m_choose);

    respond(m_choose, &QPushButton::clicked, this, &ChooseStep::askForFile);
    respond(m_kind, &QComboBox::activated, this,
            [this] { Q_EMIT kindChosen(static_cast<ImportKind>(m_kind->currentData().toInt())); });
    respond(m_sheet, &QComboBox::activated, this, &ChooseStep::sheetChosen);
    respond(m_block, &CodeBox::entryChosen, this, &ChooseStep::blockChosen);
    respond(m_day, &DateField::dateEntered, this, &ChooseStep::dayChosen);
    respond(m_next, &QPushButton::clicked, this, &ChooseStep::nextWanted);
    respond(&workspace, &Workspace::blockChanged, this, [this] {
        m_block->choose(m_workspace.block());
        Q_EMIT blockChosen();
    });
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("block")))
            fillBlocks();
    });
    fillBlocks();
    m_block->choose(workspace.block());
}

void ChooseStep::fillKinds()
{
    const QList<ImportKind> kinds = importKinds(m_workspace.registry().db());
    m_kind->clear();
    for (const ImportKind kind : kinds)
        m_kind->addItem(labelOf(kind), static_cast<int>(kind));
}

void ChooseStep::fillBlocks()
{
    const QList<Block> blocks = BlockStore(m_workspace.registry()).all();
    const std::optional<RowId> before = m_block->chosen();
    m_block->clear();
    if (blocks.size() != 1)
        m_block->addItem(QString());
    for (const Block& block : blocks)
        m_block->addEntry(block.name, block.id);
    if (blocks.size() != 1)
        m_block->choose(before);
}

void ChooseStep::askForDay(bool asked)
{
    if (asked && !m_day->date().isValid())
        m_day->setToday();
    m_form->setRowVisible(dayRow, asked);
}

QDate ChooseStep::day() const
{
    return m_day->date();
}

std::optional<RowId> ChooseStep::block() const
{
    return m_block->chosen();
}

void ChooseStep::showList(const TableOutline& outline, ImportKind kind)
{
    rememberFolder(fileKind, outline.path);
    m_file->setText(QDir::toNativeSeparators(outline.path));
    m_file->setToolTip(asPlain(m_file->text()));
    m_choose->setText(tr("&Choose another file…"));
    fillKinds();
    m_kind->setEnabled(true);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    m_sheet->clear();
    for (const SheetInfo& sheet : outline.sheets)
        m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name);
    m_sheet->setCurrentIndex(outline.sheet);
    m_form->setRowVisible(sheetRow, outline.sheets.size() > 1);
    m_next->setEnabled(true);
    m_choose->setDefault(false);
    m_next->setDefault(true);
    setPrimary(*m_choose, false);
    setPrimary(*m_next);
    QStringList said;
    if (outline.isOverSheets())
        said << tr("Read as one list, for their headings are the same: %1")
                    .arg(outline.partNames().join(u'、'));
    if (!outline.otherSheets.isEmpty())
        said << tr("Sheets that are not read: %1").arg(outline.otherSheets.join(u'、'));
    say(said.join(u'\n'), false);
}

void ChooseStep::say(const QString& sentence, bool wrong)
{
    m_said->setText(sentence);
    m_said->setToolTip(asPlain(sentence));
    setTone(*m_said, wrong ? Tone::Late : Tone::Soft);
}

void ChooseStep::focusFirst()
{
    (m_next->isEnabled() ? m_next : m_choose)->setFocus();
}

void ChooseStep::askForFile()
{
    const QString path = chooseFile(this, {tr("Choose a list to import"), fileKind,
                                           tr("Lists (*.xlsx *.xlsm *.xls *.csv);;All files (*)")});
    if (!path.isEmpty())
        Q_EMIT fileChosen(path);
}

} // namespace doorstep

#include "moc_ChooseStep.cpp"
