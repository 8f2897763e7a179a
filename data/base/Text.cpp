// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"

#include <QCoreApplication>
#include <QSet>

namespace doorstep {

QString halfWidth(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

QString tidy(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (!control && c != QChar(0xFEFF) && c != QChar(0x200B))
            kept.append(c);
    }
    return kept.trimmed();
}

QList<uint> characters(const QString& text)
{
    return text.toUcs4();
}

int surnameLength(const QString& name)
{
    // Compound surnames still met in the 2020 name report of the Ministry of Public Security,
    // with the rarer ones of the 百家姓.
    static const QSet<QString> compound{
        u"欧阳"_qs, u"上官"_qs, u"皇甫"_qs, u"令狐"_qs, u"诸葛"_qs, u"司徒"_qs, u"司马"_qs,
        u"申屠"_qs, u"夏侯"_qs, u"贺兰"_qs, u"完颜"_qs, u"慕容"_qs, u"尉迟"_qs, u"长孙"_qs,
        u"澹台"_qs, u"万俟"_qs, u"公孙"_qs, u"端木"_qs, u"东方"_qs, u"南宫"_qs, u"宇文"_qs,
        u"轩辕"_qs, u"西门"_qs, u"闻人"_qs, u"太史"_qs, u"呼延"_qs, u"钟离"_qs, u"百里"_qs,
        u"公冶"_qs, u"宗政"_qs, u"濮阳"_qs, u"淳于"_qs, u"单于"_qs, u"太叔"_qs, u"仲孙"_qs,
        u"鲜于"_qs, u"闾丘"_qs, u"东郭"_qs, u"乐正"_qs, u"独孤"_qs, u"赫连"_qs, u"拓跋"_qs,
        u"司空"_qs, u"司寇"_qs, u"巫马"_qs, u"漆雕"_qs, u"公良"_qs, u"颛孙"_qs, u"梁丘"_qs,
        u"左丘"_qs, u"公羊"_qs, u"谷梁"_qs, u"宰父"_qs, u"段干"_qs, u"羊舌"_qs, u"微生"_qs,
        u"纳兰"_qs, u"叶赫"_qs, u"亓官"_qs, u"子车"_qs};
    return name.size() > 2 && compound.contains(name.left(2)) ? 2 : 1;
}

QString yesNo(const QString& flag)
{
    return flag == u"1" ? QCoreApplication::translate("Ledger", "Yes")
                        : QCoreApplication::translate("Ledger", "No");
}

} // namespace doorstep
