// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/MergeRules.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

struct Together
{
    const char* table;
    const char* key;
    std::vector<const char*> columns;
};

const std::vector<Together>& togetherRules()
{
    static const std::vector<Together> all{
        {"subject", "door", {"street_id", "lane", "number", "room", "side"}},
        {"subject", "standing", {"status", "status_on", "opened_on", "closed_on"}},
        {"visit", "moment", {"at", "time_known"}},
        {"need",
         "stage",
         {"stage", "found_on", "recorded_on", "handling_on", "whistle_on", "report_in_on",
          "fed_back_on", "feedback_way_id", "feedback", "satisfaction", "closed_on",
          "strike_number"}},
        {"wish",
         "stage",
         {"stage", "collected_on", "published_on", "claimed_by", "claimed_on", "claimer_phone",
          "fulfilled_on", "outcome", "number"}},
        {"paper",
         "owner",
         {"subject_id", "visit_id", "need_id", "wish_id", "activity_id", "venue_id"}},
        {"shared_problem", "course", {"gathered_on", "closed_on"}},
        {"pairing", "term", {"signed_on", "until_on"}},
        {"seal", "report", {"month", "block_id", "figures", "checksum"}},
    };
    return all;
}

struct Prose
{
    const char* table;
    const char* column;
};

constexpr Prose proseRules[] = {
    {"visit", "said"},
    {"visit", "situation"},
    {"subject", "note"},
    {"subject", "hazard_note"},
    {"need", "text"},
    {"need", "result"},
    {"need_step", "words"},
    {"wish", "text"},
    {"shared_problem", "decision"},
    {"shared_problem", "result"},
    {"activity", "note"},
    {"service_use", "note"},
    {"service_item", "note"},
    {"venue", "note"},
    {"paper", "note"},
    {"party_organisation", "note"},
    {"volunteer_team", "note"},
    {"party_member", "note"},
    {"pairing", "note"},
    {"pairing_item", "text"},
    {"pairing_item", "outcome"},
    {"code", "note"},
    {"contact_card", "services"},
};

bool isProse(const QString& table, const QString& column)
{
    return std::any_of(std::begin(proseRules), std::end(proseRules), [&](const Prose& prose) {
        return table == QLatin1String(prose.table) && column == QLatin1String(prose.column);
    });
}

constexpr SingleRule singles[] = {
    // What was reported first is what the town has.
    {"seal", "month || ' ' || ifnull(block_id, 0)", WhoStands::Earliest, true},
    {"contact_card", "block_id", WhoStands::LastWritten, true},
    {"code", "list || ' ' || ifnull(parent_id, 0) || ' ' || name", WhoStands::BuiltInThenEarliest,
     false},
    {"town", "name", WhoStands::Earliest, false},
};

} // namespace

QList<FieldGroup> fieldGroups(const PackTable& table)
{
    QList<FieldGroup> groups;
    QStringList left = table.fields;
    for (const Together& together : togetherRules()) {
        if (table.name != QLatin1String(together.table))
            continue;
        FieldGroup group{QString::fromLatin1(together.key), {}};
        for (const char* column : together.columns) {
            group.columns << QString::fromLatin1(column);
            left.removeOne(group.columns.constLast());
        }
        groups << group;
    }
    for (const QString& column : std::as_const(left))
        groups << FieldGroup{column, {column}, isProse(table.name, column)};
    groups << FieldGroup{lifeGroup, {QStringLiteral("deleted_at")}};
    return groups;
}

QString proseOf(const QStringList& texts)
{
    QStringList kept;
    for (const QString& text : texts) {
        const auto holds = [&text](const QString& other) {
            return other.contains(text);
        };
        if (text.isEmpty() || std::any_of(kept.begin(), kept.end(), holds))
            continue;
        kept.removeIf([&text](const QString& other) { return text.contains(other); });
        kept << text;
    }
    return kept.join(u'\n');
}

QString numberAfter(const QString& number)
{
    static const QRegularExpression digits(QStringLiteral("(\\d{1,9})$"));
    const QRegularExpressionMatch match = digits.match(number);
    if (!match.hasMatch())
        return number + QStringLiteral("-2");
    return number.left(match.capturedStart()) + QString::number(match.captured().toInt() + 1)
                                                    .rightJustified(match.capturedLength(), u'0');
}

std::span<const SingleRule> singleRules()
{
    return singles;
}

const SingleRule* singleRuleOf(const QString& table)
{
    for (const SingleRule& rule : singles) {
        if (table == QLatin1String(rule.table))
            return &rule;
    }
    return nullptr;
}

} // namespace doorstep
