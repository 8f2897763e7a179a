// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/PersonName.h"

#include "data/base/Text.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

const QString& titles()
{
    static const QString pattern =
        u"老板娘|老板|经理|店长|师傅|先生|女士|小姐|阿姨|大姐|大哥|主任|总|厂长|会计|队长|"
        "站长|书记|负责人|法人|店主|经营者|业主|老师|医生|同志"_qs;
    return pattern;
}

} // namespace

bool isSurnameWithTitle(const QString& name)
{
    static const QRegularExpression shape(u"^(\\p{Han}{1,2})(?:"_qs + titles() + u")$"_qs);
    const QRegularExpressionMatch match = shape.match(name);
    return match.hasMatch() &&
           match.capturedLength(1) <= surnameLength(match.captured(1) + u"某某"_qs);
}

PersonName readPerson(const QString& text)
{
    static const QRegularExpression bracketed(u"^(.+?)\\s*[(（](.+?)[)）]$"_qs);
    static const QRegularExpression before(u"^(?:姓名|联系人|(?:"_qs + titles() +
                                           u"))\\s*(?:[:：]|(?=\\p{Han}{2,4}$))\\s*"_qs);
    static const QRegularExpression behind(u"^(.{2,}?)(?:\\s*)("_qs + titles() + u")$"_qs);
    static const QRegularExpression isTitle(u"^(?:"_qs + titles() + u")$"_qs);
    PersonName person{tidy(text), {}};
    if (const auto m = bracketed.match(person.name); m.hasMatch()) {
        if (!isTitle.match(m.captured(2)).hasMatch())
            return person; // (男), (代), an alias: whoever wrote it knows
        person = {m.captured(1), m.captured(2)};
    }
    if (isSurnameWithTitle(person.name))
        return person;
    if (const auto m = before.match(person.name);
        m.hasMatch() && person.name.size() > m.capturedLength()) {
        person.title = m.captured().remove(u':').remove(u'：').trimmed();
        person.name.remove(0, m.capturedLength());
        if (person.title == u"姓名" || person.title == u"联系人")
            person.title.clear();
    }
    if (isSurnameWithTitle(person.name))
        return person;
    if (const auto m = behind.match(person.name); m.hasMatch() && m.capturedLength(1) <= 4) {
        person.title = m.captured(2);
        person.name = m.captured(1);
    }
    // A name of two characters is written with a blank between: 张 三.
    if (static const QRegularExpression spaced(u"^\\p{Han}\\s+\\p{Han}$"_qs);
        spaced.match(person.name).hasMatch())
        person.name = person.name.at(0) + QString(person.name.back());
    return person;
}

} // namespace doorstep
