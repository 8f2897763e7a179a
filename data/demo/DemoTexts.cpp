// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoTexts.h"

#include "data/codes/CodeSeed.h"

#include <algorithm>

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

} // namespace

void WeightedTexts::add(const QString& text, int weight)
{
    m_texts << text;
    m_upTo.push_back((m_upTo.empty() ? 0 : m_upTo.back()) + weight);
}

const QString& WeightedTexts::pick(QRandomGenerator& random) const
{
    const auto at = std::upper_bound(m_upTo.begin(), m_upTo.end(), random.bounded(m_upTo.back()));
    return m_texts.at(at - m_upTo.begin());
}

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
        signboards.insert(signboards.end(), static_cast<size_t>(row.at(2).toInt()),
                          DemoSignboard{row.at(0), row.at(1)});
    for (const QStringList& row : rows("words.txt"))
        words << row.at(0);
    for (const QStringList& row : rows("places.txt"))
        places << row.at(0);
    for (const QStringList& row : rows("said.tsv")) {
        for (const QString& kind : kindsOf(row.at(0)))
            said[kind + u'/' + row.at(1) + u'/' + row.at(2)] << row.at(3);
    }
    for (const QStringList& row : rows("situation.tsv")) {
        for (const QString& kind : kindsOf(row.at(0)))
            situations[kind] << row.at(1);
    }
    for (const QStringList& row : rows("notes.tsv")) {
        for (const QString& kind : kindsOf(row.at(0)))
            notes[kind] << row.at(1);
    }
    for (const QStringList& row : rows("needs.tsv")) {
        for (const QString& kind : kindsOf(row.at(1)))
            needs[kind].push_back(
                {row.at(0), row.at(2), row.at(3), row.at(4), row.at(5), row.at(6), row.at(7)});
    }
    for (const QStringList& row : rows("wishes.tsv")) {
        for (const QString& kind : kindsOf(row.at(0)))
            wishes[kind].push_back({row.at(1), row.at(2).toInt()});
    }
    for (const QStringList& row : rows("stations.tsv"))
        stations.push_back({row.at(0), row.at(1), row.at(2)});
}

} // namespace doorstep
