// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/SheetModel.h"

#include "data/base/Text.h"
#include "data/base/spelling/SpelledChoice.h"
#include "data/files/checks/DoorAddress.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/views/profile/Merge.h"
#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace doorstep {

namespace {

std::optional<Outcome> outcomeFrom(const QString& typed)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= 4)
        return static_cast<Outcome>(number - 1);
    for (const Word<Outcome>& word : wordsOf<Outcome>()) {
        if (typed == labelOf(word.value) || typed == QLatin1String(word.key))
            return word.value;
    }
    return std::nullopt;
}

std::optional<bool> tickFrom(const QString& typed)
{
    static const QStringList yes{QStringLiteral("1"),  QStringLiteral("5"),   QStringLiteral("是"),
                                 QStringLiteral("有"), QStringLiteral("√"),   QStringLiteral("✓"),
                                 QStringLiteral("y"),  QStringLiteral("已发")};
    static const QStringList no{
        QString(),           QStringLiteral("0"),   QStringLiteral("否"), QStringLiteral("无"),
        QStringLiteral("n"), QStringLiteral("未发")};
    if (yes.contains(typed.toLower()))
        return true;
    return no.contains(typed.toLower()) ? std::optional<bool>(false) : std::nullopt;
}

// Whom a row is of is typed only where the register does not know it.
bool isEditable(const SheetModel::Row& row, int column)
{
    return column >= SheetModel::OutcomeColumn || row.isNew();
}

} // namespace

bool SheetModel::Row::hasVisit() const
{
    return !refused.isEmpty() || outcome || card || !said.trimmed().isEmpty() || category ||
           !need.trimmed().isEmpty();
}

bool SheetModel::Row::isBlank() const
{
    return !hasVisit() && (!isNew() || newSubjectOf(*this).isBlank());
}

bool SheetModel::Row::hasWordsOf(const Row& other) const
{
    Row same = *this;
    same.key = other.key;
    same.state = other.state;
    return same == other;
}

SheetModel::SheetModel(Register& registry, QObject* parent)
    : QAbstractTableModel(parent), m_register(registry)
{
}

void SheetModel::show(const QList<RowId>& subjects, const QSet<RowId>& done)
{
    // All is read before the table is told: what fails leaves it as it was.
    QList<Row> rows = rowsOf(subjects, 1, done);
    decltype(m_categories) categories;
    QSet<RowId> parents;
    const QList<Code> codes = CodeStore(m_register).entries(list::needCategory);
    for (const Code& code : codes) {
        if (code.parent)
            parents << *code.parent;
    }
    for (const Code& code : codes) {
        if (!parents.contains(code.id))
            categories.append({code.id, code.name});
    }
    for (Row& row : rows)
        row.key = ++m_keys;
    beginResetModel();
    m_rows = rows;
    m_steps.clear();
    m_categories = categories;
    endResetModel();
}

// The first has the line given, whether or not it is there.
QList<SheetModel::Row> SheetModel::rowsOf(const QList<RowId>& subjects, int line,
                                          const QSet<RowId>& done) const
{
    QHash<RowId, QString> streets;
    for (const Street& street : StreetStore(m_register).all())
        streets.insert(street.id, street.name);
    const SubjectStore store(m_register);
    QList<Row> rows;
    for (const RowId id : subjects) {
        const int own = line++;
        const std::optional<Subject> subject = store.alive(id);
        if (!subject || done.contains(id))
            continue;
        Row row;
        row.subject = id;
        row.line = own;
        row.phone = subject->phone.isEmpty() ? subject->shop.operatorPhone : subject->phone;
        row.block = subject->block;
        row.name = subject->name;
        row.door = streets.value(subject->street.value_or(0)) +
                   doorText({{}, subject->lane, subject->number, subject->room, {}});
        rows << row;
    }
    return rows;
}

void SheetModel::dropFilled()
{
    beginResetModel();
    m_rows.removeIf([](const Row& row) { return row.isNew() || !row.isBlank(); });
    m_steps.clear();
    endResetModel();
}

QString SheetModel::wordsOfGone(RowId subject, const QStringList& words) const
{
    const SubjectStore subjects(m_register);
    const auto gone = subjects.find(subject);
    QString door = gone ? gone->name : QString();
    if (const auto kept = mergedInto(m_register.db(), subject))
        door = tr("%1, merged into %2").arg(door, subjects.get(*kept).name);
    return tr("%1: %2", "door: words").arg(door, words.join(u' '));
}

QStringList SheetModel::dropGone()
{
    const SubjectStore subjects(m_register);
    const auto isGone = [&](const Row& row) {
        return !row.isNew() && !subjects.alive(row.subject);
    };
    QStringList lost;
    for (const Row& row : std::as_const(m_rows)) {
        if (row.isBlank() || !isGone(row))
            continue;
        QStringList words;
        for (int column = OutcomeColumn; column < ColumnCount; ++column) {
            if (const QString word = text(row, column); !word.isEmpty())
                words << word;
        }
        lost << wordsOfGone(row.subject, words);
    }
    if (std::any_of(m_rows.begin(), m_rows.end(), isGone)) {
        beginResetModel();
        m_rows.removeIf(isGone);
        m_steps.clear();
        endResetModel();
    }
    return lost;
}

int SheetModel::addNewShop(RowId block)
{
    const QList<Row> before = m_rows;
    Row made;
    made.block = block;
    made.line = nextLine();
    const int at = append(made);
    noteStep(index(at, NameColumn), tr("the new line %1").arg(made.line), before);
    return at;
}

int SheetModel::add(const QList<RowId>& subjects)
{
    QSet<RowId> there;
    for (const Row& row : std::as_const(m_rows))
        there << row.subject;
    const QList<Row> more = rowsOf(subjects, nextLine(), there);
    const QList<Row> before = m_rows;
    for (const Row& row : more)
        append(row);
    const auto first = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row& row) {
        return row.subject != 0 && subjects.contains(row.subject);
    });
    const int at = first == m_rows.cend() ? -1 : static_cast<int>(first - m_rows.cbegin());
    if (!more.isEmpty())
        noteStep(index(at, OutcomeColumn), tr("the doors that were added"), before);
    return at;
}

int SheetModel::nextLine() const
{
    int last = 0;
    for (const Row& row : m_rows)
        last = std::max(last, row.line);
    return last + 1;
}

int SheetModel::append(const Row& row)
{
    const int at = rowCount();
    beginInsertRows({}, at, at);
    m_rows << row;
    m_rows.last().key = ++m_keys;
    endInsertRows();
    return at;
}

int SheetModel::mark(const QString& typed, QString& problem)
{
    static const QRegularExpression gap(QStringLiteral("[\\s,，、.。]+"));
    const QStringList words = halfWidth(typed).trimmed().split(gap, Qt::SkipEmptyParts);
    bool isNumber = false;
    const int line = words.value(0).toInt(&isNumber);
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [line](const Row& each) { return each.line == line; });
    if (!isNumber) {
        problem = tr("Begin with the line's number: 3 1 is line 3, met.");
        return -1;
    }
    if (found == m_rows.cend()) {
        problem = tr("There is no line %1 on this sheet, or it is saved already.").arg(line);
        return -1;
    }
    const auto row = static_cast<int>(std::distance(m_rows.cbegin(), found));
    Row marked = m_rows.at(row);
    bool understood = enter(marked, OutcomeColumn, words.value(1));
    if (understood && !marked.outcome) {
        problem = tr("Line %1: how did it go? 1 met, 2 absent, 3 refused, 4 come back.").arg(line);
        return -1;
    }
    if (understood && words.size() > 2) {
        understood = enter(marked, CategoryColumn, words.at(2));
        const QString need = words.mid(3).join(u' ');
        if (understood)
            enter(marked, NeedColumn, need.isEmpty() ? text(marked, CategoryColumn) : need);
    }
    if (!understood) {
        problem = problemOf(marked);
        return -1;
    }
    const QList<Row> before = m_rows;
    m_rows[row] = marked;
    noteStep(index(row, OutcomeColumn), tr("line %1").arg(line), before);
    return row;
}

void SheetModel::putBack(const QList<Row>& rows, const QList<RowId>& order)
{
    beginResetModel();
    for (const Row& row : rows) {
        const auto own = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& there) {
            return there.subject == row.subject && there.isBlank();
        });
        if (own == m_rows.end())
            m_rows << row;
        else
            *own = row;
    }
    const auto place = [&order](const Row& row) {
        const qsizetype at = order.indexOf(row.subject);
        return at < 0 ? order.size() : at;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), // those that are new stand last
                     [&](const Row& a, const Row& b) { return place(a) < place(b); });
    m_steps.clear();
    endResetModel();
}

SheetModel::Row* SheetModel::rowOf(int key)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [key](const Row& row) { return row.key == key; });
    return found == m_rows.end() ? nullptr : &*found;
}

void SheetModel::noteSaved(const QList<std::pair<Row, Saved>>& rows)
{
    if (rows.isEmpty())
        return;
    beginResetModel();
    for (const auto& [was, saved] : rows) {
        Row* row = rowOf(was.key);
        if (row && (row->isBlank() || row->hasWordsOf(was)))
            m_rows.removeAt(std::distance(m_rows.data(), row));
        else if (row)
            row->state = saved;
    }
    m_steps.takeUp(m_rows);
    endResetModel();
}

QList<SheetModel::Row> SheetModel::noteUndone(const QList<Row>& rows)
{
    QList<Row> missing;
    for (const Row& was : rows) {
        if (Row* row = rowOf(was.key))
            row->state = was.state;
        else
            missing << was;
    }
    return missing;
}

QStringList SheetModel::corrections() const
{
    QStringList lines;
    for (const Row& row : m_rows) {
        if (std::holds_alternative<Saved>(row.state) && !row.isBlank())
            lines << QString::number(row.line);
    }
    return lines;
}

int SheetModel::filledCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.isBlank(); }));
}

// What is not understood stays in its cell as it was typed.
bool SheetModel::enter(Row& row, int column, const QString& typed)
{
    if (!isEditable(row, column))
        return true;
    row.refused.remove(column);
    if (understand(row, column, typed))
        return true;
    row.refused.insert(column, typed);
    return false;
}

bool SheetModel::understand(Row& row, int column, const QString& typed)
{
    const QString text = halfWidth(typed);
    switch (column) {
    case DoorColumn:
        row.door = tidy(typed);
        return true;
    case NameColumn:
        row.name = tidy(typed);
        return true;
    case PhoneColumn:
        row.phone = text;
        return true;
    case OutcomeColumn:
        row.outcome = outcomeFrom(text);
        return row.outcome || text.isEmpty();
    case CardColumn:
        row.card = tickFrom(text).value_or(false);
        return tickFrom(text).has_value();
    case SaidColumn:
        row.said = tidy(typed);
        return true;
    case CategoryColumn: {
        const qsizetype choice = text.isEmpty() ? -1 : spelledChoice(text, m_categories);
        row.category =
            choice < 0 ? std::nullopt : std::optional<RowId>(m_categories.at(choice).first);
        return choice >= 0 || text.isEmpty();
    }
    case NeedColumn:
        row.need = tidy(typed);
        return true;
    default:
        return true;
    }
}

QString SheetModel::problemOf(const Row& row)
{
    if (row.refused.isEmpty())
        return {};
    const QString& typed = row.refused.first();
    switch (row.refused.firstKey()) {
    case OutcomeColumn:
        return tr("“%1” is no outcome: 1 met, 2 absent, 3 refused, 4 come back.").arg(typed);
    case CardColumn:
        return tr("“%1” is no tick: 1 for a card given.").arg(typed);
    default:
        return tr("There is no category “%1”.").arg(typed);
    }
}

QString SheetModel::refusal() const
{
    for (const Row& row : m_rows) {
        if (!row.refused.isEmpty())
            return tr("Line %1: %2").arg(row.line).arg(problemOf(row));
    }
    return {};
}

bool SheetModel::noteStep(const QModelIndex& at, const QString& title, const QList<Row>& before)
{
    if (!m_steps.note({at.row(), at.column(), title}, before, m_rows))
        return false;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

QModelIndex SheetModel::turn(std::optional<CellPlace> (CellSteps<Row>::*way)(QList<Row>&))
{
    QList<Row> rows = m_rows;
    const std::optional<CellPlace> place = (m_steps.*way)(rows);
    if (!place)
        return {};
    const bool same = rows.size() == m_rows.size();
    if (!same)
        beginResetModel();
    m_rows = rows;
    if (!same)
        endResetModel();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
    return index(std::min(place->row, rowCount() - 1), place->column);
}

QString SheetModel::titleOf(const QModelIndex& cell) const
{
    return tr("line %1, %2", "number, column")
        .arg(m_rows.at(cell.row()).line)
        .arg(headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

bool SheetModel::noteLeft(const QModelIndex& cell, const QString& words)
{
    QList<Row> before = m_rows;
    enter(before[cell.row()], cell.column(), words);
    return noteStep(cell, titleOf(cell), before);
}

void SheetModel::emptyCells(const QModelIndexList& cells)
{
    const QList<Row> before = m_rows;
    QModelIndex first;
    for (const QModelIndex& cell : cells) {
        if ((cell.flags() & Qt::ItemIsEditable) == 0)
            continue;
        enter(m_rows[cell.row()], cell.column(), {});
        first = first.isValid() ? std::min(first, cell) : cell;
    }
    if (first.isValid())
        noteStep(first, cells.size() == 1 ? titleOf(first) : tr("cells of the sheet"), before);
}

int SheetModel::paste(const QModelIndex& from, const QString& text)
{
    const QList<Row> before = m_rows;
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    int wrong = 0;
    for (int line = 0; line < lines.size() && from.row() + line < m_rows.size(); ++line) {
        const QStringList cells = lines.at(line).split(u'\t');
        for (int cell = 0; cell < cells.size() && from.column() + cell < ColumnCount; ++cell)
            wrong +=
                enter(m_rows[from.row() + line], from.column() + cell, cells.at(cell).trimmed())
                    ? 0
                    : 1;
    }
    noteStep(from, tr("cells of the sheet"), before);
    return wrong;
}

QModelIndex SheetModel::wrongCell(QString& problem) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows.at(i);
        problem = problemOf(row);
        if (!problem.isEmpty())
            return index(i, row.refused.firstKey());
        if (row.isNew() && !row.isBlank() && row.name.isEmpty()) {
            problem = tr("Line %1: a new shop needs its name.").arg(row.line);
            return index(i, NameColumn);
        }
        if (row.hasVisit() && !row.outcome) {
            problem =
                tr("%1: how did it go? 1 met, 2 absent, 3 refused, 4 come back.").arg(row.name);
            return index(i, OutcomeColumn);
        }
        if (row.category && row.need.trimmed().isEmpty()) {
            problem = tr("%1: the need has a category but no words.").arg(row.name);
            return index(i, NeedColumn);
        }
        for (const auto& [column, words] : {std::pair<int, const QString&>(NameColumn, row.name),
                                            {PhoneColumn, row.phone},
                                            {SaidColumn, row.said},
                                            {NeedColumn, row.need}}) {
            problem = identityNumberProblem(words);
            if (!problem.isEmpty())
                return index(i, column);
        }
    }
    return {};
}

VisitRecord SheetModel::recordOf(const Row& row, const VisitRecord& circumstances) const
{
    VisitRecord record = circumstances;
    record.visit.subject = row.subject;
    if (row.isNew())
        record.newSubject = newSubjectOf(row);
    record.visit.block = row.block;
    record.visit.said = row.said;
    record.outcome = row.outcome;
    record.cardGiven = row.card;
    if (!row.need.trimmed().isEmpty())
        record.needs.append({0, row.category, row.need, Urgency::Normal});
    return record;
}

NewSubject SheetModel::newSubjectOf(const Row& row)
{
    return {SubjectKind::Shop, row.name, row.door, row.phone};
}

VisitRecord SheetModel::correctionOf(const Row& row, const VisitRecord& saved,
                                     const VisitRecord& now)
{
    VisitRecord record = saved;
    record.visit.said = row.said;
    record.outcome = row.outcome;
    record.cardGiven = row.card;
    if (record.needs.isEmpty())
        record.needs.append(RaisedNeed());
    record.needs.first().category = row.category; // what is emptied is deleted
    record.needs.first().text = row.need;
    return rebased(record, saved, now);
}

// A row: subject, the cells, line; of a new one also its block and what else was typed of it.
QJsonObject SheetModel::toJson() const
{
    QJsonArray rows;
    QJsonArray states; // of each row: nothing, or what it is in the register
    for (const Row& row : m_rows) {
        const auto* saved = std::get_if<Saved>(&row.state);
        states.append(saved ? QJsonValue(QJsonArray{saved->subject, saved->visit.value_or(0),
                                                    doorstep::toJson(saved->record)})
                            : QJsonValue());
        QJsonArray cells{row.subject};
        for (int column = OutcomeColumn; column < ColumnCount; ++column)
            cells.append(text(row, column));
        cells.append(row.line);
        if (row.isNew()) {
            for (const QJsonValue& value : {QJsonValue(row.block), QJsonValue(row.door),
                                            QJsonValue(row.name), QJsonValue(row.phone)})
                cells.append(value);
        }
        rows.append(cells);
    }
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("saved"), states}};
}

QStringList SheetModel::restore(const QJsonObject& json)
{
    QStringList lost;
    const QJsonArray rows = json.value(QStringLiteral("rows")).toArray();
    QList<RowId> subjects;
    for (const QJsonValue& row : rows) {
        if (const RowId subject = row.toArray().at(0).toInteger(); subject != 0)
            subjects << subject;
    }
    show(subjects);
    constexpr int lineAt = ColumnCount - OutcomeColumn + 1;
    const QJsonArray states = json.value(QStringLiteral("saved")).toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonArray cells = rows.at(i).toArray();
        const QJsonArray state = states.at(i).toArray();
        Row* row = nullptr;
        if (cells.at(0).toInteger() == 0) {
            row = &m_rows[append(Row())];
            row->block = cells.at(lineAt + 1).toInteger();
            row->door = cells.at(lineAt + 2).toString();
            row->name = cells.at(lineAt + 3).toString();
            row->phone = cells.at(lineAt + 4).toString();
        } else {
            const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) {
                return each.subject == cells.at(0).toInteger();
            });
            row = found == m_rows.end() ? nullptr : &*found;
        }
        QStringList words;
        for (int column = OutcomeColumn; column < ColumnCount; ++column) {
            const QString typed = cells.at(column - OutcomeColumn + 1).toString();
            if (row)
                enter(*row, column, typed);
            else if (!typed.isEmpty())
                words << typed;
        }
        if (row && cells.size() > lineAt)
            row->line = cells.at(lineAt).toInt();
        if (row && !state.isEmpty()) {
            const RowId visit = state.at(1).toInteger();
            row->state = Saved{state.at(0).toInteger(),
                               visit == 0 ? std::nullopt : std::optional<RowId>(visit),
                               visitRecordFrom(state.at(2).toObject())};
        }
        if (!words.isEmpty())
            lost << wordsOfGone(cells.at(0).toInteger(), words);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return lost;
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SheetModel::text(const Row& row, int column) const
{
    if (const auto refused = row.refused.constFind(column); refused != row.refused.cend())
        return *refused;
    switch (column) {
    case DoorColumn:
        return row.door;
    case NameColumn:
        return row.name;
    case PhoneColumn:
        return row.phone;
    case OutcomeColumn:
        return row.outcome ? labelOf(*row.outcome) : QString();
    case CardColumn:
        return row.card ? QStringLiteral("✓") : QString();
    case SaidColumn:
        return row.said;
    case CategoryColumn:
        for (const auto& [id, name] : m_categories) {
            if (row.category == id)
                return name;
        }
        return {};
    case NeedColumn:
        return row.need;
    default:
        return {};
    }
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == DoorColumn && m_visitedToday.contains(row.subject))
            return tr("%1 (visited today)").arg(row.door);
        return text(row, index.column());
    case Qt::EditRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return cellWords(index, NameColumn);
    case HeadingColumnRole:
        return NameColumn;
    case Qt::ToolTipRole:
        return row.refused.isEmpty() ? QVariant() : QVariant(asPlain(problemOf(row)));
    case Qt::ForegroundRole:
        return row.refused.contains(index.column()) ? inkOf(Tone::Late) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() == CardColumn ? Qt::AlignHCenter : Qt::AlignLeft));
    default:
        return {};
    }
}

void SheetModel::markVisited(const QSet<RowId>& today)
{
    if (today == m_visitedToday)
        return;
    m_visitedToday = today;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, DoorColumn), index(rowCount() - 1, DoorColumn),
                           {Qt::DisplayRole});
}

bool SheetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QList<Row> before = m_rows;
    enter(m_rows[index.row()], index.column(), value.toString());
    noteStep(index, titleOf(index), before);
    return true;
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && isEditable(m_rows.at(index.row()), index.column())
               ? flags | Qt::ItemIsEditable
               : flags;
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_rows.at(section).line;
    switch (section) {
    case DoorColumn:
        return tr("Door");
    case NameColumn:
        return tr("Name");
    case PhoneColumn:
        return tr("Phone");
    case OutcomeColumn:
        return tr("Outcome 1–4");
    case CardColumn:
        return tr("Card");
    case SaidColumn:
        return tr("Said");
    case CategoryColumn:
        return tr("Need: category");
    case NeedColumn:
        return tr("Need: words");
    default:
        return {};
    }
}

} // namespace doorstep

#include "moc_SheetModel.cpp"
