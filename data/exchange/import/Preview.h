#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would do, row by row. Nothing is written.

#include "data/base/Progress.h"
#include "data/exchange/import/Applying.h"

#include <memory>

namespace doorstep {

enum class Verdict { New, Update, Duplicate, Wrong };

// What a person says of a row that is like another one.
enum class Decision { AsNew, AsSame };

struct ImportPlan
{
    ImportKind kind{};
    TableOutline outline;
    std::vector<ColumnMatch> columns;
    std::optional<RowId> block;     // where rows go that name none
    QDate day;                      // of rows whose list has no day; none: today
    QHash<int, Decision> decisions; // by TableRow::number
    // What a person has put in place of cells of the file: by TableRow::number and column.
    QHash<int, QHash<int, QString>> mended;

    // The day that the kind has to have and no column of the list says; empty: one does.
    [[nodiscard]] QString lackingDay() const;
    [[nodiscard]] bool decided(int number) const { return decisions.contains(number); }
    [[nodiscard]] bool isNew(int number) const { return is(number, Decision::AsNew); }
    [[nodiscard]] bool isSame(int number) const { return is(number, Decision::AsSame); }

private:
    [[nodiscard]] bool is(int number, Decision decision) const
    {
        const auto said = decisions.constFind(number);
        return said != decisions.constEnd() && *said == decision;
    }
};

struct PreviewRow
{
    Verdict verdict = Verdict::New;
    bool leaveOut = false; // a person's choice; rows that are Duplicate or Wrong stay out anyway
    QString title;         // 张记面馆（福泉路12号）
    // Of an update or a duplicate: whom. Above 0 a row of the register, below 0 the row
    // rows[-match - 1] of this preview.
    RowId match = 0;
    QString matchTitle;
    RowId subject = 0;   // who was visited, or asked; 0: a need of nobody in the register
    QStringList reasons; // why the two are thought the same; of a wrong row: which cells, why
    QList<FieldChange> changes;
    QList<FieldChange> differences; // what the row says otherwise and is not taken
    bool doubtful = false;          // a duplicate that a person has to decide
    QDate erased;                   // on which day somebody was erased whom it would bring back
    bool assumed = false;           // a visit whose outcome nobody says is taken as met
    bool sealed = false;            // of a month that is reported: it counts as a correction
    Apply apply = Apply::All;
    RowValues values;

    // Not quite the one it is like: nothing of it is written until a person decides.
    void ask(const QList<FieldChange>& otherwise)
    {
        verdict = Verdict::Duplicate;
        doubtful = true;
        changes.clear();
        differences = otherwise;
    }

    // Something in it goes nowhere unless a person sees to it: it comes back with the rejects.
    [[nodiscard]] bool comesBack() const
    {
        return verdict == Verdict::Wrong || doubtful || !differences.isEmpty();
    }
};

struct PreviewCounts
{
    int added = 0;
    int updated = 0;
    int duplicate = 0;
    int wrong = 0;
    int undecided = 0; // of the duplicates those that a person has to decide
    // Of those that are added or updated.
    int assumed = 0;
    int sealed = 0;
    int erased = 0; // of the duplicates: held back, for they would bring somebody back
};

// A word in cells of a list that is no entry of it.
struct UnplacedWord
{
    QString list;
    QString word;
    int count = 0; // rows
};

struct ImportPreview
{
    ImportPlan plan;
    std::vector<PreviewRow> rows;
    std::shared_ptr<WordBook> book;
    RowId lastBatch = 0; // of the journal, when it was made
    qint64 fileSize = 0;
    QDateTime fileTime;
    int hiddenRows = 0;           // read like the others
    int skippedRows = 0;          // totals, signatures, repeated headings
    QStringList unknownBlocks;    // that sheets are named after
    QStringList notes;            // of them lines below the list: 12 “联系人：王秘书”
    QList<UnreadRows> unread;     // of other tables on the list's sheets
    QStringList monthsTaken;      // 2026-10, 2026: of days that lack them, from above the rows
    QList<int> examples;          // rows that show how to fill the list in, or say what has to be
    int maskedCells = 0;          // that changed nothing
    int maskedRows = 0;           // with such cells
    int starredRows = 0;          // of them, by stars, as an export of ours has it
    QString erased;               // a sentence: that persons were erased whom it may bring back
    QList<UnplacedWord> unplaced; // the commonest first

    [[nodiscard]] PreviewCounts counts() const;
    // As a whole, and not a cell here and there.
    [[nodiscard]] bool isMasked() const;
    // Of a match below 0: which row that is, for a person.
    [[nodiscard]] QString rowText(RowId match) const;
    // Lines below the list; that another table stands on a sheet of it, and how many rows of that
    // are not read.
    [[nodiscard]] QStringList unreadSaid() const;
    // Names of blocks, streets, grids, visitors and entries of lists that the import would make.
    [[nodiscard]] QStringList namesToMake(ReadAs reading) const;
    // The same for a person, a sentence for each kind of them.
    [[nodiscard]] QStringList namesSaid() const;
};

// A row as it is read, with what was mended: heading and words of each column that is taken. On
// demand, as the preview keeps no words. Throws Error.
struct ListCell
{
    int column = 0;
    QString heading;
    QString words;
};
[[nodiscard]] QList<ListCell> cellsOfRow(const ImportPlan& plan, int number,
                                         const Progress& progress = {});

// Throws Error when the file can't be read, no column holds the name, or the progress cancels.
[[nodiscard]] ImportPreview previewImport(Register& registry, const ImportPlan& plan,
                                          const Progress& progress = {});

} // namespace doorstep
