// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/RecycleBin.h"

#include "data/records/subjects/Subject.h"
#include "data/register/Register.h"

namespace doorstep {

namespace {

struct RecycleBinText
{
    Q_DECLARE_TR_FUNCTIONS(RecycleBin)
};

struct Deletion
{
    QString table;
    RowId row = 0;
    RowId batch = 0;
    BatchKind kind = BatchKind::Edit;
    bool undone = false;
    QString title;
};

Deletion deletionOf(Database& db, RowId entry)
{
    Statement statement = db.prepare(
        QStringLiteral("SELECT j.table_name, j.row_id, b.id, b.kind, b.undone_by IS NOT NULL "
                       "FROM journal j JOIN journal_batch b ON b.id = j.batch_id WHERE j.id = ?"));
    statement.bind(entry);
    if (!statement.next())
        throw Error(
            QCoreApplication::translate("Register", "What was asked for is no longer there."));
    Deletion deletion{statement.get<QString>(0),   statement.get<RowId>(1), statement.get<RowId>(2),
                      statement.get<BatchKind>(3), statement.get<bool>(4),  {}};
    deletion.title =
        db.one<QString>(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                            .arg(QLatin1String(shapeOf(deletion.table).rowTitle), deletion.table),
                        deletion.row);
    return deletion;
}

} // namespace

QString deletedWhat(const QString& key)
{
    if (const std::optional<SubjectKind> kind = fromKey<SubjectKind>(key))
        return labelOf(*kind);
    return QCoreApplication::translate("Words", shapeOf(key).label);
}

ReplayOutcome restoreDeleted(Register& registry, const QList<RowId>& entries)
{
    ReplayOutcome outcome;
    QList<RowId> merges;
    QList<Deletion> plain;
    for (const RowId entry : entries) {
        const Deletion deletion = deletionOf(registry.db(), entry);
        if (deletion.kind != BatchKind::Merge || deletion.undone)
            plain << deletion;
        else if (!merges.contains(deletion.batch))
            merges << deletion.batch;
    }
    if (!plain.isEmpty()) {
        Change change(registry, plain.size() == 1
                                    ? RecycleBinText::tr("Restore %1").arg(plain.constFirst().title)
                                    : RecycleBinText::tr("Restore %n row(s)", nullptr,
                                                         static_cast<int>(plain.size())));
        for (const Deletion& deletion : std::as_const(plain)) {
            change.restore(shapeOf(deletion.table).name, deletion.row);
            ++outcome.reverted;
        }
        change.commit();
    }
    for (const RowId merge : std::as_const(merges)) {
        const ReplayOutcome one = undoBatch(registry, merge);
        outcome.reverted += one.reverted;
        outcome.kept += one.kept;
    }
    return outcome;
}

} // namespace doorstep
