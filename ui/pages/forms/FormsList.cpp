// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forms/FormsList.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/look/Theme.h"
#include "ui/page/Respond.h"

#include <QAbstractTableModel>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace doorstep {

namespace {

bool isLate(const MonthForm& state)
{
    return !state.filledOn.isValid() && state.due.isValid() && state.due < today();
}

QString dayText(QDate day)
{
    return day.toString(FormsList::tr("MMM d", "Qt date format of a day without its year"));
}

QString stateText(const MonthForm& state)
{
    if (state.filledOn.isValid())
        return FormsList::tr("Filled on %1").arg(dayText(state.filledOn));
    return isLate(state) ? FormsList::tr("Late") : FormsList::tr("Not yet");
}

} // namespace

class FormsList::Model : public QAbstractTableModel
{
public:
    enum Column { Name, State, Due, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setForms(QList<MonthForm> forms)
    {
        const auto key = [](const MonthForm& one) {
            return std::tuple(one.filledOn.isValid(),
                              one.due.isValid() ? one.due : QDate(9999, 1, 1));
        };
        std::stable_sort(forms.begin(), forms.end(),
                         [&](const MonthForm& a, const MonthForm& b) { return key(a) < key(b); });
        beginResetModel();
        m_forms = std::move(forms);
        endResetModel();
    }
    [[nodiscard]] const QList<MonthForm>& forms() const { return m_forms; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_forms.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return Columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const MonthForm& state = m_forms.at(index.row());
        if (role == Qt::ForegroundRole && index.column() != Name)
            return isLate(state) ? inkOf(Tone::Late) : inkOf(Tone::Soft);
        if (role == Qt::ToolTipRole && index.column() == Name)
            return asPlain(state.form.fileName);
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case Name:
            return state.form.name;
        case State:
            return stateText(state);
        default:
            return state.due.isValid() ? dayText(state.due) : QString();
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == Name    ? FormsList::tr("Form")
               : section == State ? FormsList::tr("This month")
                                  : FormsList::tr("Due");
    }

private:
    QList<MonthForm> m_forms;
};

FormsList::FormsList(QWidget* parent)
    : QWidget(parent),
      m_model(new Model(this)),
      m_table(new TableView(QStringLiteral("townforms"), this)),
      m_none(
          caption(tr("No form is known yet. Drop the workbook that the town sent here, or choose "
                     "it: its headings are read, and it is filled each month from then on."),
                  this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Forms of the month"));
    m_table->setColumns({{"name", 16}, {"state", 11}, {"due", 7}});
    m_table->horizontalHeader()->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->installEventFilter(this);
    m_none->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addWidget(m_none);
    layout->addWidget(m_table, 1);
    respond(m_table, &TableView::opened, this, &FormsList::opened);
    respond(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FormsList::formChosen);
    showForms({});
}

void FormsList::showForms(const QList<MonthForm>& forms)
{
    const RowId before = chosen() ? chosen()->form.id : 0;
    m_model->setForms(forms);
    m_none->setVisible(forms.isEmpty());
    m_table->setVisible(!forms.isEmpty());
    choose(before);
    Q_EMIT formChosen();
}

const MonthForm* FormsList::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->forms().at(row);
}

QList<MonthForm> FormsList::waiting() const
{
    QList<MonthForm> waiting;
    for (const MonthForm& state : m_model->forms()) {
        if (!state.filledOn.isValid())
            waiting << state;
    }
    return waiting;
}

void FormsList::choose(RowId form)
{
    if (m_model->rowCount() == 0)
        return;
    const QList<MonthForm>& forms = m_model->forms();
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [&](const MonthForm& one) { return one.form.id == form; });
    m_table->goTo(found == forms.end() ? 0 : static_cast<int>(found - forms.begin()));
}

bool FormsList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete && chosen()) {
        Q_EMIT removeWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_FormsList.cpp"
