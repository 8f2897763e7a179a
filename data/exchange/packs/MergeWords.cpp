// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/MergeWords.h"

#include "data/register/Shape.h"

#include <QCoreApplication>
#include <algorithm>

namespace doorstep {

namespace {

struct MergeWordsText
{
    Q_DECLARE_TR_FUNCTIONS(MergeWords)
};

QString labelOf(const QString& table)
{
    return QCoreApplication::translate("Words", shapeOf(table).label);
}

QString minuteOf(UtcSeconds at)
{
    return shanghaiTime(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

QString versionsOf(RowWords& words, const Difference& difference)
{
    QStringList values;
    QStringList versions;
    for (const Difference::Version& version : difference.versions) {
        const QString value = valueText(words, difference, version.value);
        // Whoever wrote a value last stands for all who did.
        if (const qsizetype same = values.indexOf(value); same >= 0) {
            values.removeAt(same);
            versions.removeAt(same);
        }
        values << value;
        versions << versionText(words, difference, version);
    }
    return versions.join(QStringLiteral(" ≠ "));
}

} // namespace

// The fields that differ, as the window names them.
QString valueText(RowWords& words, const Difference& difference, const QJsonObject& value)
{
    QStringList texts;
    for (auto column = value.begin(); column != value.end(); ++column) {
        const auto isTheSame = [&](const Difference::Version& version) {
            return version.value.value(column.key()) == column.value();
        };
        if (std::all_of(difference.versions.begin(), difference.versions.end(), isTheSame))
            continue;
        const FieldWords field = words.field(difference.table, difference.row, column.key());
        const QString text = words.value(field, difference.table, column.key(), column.value());
        texts << MergeWordsText::tr("%1 “%2”").arg(
            field.title.isEmpty() ? column.key() : field.title, text);
    }
    return texts.join(u' ');
}

QString versionText(RowWords& words, const Difference& difference,
                    const Difference::Version& version)
{
    return MergeWordsText::tr("%1 (%2, %3)")
        .arg(valueText(words, difference, version.value), version.author, minuteOf(version.at));
}

QString rowCounts(const QList<std::pair<QString, qint64>>& rows)
{
    QStringList counts;
    for (const auto& [table, count] : rows)
        counts << QStringLiteral("%1 %2").arg(labelOf(table)).arg(count);
    return counts.join(u'、');
}

QString likelyWords(const QStringList& pairs)
{
    if (pairs.isEmpty())
        return {};
    return MergeWordsText::tr("Likely made on both sides, to be merged on the page of one of the "
                              "two: %1")
        .arg(pairs.join(QStringLiteral("；")));
}

QStringList wordsOf(Database& db, const MergeReport& report)
{
    QStringList lines;
    if (report.erasedPersons > 0) {
        lines << MergeWordsText::tr("Persons erased at their request, here or there, so that "
                                    "nothing tells of them any more: %1 (%2)")
                     .arg(report.erasedPersons)
                     .arg(rowCounts(report.erased));
    }
    if (report.entries == 0) {
        if (report.erasedPersons == 0)
            lines << MergeWordsText::tr("Nothing in it is new.");
        return lines;
    }
    if (!report.erasedBefore.isEmpty())
        lines << MergeWordsText::tr(
                     "With it came rows in which a number stands of somebody who was "
                     "erased here. Look through them, and erase that person once "
                     "more: %1")
                     .arg(report.erasedBefore.join(u'、'));
    if (!report.added.isEmpty())
        lines << MergeWordsText::tr("New: %1").arg(rowCounts(report.added));
    lines << MergeWordsText::tr("Changed rows: %1").arg(report.changed);
    if (!report.renumbered.isEmpty())
        lines << MergeWordsText::tr("Given another number, as theirs was taken: %1")
                     .arg(report.renumbered.join(u'、'));
    if (!report.putAway.isEmpty())
        lines << MergeWordsText::tr("Put away, as there can be one only: %1")
                     .arg(report.putAway.join(u'、'));
    if (report.fromTheFuture > 0)
        lines << MergeWordsText::tr(
                     "Changes from the future, so one of the two clocks is wrong: %1")
                     .arg(report.fromTheFuture);
    if (!report.likelySame.isEmpty())
        lines << likelyWords(report.likelySame);
    if (report.differences.isEmpty())
        return lines;
    lines << MergeWordsText::tr(
                 "Written differently on both sides; the newer stands until somebody decides: %1")
                 .arg(report.differences.size());
    RowWords words(db);
    for (const Difference& difference : report.differences)
        lines << QStringLiteral("  ") + words.record(difference.table, difference.row) +
                     QStringLiteral(": ") + versionsOf(words, difference);
    return lines;
}

} // namespace doorstep
