#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Change.h"

#include <QVariant>

namespace doorstep {

struct ListColumn
{
    const char* key; // what its width is remembered under
    QString title;
    double width = 12; // characters
    // By what a cell is edited; a Choice shows its entries' names.
    enum class Editor { Line, Choice, None } editor = Editor::Line;
};

// One list of the page "Lists and settings" as a table: what its cells show and what is done to
// its rows. A new row is a draft, kept here, until it has all that the register wants of it.
class EditableList
{
public:
    virtual ~EditableList() = default;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString hint() const { return {}; } // one sentence above the table
    [[nodiscard]] virtual QList<ListColumn> columns() const = 0;
    [[nodiscard]] virtual bool dependsOn(const QSet<QString>& tables) const = 0;

    // Shows rows of the block that one works in: a new one belongs to it.
    [[nodiscard]] virtual bool isOfBlock() const { return false; }

    virtual void load() = 0;
    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual RowId idAt(int row) const = 0; // 0: the draft, or not in the register
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    [[nodiscard]] virtual QString nameOf(int row) const { return text(row, 0); }
    [[nodiscard]] virtual bool isQuiet(int row) const // shown, but not one's own or not in use
    {
        Q_UNUSED(row);
        return false;
    }

    [[nodiscard]] virtual bool isEditable(int row, int column) const = 0;
    [[nodiscard]] virtual QVariant value(int row, int column) const = 0; // to be edited
    using Choices = QList<std::pair<QVariant, QString>>;
    [[nodiscard]] virtual Choices choices(int row, int column) const
    {
        Q_UNUSED(row);
        Q_UNUSED(column);
        return {};
    }
    // Why the value is not taken; empty when it is.
    [[nodiscard]] virtual QString objection(int row, int column, const QVariant& value) const = 0;
    // What looks wrong about a value that is taken all the same.
    [[nodiscard]] virtual QString doubt(int column, const QVariant& value) const = 0;
    // Whether the row with that value can be written; a draft may want for more.
    [[nodiscard]] virtual bool isComplete(int row, int column, const QVariant& value) const = 0;
    virtual void enter(int row, int column, const QVariant& value) = 0; // in the draft
    virtual void save(Change& change, int row, int column, const QVariant& value) = 0;

    [[nodiscard]] virtual bool canAdd() const { return true; } // and remove
    // Where a draft is to stand, made after the row; less than 0: none can be made.
    virtual int begin(int after) = 0;
    [[nodiscard]] virtual int draft() const = 0; // its row, or -1
    virtual void dropDraft() = 0;

    [[nodiscard]] virtual QString whatKeeps(int row) const = 0;
    virtual void remove(Change& change, int row) = 0;
    // What removing does to the row, as a button says it; some lists bring an entry back with it.
    [[nodiscard]] virtual QString removeTitle(int row) const;
    [[nodiscard]] virtual bool canMove() const { return false; }
    virtual bool move(Change& change, int row, int by)
    {
        Q_UNUSED(change);
        Q_UNUSED(row);
        Q_UNUSED(by);
        return false;
    }
    // A list that keeps what is out of use can show it.
    [[nodiscard]] virtual bool canShowRetired() const { return false; }
    virtual void showRetired(bool shown) { Q_UNUSED(shown); }
};

} // namespace doorstep
