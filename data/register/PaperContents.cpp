// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/PaperContents.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace doorstep {

namespace {

struct PaperContentText
{
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

// A picture has a thumbnail, all else has none; a blob that holds nothing is no NULL.
QByteArray blob(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

QString nameOfContent(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString keepContent(Change& change, const PaperContent& content)
{
    const QString name = nameOfContent(content.bytes);
    change.db().run(
        QStringLiteral("INSERT INTO paper_content (sha256, mime, width, height, thumbnail, bytes) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING"),
        name, content.mime, content.width, content.height, blob(content.thumbnail), content.bytes);
    return name;
}

PaperContent contentNamed(Database& database, const QString& sha256)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT bytes, mime, width, height, thumbnail FROM paper_content WHERE sha256 = ?"));
    statement.bind(sha256);
    if (!statement.next())
        throw Error(
            PaperContentText::tr("The picture or paper is not in the register. A backup may "
                                 "have it: File › Restore a backup…"),
            sha256);
    PaperContent content{statement.get<QByteArray>(0), statement.get<QString>(1),
                         statement.get<int>(2), statement.get<int>(3),
                         statement.get<QByteArray>(4)};
    if (nameOfContent(content.bytes) != sha256)
        throw Error(
            PaperContentText::tr("The picture or paper was damaged in the register's file. A "
                                 "backup may have it: File › Restore a backup…"),
            sha256);
    return content;
}

QByteArray thumbnailNamed(Database& database, const QString& sha256)
{
    return database.one<QByteArray>(
        QStringLiteral("SELECT thumbnail FROM paper_content WHERE sha256 = ?"), sha256);
}

void bringContents(Database& database)
{
    database.run(QStringLiteral(
        "INSERT INTO main.paper_content SELECT * FROM theirs.paper_content c WHERE sha256 IN "
        "(SELECT content FROM main.paper UNION SELECT original FROM main.paper "
        "UNION SELECT content FROM main.town_form) "
        "AND NOT EXISTS (SELECT 1 FROM main.paper_content o WHERE o.sha256 = c.sha256)"));
}

void dropLooseContents(Database& database)
{
    // A backup of an earlier version, which is erased from, too, has no forms.
    const bool forms = database.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'town_form')"));
    database.run(
        QStringLiteral("DELETE FROM paper_content WHERE sha256 NOT IN (SELECT content FROM "
                       "paper UNION SELECT original FROM paper %1)")
            .arg(forms ? QStringLiteral("UNION SELECT content FROM town_form") : QString()));
}

} // namespace doorstep
