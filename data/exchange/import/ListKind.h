#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A kind of list as one object: its fields, what a row must have, how a row is checked, matched
// with the register, added and updated. Each stands in a file of its own in kinds/.

#include "data/exchange/import/FieldTable.h"
#include "data/records/subjects/Subject.h"

#include <QHash>
#include <QStringList>
#include <algorithm>
#include <memory>
#include <optional>

namespace doorstep {

class Change;
class Register;
class RowCheck;
class WordBook;
struct ImportPreview;
struct PreviewRow;

// The rows of one list beside those of the register.
class Records
{
public:
    virtual ~Records() = default;

    // New, update, duplicate or wrong, and why. index: of the row in the preview.
    virtual void judge(PreviewRow& row, int index) = 0;
    // Once all rows are judged: one that was thought like what a later row changes is looked at
    // again, so that the same list says the same when it comes once more.
    virtual void settle(std::vector<PreviewRow>& /*rows*/) {}
    // Of a row whose references are made (see WordBook); the book knows their names.
    virtual RowId add(Change& change, const PreviewRow& row, const WordBook& book) = 0;
    // match: a row of the register.
    virtual void update(Change& change, const PreviewRow& row, RowId match,
                        const WordBook& book) = 0;
    // Of a row that others answered, whose row.match is known (see FormAnswers): an update, or
    // wrong and why.
    virtual void judgeAnswer(PreviewRow& row);
};

enum class RowsAre {
    Subjects,     // shops or workers
    OfSubjects,   // something of a shop or worker that the register has
    ForThemselves // they name nobody
};

// A field beside the ledger's columns.
struct FurtherField
{
    QString key;
    const char* title; // source text of the context "Import"
};

// How a row of the kind looks, in keys of its fields.
struct ListShape
{
    RowsAre rows = RowsAre::ForThemselves;
    QString name = QStringLiteral("name"); // without it a row is nothing
    bool nameMayLack = false;              // a need may be of nobody
    // The list must have a column for it, and for this one unless the other is there.
    QStringList required;
    QString standsForName;
    // Of one that is required: where one of these columns is there, it may lack.
    QHash<QString, QStringList> unless;
    // Of those that are required a day, and nobody gives one: as of the import, or of the plan's
    // day.
    QString assumedDay;
    bool needsBlock = true; // a venue of no block is everybody's, like the catalogue
    std::vector<FurtherField> further;
    QStringList joined;                    // that two columns may feed, whatever they are read as
    QStringList reckoned;                  // columns of the ledger that follow from other rows
    std::vector<ColumnReading> readings;   // of columns that other kinds read otherwise
    QString headings;                      // of resources/import/headings.tsv, beside its own
    QString phoneBesideName;               // takes a phone that stands in the cell of a name
    QString note = QStringLiteral("note"); // takes words that found no field of their own
    QString number;                        // unique in its block: rows that bring it go first
    QStringList ledgers;                   // with the same rows as its own, and more told of them
    std::optional<SubjectKind> kind;       // of its subjects, where rows are Subjects
    bool answerable = false;               // rows are changed field by field (see FormAnswers)
    bool placed = false;                   // its street is one of the register's
    // Of visits: their day, by which a row may tell of several; how they went, which a column
    // of yes and no may say; what keeps the words of something asked for, a need for others.
    QString visitDay;
    QString outcome;
    QString asked;

    // holds: whether the list has a column of that key.
    template <typename Holds>
    [[nodiscard]] bool mayLack(const QString& key, const Holds& holds) const
    {
        const QStringList others = unless.value(key);
        return (key == name && holds(standsForName)) ||
               std::any_of(others.begin(), others.end(), holds);
    }
};

class ListKind
{
public:
    ListKind(ImportKind kind, ListShape shape);
    virtual ~ListKind();

    [[nodiscard]] ImportKind kind() const { return m_kind; }
    [[nodiscard]] const ListShape& shape() const { return m_shape; }

    // What the tables check, said before anything is written.
    virtual void check(RowCheck& row) const = 0;
    [[nodiscard]] virtual std::unique_ptr<Records> records(Register& registry,
                                                           const ImportPreview& preview) const = 0;

    // Whether what stands in front of a field's own word in a heading, or in the line above it,
    // is somebody or something that lists of this kind keep nothing of: 党员 电话 in one of shops.
    [[nodiscard]] virtual bool isOfOther(const ImportField& field, const QString& before) const;
    [[nodiscard]] virtual bool isOfOtherGroup(const ImportField& field, const QString& group) const;

private:
    ImportKind m_kind;
    ListShape m_shape;
};

[[nodiscard]] const ListKind& listKind(ImportKind kind);
// How rows of the ledger are read; nothing: they can't be.
[[nodiscard]] std::optional<ImportKind> kindForLedger(const QString& ledger);

// In kinds/, one for each line of ImportKind.h.
#define DOORSTEP_KIND(name, key, title) std::unique_ptr<ListKind> make##name();
DOORSTEP_IMPORT_KINDS(DOORSTEP_KIND)
#undef DOORSTEP_KIND

} // namespace doorstep
