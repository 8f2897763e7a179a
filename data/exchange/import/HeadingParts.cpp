// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/HeadingParts.h"

#include "data/exchange/import/ListKind.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

bool matches(const QRegularExpression& shape, const QString& text)
{
    return shape.match(text).hasMatch();
}

// In front of a word they leave it what it is.
const QRegularExpression& pointers()
{
    static const QRegularExpression words(
        u"^(?:沿街|沿线|街边|临街|小个专|个体|经营户|工商户|商户|商家|商铺|店铺|门店|门头|店面|"
        u"店招|店|单位|"
        u"企业|公司|机构|场所|市场|主体|摊位|点位|站点|驿站|阵地|场馆|网点|楼宇|园区|"
        u"基本|基础|信息|资料|主要|主|实际|真实|具体|详细|完整|目前|当前|现在|现任|现|最新|"
        u"所在|所属|归属|隶属|对应|该|其|本|您|你|我|的|之|请填写|请选择|请|填写|选择|"
        u"是否有|是否为|是否|有无|有没有|存在|经营|营业|从业者|从业人员|人员|员工|职工|骑手|快递员|"
        u"外卖员|"
        u"小哥|司机|主播|个人|本人|居民|群众|"
        u"走访|被走访|受访|被访|拜访|入户|上门|慰问|巡查|检查|座谈|家访|查访|对象|"
        u"需求|诉求|问题|意见|建议|事件|工单|事项|困难|投诉|报修|信访|"
        u"活动|服务|项目|结对|共建|协议|心愿|微心愿|许愿|党组织|党支部|"
        u"其中|含|第?[一二三四五六七八九十0-9]{1,2}[、.]?|"
        u"shop|store|current|full|detailed|worker|rider|main|visit|subject|the|of)*$"_qs);
    return words;
}

// Behind a word they name the same thing.
bool namesSame(const ImportField& field, const QString& after)
{
    static const QRegularExpression names(u"^(?:名称|全称|简称|名字|姓名|名|号码|如有|有的话|必填|"
                                          u"选填|可不填|单选|多选|可多选|下拉|[0-9一二三]{1,2}|"
                                          u"no|name|names|s)?$"_qs);
    if (matches(names, after))
        return field.reading != ReadAs::Count || !after.contains(u'名'); // 党员姓名
    static const QRegularExpression days(
        u"^(?:及|和|与)?(?:具体)?(?:日期|时间|年月|年月日|日)$"_qs);
    static const QRegularExpression places(
        u"^(?:的)?(?:具体|详细)?(?:地址|位置|地点|门牌|门牌号|门牌号码|路名|路段)$"_qs);
    static const QRegularExpression told(
        u"^(?:情况|说明|描述|记录|内容|详情|反馈|等|信息|概述|摘要)+$"_qs);
    switch (field.reading) {
    case ReadAs::Date:
    case ReadAs::Moment:
        return matches(days, after);
    case ReadAs::Address:
    case ReadAs::Street:
        return matches(places, after);
    case ReadAs::Prose:
        return matches(told, after);
    default:
        return false;
    }
}

// 诉求及建议 holds two things in one cell, 党员情况 what nobody can tell.
bool mayBeSame(const QString& after)
{
    static const QRegularExpression words(
        u"^(?:(?:及|和|与|或|以及).*|情况|信息|资料|内容|概况|明细|汇总|登记)$"_qs);
    return matches(words, after);
}

bool isName(const ImportField& field)
{
    return field.key == listKind(field.of).shape().name;
}

bool countsPersons(const QString& word)
{
    static const QRegularExpression ending(
        u"(?:人数|人次|人员|员工|党员|职工|员工数|党员数|职工数|数量)$"_qs);
    return matches(ending, word);
}

bool namesPerson(const QString& word)
{
    static const QRegularExpression ending(
        u"(?:人|者|主|老板|店长|经理|书记|姓名|名字|人员|代表)$"_qs);
    return matches(ending, word);
}

// 女员工人数, 缺工人数, 社保人数: of some of them.
Beside countOf(const QString& before)
{
    static const QRegularExpression all(
        u"^(?:店内|店里|店铺|商铺|商户|门店|单位|企业|公司|本店|"
        u"场所|店|现有|现|实有|目前|当前|总|全部|合计|"
        u"固定|在册|常驻|在职|从业人员|从业|用工|雇员|基本|信息|其中|"
        u"中共|"
        u"正式|含|是否有|是否为|是否|有无|的|"
        u"活动|实际|到场|参加|参与|服务)*$"_qs);
    return matches(all, before) ? Beside::SameThing : Beside::OtherThing;
}

// Whose phone it is has been asked before (see namesSomebodyElse), but not of which list.
Beside phoneOf(const ImportField& field, const QString& before)
{
    return listKind(field.of).isOfOther(field, before) ? Beside::OtherThing : Beside::SameThing;
}

Beside addressOf(const ImportField& field, const QString& before)
{
    static const QRegularExpression home(
        u"^(?:现|目前|当前|本人|家庭|居住|租住|租房|暂住|借住|住宿|住所|在沪|上海|实际)+$"_qs);
    if (matches(home, before))
        return Beside::SameThing;
    if (listKind(field.of).isOfOther(field, before))
        return Beside::OtherThing;
    if (matches(pointers(), before))
        return Beside::SameThing;
    static const QRegularExpression other(
        u"仓库|总部|总公司|老家|原籍|网|邮箱|图片|照片|监控|ip|集合|签到|送货|发货"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return namesOtherOwner(before) || matches(other, before) ? Beside::OtherThing : Beside::Unknown;
}

// A day is known by what happens on it.
bool isOtherDay(const QString& before)
{
    static const QRegularExpression words(
        u"(?:结束|截止|到期|有效|失效|生效|整改|复查|合同|租赁|签约|发证|办证|打印|更新|修改|录入|"
        u"填表|填报|创建|"
        u"提交|检查|审核|退出|离职|培训|体检|年检|拍照|上传|导出)$"_qs);
    return matches(words, before);
}

Beside ownerOf(const ImportField& field, const QString& word, const QString& before)
{
    if (field.reading == ReadAs::Phone)
        return phoneOf(field, before);
    if (field.reading == ReadAs::Count && countsPersons(word))
        return countOf(before);
    if (field.reading == ReadAs::Address)
        return addressOf(field, before);
    if (listKind(field.of).isOfOther(field, before))
        return Beside::OtherThing;
    if (matches(pointers(), before))
        return Beside::SameThing;
    if (namesOtherOwner(before))
        return Beside::OtherThing;
    switch (field.reading) {
    case ReadAs::Date:
    case ReadAs::Moment:
        return isOtherDay(before) ? Beside::OtherThing : Beside::Unknown;
    case ReadAs::DoorPart:
        return Beside::OtherThing;
    case ReadAs::Visitors:
    case ReadAs::Attendees:
    case ReadAs::Volunteers:
        return Beside::Unknown;
    default:
        // 隐患责任人, 党员姓名: whoever it is, not the one that the register asks for.
        return namesPerson(word) && !isName(field) ? Beside::OtherThing : Beside::Unknown;
    }
}

} // namespace

bool namesOtherOwner(const QString& before)
{
    static const QRegularExpression person(
        u"负责人|责任人|经营者|经营人|老板|店主|店长|法人|代表人|业主|房东|产权人|租户|联系人|"
        u"联络员|"
        u"站长|组长|队长|配偶|妻子|丈夫|爱人|子女|孩子|父母|父亲|母亲|家属|亲属|家人|室友|同事|"
        u"介绍人|"
        u"推荐人|担保人|紧急|应急|经办人|登记人|填表人|填报人|走访人|走访人员|股东|合伙人|会计|"
        u"安全员|网格员|网格长|楼长|书记|代表"_qs);
    static const QRegularExpression other(
        u"(?:被|受|未|非|不|无|免|原|前|前任|曾|旧|上次|上回|上月|上年|去年|下次|下回|计划|拟|预计|"
        u"预期|"
        u"户籍|户口|籍贯|身份证|居住证|健康证|许可证|证件|执照|合同|租赁|保险|培训|平台|车辆|"
        u"女|男|邮寄|通讯|通信|收件|收货|快递)$"_qs);
    return matches(person, before) || matches(other, before);
}

Beside besideWord(const ImportField& field, const QString& word, const QString& before,
                  const QString& after)
{
    const Beside owner = ownerOf(field, word, before);
    if (owner == Beside::OtherThing || namesSame(field, after))
        return owner;
    return mayBeSame(after) ? Beside::Unknown : Beside::OtherThing;
}

bool isOfAnotherGroup(const ImportField& field, const QString& word, const QString& group)
{
    static const QRegularExpression kin(
        u"配偶|妻子|丈夫|子女|父母|家属|亲属|房东|紧急|应急|监护"_qs);
    static const QRegularExpression some(
        u"女|男|需求|缺|社保|参保|公积金|就餐|住宿|居住|外来|退休|骑手|志愿|招聘|培训|预备|流动|非|兼职|临时"_qs);
    switch (field.reading) {
    case ReadAs::Count:
        return countsPersons(word) && matches(some, group);
    case ReadAs::Phone:
    case ReadAs::Person:
        return matches(kin, group) || listKind(field.of).isOfOtherGroup(field, group);
    case ReadAs::Address:
        return addressOf(field, group) == Beside::OtherThing;
    case ReadAs::Date:
    case ReadAs::Moment:
        return isOtherDay(group);
    default:
        return listKind(field.of).isOfOtherGroup(field, group);
    }
}

} // namespace doorstep
