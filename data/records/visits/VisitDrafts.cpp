// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/VisitDrafts.h"

#include "data/files/checks/IdentityNumber.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <sqlite3.h>

namespace doorstep {

namespace {

// How long a write waits for another program's: here, and everywhere else (see Database).
constexpr int shortWaitMs = 100;
constexpr int usualWaitMs = 5000;

class ShortWait
{
public:
    explicit ShortWait(const Database& database) : m_connection(database.handle())
    {
        sqlite3_busy_timeout(m_connection, shortWaitMs);
    }
    ~ShortWait() { sqlite3_busy_timeout(m_connection, usualWaitMs); }
    ShortWait(const ShortWait&) = delete;
    ShortWait& operator=(const ShortWait&) = delete;

private:
    sqlite3* m_connection;
};

const QString draftsKey = QStringLiteral("drafts");
const QString forKey = QStringLiteral("for");
const QString recordKey = QStringLiteral("record");
const QString beforeKey = QStringLiteral("before");
const QString lacksKey = QStringLiteral("lacksNumber");

constexpr std::pair<TypedFor::What, const char*> words[] = {
    {TypedFor::What::Subject, "subject"},
    {TypedFor::What::Visit, "visit"},
    {TypedFor::What::NewSubject, "new"},
};

// A setting is stored without it (see Register::setSetting).
bool holdsNumber(const VisitRecord& record)
{
    const QString text =
        QString::fromUtf8(QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact));
    return withoutBegunIdentityNumbers(text) != text;
}

// Of a draft that does not say it itself.
TypedFor typedForOf(const VisitRecord& record)
{
    if (record.visit.id != 0)
        return {TypedFor::What::Visit, record.visit.id};
    if (record.visit.subject != 0)
        return {TypedFor::What::Subject, record.visit.subject};
    return {TypedFor::What::NewSubject, 1};
}

} // namespace

QString TypedFor::text() const
{
    for (const auto& [known, word] : words) {
        if (known == what)
            return QStringLiteral("%1:%2").arg(QLatin1String(word)).arg(id);
    }
    return {};
}

std::optional<TypedFor> TypedFor::from(const QString& text)
{
    bool isNumber = false;
    const qint64 id = text.section(u':', 1).toLongLong(&isNumber);
    for (const auto& [known, word] : words) {
        if (isNumber && text.section(u':', 0, 0) == QLatin1String(word))
            return TypedFor{known, id};
    }
    return std::nullopt;
}

VisitDrafts::VisitDrafts(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.contains(QStringLiteral("visit"))) {
        const VisitRecord single = visitRecordFrom(json);
        if (!single.isBlank())
            put({typedForOf(single), single, std::nullopt});
        return;
    }
    for (const QJsonValue& value : json.value(draftsKey).toArray()) {
        const QJsonObject draft = value.toObject();
        const QJsonValue before = draft.value(beforeKey);
        const auto typedFor = TypedFor::from(draft.value(forKey).toString());
        if (!typedFor)
            continue;
        put({*typedFor, visitRecordFrom(draft.value(recordKey).toObject()),
             before.isObject() ? std::optional(visitRecordFrom(before.toObject())) : std::nullopt});
        if (draft.value(lacksKey).toBool())
            m_lackingNumber << typedFor->text();
    }
}

QString VisitDrafts::toText() const
{
    if (m_drafts.isEmpty())
        return {};
    QJsonArray drafts;
    for (const VisitDraft& draft : m_drafts) {
        QJsonObject json{{forKey, draft.typedFor.text()}, {recordKey, toJson(draft.record)}};
        if (draft.before)
            json.insert(beforeKey, toJson(*draft.before));
        if (lacksNumber(draft.typedFor) || holdsNumber(draft.record))
            json.insert(lacksKey, true);
        drafts.append(json);
    }
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{draftsKey, drafts}}).toJson(QJsonDocument::Compact));
}

void VisitDrafts::put(const VisitDraft& draft)
{
    remove(draft.typedFor);
    m_drafts.append(draft);
}

void VisitDrafts::putInPlace(const VisitDraft& draft)
{
    const auto there = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const VisitDraft& each) {
        return each.typedFor == draft.typedFor;
    });
    if (there == m_drafts.end())
        m_drafts.append(draft);
    else
        *there = draft;
}

void VisitDrafts::remove(const TypedFor& typedFor)
{
    m_drafts.removeIf([&](const VisitDraft& draft) { return draft.typedFor == typedFor; });
    m_lackingNumber.removeAll(typedFor.text());
}

std::optional<VisitDraft> VisitDrafts::find(const TypedFor& typedFor) const
{
    for (const VisitDraft& draft : m_drafts) {
        if (draft.typedFor == typedFor)
            return draft;
    }
    return std::nullopt;
}

bool VisitDrafts::lacksNumber(const TypedFor& typedFor) const
{
    return m_lackingNumber.contains(typedFor.text());
}

TypedFor VisitDrafts::nextNewSubject() const
{
    qint64 last = 0;
    for (const VisitDraft& draft : m_drafts) {
        if (draft.typedFor.what == TypedFor::What::NewSubject)
            last = std::max(last, draft.typedFor.id);
    }
    return {TypedFor::What::NewSubject, last + 1};
}

void storeTyped(Register& registry, const QString& setting, const QString& text)
{
    const ShortWait wait(registry.db());
    registry.setSetting(setting, text);
}

} // namespace doorstep
