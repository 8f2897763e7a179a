// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/EarlierImportsList.h"

#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace doorstep {

class EarlierImportsList::Model : public QAbstractTableModel
{
public:
    enum Column { When, Who, What, Rows, State, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setImports(const QList<EarlierImport>& imports)
    {
        beginResetModel();
        m_imports = imports;
        endResetModel();
    }
    [[nodiscard]] const EarlierImport& at(int row) const { return m_imports.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return Columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const EarlierImport& import = at(index.row());
        if (role == Qt::ForegroundRole && import.batch.undone)
            return inkOf(Tone::Soft);
        if (role == Qt::TextAlignmentRole && index.column() == Rows)
            return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
        if (role == Qt::AccessibleTextRole)
            return cellWords(index, What);
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case When:
            return shanghaiTime(import.batch.at).toString(u"yyyy-MM-dd HH:mm");
        case Who:
            return import.batch.author;
        case What:
            return import.batch.title;
        case Rows:
            return import.rows;
        default:
            return import.batch.undone ? EarlierImportsList::tr("undone") : QString();
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        const QStringList names{EarlierImportsList::tr("When"), EarlierImportsList::tr("Who"),
                                EarlierImportsList::tr("What"),
                                EarlierImportsList::tr("Rows written"),
                                EarlierImportsList::tr("State")};
        return names.at(section);
    }

private:
    QList<EarlierImport> m_imports;
};

EarlierImportsList::EarlierImportsList(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new Model(this)),
      m_table(new TableView(QStringLiteral("imports"), this)),
      m_undo(new QPushButton(tr("&Undo this import"), this)),
      m_said(caption({}, this)),
      m_kept(new QListWidget(this)),
      m_reading(new Reading(workspace.registry(), this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Earlier imports"));
    m_table->setColumns({{"when", 16}, {"who", 12}, {"what", 40}, {"rows", 12}, {"state", 8}});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setGivingWay();
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_kept->setAccessibleName(tr("Rows that stay, because they were changed since"));
    fitToText(*m_kept, [this] { m_kept->setMaximumHeight(fontMetrics().height() * 6); });
    m_kept->hide();

    auto* under = new QHBoxLayout;
    under->addWidget(m_said, 1);
    under->addWidget(m_undo);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addWidget(heading(tr("Earlier imports"), this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_kept);
    layout->addLayout(under);

    respond(m_undo, &QPushButton::clicked, this, [this] {
        if (const QModelIndex current = m_table->currentIndex(); current.isValid())
            undo(m_model->at(current.row()).batch.id);
    });
    respond(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EarlierImportsList::nameButton);
    respond(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    respond(&workspace.registry(), &Register::changed, this, &EarlierImportsList::reload);
    reload();
}

void EarlierImportsList::reload()
{
    m_reading->ask<QList<EarlierImport>>(
        [](Database& database) { return earlierImports(database); },
        [this](const QList<EarlierImport>& imports) { show(imports); });
}

void EarlierImportsList::show(const QList<EarlierImport>& imports)
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->setImports(imports);
    if (!imports.isEmpty())
        m_table->goTo(std::min(row, static_cast<int>(imports.size()) - 1));
    nameButton();
    if (imports.isEmpty())
        m_said->setText(tr("Nothing has been imported yet."));
    else if (m_said->text() == tr("Nothing has been imported yet."))
        m_said->clear();
    Q_EMIT listed(imports);
}

void EarlierImportsList::nameButton()
{
    const QModelIndex current = m_table->currentIndex();
    m_undo->setEnabled(current.isValid() && !m_model->at(current.row()).batch.undone &&
                       !m_workspace.registry().readOnly());
}

void EarlierImportsList::undo(RowId batch)
{
    QString title;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).batch.id == batch)
            title = m_model->at(row).batch.title;
    }
    const auto outcome = std::make_shared<ReplayOutcome>();
    m_workspace.runOnRegister(
        tr("Undoing %1…").arg(title), Workspace::Writes::Yes,
        [batch, outcome](Register& registry, const Progress&) {
            *outcome = undoBatch(registry, batch);
        },
        [this, title, outcome] { tellUndone(title, *outcome); });
}

void EarlierImportsList::tellUndone(const QString& title, const ReplayOutcome& outcome)
{
    QString sentence = outcome.reverted > 0
                           ? tr("Undone: %1 (%n row(s)).", nullptr, outcome.reverted).arg(title)
                           : tr("Nothing of %1 could be undone.").arg(title);
    if (!outcome.kept.isEmpty())
        sentence += tr(" %n row(s) were changed or used since and stay:", nullptr,
                       static_cast<int>(outcome.kept.size()));
    m_said->setText(sentence);
    m_said->setToolTip(asPlain(sentence));
    m_kept->clear();
    for (const KeptRow& kept : outcome.kept)
        m_kept->addItem(tr("%1: %2").arg(kept.title, kept.reason));
    m_kept->setVisible(!outcome.kept.isEmpty());
    Q_EMIT undone(sentence);
}

} // namespace doorstep

#include "moc_EarlierImportsList.cpp"
