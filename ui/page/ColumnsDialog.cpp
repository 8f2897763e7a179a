// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/ColumnsDialog.h"

#include "data/base/Policy.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/look/Theme.h"
#include "ui/page/Respond.h"
#include "ui/page/Workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

namespace doorstep {

namespace {

enum Place { TitlePlace, HeadingPlace };

QString titleOfColumn(const QString& ledger, const QString& key)
{
    const Ledger* const found = findLedger(ledger);
    const int index = found ? found->indexOf(key) : -1;
    return index < 0 ? key : found->columns[static_cast<size_t>(index)].title();
}

// "Kind: hairdresser; with “福泉路”; by Street, downwards"
QString rowsOf(const ChosenColumns& chosen)
{
    QStringList parts;
    const Ledger* const ledger = findLedger(chosen.ledger);
    for (const ColumnCondition& one : chosen.conditions) {
        const int index = ledger ? ledger->indexOf(one.column) : -1;
        if (index < 0)
            continue;
        const Column& column = ledger->columns[static_cast<size_t>(index)];
        const QString value = ledgerValue(column, one.value, Mask()).toString();
        switch (one.condition) {
        case Condition::Empty:
            parts << ColumnsDialog::tr("%1 empty").arg(column.title());
            break;
        case Condition::Filled:
            parts << ColumnsDialog::tr("%1 not empty").arg(column.title());
            break;
        case Condition::From:
            parts << ColumnsDialog::tr("%1 from %2").arg(column.title(), value);
            break;
        case Condition::To:
            parts << ColumnsDialog::tr("%1 to %2").arg(column.title(), value);
            break;
        case Condition::Is:
        case Condition::Contains:
        case Condition::Among:
            parts << ColumnsDialog::tr("%1: %2").arg(column.title(), value);
            break;
        }
    }
    if (!chosen.text.trimmed().isEmpty())
        parts << ColumnsDialog::tr("with “%1”").arg(chosen.text.trimmed());
    if (parts.isEmpty())
        parts << ColumnsDialog::tr("all rows");
    if (!chosen.sortedBy.isEmpty())
        parts << (chosen.sortOrder == Qt::DescendingOrder
                      ? ColumnsDialog::tr("sorted by %1, downwards")
                      : ColumnsDialog::tr("sorted by %1"))
                     .arg(titleOfColumn(chosen.ledger, chosen.sortedBy));
    return parts.join(ColumnsDialog::tr("; "));
}

} // namespace

ColumnsDialog::ColumnsDialog(Workspace& workspace, const ChosenColumns& inSight,
                             const QString& rows, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_rowsInSight(rows),
      m_which(new QComboBox(this)),
      m_about(caption({}, this)),
      m_model(new QStandardItemModel(this)),
      m_table(new TableView(QStringLiteral("columnchoice"), this)),
      m_name(new QLineEdit(this)),
      m_masked(new QCheckBox(tr("&Masked"), this)),
      m_said(caption({}, this)),
      m_forget(new QPushButton(tr("&Forget"), this))
{
    setWindowTitle(tr("Columns to export"));
    m_inSight.ledger = inSight.ledger;
    m_inSight.columns = inSight.toText();
    m_which->setAccessibleName(tr("Which columns"));
    m_about->setWordWrap(true);
    m_said->setWordWrap(true);
    m_model->setHorizontalHeaderLabels({tr("Column"), tr("Heading when exported")});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    m_table->setAccessibleName(tr("Headings of the columns"));
    m_table->setColumns({{"title", 18}, {"heading", 22}});
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setSectionResizeMode(HeadingPlace, QHeaderView::Stretch);
    m_name->setAccessibleName(tr("Name of the columns"));
    m_name->setPlaceholderText(tr("for example: to the housing office"));
    m_masked->setToolTip(tr("Names of persons, phones and codes are hidden in part"));
    if (policy().alwaysMasked) {
        m_masked->setEnabled(false);
        m_masked->setToolTip(tr("The office has laid down that it is always masked"));
    }

    auto* form = new QFormLayout;
    form->addRow(tr("&Columns"), m_which);
    form->addRow(plainLabel(tr("Rows"), this), m_about);
    auto* under = new QHBoxLayout;
    auto* nameLabel = plainLabel(tr("&Name"), this);
    nameLabel->setBuddy(m_name);
    under->addWidget(nameLabel);
    under->addWidget(m_name, 1);
    under->addSpacing(wideSpace);
    under->addWidget(m_masked);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* keepButton = buttons->addButton(tr("&Keep"), QDialogButtonBox::ActionRole);
    auto* exportButton = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    buttons->addButton(m_forget, QDialogButtonBox::ResetRole);
    for (QPushButton* each :
         {keepButton, exportButton, m_forget, buttons->button(QDialogButtonBox::Close)})
        each->setAutoDefault(false);
    setPrimary(*keepButton);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(form);
    layout->addWidget(m_table, 1);
    layout->addLayout(under);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    const int character = fontMetrics().horizontalAdvance(u'字');
    resize(character * 40, character * 32);

    respond(m_which, &QComboBox::activated, this,
            [this](int index) { show(index == 0 ? m_inSight : m_kept.at(index - 1)); });
    respond(keepButton, &QPushButton::clicked, this, &ColumnsDialog::keep);
    respond(exportButton, &QPushButton::clicked, this, &ColumnsDialog::exportWanted);
    respond(m_forget, &QPushButton::clicked, this, &ColumnsDialog::forget);
    respond(m_name, &QLineEdit::returnPressed, this, &ColumnsDialog::keep);
    respond(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (workspace.registry().readOnly()) {
        keepButton->setEnabled(false);
        m_name->setEnabled(false);
    }
    listKept({});
    m_name->setFocus();
}

void ColumnsDialog::listKept(const QString& chosen)
{
    m_workspace.attempt(
        [&] { m_kept = ColumnChoiceStore(m_workspace.registry()).ofLedger(m_inSight.ledger); });
    m_which->clear();
    m_which->addItem(tr("As on screen"));
    int index = 0;
    for (const ColumnChoice& one : std::as_const(m_kept)) {
        m_which->addItem(asPlain(one.name));
        if (one.name == chosen)
            index = m_which->count() - 1;
    }
    m_which->setCurrentIndex(index);
    show(index == 0 ? m_inSight : m_kept.at(index - 1));
}

bool ColumnsDialog::isKept() const
{
    return m_which->currentIndex() > 0;
}

void ColumnsDialog::show(const ColumnChoice& choice)
{
    say({}, false);
    ChosenColumns chosen;
    const QString why = Workspace::refusal([&] { chosen = readChosenColumns(choice.columns); });
    if (!why.isEmpty())
        say(why, true);
    m_model->removeRows(0, m_model->rowCount());
    for (const ChosenColumn& one : std::as_const(chosen.columns)) {
        const QString title = titleOfColumn(chosen.ledger, one.key);
        auto* column = new QStandardItem(title);
        column->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        column->setData(one.key);
        m_model->appendRow(
            {column, new QStandardItem(one.heading.isEmpty() ? title : one.heading)});
    }
    m_about->setText(rowsOf(chosen) + (isKept() || m_rowsInSight.isEmpty()
                                           ? QString()
                                           : tr(". Only “%1” is in sight now: a name keeps the "
                                                "columns and filters, not that.")
                                                 .arg(m_rowsInSight)));
    m_name->setText(choice.name);
    m_masked->setChecked(choice.masked || policy().alwaysMasked);
    m_forget->setEnabled(isKept() && !m_workspace.registry().readOnly());
}

ColumnChoice ColumnsDialog::choice() const
{
    ColumnChoice choice = isKept() ? m_kept.at(m_which->currentIndex() - 1) : m_inSight;
    ChosenColumns chosen = readChosenColumns(choice.columns);
    for (int row = 0; row < m_model->rowCount() && row < chosen.columns.size(); ++row) {
        const QString title = m_model->item(row, TitlePlace)->text();
        const QString heading = m_model->item(row, HeadingPlace)->text().simplified();
        chosen.columns[row].heading = heading == title ? QString() : heading;
    }
    choice.columns = chosen.toText();
    choice.name = m_name->text().simplified();
    choice.masked = m_masked->isChecked();
    return choice;
}

void ColumnsDialog::keep()
{
    if (m_workspace.registry().readOnly())
        return;
    ColumnChoice kept = choice();
    if (kept.name.isEmpty()) {
        say(tr("They need a name."), true);
        m_name->setFocus();
        return;
    }
    const QString refused =
        m_workspace.tryWrite(tr("Keep the columns %1").arg(kept.name), [&](Change& change) {
            ColumnChoiceStore(m_workspace.registry()).keep(change, kept);
        });
    if (refused.isEmpty())
        listKept(kept.name);
    say(refused.isEmpty()
            ? tr("Kept. The command line writes them, too: export --profile %1").arg(kept.name)
            : refused,
        !refused.isEmpty());
}

void ColumnsDialog::forget()
{
    if (!isKept())
        return;
    const ColumnChoice kept = m_kept.at(m_which->currentIndex() - 1);
    const QString refused =
        m_workspace.tryWrite(tr("Forget the columns %1").arg(kept.name), [&](Change& change) {
            ColumnChoiceStore(m_workspace.registry()).remove(change, kept.id);
        });
    if (refused.isEmpty())
        listKept({});
    say(refused.isEmpty() ? tr("“%1” is forgotten; Ctrl+Z brings it back.").arg(kept.name)
                          : refused,
        !refused.isEmpty());
}

void ColumnsDialog::say(const QString& sentence, bool wrong)
{
    m_said->setText(sentence);
    setTone(*m_said, wrong ? Tone::Late : Tone::Soft);
}

} // namespace doorstep

#include "moc_ColumnsDialog.cpp"
