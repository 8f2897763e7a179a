// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/month/ChecksList.h"

#include "data/register/Register.h"
#include "ui/look/CellDelegate.h"
#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/Respond.h"
#include "ui/page/Workspace.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

namespace doorstep {

class ChecksList::Model : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const QList<CheckFinding>& findings, qsizetype open)
    {
        beginResetModel();
        m_findings = findings;
        m_open = open;
        endResetModel();
    }
    [[nodiscard]] const CheckFinding& at(int row) const { return m_findings.at(row); }
    [[nodiscard]] bool isAside(int row) const { return row >= m_open; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return 2; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const CheckFinding& finding = at(index.row());
        const bool aside = isAside(index.row());
        if (role == Qt::DisplayRole && index.column() == 1)
            return finding.count;
        if (role == DotRole && index.column() == 0)
            return static_cast<int>(aside ? Tone::Soft
                                    : finding.check->scope == MonthCheck::Scope::Month
                                        ? Tone::Late
                                        : Tone::Wait);
        if (role == StrongRole)
            return index.column() == 1 && !aside;
        if (role == Qt::DisplayRole)
            return aside ? ChecksList::tr("%1 (set aside)").arg(finding.check->text())
                         : finding.check->text();
        if (role == Qt::AccessibleTextRole)
            return cellWords(index, 0);
        // What the dot and the ring before it say.
        const bool ofMonth = finding.check->scope == MonthCheck::Scope::Month;
        const QString scope = ofMonth ? ChecksList::tr("In this month")
                                      : ChecksList::tr("In the register as it stands now");
        if (role == Qt::AccessibleDescriptionRole)
            return scope;
        if (role == Qt::ToolTipRole)
            return asPlain(finding.check->text() + u'\n' + scope);
        if (role == Qt::TextAlignmentRole && index.column() == 1)
            return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
        if (role == Qt::ForegroundRole && aside)
            return inkOf(Tone::Soft);
        return {};
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == 0 ? ChecksList::tr("What looks wrong") : ChecksList::tr("Rows");
    }

private:
    QList<CheckFinding> m_findings;
    qsizetype m_open = 0;
};

ChecksList::ChecksList(Register& registry, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_model(new Model(this)),
      m_table(new TableView(QStringLiteral("checks"), this)),
      m_summary(smallNote({}, this)),
      m_fine(plainLabel(this)),
      m_aside(new QPushButton(this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("What looks wrong before reporting"));
    m_table->horizontalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(1, fontMetrics().horizontalAdvance(QStringLiteral("0000")) +
                                   2 * smallSpace);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);

    auto* top = new QHBoxLayout;
    top->addWidget(heading(tr("Before reporting"), this));
    top->addStretch();
    top->addWidget(m_aside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_summary);
    layout->addWidget(m_fine);

    respond(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
        const MonthCheck& check = *m_model->at(index.row()).check;
        Q_EMIT rowsWanted(check.queries(m_month), check.text());
    });
    respond(m_table, &TableView::spacePressed, this, &ChecksList::toggleAside);
    respond(m_aside, &QPushButton::clicked, this, &ChecksList::toggleAside);
    respond(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChecksList::nameButton);
    nameButton();
}

void ChecksList::showFindings(const QList<CheckFinding>& findings, const LedgerFilter& month)
{
    m_all = findings;
    m_month = month;
    sortOut();
}

void ChecksList::sortOut()
{
    QList<CheckFinding> open;
    QList<CheckFinding> aside;
    for (const CheckFinding& finding : std::as_const(m_all)) {
        if (finding.count > 0)
            (isSetAside(m_register, m_month, finding) ? aside : open) << finding;
    }
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->setFindings(open + aside, open.size());
    const auto fine = static_cast<int>(m_all.size() - open.size() - aside.size());
    m_fine->setText(open.isEmpty()
                        ? tr("Nothing looks wrong: all %n check(s) are fine.", nullptr, fine)
                        : tr("The other %n check(s) are fine.", nullptr, fine));
    setTone(*m_fine, Tone::Good);
    m_summary->setText(tr("Enter lists the rows"));
    m_summary->setVisible(!open.isEmpty());
    m_summary->setToolTip(asPlain(m_summary->text()));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    nameButton();
}

void ChecksList::nameButton()
{
    const QModelIndex current = m_table->currentIndex();
    m_aside->setEnabled(current.isValid() && !m_register.readOnly());
    m_aside->setText(current.isValid() && m_model->isAside(current.row()) ? tr("Take back")
                                                                          : tr("Set aside"));
    m_aside->setToolTip(tr("Not shown again this month, unless more is found (Space)"));
}

void ChecksList::toggleAside()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_register.readOnly())
        return;
    const CheckFinding finding = m_model->at(current.row());
    const QString why = Workspace::refusal([&] {
        if (m_model->isAside(current.row()))
            takeBack(m_register, m_month, finding);
        else
            setAside(m_register, m_month, finding);
    });
    if (!why.isEmpty())
        Q_EMIT failed(why);
    sortOut();
}

} // namespace doorstep

#include "moc_ChecksList.cpp"
