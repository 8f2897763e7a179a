#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

enum class ServiceStep { Introduced, Used };

template <>
struct WordTable<ServiceStep>
{
    static constexpr Word<ServiceStep> words[] = {
        {ServiceStep::Introduced, "introduced", QT_TRANSLATE_NOOP("Words", "Introduced")},
        {ServiceStep::Used, "used", QT_TRANSLATE_NOOP("Words", "Used")},
    };
};

// A service that a subject used, or that was introduced without a visit; what is introduced in a
// visit stands with it (Visit::services).
struct ServiceUse
{
    RowId id = 0;
    RowId block = 0;
    RowId subject = 0;
    RowId service = 0; // ServiceItem
    std::optional<RowId> need;
    ServiceStep step = ServiceStep::Used;
    QDate doneOn;
    QString note;

    bool operator==(const ServiceUse&) const = default;
};

[[nodiscard]] const Mapping<ServiceUse>& serviceUseMapping();

class ServiceUseStore : public Store<ServiceUse>
{
public:
    explicit ServiceUseStore(Register& registry) : Store(registry, serviceUseMapping()) {}

    [[nodiscard]] QList<ServiceUse> ofSubject(RowId subject) const
    {
        return select(QStringLiteral("WHERE subject_id = ? AND deleted_at IS NULL"), subject);
    }
    // In the order of their days.
    [[nodiscard]] QList<ServiceUse> ofNeed(RowId need) const
    {
        return select(
            QStringLiteral("WHERE need_id = ? AND deleted_at IS NULL ORDER BY done_on, id"), need);
    }
};

} // namespace doorstep
