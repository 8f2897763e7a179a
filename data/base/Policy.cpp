// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Policy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <optional>

namespace doorstep {

namespace {

struct PolicyText
{
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

constexpr qint64 longestFile = 64 * 1024; // it is written by hand

Policy& followed()
{
    static Policy policy;
    return policy;
}

// "~/台账" is the folder of whoever is at the PC.
QString folderNamed(const QString& value)
{
    if (value.isEmpty())
        return {};
    QString folder = QDir::fromNativeSeparators(value);
    if (folder == u"~" || folder.startsWith(QStringLiteral("~/")))
        folder = QDir::homePath() + folder.mid(1);
    return QDir::cleanPath(folder);
}

std::optional<bool> yesOrNo(const QString& value)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("true"),
                                 QStringLiteral("on"), QStringLiteral("1"), QStringLiteral("是")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("false"),
                                QStringLiteral("off"), QStringLiteral("0"), QStringLiteral("否")};
    if (yes.contains(value.toLower()))
        return true;
    if (no.contains(value.toLower()))
        return false;
    return std::nullopt;
}

// Whether it was understood.
bool take(Policy& policy, const QString& key, const QString& value)
{
    if (key == u"town") {
        policy.town = value;
    } else if (key == u"folder") {
        policy.folder = folderNamed(value);
    } else if (key == u"second-place") {
        policy.secondPlace = folderNamed(value);
    } else if (key == u"releases") {
        policy.releases = folderNamed(value);
    } else if (key == u"language") {
        if (value != u"zh_CN" && value != u"en")
            return false;
        policy.language = value;
    } else if (key == u"always-masked") {
        const std::optional<bool> always = yesOrNo(value);
        policy.alwaysMasked = always.value_or(true);
        return always.has_value();
    } else {
        return false;
    }
    return true;
}

} // namespace

QString policyFile()
{
    QStringList places{QCoreApplication::applicationDirPath() +
                       QStringLiteral("/doorstep-policy.ini")};
#ifndef Q_OS_WIN
    places << QStringLiteral("/etc/doorstep/policy.ini");
#endif
    for (const QString& place : places) {
        if (QFileInfo::exists(place))
            return place;
    }
    return {};
}

Policy readPolicy(const QString& path)
{
    Policy policy;
    policy.file = path;
    if (path.isEmpty())
        return policy;
    const auto unreadable = [&](const QString& why) {
        policy.alwaysMasked = true;
        policy.unclear << Policy::Unclear{0, why};
        return policy;
    };
    if (!QFileInfo(path).isFile())
        return unreadable({});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(file.read(longestFile));
    if (decode.hasError())
        return unreadable(QStringLiteral("UTF-8"));
    int number = 0;
    for (const QString& each : text.split(u'\n')) {
        ++number;
        const QString line = each.trimmed();
        if (line.isEmpty() || line.startsWith(u';') || line.startsWith(u'#') ||
            (line.startsWith(u'[') && line.endsWith(u']')))
            continue;
        const QString key = line.section(u'=', 0, 0).trimmed().toLower();
        QString value = line.section(u'=', 1).trimmed();
        if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        if (!line.contains(u'=') || !take(policy, key, value))
            policy.unclear << Policy::Unclear{number, line};
    }
    return policy;
}

void followPolicy(const Policy& policy)
{
    followed() = policy;
}

const Policy& policy()
{
    return followed();
}

QStringList sentencesOnPolicy(const Policy& policy)
{
    const QString file = QDir::toNativeSeparators(policy.file);
    QStringList sentences;
    for (const Policy::Unclear& each : policy.unclear) {
        if (each.line == 0)
            sentences << PolicyText::tr("What the office laid down in %1 can't be read (%2): until "
                                        "it can, everything that leaves is masked. Ask whoever "
                                        "looks after this PC.")
                             .arg(file, each.text);
        else
            sentences << PolicyText::tr("Line %2 of %1 lays down nothing that Doorstep knows: %3")
                             .arg(file, QString::number(each.line), each.text);
    }
    return sentences;
}

} // namespace doorstep
