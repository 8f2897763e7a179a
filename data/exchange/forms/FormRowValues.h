#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a form's list, row by row, out of the ledger's.

#include "data/exchange/forms/FormFilling.h"
#include "data/files/filling/WorkbookFiller.h"
#include "data/views/ledgers/LedgerQuery.h"

namespace doorstep {

// What {month} and its like stand for in one filling.
class FormWords
{
public:
    FormWords(Database& database, const FillingOptions& options, const Mask& mask);

    // Masked as the form is, the words that came with it, too.
    [[nodiscard]] QString filled(QString words, qint64 count) const;
    // What the words ask for and is left empty, as a sentence; empty: nothing.
    [[nodiscard]] QString missingIn(const QString& words) const;

private:
    QHash<QString, QString> m_words;
    Mask m_mask;
    std::optional<RowId> m_block; // whose secretary signs; none: of several blocks nobody does
};

// The figures of the month, counted when the first is asked for.
class FormFigures
{
public:
    FormFigures(Database& database, const FillingOptions& options)
        : m_db(database), m_options(options)
    {
    }

    // "visits.total", of two "visits.all:subjects", of the year so far "visits.all:year", of the
    // month before "visits.all:last"; nothing: there is no such figure.
    [[nodiscard]] std::optional<CellContent> figure(const QString& key);

private:
    Database& m_db;
    FillingOptions m_options;
    struct Counted;
    std::shared_ptr<Counted> m_counted;
};

class FormRowValues
{
public:
    FormRowValues(Database& database, const FormList& list, const FillingOptions& options,
                  const FormWords& words, FormFigures& figures);
    ~FormRowValues();

    [[nodiscard]] qint64 rows() const { return m_rows; }
    // Of the row that next() gave: what a column holds before it is a cell; who or what it is of.
    [[nodiscard]] QVariant valueAt(size_t column) const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString identity() const;                               // for the way back
    [[nodiscard]] const QList<int>& columns() const { return m_columns; } // of the sheet
    [[nodiscard]] const QList<int>& numbered() const { return m_numbered; }
    void next(std::vector<CellContent>& cells);
    // Columns that the masking leaves out, and such.
    [[nodiscard]] const QStringList& remarks() const { return m_remarks; }
    // Of the rows so far: values that the form's own choices lack.
    [[nodiscard]] QStringList notChosen() const;

private:
    struct Made
    {
        FormValue value;
        std::vector<int> places;       // of its columns in the ledger; -1: one beside it
        CellContent constant;          // Words, Figure
        QHash<QString, qint64> counts; // Count, by what the row has
        int counted = -1;
        QString heading;
        QStringList choices;
        QStringList notChosen; // of its values those that are none of the choices
    };

    static void choose(Made& made, CellContent& content);

    void leaveOutUnchanged(LedgerFilter& filter, const FillingOptions& options);
    [[nodiscard]] LedgerFilter filterOf(const FormList& list, const FillingOptions& options);
    [[nodiscard]] Made made(const FormColumn& column, const FillingOptions& options,
                            const FormWords& words, FormFigures& figures);
    [[nodiscard]] CellContent contentOf(const Made& made) const;
    [[nodiscard]] QVariant valueOf(const QString& key, int place) const;
    [[nodiscard]] QString addressOf(bool withStreet) const;
    [[nodiscard]] QVariant whether(const QString& asked) const;

    Database& m_db;
    const Ledger& m_ledger;
    qint64 m_rows = 0;
    qint64 m_line = 0;
    bool m_ended = false;
    std::unique_ptr<LedgerReader> m_reader;
    QList<int> m_columns;
    QList<int> m_numbered;
    std::vector<Made> m_made;
    bool m_identified = false; // by a cell behind the others, for the way back
    QStringList m_remarks;
};

// Of what a cell may hold that which means the text: 上门走访 for 上门, 未见 for 不在. Empty: none,
// or several.
[[nodiscard]] QString choiceFor(const QStringList& choices, const QString& text);
[[nodiscard]] CellContent contentOfValue(const QVariant& value);

} // namespace doorstep
