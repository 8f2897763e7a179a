#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Learns a form that the town sends: its lists below their headings and its single cells, seen as
// the import sees a list.

#include "data/exchange/forms/FormLayout.h"
#include "data/records/forms/TownForm.h"
#include "data/records/subjects/VisitMode.h"

#include <optional>

namespace doorstep {

// How a heading came to what it is filled with. Asked: nothing was found, a person is to say it.
enum class FormMatch { Heading, PartOfHeading, LastTime, Person, Form, NoNeed, Asked };

// "C", of a page "C5".
[[nodiscard]] QString placeOf(const FormColumn& column);

struct LearntColumn
{
    FormColumn column;
    FormMatch by = FormMatch::Asked;
};

struct LearntList
{
    FormList list; // without its columns
    std::vector<LearntColumn> columns;
    int filledLines = 0;   // that hold something already, beside their numbers
    QList<FormSpot> cells; // single cells of its rows, should it be no list
};

// A list by the row of its headings.
struct ListPlace
{
    QString sheet; // empty: any
    int row = 0;   // from 1

    [[nodiscard]] bool isOf(const FormList& list) const;
};

// What was seen of a workbook. Its bytes are what the register keeps.
struct LearntForm
{
    QString fileName;
    QByteArray workbook;
    std::vector<LearntList> lists;
    QList<FormSpot> spots;
    QStringList unread;   // rows that look like headings of a list, too, and are none that is known
    QStringList notLists; // headings that are of no list, as a person said (see headingsKey())
    QStringList persons;  // where names of the register's people and phones stand in it, and which
    std::optional<TownForm> known; // the form that it is the next one of

    [[nodiscard]] FormLayout layout() const;
    [[nodiscard]] QStringList open() const; // headings that nothing was found for
    // What a person has to know before it is kept; empty: nothing.
    [[nodiscard]] QString warning() const;
};

struct LearningWishes
{
    QString ledger;                          // of its lists; empty: as they look
    QList<std::pair<QString, QString>> maps; // heading, what it gets (see FormValue)
    std::optional<FormPeriod> period;        // of every list
    std::optional<FormRows> rows;
    std::optional<FormNews> news;
    std::optional<FormShape> pages;               // of each page: Sheets, Files, Printed
    QString drive;                                // visits of it alone
    std::optional<VisitMode> mode;                // visits made so alone
    QList<ListPlace> notLists;                    // what looks like a list there, and is none
    QList<std::pair<ListPlace, QString>> ledgers; // of single lists; the others as they look
    QString name; // of the form that it is the next one of; empty: by headings
};

// Nothing is written. Throws Error for a file that can't be filled, one without a list, a heading
// of the wishes that it hasn't.
[[nodiscard]] LearntForm learnForm(Register& registry, const QString& path,
                                   const LearningWishes& wishes = {});
// It is no list: nothing is put into it but the single cells that its rows have.
void strikeOff(LearntForm& form, size_t list);
// Keeps it under the name. A form of the name is replaced by it and waits again to be filled for
// the month, without one for that to be reported now.
TownForm keepForm(Change& change, const LearntForm& learnt, const QString& name,
                  const std::optional<Period>& month = {});

} // namespace doorstep
