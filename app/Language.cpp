// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"

#include "data/base/Policy.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace doorstep {

void installLanguage()
{
    const QSettings settings(QStringLiteral("Doorstep"), QStringLiteral("Doorstep"));
    const QString chosen = settings.value(QStringLiteral("language"), policy().language).toString();
    const QString language = qEnvironmentVariable("DOORSTEP_LANGUAGE", chosen);
    auto* ours = new QTranslator(QCoreApplication::instance());
    if (language == u"en") {
        QLocale::setDefault(QLocale(QLocale::English));
        if (ours->load(QStringLiteral(":/i18n/doorstep_en.qm"))) // what is counted
            QCoreApplication::installTranslator(ours);
        return;
    }
    // Without it Noto CJK falls back to Japanese shapes.
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    if (ours->load(QStringLiteral(":/i18n/doorstep_zh_CN.qm")))
        QCoreApplication::installTranslator(ours);
    auto* qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(QStringLiteral("qtbase_zh_CN"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace doorstep
