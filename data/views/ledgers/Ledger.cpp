// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/Ledger.h"

#include "data/base/Text.h"
#include "data/files/checks/Masking.h"
#include "data/views/ledgers/GatheredValues.h"
#include "data/views/ledgers/KinValues.h"
#include "data/views/ledgers/Tables.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>

namespace doorstep {

namespace {

// Reading the whole of other tables once is worth it when the rows lie close together.
bool areMany(const LedgerExtent& extent)
{
    constexpr qint64 fewest = 500;
    constexpr qint64 sparsest = 8;
    return extent.rows >= fewest && (extent.last - extent.first) / sparsest <= extent.rows;
}

// Only the conditions that apply, so that SQLite can use an index for them and leave out a join
// that nothing asks for.
QString source(const Ledger& ledger, const LedgerFilter& filter, const char* from)
{
    QString sql =
        QStringLiteral("FROM %1 WHERE %2").arg(QLatin1String(from), QLatin1String(ledger.where));
    if (filter.block)
        sql += QStringLiteral(" AND %1 = :p5").arg(QLatin1String(ledger.block));
    if (filter.street)
        sql += QStringLiteral(" AND %1 = :p6").arg(QLatin1String(ledger.street));
    if (filter.period)
        sql += QStringLiteral(" AND ") + QLatin1String(ledger.period);
    if (filter.only)
        sql += QStringLiteral(" AND %1 IN (SELECT value FROM json_each(:p8))")
                   .arg(QLatin1String(ledger.id));
    return sql;
}

const char* coreOf(const Ledger& ledger, const LedgerFilter& filter)
{
    return ledger.core && !filter.street ? ledger.core : ledger.from;
}

bool isNumberOfRegister(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9]{4}-[0-9]{1,5}$"));
    return shape.match(text).hasMatch();
}

QString masked(const QString& text, const Column& column, const Mask& mask, const QString& persons)
{
    switch (column.sensitivity) {
    case Sensitivity::Name:
        return maskName(text);
    case Sensitivity::Phone:
        return maskPhone(text);
    case Sensitivity::Code:
        return maskCode(text);
    case Sensitivity::PersonOrOffice:
        return mask.personOrOffice(text);
    case Sensitivity::Number:
        if (isNumberOfRegister(text))
            return text;
        break;
    case Sensitivity::Open:
    case Sensitivity::Prose:
    case Sensitivity::SubjectName: // told apart by the caller
    case Sensitivity::SubjectDoor:
        break;
    }
    return column.isLog ? mask.log(text, persons) : mask.text(text, persons);
}

// A licence often bears its holder's whole name (holderNameSql): that part of it is masked.
constexpr QChar holderMark(2);
constexpr QChar personMark(1);
constexpr QChar officialMark(3); // see writerSql()

QString nameWithHolder(const QString& text, const Mask& mask)
{
    const QString holder = text.section(holderMark, 1, 1);
    QString name = text.section(holderMark, 2);
    return mask.masking() == Masking::Masked ? mask.text(name.replace(holder, maskName(holder)))
                                             : name;
}

// What stands between marks is the name of a person (see subjectNameSql).
QString subjectNames(const QString& text, const Mask& mask)
{
    QStringList parts = text.split(personMark);
    for (qsizetype i = 0; mask.masking() == Masking::Masked && i < parts.size(); ++i)
        parts[i] = i % 2 == 1 ? maskName(parts.at(i)) : mask.text(parts.at(i));
    return parts.join(QString());
}

QString subjectDoor(const QString& text, const Mask& mask)
{
    if (!text.startsWith(personMark))
        return mask.text(text);
    return mask.masking() == Masking::Masked ? QString() : text.mid(1);
}

QString cut(const QString& text, int most)
{
    const QList<uint> letters = characters(text);
    if (most == 0 || letters.size() <= most)
        return text;
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), most) + u'…';
}

QString idList(const QList<RowId>& ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const RowId id : ids)
        texts << QString::number(id);
    return u'[' + texts.join(u',') + u']';
}

std::vector<Ledger> tables(Party party)
{
    std::vector<Ledger> all{visitsLedger(),
                            shopsLedger(party),
                            workersLedger(party),
                            needsLedger(),
                            needStepsLedger(),
                            sharedProblemsLedger(),
                            cardsLedger(),
                            wishesLedger(),
                            activitiesLedger(),
                            attendanceLedger(),
                            volunteerTeamsLedger(),
                            volunteersLedger(),
                            servicesLedger(),
                            serviceItemsLedger(),
                            servicePackagesLedger(),
                            groupPicturesLedger(),
                            venuesLedger(),
                            pathLedger(party),
                            partyOrganisationsLedger(),
                            partyMembersLedger(),
                            pairingsLedger(),
                            shopsVisitedLedger(party),
                            workersVisitedLedger(party),
                            deletedLedger(party),
                            correctionsLedger(party)};
    if (party == Party::Shown)
        return all;
    std::erase_if(all, [](const Ledger& each) { return isPartyLedger(QLatin1String(each.key)); });
    for (Ledger& ledger : all)
        std::erase_if(ledger.columns,
                      [](const Column& each) { return isPartyColumn(QLatin1String(each.key)); });
    return all;
}

const Ledger* find(std::span<const Ledger> among, const QString& key)
{
    for (const Ledger& ledger : among) {
        if (key == QLatin1String(ledger.key))
            return &ledger;
    }
    return nullptr;
}

} // namespace

QString Column::title() const
{
    return called.isEmpty() ? QCoreApplication::translate("Ledger", heading) : called;
}

QString Ledger::title() const
{
    return QCoreApplication::translate("Ledger", name);
}

bool Ledger::folds(const Column& column) const
{
    return std::any_of(folded.begin(), folded.end(),
                       [&](const char* wanted) { return std::strcmp(wanted, column.key) == 0; });
}

int Ledger::indexOf(const QString& columnKey) const
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columnKey == QLatin1String(columns[i].key))
            return static_cast<int>(i);
    }
    return -1;
}

std::span<const Ledger> ledgers()
{
    static const std::vector<Ledger> all = tables(Party::Shown);
    return all;
}

std::span<const Ledger> ledgers(Database& database)
{
    static const std::vector<Ledger> withoutParty = tables(Party::Hidden);
    return partyShown(database) ? ledgers() : withoutParty;
}

const Ledger* findLedger(const QString& key)
{
    return find(ledgers(), key);
}

const Ledger* findLedger(Database& database, const QString& key)
{
    return find(ledgers(database), key);
}

QString ledgerNames()
{
    QStringList names;
    for (const Ledger& ledger : ledgers())
        names << QLatin1String(ledger.key);
    return names.join(QStringLiteral(", "));
}

const Ledger& ledgerFor(const Ledger& ledger, Masking masking)
{
    const auto isOffices = [](const Column& each) {
        return each.audience == Audience::Office;
    };
    if (masking == Masking::Unmasked ||
        std::none_of(ledger.columns.begin(), ledger.columns.end(), isOffices))
        return ledger;
    static std::mutex mutex;
    static std::map<const Ledger*, Ledger> seen;
    const std::scoped_lock lock(mutex);
    const auto [made, isNew] = seen.try_emplace(&ledger, ledger);
    if (isNew)
        std::erase_if(made->second.columns, isOffices);
    return made->second;
}

bool mayCallPersons(const Column& column)
{
    return column.sensitivity == Sensitivity::Prose || std::strcmp(column.key, "tags") == 0;
}

QVariant ledgerValue(const Column& column, const QVariant& stored, const Mask& mask,
                     const QString& persons)
{
    if (stored.isNull())
        return {};
    switch (column.type) {
    case ColumnType::Number:
        return stored;
    case ColumnType::Date: {
        const QDate day = QDate::fromString(stored.toString(), Qt::ISODate);
        return day.isValid() ? QVariant(day) : QVariant();
    }
    case ColumnType::DateTime:
        // A day in words: its time is not known.
        if (stored.typeId() == QMetaType::QString)
            return QDate::fromString(stored.toString(), Qt::ISODate);
        return shanghaiTime(stored.toLongLong());
    case ColumnType::Text:
    case ColumnType::Code:
        break;
    }
    const QString text = stored.toString();
    if (text.startsWith(holderMark))
        return nameWithHolder(text, mask);
    if (text.isEmpty())
        return {};
    if (text.startsWith(officialMark))
        return mask.numbers(text.mid(1));
    if (column.sensitivity == Sensitivity::SubjectName)
        return subjectNames(text, mask);
    if (column.sensitivity == Sensitivity::SubjectDoor)
        return subjectDoor(text, mask);
    if (column.word)
        return column.word(text);
    return cut(mask.masking() == Masking::Masked ? masked(text, column, mask, persons) : text,
               column.most);
}

QString ledgerSource(const Ledger& ledger, const LedgerFilter& filter)
{
    return source(ledger, filter, ledger.from);
}

void bindFilter(Statement& statement, const LedgerFilter& filter)
{
    const Period period = filter.period.value_or(Period{QDate(1970, 1, 2), QDate(9998, 12, 31)});
    statement.bindNamed({toCell(period.begin()), toCell(period.end()), toCell(period.first),
                         toCell(period.last), toCell(filter.block), toCell(filter.street),
                         toCell(filter.asOf),
                         toCell(idList(filter.only.value_or(QList<RowId>())))});
}

LedgerReader::LedgerReader(Database& database, const Ledger& ledger, const LedgerFilter& filter,
                           Masking masking, const LedgerExtent& extent)
    : m_ledger(ledger),
      m_mask(database, masking),
      m_sources(ledger.columns.size()),
      m_statement(prepare(database, filter, areMany(extent)))
{
    bindFilter(m_statement, filter);
    for (size_t i = 0; areMany(extent) && i < m_sources.size(); ++i) {
        if (const std::optional<Gathered>& gathered = ledger.columns[i].gathered)
            m_sources[i].gathered = std::make_unique<GatheredValues>(database, *gathered, extent);
    }
}

LedgerReader::~LedgerReader() = default;

Statement LedgerReader::prepare(Database& database, const LedgerFilter& filter, bool many)
{
    QStringList expressions{QString::fromLatin1(m_ledger.id)};
    std::vector<const Kin*> kins;
    std::vector<QStringList> asked;
    for (size_t i = 0; i < m_sources.size(); ++i) {
        const Column& column = m_ledger.columns[i];
        if (many && column.gathered)
            continue;
        if (!many || !column.kin) {
            m_sources[i].place = static_cast<int>(expressions.size());
            expressions << QString::fromUtf8(column.sql);
            continue;
        }
        const auto known = std::find(kins.begin(), kins.end(), column.kin);
        const auto kin = static_cast<size_t>(known - kins.begin());
        if (known == kins.end()) {
            kins.push_back(column.kin);
            asked.emplace_back();
        }
        m_sources[i].kin = static_cast<int>(kin);
        m_sources[i].place = static_cast<int>(asked[kin].size());
        asked[kin] << QString::fromUtf8(column.sql);
    }
    addPersons(many, kins, asked, expressions);
    for (size_t kin = 0; kin < kins.size(); ++kin) {
        m_kin.push_back({std::make_unique<KinValues>(database, *kins[kin], asked[kin]),
                         static_cast<int>(expressions.size())});
        expressions << QString::fromUtf8(kins[kin]->key);
    }
    return database.prepare(
        QStringLiteral("SELECT %1 %2 ORDER BY %3")
            .arg(expressions.join(QStringLiteral(", ")),
                 source(m_ledger, filter, many ? coreOf(m_ledger, filter) : m_ledger.from),
                 QLatin1String(m_ledger.writtenOrder ? m_ledger.writtenOrder : m_ledger.order)));
}

// Of the subject s, where a column of the ledger names one: asked where that is.
void LedgerReader::addPersons(bool many, const std::vector<const Kin*>& kins,
                              std::vector<QStringList>& asked, QStringList& expressions)
{
    static const QString persons = QStringLiteral("iif(s.kind = 'worker', s.name, s.operator)");
    const auto column =
        std::find_if(m_ledger.columns.begin(), m_ledger.columns.end(), [](const Column& each) {
            return std::strcmp(each.sql, subjectNameSql) == 0 ||
                   std::strcmp(each.sql, "s.name") == 0;
        });
    if (column == m_ledger.columns.end())
        return;
    m_persons.emplace();
    if (many && column->kin) {
        const auto kin =
            static_cast<size_t>(std::find(kins.begin(), kins.end(), column->kin) - kins.begin());
        m_persons->kin = static_cast<int>(kin);
        m_persons->place = static_cast<int>(asked[kin].size());
        asked[kin] << persons;
    } else {
        m_persons->place = static_cast<int>(expressions.size());
        expressions << persons;
    }
}

bool LedgerReader::next()
{
    if (!m_statement.next())
        return false;
    for (KinOfRows& kin : m_kin)
        kin.number = kin.values->numberOf(m_statement.raw(kin.place).integer);
    return true;
}

RowId LedgerReader::id() const
{
    return m_statement.get<RowId>(0);
}

QVariant LedgerReader::value(int column) const
{
    const Column& one = m_ledger.columns[static_cast<size_t>(column)];
    const bool mayTell = m_mask.masking() == Masking::Masked && mayCallPersons(one);
    return ledgerValue(one, stored(column).toVariant(), m_mask,
                       mayTell ? persons().toVariant().toString() : QString());
}

RawValue LedgerReader::stored(int column) const
{
    return valueAt(m_sources[static_cast<size_t>(column)]);
}

RawValue LedgerReader::persons() const
{
    return m_persons ? valueAt(*m_persons) : RawValue();
}

RawValue LedgerReader::valueAt(const Source& source) const
{
    if (source.gathered)
        return source.gathered->of(id());
    if (source.kin < 0)
        return m_statement.raw(source.place);
    const KinOfRows& kin = m_kin[static_cast<size_t>(source.kin)];
    return kin.values->value(kin.number, static_cast<size_t>(source.place));
}

LedgerExtent extentOf(Database& database, const Ledger& ledger, const LedgerFilter& filter)
{
    Statement statement = database.prepare(
        QStringLiteral("SELECT count(*), min(%1), max(%1) ").arg(QLatin1String(ledger.id)) +
        source(ledger, filter, coreOf(ledger, filter)));
    bindFilter(statement, filter);
    if (!statement.next())
        return {};
    return {statement.get<qint64>(0), statement.get<RowId>(1), statement.get<RowId>(2)};
}

} // namespace doorstep
