// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/Fonts.h"

#include "data/base/Text.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

namespace doorstep {

namespace {

QString chooseFamily()
{
    // Sans families with SC shapes, best first; the names differ between Windows, UOS, Kylin and
    // Debian, and between the language versions of a distribution's packages.
    const QStringList known{u"Noto Sans CJK SC"_qs,
                            u"Noto Sans SC"_qs,
                            u"Source Han Sans SC"_qs,
                            u"Source Han Sans CN"_qs,
                            u"思源黑体 CN"_qs,
                            u"思源黑体"_qs,
                            u"Microsoft YaHei"_qs,
                            u"微软雅黑"_qs,
                            u"HarmonyOS Sans SC"_qs,
                            u"PingFang SC"_qs,
                            u"WenQuanYi Micro Hei"_qs,
                            u"文泉驿微米黑"_qs,
                            u"WenQuanYi Zen Hei"_qs,
                            u"文泉驿正黑"_qs,
                            u"SimHei"_qs,
                            u"黑体"_qs,
                            u"Noto Serif CJK SC"_qs,
                            u"SimSun"_qs};
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : known) {
        if (installed.contains(family, Qt::CaseInsensitive))
            return family;
    }
    return QFontDatabase::families(QFontDatabase::SimplifiedChinese).value(0);
}

bool drawsInks(uint character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

// Asks the text engine itself, because it also looks into every fallback font.
bool someFontHas(char32_t character)
{
    QTextLayout layout(QString::fromUcs4(&character, 1), QFont(cjkFamily()));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns()) {
        if (run.glyphIndexes().contains(0))
            return false;
    }
    return true;
}

} // namespace

QString cjkFamily()
{
    static const QString family = chooseFamily();
    return family;
}

QString missingCharacters(const QString& text)
{
    const QRawFont first = QRawFont::fromFont(QFont(cjkFamily()));
    QList<uint> missing;
    for (const uint c : characters(text)) {
        if (drawsInks(c) && !first.supportsCharacter(c) && !missing.contains(c) && !someFontHas(c))
            missing.append(c);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(missing.constData()),
                             missing.size());
}

} // namespace doorstep
