// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportProfile.h"

#include "data/base/spelling/Fold.h"
#include "data/files/checks/IdentityNumber.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace doorstep {

namespace {

const QString setting = u"import_profiles"_qs;
constexpr qsizetype mostProfiles = 200; // the oldest are forgotten

void write(Register& registry, const QList<ImportProfile>& profiles)
{
    QJsonArray array;
    for (const ImportProfile& profile :
         profiles.mid(std::max<qsizetype>(0, profiles.size() - mostProfiles))) {
        QJsonObject columns;
        for (auto column = profile.columns.begin(); column != profile.columns.end(); ++column)
            columns.insert(column.key(), column.value());
        array.append(QJsonObject{{u"name"_qs, profile.name},
                                 {u"kind"_qs, QLatin1String(keyOf(profile.kind))},
                                 {u"fingerprint"_qs, profile.fingerprint},
                                 {u"columns"_qs, columns}});
    }
    registry.setSetting(setting,
                        QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

bool replaces(const ImportProfile& newer, const ImportProfile& older)
{
    if (newer.kind != older.kind || newer.name != older.name)
        return false;
    return !newer.name.isEmpty() || newer.fingerprint == older.fingerprint;
}

} // namespace

QString fingerprintOf(const TableOutline& outline)
{
    QStringList headings;
    for (const QString& text : outline.heading.texts)
        headings << folded(text);
    return QString::fromLatin1(
        QCryptographicHash::hash(headings.join(u'\n').toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(32));
}

QList<ImportProfile> importProfiles(Register& registry)
{
    QList<ImportProfile> profiles;
    const QJsonArray array = QJsonDocument::fromJson(registry.setting(setting).toUtf8()).array();
    for (const QJsonValue value : array) {
        const QJsonObject object = value.toObject();
        const std::optional<ImportKind> kind =
            fromKey<ImportKind>(object.value(u"kind"_qs).toString());
        if (!kind)
            continue; // a newer program's
        ImportProfile profile{object.value(u"name"_qs).toString(),
                              *kind,
                              object.value(u"fingerprint"_qs).toString(),
                              {}};
        const QJsonObject columns = object.value(u"columns"_qs).toObject();
        for (auto column = columns.begin(); column != columns.end(); ++column)
            profile.columns.insert(column.key(), column.value().toString());
        profiles.append(profile);
    }
    return profiles;
}

std::optional<ImportProfile> profileNamed(Register& registry, ImportKind kind, const QString& name)
{
    const QList<ImportProfile> profiles = importProfiles(registry);
    for (const ImportProfile& profile : profiles) {
        if (profile.kind == kind && profile.name == name)
            return profile;
    }
    return std::nullopt;
}

void rememberProfile(Register& registry, ImportKind kind, const TableOutline& outline,
                     const std::vector<ColumnMatch>& columns, const QString& name)
{
    const FieldTable& fields = fieldTable(kind);
    ImportProfile profile{withoutIdentityNumbers(name), kind, fingerprintOf(outline), {}};
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].ignored || isGuess(columns[i].by)) // without being told
            continue;
        const QString heading = outline.headingOf(static_cast<int>(i));
        if (withoutIdentityNumbers(heading) != heading)
            continue; // 填报人 and a number of theirs
        profile.columns.insert(heading,
                               columns[i].field < 0 ? QString() : fields.at(columns[i].field).key);
    }
    QList<ImportProfile> profiles = importProfiles(registry);
    profiles.removeIf([&](const ImportProfile& older) { return replaces(profile, older); });
    profiles.append(profile);
    write(registry, profiles);
}

std::vector<ColumnMatch> chooseColumns(Register& registry, const TableOutline& outline,
                                       ImportKind kind, const std::optional<ImportProfile>& profile)
{
    const FieldTable& fields = fieldTable(kind);
    WordBook book(registry);
    std::vector<ColumnMatch> columns = matchColumns(outline, fields, book);
    std::optional<ImportProfile> remembered = profile;
    if (!remembered && outline.heading.found()) {
        const QString fingerprint = fingerprintOf(outline);
        const QList<ImportProfile> profiles = importProfiles(registry);
        const auto found = std::find_if(profiles.rbegin(), profiles.rend(), [&](const auto& p) {
            return p.kind == kind && p.fingerprint == fingerprint;
        });
        if (found != profiles.rend())
            remembered = *found;
    }
    for (size_t i = 0; remembered && i < columns.size(); ++i) {
        const auto known = remembered->columns.constFind(outline.headingOf(static_cast<int>(i)));
        if (known == remembered->columns.constEnd())
            continue;
        const int field = known->isEmpty() ? -1 : fields.indexOf(*known);
        if (columns[i].by == MatchedBy::IdentityNumbers)
            continue;
        if (columns[i].field != field)
            columns[i].option.clear();
        columns[i].field = field;
        columns[i].by = MatchedBy::Profile;
    }
    leaveOutHidden(registry.db(), fields, columns);
    return columns;
}

} // namespace doorstep
