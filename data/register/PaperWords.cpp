// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/PaperWords.h"

#include "data/base/Error.h"
#include "data/files/filling/PackageWords.h"
#include "data/register/PaperContents.h"
#include "data/register/PersonTables.h"

#include <QJsonArray>
#include <functional>

namespace doorstep {

namespace {

// Each that is a package, by its name and what it holds.
void eachPackage(Database& db,
                 const std::function<void(const QString& name, const QByteArray& bytes)>& take)
{
    if (!hasTable(db, QStringLiteral("paper_content")))
        return;
    QStringList names;
    {
        Statement all = db.prepare(QStringLiteral("SELECT sha256 FROM paper_content WHERE width = "
                                                  "0 AND substr(bytes, 1, 4) = x'504B0304'"));
        while (all.next())
            names << all.get<QString>(0);
    }
    for (const QString& name : std::as_const(names))
        take(name, db.one<QByteArray>(
                       QStringLiteral("SELECT bytes FROM paper_content WHERE sha256 = ?"), name));
}

ChangedPackage withoutWords(const QByteArray& bytes, const QString& name, const KnownWords& words)
{
    return withWordsChanged(bytes, name, [&words](const FoundWords& text) {
        return words.replaced(text.text, nobody);
    });
}

// A form's layout names its sheets.
QJsonValue withSheetNames(const QJsonValue& value, const QMap<QString, QString>& sheets)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& each : value.toArray())
            array.append(withSheetNames(each, sheets));
        return array;
    }
    QJsonObject object = value.toObject();
    if (!value.isObject())
        return value;
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString text = each->toString();
        *each = each.key() == QLatin1String("sheet") && sheets.contains(text)
                    ? QJsonValue(sheets.value(text))
                    : withSheetNames(QJsonValue(*each), sheets);
    }
    return object;
}

void renameSheets(Database& db, const QString& content, const QMap<QString, QString>& sheets)
{
    QList<std::pair<RowId, QString>> layouts;
    {
        Statement forms =
            db.prepare(QStringLiteral("SELECT id, layout FROM town_form WHERE content = ?"));
        forms.bind(content);
        while (forms.next())
            layouts.append({forms.get<RowId>(0), forms.get<QString>(1)});
    }
    for (const auto& [form, layout] : std::as_const(layouts)) {
        const QJsonObject json = QJsonDocument::fromJson(layout.toUtf8()).object();
        db.run(QStringLiteral("UPDATE town_form SET layout = ? WHERE id = ?"),
               compactJson(QJsonDocument(withSheetNames(json, sheets).toObject())), form);
    }
}

void putInPlace(Database& db, const QString& before, const QByteArray& bytes)
{
    const QString after = nameOfContent(bytes);
    db.run(QStringLiteral("INSERT INTO paper_content (sha256, mime, width, height, thumbnail, "
                          "bytes) SELECT ?, mime, width, height, thumbnail, ? FROM paper_content "
                          "WHERE sha256 = ? ON CONFLICT (sha256) DO NOTHING"),
           after, bytes, before);
    for (const auto& [table, column] :
         {std::pair("paper", "content"), std::pair("paper", "original"),
          std::pair("town_form", "content")}) {
        if (hasTable(db, QLatin1String(table)))
            db.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE %2 = ?")
                       .arg(QLatin1String(table), QLatin1String(column)),
                   after, before);
    }
    for (const auto& [table, column] :
         {std::pair("journal", "changes"), std::pair("difference", "value"),
          std::pair("settled", "written"), std::pair("settled", "settled"),
          std::pair("merge_effect", "changes")}) {
        if (hasTable(db, QLatin1String(table)))
            db.run(QStringLiteral("UPDATE %1 SET %2 = replace(%2, ?, ?) WHERE instr(%2, ?) > 0")
                       .arg(QLatin1String(table), QLatin1String(column)),
                   before, after, before);
    }
    db.run(QStringLiteral("DELETE FROM paper_content WHERE sha256 = ?"), before);
}

} // namespace

QStringList papersWith(Database& database, const KnownWords& words)
{
    QStringList found;
    eachPackage(database, [&](const QString& name, const QByteArray& bytes) {
        try {
            if (withoutWords(bytes, name, words).isChanged)
                found << name;
        } catch (const Error&) { // damaged: to be looked at
        }
    });
    return found;
}

bool takeOutOfPapers(Database& database, const KnownWords& words)
{
    bool found = false;
    const bool forms = hasTable(database, QStringLiteral("town_form"));
    eachPackage(database, [&](const QString& name, const QByteArray& bytes) {
        try {
            const ChangedPackage left = withoutWords(bytes, name, words);
            if (!left.isChanged)
                return;
            found = true;
            if (forms && !left.sheets.isEmpty())
                renameSheets(database, name, left.sheets);
            putInPlace(database, name, left.bytes);
        } catch (const Error&) { // damaged: it is among those to be looked at
        }
    });
    return found;
}

QStringList papersToLookAt(Database& database, const QString& without)
{
    QStringList names;
    QSet<QString> readable;
    eachPackage(database, [&](const QString& name, const QByteArray& bytes) {
        try {
            if (pictureParts(withoutWords(bytes, name, KnownWords({})).unseen).isEmpty())
                readable.insert(name);
        } catch (const Error&) {
        }
    });
    const auto take = [&](Statement& statement) {
        while (statement.next()) {
            const auto name = statement.get<QString>(0);
            if (!readable.contains(statement.get<QString>(1)) && !names.contains(name))
                names << name;
        }
    };
    if (hasTable(database, QStringLiteral("paper"))) {
        Statement papers = database.prepare(
            QStringLiteral("SELECT name, content FROM paper WHERE content <> '' AND id NOT IN "
                           "(SELECT value FROM json_each(?)) ORDER BY name"));
        papers.bind(without);
        take(papers);
    }
    if (hasTable(database, QStringLiteral("town_form"))) {
        Statement forms =
            database.prepare(QStringLiteral("SELECT name, content FROM town_form ORDER BY name"));
        take(forms);
    }
    return names;
}

} // namespace doorstep
