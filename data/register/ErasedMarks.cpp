// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/ErasedMarks.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/files/checks/KnownPhones.h"
#include "data/files/checks/Phone.h"
#include "data/register/PersonTables.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <sodium.h>

namespace doorstep {

namespace {

constexpr int fewestFigures = 7;
const QString marksTable = QStringLiteral("erased_mark");
static_assert(crypto_generichash_BYTES == 32 && crypto_generichash_KEYBYTES == 32);

unsigned char* bytesIn(QByteArray& bytes)
{
    return static_cast<unsigned char*>(static_cast<void*>(bytes.data()));
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return static_cast<const unsigned char*>(static_cast<const void*>(bytes.constData()));
}

QByteArray markOf(const QString& words, const QByteArray& key)
{
    const QByteArray text = words.toUtf8();
    QByteArray mark(crypto_generichash_BYTES, '\0');
    crypto_generichash(bytesIn(mark), static_cast<size_t>(mark.size()), bytesOf(text),
                       static_cast<unsigned long long>(text.size()), bytesOf(key),
                       static_cast<size_t>(key.size()));
    return mark;
}

void startSodium()
{
    if (sodium_init() < 0)
        throw Error(QCoreApplication::translate("Erasure", "This PC gives no random numbers, so "
                                                           "nobody can be erased."));
}

QByteArray ownKey(Database& database)
{
    auto key = database.one<QByteArray>(
        QStringLiteral("SELECT mark_key FROM erased_mark ORDER BY rowid LIMIT 1"));
    if (key.isEmpty()) {
        key = QByteArray(crypto_generichash_KEYBYTES, '\0');
        randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    }
    return key;
}

QSet<QString> markedOf(Database& database, RowId subject)
{
    QSet<QString> names;
    const QString own = jsonOfRows({subject});
    for (const char* column : {"name", "operator"})
        gatherTexts(database, QStringLiteral("subject"), own, QLatin1String(column), names);
    Statement at = database.prepare(
        QStringLiteral("SELECT ifnull(s.name, ''), u.lane, u.number, u.birth_month, u.station FROM "
                       "subject u LEFT JOIN street s ON s.id = u.street_id WHERE u.id = ?"));
    at.bind(subject);
    QSet<QString> marked;
    if (!at.next())
        return marked;
    for (const QString& name : std::as_const(names)) {
        marked << markedName(name, at.get<QString>(0), at.get<QString>(1), at.get<QString>(2));
        for (const int column : {3, 4})
            marked << markedName(name, at.get<QString>(column));
    }
    return marked;
}

} // namespace

QString markedNumber(const QString& number)
{
    if (number.startsWith(u"400-") || number.startsWith(u"800-") || isDoorWord(number))
        return {};
    QString plain;
    int figures = 0;
    for (const QChar c : number) {
        if (c.unicode() > 0x7f)
            return {}; // no number
        if (c.isLetterOrNumber())
            plain += c.toUpper();
        figures += c.isDigit() ? 1 : 0;
    }
    return figures < fewestFigures ? QString() : QStringLiteral("number ") + plain;
}

QStringList numbersToLookFor(const QString& text)
{
    constexpr qsizetype mobileLength = 11;
    constexpr qsizetype codeLength = 18;
    static const QRegularExpression figures(u"[0-9]"_qs);
    static const QRegularExpression parting(u"(?<=[0-9])[\\s.·•—–_-]{1,3}(?=[0-9])"_qs);
    static const QRegularExpression mobile(u"(?=(1[3-9][0-9]{9}))"_qs);
    static const QRegularExpression code(u"(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])"_qs);
    const QString plain = plainFiguresInPlace(halfWidth(text));
    if (!figures.match(plain).hasMatch())
        return {};
    QStringList numbers = plain.split(u" / "_qs, Qt::SkipEmptyParts);
    const QList<PhoneSpan> spans = findPhones(plain);
    for (const PhoneSpan& span : spans) {
        numbers << span.phone.text();
        if (span.phone.kind == PhoneKind::Landline)
            numbers << span.phone.number;
    }
    const QString together = QString(plain).remove(parting);
    if (together.size() >= mobileLength) {
        for (auto all = mobile.globalMatch(together); all.hasNext();)
            numbers << all.next().captured(1);
    }
    if (plain.size() >= codeLength) {
        for (auto all = code.globalMatch(plain); all.hasNext();)
            numbers << all.next().captured().toUpper();
    }
    return numbers;
}

QString markedName(const QString& name, const QString& street, const QString& lane,
                   const QString& number)
{
    return street.isEmpty() || (lane.isEmpty() && number.isEmpty())
               ? QString()
               : markedName(name,
                            QStringList{folded(street), folded(lane), folded(number)}.join(u'|'));
}

QString markedName(const QString& name, const QString& otherwise)
{
    const QString plain = folded(name);
    return plain.size() < 2 || name == nobody || otherwise.isEmpty()
               ? QString()
               : QStringList{QStringLiteral("name"), plain, otherwise}.join(u' ');
}

void markErased(Database& database, const QList<RowId>& subjects, const QSet<QString>& words,
                const QByteArray& uid, QDate on)
{
    startSodium();
    QSet<QString> marked;
    for (const QString& word : words)
        marked << markedNumber(word);
    for (const RowId subject : subjects)
        marked += markedOf(database, subject);
    marked.remove(QString());
    if (marked.isEmpty())
        return;
    const QByteArray key = ownKey(database);
    for (const QString& each : std::as_const(marked))
        database.run(QStringLiteral("INSERT INTO erased_mark (mark, mark_key, uid, erased_on) "
                                    "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                     markOf(each, key), key, uid.isEmpty() ? QVariant() : QVariant(uid), on);
}

void bringMarks(Database& database, const Tombstone& tombstone)
{
    for (const ErasedMark& each : tombstone.marks)
        database.run(QStringLiteral("INSERT INTO erased_mark (mark, mark_key, uid, erased_on) "
                                    "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                     each.mark, each.key, tombstone.uid, tombstone.on);
}

QList<ErasedMark> marksOf(Database& database, const QByteArray& uid)
{
    QList<ErasedMark> marks;
    if (!hasTable(database, marksTable))
        return marks;
    Statement statement = database.prepare(
        QStringLiteral("SELECT mark, mark_key FROM erased_mark WHERE uid = ? ORDER BY rowid"));
    statement.bind(uid);
    while (statement.next())
        marks << ErasedMark{statement.get<QByteArray>(0), statement.get<QByteArray>(1)};
    return marks;
}

ErasedMarks::ErasedMarks(Database& database)
{
    if (!hasTable(database, marksTable))
        return;
    startSodium();
    Statement statement =
        database.prepare(QStringLiteral("SELECT mark, mark_key, erased_on FROM erased_mark"));
    while (statement.next()) {
        m_days.insert(statement.get<QByteArray>(0), statement.get<QDate>(2));
        if (const auto key = statement.get<QByteArray>(1); !m_keys.contains(key))
            m_keys << key;
    }
}

std::optional<QDate> ErasedMarks::find(const QString& marked) const
{
    if (marked.isEmpty())
        return std::nullopt;
    for (const QByteArray& key : m_keys) {
        const auto day = m_days.constFind(markOf(marked, key));
        if (day != m_days.constEnd())
            return *day;
    }
    return std::nullopt;
}

QList<std::pair<QString, RowId>> rowsWithErasedNumbers(Database& database, qint64 afterEntry)
{
    QList<std::pair<QString, RowId>> found;
    const ErasedMarks marks(database);
    if (marks.isEmpty())
        return found;
    QMap<QString, QStringList> columns;
    for (const TextColumn& column : textColumns(database))
        columns[column.table] << column.column;
    for (auto table = columns.cbegin(); table != columns.cend(); ++table) {
        Statement rows = database.prepare(
            QStringLiteral("SELECT t.rowid, %2 FROM %1 t WHERE t.rowid IN (SELECT row_id FROM "
                           "main.journal WHERE id > ? AND table_name = '%1')")
                .arg(table.key(), table->join(QStringLiteral(" || ' / ' || "))));
        rows.bind(afterEntry);
        while (rows.next()) {
            const QStringList numbers = numbersToLookFor(rows.get<QString>(1));
            if (std::any_of(numbers.begin(), numbers.end(), [&](const QString& number) {
                    return marks.find(markedNumber(number)).has_value();
                }))
                found << std::pair(table.key(), rows.get<RowId>(0));
        }
    }
    return found;
}

bool isLiving(Database& database, const QString& numberOrName)
{
    Statement statement = database.prepare(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM subject WHERE deleted_at IS NULL AND (:p1 IN "
                       "(credit_code, name, operator) OR instr(' / ' || phone || ' / ' || "
                       "operator_phone || ' / ', ' / ' || :p1 || ' / ') > 0)) OR "
                       "EXISTS (SELECT 1 FROM party_member WHERE deleted_at IS NULL AND "
                       "instr(' / ' || phone || ' / ', ' / ' || :p1 || ' / ') > 0)"));
    statement.bindNamed({numberOrName});
    return statement.next() && statement.get<bool>(0);
}

bool isLiving(Database& database, const QString& name, const QString& street, const QString& lane,
              const QString& number)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM subject u LEFT JOIN street s ON s.id = u.street_id WHERE "
        "u.deleted_at IS NULL AND :p1 IN (u.name, u.operator) AND ifnull(s.name, '') = :p2 AND "
        "u.lane = :p3 AND u.number = :p4)"));
    statement.bindNamed({name, street, lane, number});
    return statement.next() && statement.get<bool>(0);
}

} // namespace doorstep
