#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows and columns of a register tell of a person, and what of them stays when the person is
// erased: for what erases and looks for the erased alone.

#include "data/files/checks/Caller.h"
#include "data/files/checks/KnownWords.h"
#include "data/register/Erased.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <vector>

namespace doorstep {

inline const QString nobody = QStringLiteral("—"); // where a name was

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
// A column of the register that people write in, by its schema, and what of a person goes from it
// where the row is somebody else's.
enum class Goes {
    Everything,
    LongWords, // a signboard, a partner's name: 王伟 would be taken out of 王伟光面馆
    Mobiles,   // a number that others may be called by, too, when it is no mobile
    Nothing    // places of the town, staff, who wrote something, sealed figures
};
struct TextColumn
{
    QString table;
    QString column;
    Goes goes = Goes::Everything;
};
[[nodiscard]] QList<TextColumn> textColumns(Database& db);

// Where the register names somebody, with that person's numbers.
struct Bearer
{
    const char* table;
    const char* name;
    std::vector<const char*> phones;
    enum class As { Subject, Contact, Staff } as;
    const char* where = "1";
    bool mayBeOffice = false;
};
[[nodiscard]] const std::vector<Bearer>& bearers();
// Where the file has such columns. Then: those in whose cell the name stands, somewhere: id, the
// cell, the numbers.
[[nodiscard]] bool hasColumns(Database& db, const Bearer& bearer);
[[nodiscard]] Statement bearing(Database& db, const Bearer& bearer, const QString& name);
// Rows whose bearer has one of the names and one of the numbers, so that it is the person; not
// those among staff.
[[nodiscard]] QList<RowId> rowsOfTheSame(Database& db, const Bearer& bearer,
                                         const QSet<QString>& names, const QSet<QString>& numbers);

// Those who called about a need and stand in its log alone.
[[nodiscard]] QList<Caller> callersIn(Database& db);

// Of a cell that may hold several.
[[nodiscard]] QString withoutNumbers(const QString& cell, const KnownWords& words);

// The person's words for each kind of column.
class WordsByColumn
{
public:
    // beside: names that others have, too, and that are the person's beside a number of theirs.
    WordsByColumn(Database& db, const QSet<QString>& words, const QSet<QString>& beside)
        : WordsByColumn(words, beside, longerNames(db, words))
    {
    }

    [[nodiscard]] const KnownWords& everything() const { return m_everything; }
    // The text without what goes from prose: a caller goes whole, with door and phone.
    [[nodiscard]] QString leftOfProse(const QString& text) const;
    // The text without what goes from such a column.
    [[nodiscard]] QString left(const QString& text, const TextColumn& column) const;

private:
    WordsByColumn(const QSet<QString>& words, const QSet<QString>& beside,
                  const QSet<QString>& longer);
    [[nodiscard]] bool isTheirs(const Caller& caller) const;

    QSet<QString> m_words;
    QSet<QString> m_beside;
    KnownWords m_everything;
    KnownWords m_long;
    KnownWords m_mobiles; // and names
};

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
