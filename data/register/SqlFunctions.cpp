// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/SqlFunctions.h"

#include "data/base/Text.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/DoorAddress.h"
#include "data/files/checks/Phone.h"

#include <QHash>
#include <algorithm>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <unicode/coll.h>

namespace doorstep {

namespace {

QString argument(sqlite3_value* value)
{
    const auto* text =
        static_cast<const char*>(static_cast<const void*>(sqlite3_value_text(value)));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

void blobResult(sqlite3_context* context, const QByteArray& bytes)
{
    sqlite3_result_blob(context, bytes.isEmpty() ? "" : bytes.constData(),
                        static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

void walkKeyFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    blobResult(context, walkKey(argument(values[0]), argument(values[1]), argument(values[2])));
}

void walkSideFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const QString chosen = argument(values[0]);
    if (!chosen.isEmpty()) {
        sqlite3_result_int(context, chosen == u"odd" ? 1 : 2);
        return;
    }
    const StreetSide side = sideOf(argument(values[1]), argument(values[2]));
    sqlite3_result_int(context, side == StreetSide::None ? 3 : side == StreetSide::Odd ? 1 : 2);
}

struct DoorParts
{
    QString lane;
    QString number;
    QString room;

    bool operator==(const DoorParts&) const = default;
};

size_t qHash(const DoorParts& parts, size_t seed)
{
    return qHashMulti(seed, parts.lane, parts.number, parts.room);
}

// Nearly every door has plain numbers. A list asks for thousands, so those are put together as
// bytes.
std::optional<QByteArray> plainDoorText(sqlite3_value** values)
{
    static constexpr const char* suffixes[] = {"弄", "号", "室"};
    QByteArray text;
    for (int i = 0; i < 3; ++i) {
        const auto* part =
            static_cast<const char*>(static_cast<const void*>(sqlite3_value_text(values[i])));
        const int length = sqlite3_value_bytes(values[i]);
        if (!std::all_of(part, part + length, [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        if (length > 0)
            text.append(part, length).append(suffixes[i]);
    }
    return text;
}

void doorTextFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    if (const std::optional<QByteArray> plain = plainDoorText(values)) {
        sqlite3_result_text(context, plain->constData(), static_cast<int>(plain->size()),
                            SQLITE_TRANSIENT);
        return;
    }
    // Of the others a list asks for the same ones again and again.
    thread_local QHash<DoorParts, QByteArray> known;
    const DoorParts parts{argument(values[0]), argument(values[1]), argument(values[2])};
    auto text = known.constFind(parts);
    if (text == known.constEnd()) {
        constexpr qsizetype mostKept = 10000;
        if (known.size() >= mostKept)
            known.clear();
        text =
            known.insert(parts, doorText({{}, parts.lane, parts.number, parts.room, {}}).toUtf8());
    }
    sqlite3_result_text(context, text->constData(), static_cast<int>(text->size()),
                        SQLITE_TRANSIENT);
}

QByteArray nameKey(const QString& name)
{
    thread_local const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(
            icu::Locale("zh", "CN", nullptr, "collation=pinyin"), status));
        if (made)
            made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        return made;
    }();
    if (!collator)
        return name.toUtf8();
    uint8_t key[256];
    const icu::UnicodeString text(reinterpret_cast<const char16_t*>(name.utf16()),
                                  static_cast<int32_t>(name.size()));
    const int32_t length =
        std::min<int32_t>(collator->getSortKey(text, key, sizeof key), sizeof key);
    return QByteArray(reinterpret_cast<const char*>(key), length);
}

void nameKeyFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    blobResult(context, nameKey(argument(values[0])));
}

void bigramsFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const QByteArray words = bigrams(argument(values[0])).toUtf8();
    sqlite3_result_text(context, words.constData(), static_cast<int>(words.size()),
                        SQLITE_TRANSIENT);
}

void creditCodeWrongFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const QString code = normaliseCreditCode(argument(values[0]));
    sqlite3_result_int(context, checkCreditCode(code) != CreditCodeFault::None);
}

// 13x and 18x are mobile numbers throughout; asking libphonenumber takes 25 µs each.
bool isPlainMobile(const QString& phone)
{
    return phone.size() == 11 && phone.at(0) == u'1' &&
           (phone.at(1) == u'3' || phone.at(1) == u'8') &&
           std::all_of(phone.begin(), phone.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void phoneWrongFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const QString phone = argument(values[0]);
    sqlite3_result_int(context, !isPlainMobile(phone) && !phoneProblem(phone).isEmpty());
}

bool isWide(QChar c)
{
    return c.unicode() >= 0x2E80; // CJK and everything beyond, surrogates among it
}

} // namespace

QString bigrams(const QString& text)
{
    const QString folded = halfWidth(text).toLower();
    QString words;
    words.reserve(folded.size() * 3);
    QString run;
    const auto flush = [&] {
        if (run.isEmpty())
            return;
        const bool wide = isWide(run.front());
        if (!wide || run.size() == 1) {
            words += run + u' ';
        } else {
            for (qsizetype i = 0; i + 1 < run.size(); ++i) {
                if (run.at(i).isLowSurrogate())
                    continue;
                // A pair of characters, each of one or two units.
                const qsizetype first = run.at(i).isHighSurrogate() ? 2 : 1;
                if (i + first >= run.size()) {
                    if (i == 0)
                        words += run + u' ';
                    break;
                }
                const qsizetype second = run.at(i + first).isHighSurrogate() ? 2 : 1;
                words += QStringView(run).mid(i, first + second);
                words += u' ';
            }
        }
        run.clear();
    };
    for (const QChar c : folded) {
        const bool letter = c.isLetterOrNumber() || c.isSurrogate();
        if (!letter || (!run.isEmpty() && isWide(run.front()) != isWide(c)))
            flush();
        if (letter)
            run += c;
    }
    flush();
    words.chop(words.isEmpty() ? 0 : 1);
    return words;
}

// No exception may pass through SQLite.
using SqlFunction = void (*)(sqlite3_context*, int, sqlite3_value**);
template <SqlFunction function>
static void guarded(sqlite3_context* context, int count, sqlite3_value** values) noexcept
{
    try {
        function(context, count, values);
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

void registerSqlFunctions(sqlite3* connection)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const auto add = [&](const char* name, int arguments, SqlFunction function) {
        sqlite3_create_function_v2(connection, name, arguments, flags, nullptr, function, nullptr,
                                   nullptr, nullptr);
    };
    add("walk_key", 3, guarded<walkKeyFunction>);
    add("walk_side", 3, guarded<walkSideFunction>);
    add("name_key", 1, guarded<nameKeyFunction>);
    add("door_text", 3, guarded<doorTextFunction>);
    add("bigrams", 1, guarded<bigramsFunction>);
    add("credit_code_wrong", 1, guarded<creditCodeWrongFunction>);
    add("phone_wrong", 1, guarded<phoneWrongFunction>);
}

} // namespace doorstep
