#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows and columns of a register tell of a person, and what of them stays when the person is
// erased: for Erased and Eraser alone.

#include "data/register/Erased.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <vector>

namespace doorstep {

// A table with rows of a person, and what stays of them: what a month's figures count and what
// others hang on. Every other column is emptied, one that is added later too.
struct PersonTable
{
    const char* name;
    const char* rows; // over the subjects, :p1 as JSON
    std::vector<const char*> kept;
    bool leaves = false; // it is deleted as well: it was of the person alone
};

[[nodiscard]] const std::vector<PersonTable>& personTables();
// Words of the program and days tell nobody; a title of a batch may have them by chance.
[[nodiscard]] const QSet<QString>& wordColumns();
// Texts about others in which the person may be named.
[[nodiscard]] const std::vector<std::pair<const char*, std::vector<const char*>>>&
textsAboutOthers();

struct ColumnShape
{
    QString name;
    bool isText = false;
    bool mayBeNull = false;
    QString fallback; // as SQL; empty: none
};
[[nodiscard]] QList<ColumnShape> columnShapes(Database& db, const QString& table);
[[nodiscard]] bool isRegistersOwn(const QString& column);
[[nodiscard]] bool keepsColumn(const PersonTable& table, const QString& column);
// Those there are in the file: one of an earlier version lacks some.
[[nodiscard]] QList<RowId> rowsOfTable(Database& db, const PersonTable& table,
                                       const QString& subjects);

[[nodiscard]] bool hasTable(Database& db, const QString& table);
// What the texts of these columns are, and were by the journal.
void gatherTexts(Database& db, const QString& table, const QString& rows, const QString& column,
                 QSet<QString>& into);

struct PersonIds
{
    QSet<RowId> subjects;
    QSet<RowId> visits;
};
[[nodiscard]] PersonIds personIds(Database& db, const QList<RowId>& subjects);
[[nodiscard]] QMap<QString, QString> storedDrafts(Database& db);
// Without the person's: those that went.
QStringList dropDrafts(QJsonObject& drafts, const PersonIds& ids);

// Compact, as the register keeps it.
[[nodiscard]] QString jsonOfRows(const QList<RowId>& rows);
[[nodiscard]] QString compactJson(const QJsonDocument& document);

} // namespace doorstep
