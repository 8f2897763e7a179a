// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoTexts.h"

#include "data/base/ResourceRows.h"

namespace doorstep {

namespace {

QList<QStringList> rows(const char* file)
{
    return resourceRows(QStringLiteral(":/demo/") + QLatin1String(file));
}

QStringList kindsOf(const QString& kind)
{
    return kind == u"any" ? QStringList{QStringLiteral("shop"), QStringLiteral("worker")}
                          : QStringList{kind};
}

// "07-15" as 715.
int dayOfYear(QString text)
{
    return text.remove(u'-').toInt();
}

} // namespace

DemoTexts::DemoTexts()
{
    for (const QStringList& row : rows("surnames.tsv"))
        surnames.add(row.at(0), row.at(1).toInt());
    for (const QStringList& row : rows("given_names.tsv")) {
        for (const QString& gender : row.at(1) == u"x"
                                         ? QStringList{QStringLiteral("m"), QStringLiteral("f")}
                                         : QStringList{row.at(1)})
            givenNames[gender].add(row.at(0), row.at(2).toInt());
    }
    for (const QStringList& row : rows("signboards.tsv"))
        signboards.add({row.at(0), row.at(1)}, row.at(2).toInt());
    for (const QStringList& row : rows("words.tsv"))
        words.add(row.at(0), row.at(1));
    for (const QStringList& row : rows("places.txt"))
        places << row.at(0);
    for (const QStringList& row : rows("firms.tsv"))
        (row.at(0) == u"firm" ? firms : collectives).push_back({row.at(1), row.at(2), row.at(3)});
    for (const QStringList& row : rows("trades.tsv"))
        trades.insert(row.at(0), {row.at(1), row.at(2), row.at(3).toInt()});
    for (const QStringList& row : rows("stations.tsv"))
        stations.add({row.at(0), row.at(1), row.at(2), row.at(4).toInt()}, row.at(3).toInt());
    for (const QStringList& row : rows("chances.tsv")) {
        for (const QString& who : row.at(1).split(u','))
            shares[row.at(0) + u'/' + who].add(row.at(2), row.at(3).toInt());
    }
    for (const QStringList& row : rows("drives.tsv"))
        drives.push_back(
            {row.at(0), row.at(1), dayOfYear(row.at(2)), dayOfYear(row.at(3)), row.at(4).toInt()});
    for (const QStringList& row : rows("hazards.txt"))
        hazardNotes << row.at(0);
    for (const QStringList& row : rows("claimers.tsv"))
        claimers << row.at(0);
    for (const QStringList& row : rows("wish_outcomes.tsv"))
        wishOutcomes << row.at(0);

    for (const QStringList& row : rows("said.tsv")) {
        const QStringList months =
            row.at(3).isEmpty() ? QStringList{QStringLiteral("0")} : row.at(3).split(u',');
        for (const QString& month : months)
            said[QStringList{row.at(0), row.at(1), row.at(2), month}.join(u'/')].add(row.at(4),
                                                                                     row.at(5));
    }
    for (const QStringList& row : rows("situation.tsv"))
        situations[row.at(0)].add(row.at(1), row.at(2));
    for (const QStringList& row : rows("notes.tsv"))
        notes[row.at(0)].add(row.at(1), row.at(2));
    for (const QStringList& row : rows("needs.tsv")) {
        if (row.at(0).startsWith(u"govern_") && row.at(1) == u"any")
            hazardReports.push_back({row.at(0), row.at(2), row.at(3), row.at(4), row.at(5),
                                     row.at(6), row.at(7), row.at(8)});
        for (const QString& kind : kindsOf(row.at(1)))
            needs[kind].add({row.at(0), row.at(2), row.at(3), row.at(4), row.at(5), row.at(6),
                             row.at(7), row.at(8)},
                            row.at(9));
    }
    for (const QStringList& row : rows("feedback.tsv"))
        coolFeedback[row.at(0).toInt()] << row.at(1);
    for (const QStringList& row : rows("wishes.tsv"))
        wishes[row.at(0)].add({row.at(1), row.at(2).toInt()}, row.at(3));
    for (const QStringList& row : rows("activities.tsv")) {
        QList<int> months;
        for (const QString& month : row.at(2).split(u',', Qt::SkipEmptyParts))
            months << month.toInt();
        activities.push_back(
            {row.at(0), row.at(1), months, row.at(3), row.at(4).toInt(), row.at(5), row.at(6)});
    }
}

} // namespace doorstep
