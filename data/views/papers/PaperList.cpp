// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/papers/PaperList.h"

namespace doorstep {

namespace {

// A paper is gone with the row that it belongs to.
const QString entriesSql = QStringLiteral(
    "SELECT p.id, p.subject_id, p.visit_id, p.need_id, p.wish_id, p.activity_id, p.venue_id, "
    "coalesce(s.name, a.name, u.name, ''), "
    "coalesce(date(v.at, 'unixepoch', '+8 hours'), n.found_on, w.collected_on, a.held_on, "
    "p.added_on) AS day, p.name, p.note, p.content, p.original, c.mime, c.width, c.height, "
    "length(c.bytes), p.created_by "
    "FROM paper p JOIN paper_content c ON c.sha256 = p.content "
    "LEFT JOIN visit v ON v.id = p.visit_id LEFT JOIN need n ON n.id = p.need_id "
    "LEFT JOIN wish w ON w.id = p.wish_id LEFT JOIN activity a ON a.id = p.activity_id "
    "LEFT JOIN venue u ON u.id = p.venue_id "
    "LEFT JOIN subject s ON s.id = coalesce(p.subject_id, v.subject_id, n.subject_id, "
    "w.subject_id) "
    "WHERE p.deleted_at IS NULL AND coalesce(v.deleted_at, n.deleted_at, w.deleted_at, "
    "a.deleted_at, u.deleted_at, s.deleted_at) IS NULL ");

const QString ofSubject =
    QStringLiteral("p.id IN (SELECT id FROM paper WHERE subject_id = :p1 "
                   "UNION ALL SELECT k.id FROM visit x CROSS JOIN paper k ON k.visit_id = x.id "
                   "WHERE x.subject_id = :p1 "
                   "UNION ALL SELECT k.id FROM need x CROSS JOIN paper k ON k.need_id = x.id "
                   "WHERE x.subject_id = :p1 "
                   "UNION ALL SELECT k.id FROM wish x CROSS JOIN paper k ON k.wish_id = x.id "
                   "WHERE x.subject_id = :p1)");

QList<PaperEntry> read(Statement& statement)
{
    QList<PaperEntry> entries;
    while (statement.next()) {
        PaperEntry entry;
        entry.id = statement.get<RowId>(0);
        for (const Word<PaperOf>& word : wordsOf<PaperOf>()) {
            const int column = 1 + static_cast<int>(word.value);
            if (const auto row = statement.get<std::optional<RowId>>(column))
                entry.owner = {word.value, *row};
        }
        entry.whose = statement.get<QString>(7);
        entry.day = statement.get<QDate>(8);
        entry.name = statement.get<QString>(9);
        entry.note = statement.get<QString>(10);
        entry.content = statement.get<QString>(11);
        entry.original = statement.get<QString>(12);
        entry.mime = statement.get<QString>(13);
        entry.width = statement.get<int>(14);
        entry.height = statement.get<int>(15);
        entry.bytes = statement.get<qint64>(16);
        entry.by = statement.get<QString>(17);
        entries << entry;
    }
    return entries;
}

} // namespace

QList<PaperEntry> papersOf(Database& database, const PaperOwner& owner)
{
    const QString which = owner.of == PaperOf::Subject
                              ? ofSubject
                              : QStringLiteral("p.%1_id = :p1").arg(QLatin1String(keyOf(owner.of)));
    Statement statement = database.prepare(entriesSql + QStringLiteral("AND ") + which +
                                           QStringLiteral(" ORDER BY day DESC, p.id DESC"));
    statement.bindNamed({toCell(owner.row)});
    return read(statement);
}

QList<PaperEntry> papersIn(Database& database, const PaperFilter& filter)
{
    QString sql = entriesSql;
    QVariantList values;
    const auto narrow = [&](const QString& condition, const QVariant& value) {
        values << value;
        sql += QStringLiteral("AND ") + condition.arg(QStringLiteral(":p%1").arg(values.size())) +
               u' ';
    };
    if (filter.subject)
        narrow(QString(ofSubject).replace(QStringLiteral(":p1"), QStringLiteral("%1")),
               toCell(*filter.subject));
    if (filter.block)
        narrow(QStringLiteral("ifnull(coalesce(s.block_id, v.block_id, n.block_id, w.block_id, "
                              "a.block_id, u.block_id), %1) = %1"),
               toCell(*filter.block));
    if (filter.period) {
        narrow(QStringLiteral("day >= %1"), toCell(filter.period->first));
        narrow(QStringLiteral("day <= %1"), toCell(filter.period->last));
    }
    Statement statement = database.prepare(sql + QStringLiteral("ORDER BY day, p.id"));
    statement.bindNamed(values);
    return read(statement);
}

QString endingOf(const QString& mime)
{
    static const QHash<QString, QString> endings{
        {QStringLiteral("image/jpeg"), QStringLiteral(".jpg")},
        {QStringLiteral("image/png"), QStringLiteral(".png")},
        {QStringLiteral("application/pdf"), QStringLiteral(".pdf")},
        {QStringLiteral("application/msword"), QStringLiteral(".doc")},
        {QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
         QStringLiteral(".docx")},
    };
    if (const auto ending = endings.constFind(mime); ending != endings.constEnd())
        return *ending;
    return u'.' + mime.section(u'/', 1); // image/bmp
}

} // namespace doorstep
