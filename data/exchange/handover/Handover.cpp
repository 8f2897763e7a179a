// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/handover/Handover.h"

#include "data/base/Error.h"
#include "data/register/LockedCopy.h"
#include "data/views/reports/MonthlyReport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

struct HandoverText
{
    Q_DECLARE_TR_FUNCTIONS(Handover)
};

const QString handoverSetting = QStringLiteral("handover");

QString textOf(const Handover& handover)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("by"), handover.by},
                                  {QStringLiteral("at"), handover.at},
                                  {QStringLiteral("taken_by"), handover.takenBy},
                                  {QStringLiteral("taken_at"), handover.takenAt}})
            .toJson(QJsonDocument::Compact));
}

} // namespace

QString handedOverBy(Register& registry)
{
    const Mask whole{}; // it stays in the office
    const QString official = officialOf(registry.db(), onlyBlock(registry.db()), whole);
    const QString name = authorToTell(registry.author(), official, whole);
    return name.isEmpty() ? registry.author() : name;
}

void writeHandover(Register& registry, const QString& target, const QString& passphrase)
{
    if (QFileInfo::exists(target))
        throw Error(HandoverText::tr("%1 exists already. Choose another name; nothing was "
                                     "overwritten.")
                        .arg(QFileInfo(target).fileName()));
    writeLockedCopy(registry.db(), target, passphrase,
                    {{handoverSetting, textOf({handedOverBy(registry), registry.clock(), {}, 0})}});
}

std::optional<Handover> handoverOf(Register& registry)
{
    const QJsonObject said =
        QJsonDocument::fromJson(registry.setting(handoverSetting).toUtf8()).object();
    if (said.isEmpty())
        return std::nullopt;
    return Handover{said.value(QStringLiteral("by")).toString(),
                    said.value(QStringLiteral("at")).toInteger(),
                    said.value(QStringLiteral("taken_by")).toString(),
                    said.value(QStringLiteral("taken_at")).toInteger()};
}

void takeOver(Register& registry, const QString& author)
{
    const QString name = author.trimmed();
    if (name.isEmpty())
        throw Error(HandoverText::tr("Who goes on with the register has a name."));
    Handover handover = handoverOf(registry).value_or(Handover());
    handover.takenBy = name;
    handover.takenAt = registry.clock();
    registry.setSetting(handoverSetting, textOf(handover));
    registry.setAuthor(name);
}

} // namespace doorstep
