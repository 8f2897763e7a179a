#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Phone numbers as people write them in a list, read with libphonenumber for the region CN.

#include <QList>
#include <QString>

namespace doorstep {

enum class PhoneKind { Mobile, Landline, Service, Unknown };

// Stored as "13800138000", "021-62538888", "400-123-4567"; a number that is not understood keeps
// its digits. A bare eight-digit number is one of Shanghai (021).
struct Phone
{
    QString number;
    QString extension;
    PhoneKind kind = PhoneKind::Unknown;
    // The number plan knows such a number.
    bool plausible = false;

    // "021-62538888-308"
    [[nodiscard]] QString text() const;
    bool operator==(const Phone&) const = default;
};

// A number and the stretch of the text that it was read from, in UTF-16 units.
struct PhoneSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    Phone phone;
    bool bare = false; // no area code says that it is one: 62538888 may be an amount, too
};

// Without figures that say what else they are: QQ：62345678, 工号20210305, 62345678@qq.com.
[[nodiscard]] QList<PhoneSpan> findPhones(const QString& text);

// Every number of a cell, in its order: separated by / 、 ， ； blanks or 或, with words around
// them, full-width digits, extensions after - * 转 ext # or a point, and as spreadsheets leave them
// (13800138000.0, 1.3800138E10). 62345602/03 and two numbers run together are two.
[[nodiscard]] QList<Phone> readPhones(const QString& text);

// The numbers of a cell in the form of storage, joined by " / ". A cell with something in it that
// is no plausible number stays as it was typed, so that nothing is lost before it is corrected.
[[nodiscard]] QString normalisePhone(const QString& text);

// What is wrong with a typed phone, said to the user; empty when it is fine or empty.
[[nodiscard]] QString phoneProblem(const QString& text);

} // namespace doorstep
