// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/history/History.h"

#include "data/base/Error.h"
#include "data/records/party/PartyFields.h"
#include "data/register/Register.h"
#include "data/views/history/RowWords.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace doorstep {

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

bool isHidden(Database& db, RowId batch)
{
    return !partyShown(db) && isPartyBatch(db, batch);
}

// A % or _ that somebody types is meant as such.
QString containing(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QString(QChar(u'\\')) + special);
    return QChar(u'%') + text + QChar(u'%');
}

class BatchLines
{
public:
    explicit BatchLines(Database& db) : m_db(db), m_words(db) {}

    void add(const QString& table, RowId row, const QString& changes)
    {
        if (!showsTable(m_db, table))
            return;
        const QString record = m_words.record(table, row);
        if (changes.isEmpty()) {
            lines.append({record, {}, {}, {}});
            return;
        }
        const QJsonObject fields = QJsonDocument::fromJson(changes.toUtf8()).object();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            addField(record, table, row, field.key(), field.value().toArray());
    }

    QList<HistoryChange> lines;

private:
    void addField(const QString& record, const QString& table, RowId row, const QString& column,
                  const QJsonArray& values)
    {
        if (column == QLatin1String("deleted_at")) {
            const bool deleted = !values.at(1).isNull();
            const QString there = HistoryText::tr("in the register");
            const QString gone = HistoryText::tr("deleted");
            lines.append(
                {record, HistoryText::tr("State"), deleted ? there : gone, deleted ? gone : there});
            return;
        }
        const FieldWords field = m_words.field(table, row, column);
        if (!field.title.isEmpty())
            lines.append({record, field.title, m_words.value(field, table, column, values.at(0)),
                          m_words.value(field, table, column, values.at(1))});
    }

    Database& m_db;
    RowWords m_words;
};

} // namespace

HistoryWindow historyWindow(Database& db, const HistoryFilter& filter, RowId before, int limit)
{
    QString where;
    QVariantList values;
    if (before > 0) {
        where += QStringLiteral(" AND b.id < ?");
        values << before;
    }
    if (filter.kind) {
        where += QStringLiteral(" AND b.kind = ?");
        values << QString::fromLatin1(keyOf(*filter.kind));
    }
    const QString text = filter.text.simplified();
    if (!text.isEmpty()) {
        where += QStringLiteral(" AND (b.title LIKE ? ESCAPE '\\' OR b.author LIKE ? ESCAPE '\\')");
        values << containing(text) << containing(text);
    }
    Statement statement = db.prepare(
        QStringLiteral("SELECT b.id, b.at, b.author, b.kind, b.title, b.undone_by IS NOT NULL, "
                       "b.target_id, (SELECT count(*) FROM journal j WHERE j.batch_id = b.id) "
                       "FROM journal_batch b WHERE 1%1 ORDER BY b.id DESC")
            .arg(where));
    for (const QVariant& value : std::as_const(values))
        statement.addValue(value);
    HistoryWindow window;
    while (statement.next()) {
        if (window.lines.size() == limit) {
            window.complete = false;
            break;
        }
        HistoryLine line;
        line.batch = {statement.get<RowId>(0),
                      statement.get<UtcSeconds>(1),
                      statement.get<QString>(2),
                      statement.get<BatchKind>(3),
                      statement.get<QString>(4),
                      statement.get<bool>(5),
                      statement.get<std::optional<qint64>>(6)};
        line.rows = statement.get<qint64>(7);
        if (isHidden(db, line.batch.id)) {
            if (!text.isEmpty())
                continue; // that the words are found would tell of it
            line.batch.title = shownTitle(db, line.batch);
        }
        window.lines.append(line);
    }
    return window;
}

HistoryChanges changesOfBatch(Database& db, RowId batch, RowId after, int limit)
{
    Statement statement =
        db.prepare(QStringLiteral("SELECT j.id, j.table_name, j.row_id, ifnull(j.changes, '') "
                                  "FROM journal j WHERE j.batch_id = ? AND j.id > ? "
                                  "ORDER BY j.id LIMIT ?"));
    statement.bind(batch, after, limit + 1);
    HistoryChanges changes;
    changes.last = after;
    BatchLines lines(db);
    for (int row = 0; statement.next(); ++row) {
        if (row == limit) {
            changes.complete = false;
            break;
        }
        changes.last = statement.get<RowId>(0);
        lines.add(statement.get<QString>(1), statement.get<RowId>(2), statement.get<QString>(3));
    }
    changes.lines = lines.lines;
    return changes;
}

QString shownTitle(Database& db, const Batch& batch)
{
    return isHidden(db, batch.id) ? HistoryText::tr("an edit of what is not shown") : batch.title;
}

QString shownText(Database& db, const KeptRow& kept)
{
    const QString title =
        showsTable(db, kept.table) ? kept.title.simplified() : HistoryText::tr("what is not shown");
    return HistoryText::tr("%1 (%2)").arg(title, kept.reason);
}

QString turningBackProblem(Register& registry, const Batch& batch)
{
    if (registry.readOnly())
        return HistoryText::tr("The register is open for reading only.");
    if (batch.undone)
        return HistoryText::tr("It has been turned back already.");
    if (isSealBatch(registry.db(), batch.id))
        return HistoryText::tr(
            "A seal is lifted on the page of the monthly report, by “Lift the seal…”.");
    switch (batch.kind) {
    case BatchKind::Setup:
    case BatchKind::Demo:
        return HistoryText::tr("The program wrote it when the register was made.");
    case BatchKind::Redo:
        return HistoryText::tr("Turn back the change that it did again.");
    default:
        return {};
    }
}

ReplayOutcome turnBack(Register& registry, const Batch& batch, Replaying replaying)
{
    const QString problem = turningBackProblem(registry, batch);
    if (!problem.isEmpty())
        throw Error(problem);
    return batch.kind == BatchKind::Undo ? redoBatch(registry, batch.id, replaying)
                                         : undoBatch(registry, batch.id, replaying);
}

} // namespace doorstep
