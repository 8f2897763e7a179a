// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/ColumnsStep.h"

#include "data/files/checks/IdentityNumber.h"
#include "ui/look/CellWords.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Inks.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/Respond.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace doorstep {

namespace {

constexpr size_t samplesShown = 3;

// What is left out is quiet.
void showField(CodeBox& box, int field)
{
    box.choose(field < 0 ? std::nullopt : std::optional<RowId>(field));
    setInk(box, field < 0 ? std::optional(Tone::Soft) : std::nullopt);
}

} // namespace

class ColumnsStep::Model : public QAbstractTableModel
{
public:
    enum Column { Heading, Samples, Field, How, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(const TableOutline& outline, ImportKind kind,
                    const std::vector<ColumnMatch>& columns)
    {
        beginResetModel();
        m_outline = outline;
        m_fields = &fieldTable(kind);
        m_columns = columns;
        readFates();
        endResetModel();
    }
    [[nodiscard]] const std::vector<ColumnMatch>& columns() const { return m_columns; }
    [[nodiscard]] const ColumnMatch& at(int row) const
    {
        return m_columns[static_cast<size_t>(row)];
    }
    [[nodiscard]] const FieldTable* fields() const { return m_fields; }

    // The first column that nobody has a field for, or a guessed one, where one begins.
    [[nodiscard]] int firstOpen() const
    {
        const auto open = std::find_if(m_columns.begin(), m_columns.end(), [this](const auto& one) {
            return (one.by == MatchedBy::Nothing || isGuess(one.by)) && !one.ignored &&
                   !m_outline.samples[static_cast<size_t>(&one - m_columns.data())].empty();
        });
        return open == m_columns.end() ? 0 : static_cast<int>(open - m_columns.begin());
    }

    void choose(int row, int field)
    {
        ColumnMatch& column = m_columns[static_cast<size_t>(row)];
        if (column.field != field)
            column.option.clear();
        column.field = field;
        column.by = MatchedBy::Person;
        column.ignored = false;
        readFates();
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return Columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const bool left = at(index.row()).field < 0;
        if (role == Qt::ForegroundRole && isGuess(at(index.row()).by) && index.column() == How)
            return inkOf(Tone::Late);
        if (role == Qt::ForegroundRole && (left || index.column() != Heading))
            return inkOf(Tone::Soft);
        if (role == Qt::ToolTipRole && index.column() == Samples)
            return asPlain(samples(index.row(), u'\n'));
        if (role == Qt::AccessibleTextRole)
            return cellWords(index, Heading);
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case Heading:
            return withoutIdentityNumbers(m_outline.headingOf(index.row()));
        case Samples:
            return samples(index.row(), u'｜');
        case Field:
            return left ? ColumnsStep::tr("not taken")
                        : m_fields->at(at(index.row()).field).title();
        default:
            return how(index.row());
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        const QStringList names{ColumnsStep::tr("Column of the file"), ColumnsStep::tr("Samples"),
                                ColumnsStep::tr("Taken as"), ColumnsStep::tr("Recognised by")};
        return names.at(section);
    }

private:
    // Not while a cell is painted: each heading is held against every field.
    void readFates()
    {
        m_fates.clear();
        for (int column = 0; column < rowCount(); ++column)
            m_fates << fateOf(m_outline, *m_fields, m_columns, column);
    }

    [[nodiscard]] QString samples(int column, QChar between) const
    {
        QStringList texts;
        for (const Cell& cell : m_outline.samples[static_cast<size_t>(column)]) {
            const QString text = wordsToShow(at(column), *m_fields, cell.text).simplified();
            if (!text.isEmpty() && !texts.contains(text))
                texts << text;
            if (texts.size() == samplesShown)
                break;
        }
        return texts.join(between);
    }

    [[nodiscard]] QString how(int row) const
    {
        const ColumnMatch& column = at(row);
        switch (column.by) {
        case MatchedBy::Heading:
            return ColumnsStep::tr("its heading");
        case MatchedBy::PartOfHeading:
            return ColumnsStep::tr("a part of its heading");
        case MatchedBy::Resemblance:
            return ColumnsStep::tr("guessed: a word in its heading");
        case MatchedBy::Values:
            return ColumnsStep::tr("guessed: what stands in it");
        case MatchedBy::NoPlace:
            return ColumnsStep::tr("the register has no place for it");
        case MatchedBy::IdentityNumbers:
            return ColumnsStep::tr("identity numbers are never kept");
        case MatchedBy::Profile:
            return ColumnsStep::tr("your choice last time");
        case MatchedBy::Person:
            return ColumnsStep::tr("your choice");
        case MatchedBy::Nothing:
            break;
        }
        if (column.ignored)
            return ColumnsStep::tr("not needed");
        if (m_fates.at(row) == ColumnFate::NoPlace)
            return ColumnsStep::tr("the register has no place for it");
        return m_outline.samples[static_cast<size_t>(row)].empty()
                   ? ColumnsStep::tr("empty")
                   : ColumnsStep::tr("not recognised");
    }

    TableOutline m_outline;
    const FieldTable* m_fields = nullptr;
    std::vector<ColumnMatch> m_columns;
    QList<ColumnFate> m_fates; // of each
};

ColumnsStep::ColumnsStep(QWidget* parent)
    : QWidget(parent),
      m_model(new Model(this)),
      m_table(new TableView(QStringLiteral("importcolumns"), this)),
      m_said(caption({}, this)),
      m_next(new QPushButton(tr("&Preview"), this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setAlternatingRowColors(false);
    m_table->setColumns({{"heading", 18}, {"samples", 52}, {"field", 22}, {"how", 22}});
    m_table->horizontalHeader()->setSectionResizeMode(Model::Samples, QHeaderView::Stretch);
    // Why a column is taken is read whole; of the samples a few tell enough.
    m_table->horizontalHeader()->setSectionResizeMode(Model::How, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->installEventFilter(this);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_next->setDefault(true);
    setPrimary(*m_next);
    m_next->setToolTip(tr("Nothing is written yet (Ctrl+Enter)"));

    auto* under = new QHBoxLayout;
    under->addWidget(m_said, 1);
    under->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addWidget(m_table, 1);
    layout->addLayout(under);
    respond(m_next, &QPushButton::clicked, this, &ColumnsStep::nextWanted);
    respond(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
        m_boxes.at(index.row())->setFocus();
        m_boxes.at(index.row())->showPopup();
    });
    say({});
}

const std::vector<ColumnMatch>& ColumnsStep::columns() const
{
    return m_model->columns();
}

void ColumnsStep::showColumns(const TableOutline& outline, ImportKind kind,
                              const std::vector<ColumnMatch>& columns, Party party)
{
    m_model->setColumns(outline, kind, columns);
    placeBoxes(party);
    if (m_model->rowCount() > 0)
        m_table->goTo(m_model->firstOpen());
    say({});
}

void ColumnsStep::placeBoxes(Party party)
{
    m_boxes.clear();
    const std::vector<ImportField>& fields = m_model->fields()->fields();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        auto* box = new CodeBox(m_table);
        box->addItem(tr("not taken"));
        for (size_t i = 0; i < fields.size(); ++i) {
            if (party == Party::Shown || !isPartyColumn(fields[i].key))
                box->addEntry(fields[i].title(), static_cast<RowId>(i));
        }
        showField(*box, m_model->at(row).field);
        box->setEnabled(m_model->at(row).by != MatchedBy::IdentityNumbers);
        box->setFrame(false);
        // One goes through the rows with the arrows; keys typed in the table come here.
        box->setFocusPolicy(Qt::ClickFocus);
        box->setAccessibleName(tr("What the column %1 is taken as")
                                   .arg(m_model->index(row, Model::Heading).data().toString()));
        respond(box, &CodeBox::entryChosen, this, [this, row, box] {
            choose(row, static_cast<int>(box->chosen().value_or(-1)));
            m_table->setFocus();
        });
        m_table->setIndexWidget(m_model->index(row, Model::Field), box);
        m_boxes << box;
    }
}

// A field that takes one column only is taken from the one that had it.
void ColumnsStep::choose(int row, int field)
{
    if (field >= 0 && !m_model->fields()->at(field).joins()) {
        for (int other = 0; other < m_model->rowCount(); ++other) {
            if (other == row || m_model->at(other).field != field)
                continue;
            m_model->choose(other, -1);
            showField(*m_boxes.at(other), -1);
        }
    }
    m_model->choose(row, field);
    showField(*m_boxes.at(row), field);
    m_table->goTo(row);
    Q_EMIT columnsChosen();
}

void ColumnsStep::say(const QString& sentence)
{
    const bool wrong = !sentence.isEmpty();
    m_said->setText(wrong ? sentence
                          : tr("Type the first letters of a field to choose it; Delete leaves the "
                               "column out. What you choose is remembered."));
    m_said->setToolTip(asPlain(m_said->text()));
    setTone(*m_said, wrong ? Tone::Late : Tone::Soft);
}

void ColumnsStep::focusFirst()
{
    m_table->setFocus();
}

bool ColumnsStep::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = m_table->currentIndex().row();
        const bool plain = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
        const bool letter = !key->text().isEmpty() && key->text().at(0).isLetterOrNumber();
        const bool erases = key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace;
        if (row >= 0 && plain && (letter || erases)) {
            QCoreApplication::sendEvent(m_boxes.at(row), event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_ColumnsStep.cpp"
