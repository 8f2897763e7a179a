// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/NumbersAround.h"

#include "data/base/Text.h"
#include "data/files/checks/Partings.h"

#include <QDate>
#include <QRegularExpression>

namespace doorstep {

namespace {

// 3000-5000元, 2024-2025年度, 20000000-30000000 yuan.
const QString range = u"^(?:\\s*[-~—–至到]+\\s*[0-9.,]+)*\\s*[多余]?"_qs;

} // namespace

QString digitsIn(QString text)
{
    text = figuresInPlace(text);
    text.removeIf([](QChar c) { return !isFigure(c); });
    return text;
}

bool isDate(const QString& digits)
{
    const QDate date = QDate::fromString(digits, u"yyyyMMdd"_qs);
    return date.isValid() && date.year() >= 1800 && date.year() < 2100;
}

QString asciiInPlace(QString text)
{
    for (QChar& c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
    }
    return text;
}

bool isMoneyBefore(const QString& behind)
{
    static const QRegularExpression money(range + u"(?:元|块|万|亿|yuan|rmb)"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    return money.match(behind).hasMatch();
}

bool isMeasureBefore(const QString& behind)
{
    static const QRegularExpression measured(range +
                                                 u"(?:千|百|年|学年|度|月|日|人|户|家|份|件|个|张|"
                                                 u"票|次|字|吨|斤|公斤|克|米|平|㎡|分|%|股|笔|"
                                                 "kg)"_qs,
                                             QRegularExpression::CaseInsensitiveOption);
    return measured.match(behind).hasMatch();
}

bool callsAPhone(const QString& before)
{
    static const QRegularExpression called(
        u"(?:电话|座机|固话|手机|传真|热线|专线|总机|分机|号码|致电|来电|拨打?|联系(?:方式)?|电|"
        "打(?:了|过|到|给)?|tel|phone|call|fax|☎)"
        "(?:[^。；;\\n\\p{L}]|号码|是|为|或|和|及){0,32}$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return called.match(before).hasMatch();
}

bool callsACount(const QString& before)
{
    static const QRegularExpression counted(
        u"(?:[￥¥$]|人民币|rmb|金额|资金|资本|营业额|销售额|流水|投资|贷款|借款|欠款|租金|房租|"
        u"押金|工资|"
        "薪资|收入|支出|利润|合计|共计|总计|总额|编号|单号|工号|订单|序号|文号|学号)"
        "[^0-9\\n]{0,6}$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return counted.match(before).hasMatch();
}

} // namespace doorstep
