#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Error.h"
#include "ui/pages/lists/EditableList.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/NamesInCell.h"

#include <functional>

namespace doorstep {

inline QVariant cellOf(std::optional<RowId> id)
{
    return id ? QVariant(*id) : QVariant();
}

inline std::optional<RowId> idOf(const QVariant& cell)
{
    return cell.isNull() ? std::nullopt : std::optional<RowId>(cell.toLongLong());
}

// An EditableList over values of one struct with a RowId id: its cells are listed once, each with
// the way to read and to set it.
template <typename T>
class RowsList : public EditableList
{
public:
    [[nodiscard]] QList<ListColumn> columns() const override
    {
        QList<ListColumn> columns;
        for (const Cell& cell : m_cells)
            columns << cell.column;
        return columns;
    }
    void load() override
    {
        // With what the cells show, which is read too: what fails leaves the list as it was.
        QList<T> rows = read();
        if (m_draft) // where it stood, or at the end
            rows.insert(std::clamp<qsizetype>(m_draft->first, 0, rows.size()), m_draft->second);
        QList<QStringList> texts;
        for (const T& row : std::as_const(rows))
            texts << textsOf(row);
        m_rows = rows;
        m_texts = texts;
    }
    [[nodiscard]] int rows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] RowId idAt(int row) const override { return at(row).id; }
    [[nodiscard]] QString text(int row, int column) const override
    {
        return m_texts.at(row).at(column);
    }
    [[nodiscard]] bool isEditable(int row, int column) const override
    {
        Q_UNUSED(row);
        return cellAt(column).set != nullptr;
    }
    [[nodiscard]] QVariant value(int row, int column) const override
    {
        return cellAt(column).value(at(row));
    }
    [[nodiscard]] QString objection(int row, int column, const QVariant& value) const override
    {
        if (cellAt(column).objection) {
            const QString objection = cellAt(column).objection(value);
            if (!objection.isEmpty())
                return objection;
        }
        const T changed = with(row, column, value);
        return isComplete(changed) || row != draft() ? problem(changed) : QString();
    }
    [[nodiscard]] QString doubt(int column, const QVariant& value) const override
    {
        return cellAt(column).doubt ? cellAt(column).doubt(value) : QString();
    }
    [[nodiscard]] bool isComplete(int row, int column, const QVariant& value) const override
    {
        return isComplete(with(row, column, value));
    }
    void enter(int row, int column, const QVariant& value) override
    {
        const T changed = with(row, column, value);
        m_texts[row] = textsOf(changed);
        m_rows[row] = changed;
        m_draft->second = changed;
    }
    void save(Change& change, int row, int column, const QVariant& value) override
    {
        requireAsRead(row, column);
        T changed = with(row, column, value);
        write(change, changed);
        if (row == draft())
            m_draft.reset();
    }

    int begin(int after) override
    {
        if (m_draft)
            return static_cast<int>(m_draft->first);
        T fresh;
        const int row = place(after, fresh);
        if (row < 0)
            return row;
        m_texts.insert(row, textsOf(fresh));
        m_draft = {row, fresh};
        m_rows.insert(row, fresh);
        return row;
    }
    [[nodiscard]] int draft() const override
    {
        return m_draft ? static_cast<int>(m_draft->first) : -1;
    }
    void dropDraft() override
    {
        if (m_draft) {
            m_rows.removeAt(m_draft->first);
            m_texts.removeAt(m_draft->first);
        }
        m_draft.reset();
    }

protected:
    using Read = std::function<QVariant(const T&)>;
    using Set = std::function<void(T&, const QVariant&)>; // none: shown only
    using Show = std::function<QString(const T&)>;        // none: the value as it is
    using Judge = std::function<QString(const QVariant&)>;

    struct Cell
    {
        Cell(ListColumn about, Read read, Set setter = {}, Show show = {}, Judge refuse = {},
             Judge question = {})
            : column(std::move(about)),
              value(std::move(read)),
              set(std::move(setter)),
              text(std::move(show)),
              objection(std::move(refuse)),
              doubt(std::move(question))
        {
        }

        ListColumn column;
        Read value;
        Set set;
        Show text;
        Judge objection; // to a value by itself
        Judge doubt;
    };

    // Several by their names: the known ones can be typed, and "%1 is not among the …" refuses.
    [[nodiscard]] Cell namesCell(ListColumn column, Links T::*member,
                                 std::function<NamedRows()> known,
                                 std::function<QString(RowId)> nameOf,
                                 const QString& notAmong) const
    {
        return {std::move(column),
                [member, nameOf](const T& row) {
                    QStringList names;
                    for (const RowId id : row.*member)
                        names << nameOf(id);
                    return names.join(u'、');
                },
                [member, known](T& row, const QVariant& value) {
                    row.*member = idsOfNames(value.toString(), known());
                },
                {},
                [known, notAmong](const QVariant& value) {
                    const QString unknown = firstUnknownName(value.toString(), known());
                    return unknown.isEmpty() ? QString() : notAmong.arg(unknown);
                }};
    }

    void setCells(std::vector<Cell> cells) { m_cells = std::move(cells); }
    [[nodiscard]] const T& at(int row) const { return m_rows.at(row); }
    [[nodiscard]] const QList<T>& all() const { return m_rows; }
    [[nodiscard]] bool holds(int row) const { return row >= 0 && row < rows(); }
    // The place behind the last of those rows, or at the end.
    template <typename IsOne>
    [[nodiscard]] int behind(IsOne isOne) const
    {
        for (int row = rows(); row > 0; --row) {
            if (isOne(at(row - 1)))
                return row;
        }
        return rows();
    }

    [[nodiscard]] virtual QList<T> read() const = 0;
    [[nodiscard]] virtual bool isComplete(const T& row) const = 0;
    [[nodiscard]] virtual QString problem(const T& row) const
    {
        Q_UNUSED(row);
        return {};
    }
    virtual void write(Change& change, T& row) = 0; // adds it when its id is 0
    // Fills in a new row made after one, and says where it stands.
    virtual int place(int after, T& fresh) const
    {
        Q_UNUSED(after);
        Q_UNUSED(fresh);
        return rows();
    }

private:
    [[nodiscard]] const Cell& cellAt(int column) const
    {
        return m_cells.at(static_cast<size_t>(column));
    }
    [[nodiscard]] QStringList textsOf(const T& row) const
    {
        QStringList texts;
        for (const Cell& cell : m_cells)
            texts << (cell.text ? cell.text(row) : cell.value(row).toString());
        return texts;
    }
    [[nodiscard]] T with(int row, int column, const QVariant& value) const
    {
        T changed = at(row);
        cellAt(column).set(changed, value);
        return changed;
    }

    // Another program may have written the row: what it wrote beside the cell stays, and what it
    // wrote into it is told before it is written over. Throws Error.
    void requireAsRead(int row, int column)
    {
        if (row == draft())
            return;
        const QVariant before = cellAt(column).value(at(row));
        const QList<T> rows = read();
        for (const T& now : rows) {
            if (now.id != at(row).id)
                continue;
            m_texts[row] = textsOf(now);
            m_rows[row] = now;
        }
        if (cellAt(column).value(at(row)) != before)
            throw Error(ListsText::tr("Written elsewhere meanwhile: “%1”. Entered once more, what "
                                      "is typed here stands.")
                            .arg(text(row, column).trimmed()));
    }

    std::vector<Cell> m_cells;
    QList<T> m_rows;
    QList<QStringList> m_texts; // of the rows' cells, as read with them
    std::optional<std::pair<qsizetype, T>> m_draft;
};

} // namespace doorstep
