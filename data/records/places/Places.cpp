// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/places/Places.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct PlacesText
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

template <typename T>
QString namesOf(const QList<T>& rows)
{
    QStringList names;
    for (const T& row : rows) {
        if (!names.contains(row.name))
            names << row.name;
    }
    return names.join(u'、');
}

} // namespace

const Mapping<Town>& townMapping()
{
    static const Mapping<Town> mapping("town", {field("name", &Town::name)});
    return mapping;
}

const Mapping<Block>& blockMapping()
{
    static const Mapping<Block> mapping("block", {
                                                     field("town_id", &Block::town),
                                                     field("name", &Block::name),
                                                     field("secretary", &Block::secretary),
                                                     field("phone", &Block::phone),
                                                     field("position", &Block::position),
                                                 });
    return mapping;
}

const Mapping<Grid>& gridMapping()
{
    static const Mapping<Grid> mapping("grid",
                                       {
                                           field("block_id", &Grid::block),
                                           field("name", &Grid::name),
                                           field("head_id", &Grid::head),
                                       },
                                       {
                                           {"core", &Grid::core},
                                           {"helpers", &Grid::helpers},
                                       });
    return mapping;
}

const Mapping<Street>& streetMapping()
{
    static const Mapping<Street> mapping("street", {
                                                       field("block_id", &Street::block),
                                                       field("name", &Street::name),
                                                       field("position", &Street::position),
                                                       field("walk", &Street::walk),
                                                   });
    return mapping;
}

std::optional<Town> TownStore::only() const
{
    const QList<Town> towns =
        select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY id LIMIT 1"));
    return towns.isEmpty() ? std::nullopt : std::optional<Town>(towns.front());
}

QList<Block> BlockStore::all() const
{
    return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY position, id"));
}

Block BlockStore::named(const QString& name) const
{
    QList<RowId> found;
    QStringList labels;
    Statement rows = db().prepare(
        QStringLiteral("SELECT b.id, b.name, %1 FROM block b WHERE b.deleted_at IS NULL "
                       "ORDER BY b.position, b.id")
            .arg(QString::fromUtf8(blockLabelSql("b"))));
    while (rows.next()) {
        labels << rows.get<QString>(2);
        if (rows.get<QString>(1) == name || labels.constLast() == name)
            found << rows.get<RowId>(0);
    }
    if (found.size() == 1)
        return get(found.constFirst());
    const QString sentence =
        found.isEmpty()
            ? PlacesText::tr("There is no block “%1” in this register. It has: %2.")
            : PlacesText::tr("There are several blocks “%1” in this register. It has: %2.");
    throw Error(sentence.arg(name, labels.join(QStringLiteral(", "))));
}

QString BlockStore::writerIn(RowId block) const
{
    const QString& author = registry().author();
    const bool isName = db().one<bool>(QStringLiteral("SELECT %1 FROM (SELECT ? AS author)")
                                           .arg(QString::fromLatin1(isNameSql("author"))),
                                       author);
    const QString official =
        isName ? author
               : db().one<QString>(QStringLiteral("SELECT %1 FROM block b WHERE b.id = ?")
                                       .arg(QString::fromLatin1(officialSql("b"))),
                                   block);
    return official.isEmpty() ? author : official;
}

QByteArray officialSql(const char* block)
{
    return QByteArray("trim(coalesce(nullif(trim(@.secretary), ''), (SELECT max(c.secretary) FROM "
                      "contact_card c WHERE c.block_id = @.id AND c.deleted_at IS NULL), ''))")
        .replace('@', block);
}

QByteArray isNameSql(const char* text)
{
    return QByteArray("@ GLOB ('*[' || char(0x3400) || '-' || char(0x9FFF) || char(0x20000) || "
                      "'-' || char(0x323AF) || ']*')")
        .replace('@', text);
}

QByteArray blockLabelSql(const char* alias)
{
    return QByteArray("iif(@.id IN (SELECT o.id FROM block o JOIN block e ON e.name = o.name "
                      "AND e.id <> o.id AND e.deleted_at IS NULL WHERE o.deleted_at IS NULL), "
                      "@.name || '（' || (SELECT count(*) FROM block e WHERE e.name = @.name "
                      "AND e.uid <= @.uid AND e.deleted_at IS NULL) || '）', @.name)")
        .replace('@', alias);
}

QList<Grid> GridStore::ofBlock(RowId block) const
{
    return select(QStringLiteral("WHERE block_id = ? AND deleted_at IS NULL ORDER BY id"), block);
}

QList<Street> StreetStore::all() const
{
    return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY block_id, position, id"));
}

QSet<QString> StreetStore::names() const
{
    QSet<QString> names;
    const QList<Street> streets = all();
    for (const Street& street : streets)
        names.insert(street.name);
    return names;
}

QList<Street> StreetStore::ofBlock(RowId block) const
{
    return select(QStringLiteral("WHERE block_id = ? AND deleted_at IS NULL ORDER BY position, id"),
                  block);
}

std::optional<Street> StreetStore::byName(RowId block, const QString& name) const
{
    const QList<Street> found =
        select(QStringLiteral("WHERE block_id = ? AND name = ? AND deleted_at IS NULL LIMIT 1"),
               block, name);
    return found.isEmpty() ? std::nullopt : std::optional<Street>(found.front());
}

QList<Street> StreetStore::named(std::optional<RowId> block, const QString& name) const
{
    const QList<Street> candidates = block ? ofBlock(*block) : all();
    QList<Street> found;
    for (const Street& street : candidates) {
        if (street.name == name)
            found.append(street);
    }
    if (found.isEmpty())
        throw Error(PlacesText::tr("There is no street “%1” here. There are: %2.")
                        .arg(name, namesOf(candidates)));
    return found;
}

} // namespace doorstep
