// SPDX-License-Identifier: GPL-3.0-or-later
// Cells whose words have to be understood: names, phones, codes, entries of lists.
#include "data/base/Text.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/OtherFigures.h"
#include "data/exchange/import/RowReader.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/PersonName.h"
#include "data/files/checks/Phone.h"
#include "data/records/lists/CodeRules.h"
#include "data/records/visits/Visit.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

bool isMobile(const QString& text)
{
    return text.size() == 11 && text.at(0) == u'1' && text.at(1) >= u'3' && text.at(1) <= u'9' &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// 报警110, 119 / 120, 12345: for help and complaints.
bool isEverybodys(const QString& text)
{
    static const QRegularExpression number(
        u"^[^0-9A-Za-z_]*(?:11[09]|12[0-9]|12[0-9]{3})"
        "(?:[^0-9A-Za-z_]+(?:11[09]|12[0-9]|12[0-9]{3}))*[^0-9A-Za-z_]*$"_qs);
    return number.match(halfWidth(text)).hasMatch();
}

// 张　三 as 张三; 张三，and 张三－老板 end with the name.
QString personIn(QString text)
{
    static const QRegularExpression tail(u"[\\s,，;；、.。:：/／|｜\\\\－—-]+$"_qs);
    static const QRegularExpression gender(u"[\\s,，、]+(?:男|女)$|[(（](?:男|女)[)）]$"_qs);
    static const QRegularExpression sign(u"^[=+@－-]+(?=\\p{Han})"_qs); // =李, +卫三
    text.replace(QChar(0x3000), u' ').remove(tail).remove(gender).remove(sign);
    QString name = readPerson(text).name;
    return name.remove(tail);
}

// 未开门，下次再来, 店主外出没见到: an outcome in a sentence; nothing where it says both that
// somebody was met and that not.
std::optional<QString> outcomeIn(const QString& text)
{
    static const QRegularExpression met(
        u"(?<![未没不无能有])(?:见到|见着|遇到|见面|碰到)|(?<!没有|未能|没能)已(?:见|走访|沟通)"_qs);
    static const QRegularExpression absent(
        u"不在|[未没无](?:能|有)?(?:见|遇|碰)|没人|无人|[未没不]接|打不通|无法接通|关机|停机|空号|关店|关门|闭门|闭店|紧闭|(?<!部)门(?:都|是)?关(?![心注系怀于])|关着|锁门|[未没](?:有)?(?:开门|营业)|停业|歇业|外出|空关|联系不上|无应答"_qs);
    static const QRegularExpression refused(u"拒|不配合|不愿|不让进"_qs);
    static const QRegularExpression again(
        u"再来|再访|改[天日期]|另约|再约|约好|(?:下次|下周|明天|改天)(?:再|来|去)"_qs);
    const auto says = [&text](const QRegularExpression& words) {
        return words.match(text).hasMatch();
    };
    const bool missed = says(absent);
    if (says(met))
        return missed || says(refused) ? std::nullopt : std::optional(u"met"_qs);
    return says(refused) ? std::optional(u"refused"_qs)
           : says(again) ? std::optional(u"come_back"_qs)
           : missed      ? std::optional(u"absent"_qs)
                         : std::nullopt;
}

// 不在, 店主不在，未见到, 拒绝: an outcome and nothing else, whatever the heading.
std::optional<QString> outcomeAlone(const QString& text)
{
    constexpr qsizetype longest = 20;
    static const QRegularExpression partings(u"[\\s，,。.；;、!！]+"_qs);
    static const QRegularExpression clause(
        u"^(?:走访|上门|敲门|多次|[0-9一二两三]次|连续|再次|当[天日]|今[天日]|时|打?电话|致电|手机|"
        u"店铺|门店|"
        u"商铺|店主|老板娘?|负责人|经营者|店员|店长|本人|"
        "户主|商户|对方|店[内里门]?|家[中里]|人|均|都|也|又|仍|暂时?|已|去|了)*(?:"
        "不在(?:店|家|岗)?[内里中]?|没在|(?:[未没]有?|无法|未能|没能)(?:见|遇|碰)(?:到|着)?(?:人|"
        "面|"
        "店主|老板)?|[没无]人(?:在[店家]?|应答|开门|接(?:听|电话)?)?|[未没不]接(?:听|通|电话)?|"
        "打不通|无法接通|关机|停机|"
        u"空号|关店|关门|闭门|闭店|锁门|门?紧闭|门?关(?:着|了)?门?|关闭|[未没]有?(?:开门|营业)"
        "|"
        "停业|歇业|外出|联系不上|无应答|"
        "拒绝?(?:被?走访|接?受访?|访|配合|开门|沟通|交流|登记)?|不配合|不愿意?(?:配合|沟通|交流|"
        "走访)?|不让进门?|"
        "(?:下次|改[天日]|明天|下周|另)(?:再)?(?:约|来|去|走?访)?|再(?:来|约|访)|约好)(?:了|中)?$"_qs);
    const QStringList clauses = text.split(partings, Qt::SkipEmptyParts);
    const bool alone = text.size() <= longest && !clauses.isEmpty() &&
                       std::all_of(clauses.begin(), clauses.end(), [](const QString& each) {
                           return clause.match(each).hasMatch();
                       });
    return alone ? outcomeIn(text) : std::nullopt;
}

// 李一(已换), 李一 转李二: who came after is told, not taken.
QString withoutSuccessor(QString text)
{
    static const QRegularExpression words(
        u"\\s*[(（]?(?:已换|已转|已变更|已离|已走|已停|(?<!\\p{Han})(?:转让?给?|换成?|改成?|变更为)"
        "(?=\\p{Han}{2,4}[)）]?$)).*$"_qs);
    return text.remove(words);
}

// 陆文静 of 陆文静等3人.
QString withoutOthers(QString name)
{
    static const QRegularExpression others(
        u"(?<=\\p{Han})\\s*等(?:一行)?\\s*(?:共?[0-9一二两三四五六七八九十]+\\s*[人名位]|人)?$"_qs);
    return name.remove(others);
}

// 孙八（已离职）: the name, and how it is with them.
std::pair<QString, QString> stateBehind(const QString& text)
{
    static const QRegularExpression shape(
        u"^(.+?)\\s*[(（]\\s*((?:现|目前)?已?(?:离职|离岗|离开|辞职|退休|停职|调走|走了|不做了?|"
        u"不干了?)|"
        u"休假|请假|在职|试用期?|实习|新来|兼职|全职|临时工?)\\s*[)）]$"_qs);
    const QRegularExpressionMatch match = shape.match(text);
    return {match.captured(1), match.captured(2)};
}

// 站长 of 赵六（站长）, 队长 of 周十 队长; 老板 says of whoever runs a shop nothing more.
QString officeIn(const QString& text, const QString& name)
{
    static const QRegularExpression words(u"站长|队长|经理|店长|主任|书记|厂长|会计|老师|医生"_qs);
    const QString office = words.match(text).captured();
    return name.contains(office) ? QString() : office;
}

// 张三、李四; 夫妻：陈七 吴八 are two as well.
bool namesTwo(const QString& text)
{
    static const QRegularExpression partings(u"[、，,;；/和与及]"_qs);
    static const QRegularExpression label(u"^\\p{Han}{2,4}[:：]\\s*"_qs);
    QString bare = text;
    bare.remove(label);
    QStringList names = bare.split(partings, Qt::SkipEmptyParts);
    if (names.size() == 1)
        names = bare.split(u' ', Qt::SkipEmptyParts);
    if (names.size() > 1 && std::all_of(names.begin(), names.end(), [](const QString& name) {
            return looksLikePerson(name.trimmed());
        }))
        return true;
    // 骑手丁、骑手戊: whatever somebody is called, what a list parts are two; 张三、站长 is one.
    static const QRegularExpression listed(u"[、，,;；/／\\n]"_qs);
    static const QRegularExpression called(
        u"^(?!(?:男|女|在职|兼职|全职|离职|请假|停职|新来|党员|团员|群众)$)"
        "(?:\\p{Han}{2,4}|\\p{Han}+[·•]\\p{Han}+)(?<![长员手理任记计师家人工总])$"_qs);
    QStringList each = bare.split(listed, Qt::SkipEmptyParts);
    return each.size() > 1 && std::all_of(each.begin(), each.end(), [](const QString& name) {
               return called.match(name.trimmed()).hasMatch();
           });
}

} // namespace

// A list of visits without a column for it, or with an empty cell there.
void RowReader::readOutcomeOfWords()
{
    const int outcome = m_fields.indexOf(u"outcome"_qs);
    if (outcome < 0 || m_fields.at(outcome).list != u"outcome" || m_row.find(outcome))
        return;
    for (const QString& words : std::as_const(m_visitWords)) {
        const std::optional<QString> key = outcomeAlone(words);
        // 下周再去 beside what was talked of is a plan, not how the visit went.
        const bool isPlan = key == u"come_back" && m_visitWords.size() > 1;
        if (!key || isPlan)
            continue;
        put(outcome, *key);
        m_row.remarks << ImportText::tr("“%1” is read as %2")
                             .arg(words.left(20), labelOf(*fromKey<Outcome>(*key)));
        return;
    }
}

// 王 20211105: what is no name and no phone stands in the note.
QString RowReader::withoutFigures(const CellText& at, const QString& text)
{
    const QString kept = withoutOtherFigures(text);
    if (kept == text)
        return text;
    const QString name = kept.simplified();
    if (!name.isEmpty())
        keepBeside(at, at.text);
    return name;
}

// Of the cell of a name what is not one: in the note, and told.
void RowReader::keepBeside(const CellText& at, const QString& words)
{
    if (!m_shape.note.isEmpty())
        m_row.toNote << words;
    m_row.remarks << ImportText::tr("of “%1” only the name is taken, “%2” goes into the note")
                         .arg(at.text.left(40), words.left(40));
}

void RowReader::readName(const CellText& at)
{
    // Whoever they may be: nobody's name.
    static const QRegularExpression nobody(
        u"^(?:匿名|无名|空缺|暂缺|待定|待补|待查|本人|见附件|同店名|未登记|未知|不知道?|先生|女士|"
        "老板|老板娘)$"_qs);
    const bool isName = at.index == m_fields.nameField();
    if (saysNothing(at.text) || (!isName && nobody.match(at.text).hasMatch()))
        return;
    QString text = at.text;
    static const QRegularExpression phoneLike(u"(?:[0-9０-９][\\s－-]?){7}"_qs);
    if (phoneLike.match(text).hasMatch()) {
        const QList<PhoneSpan> spans = findPhones(withoutOtherFigures(text));
        const int phone = m_fields.indexOf(m_shape.phoneBesideName);
        for (const PhoneSpan& span : spans) {
            if (!span.phone.plausible)
                continue;
            put(phone, span.phone.text());
            if (m_shape.rows == RowsAre::OfSubjects && m_row.phone.isEmpty())
                m_row.phone = span.phone.text();
        }
        // 李一13901860001王二13901860002: what a number parts are two.
        const auto isHan = [&text](qsizetype place) {
            return place >= 0 && place < text.size() &&
                   text.at(place).script() == QChar::Script_Han;
        };
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            if (!span->phone.plausible)
                continue;
            const bool parts = isHan(span->start - 1) && isHan(span->start + span->length);
            text.replace(span->start, span->length, parts ? u"、"_qs : QString());
        }
        static const QRegularExpression emptied(
            u"[(（]\\s*(?:联系)?(?:电话|手机|方式|Tel)?\\s*[:：]?\\s*[)）]"_qs,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression label(
            u"(?:[\\s,，、;；]*(?:联系)?(?:固定电话|电话|手机号码|手机号|手机|座机|固话|Tel)"
            "\\s*[:：,，、;；\\s]*)+$"_qs,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression edges(
            u"^[\\s(（)）:：,，/／|｜\\\\]+|[\\s(（:：,，/／|｜\\\\]+$"_qs);
        static const QRegularExpression same(u"[(（]?\\s*(?:微信同号|同微信)\\s*[)）]?"_qs);
        // 赵六/139…、钱七/139…: what parted a name from its number goes with the number.
        static const QRegularExpression before(u"\\s*[/:：]\\s*(?=[、,，;；])"_qs);
        text.remove(emptied).remove(same).remove(label).remove(edges).remove(before);
        // 周燕 139…/吴燕 139…
        static const QRegularExpression stroke(u"(?<=\\p{Han})\\s*[/／]\\s*(?=\\p{Han})"_qs);
        if (m_shape.rows != RowsAre::OfSubjects)
            text.replace(stroke, u"、"_qs);
        static const QRegularExpression open(u"[(（]"_qs);
        if (text.endsWith(u'）') || text.endsWith(u')')) {
            if (!open.match(text).hasMatch()) // its other half was in front of the number
                text.chop(1);
        }
        if (text.isEmpty()) {
            if (isName && m_shape.rows == RowsAre::OfSubjects && !spans.isEmpty())
                nameByPhone(spans.first().phone.text());
            return;
        }
    }
    // The name of a shop that was visited or asks keeps its brackets and titles.
    const bool person = m_shape.rows != RowsAre::OfSubjects;
    if (person)
        text = withoutFigures(at, text);
    if (text.isEmpty()) {
        tell(at, ImportText::tr("this is a day or the number of something else, not a name"));
        return;
    }
    if (person && isName && namesTwo(text)) {
        wrong(at, ImportText::tr("two persons in one cell: give each a row"));
        return;
    }
    if (const auto [name, state] = person ? stateBehind(text) : std::pair<QString, QString>();
        !state.isEmpty()) {
        keepBeside(at, state);
        text = name;
    }
    if (const QString first = person ? withoutSuccessor(text) : text;
        first != text && !first.trimmed().isEmpty()) {
        tell(at, ImportText::tr("only the first person is taken"));
        text = first;
    }
    auto known = m_persons.constFind(text);
    if (known == m_persons.constEnd()) {
        if (m_persons.size() > mostRemembered)
            m_persons.clear();
        known = m_persons.insert(text, person ? personIn(text) : text);
    }
    const QString name = *known;
    if (const QString office = person && name != text ? officeIn(text, name) : QString();
        !office.isEmpty())
        keepBeside(at, office);
    if (at.index == m_fields.nameField())
        m_row.name = name;
    put(at.index, name);
}

// 021-52073120 in the place of a name: whoever has that phone.
void RowReader::nameByPhone(const QString& number)
{
    m_row.name = number;
    put(m_fields.nameField(), number);
    if (!m_row.phone.contains(number))
        m_row.phone += m_row.phone.isEmpty() ? number : u" / "_qs + number;
}

void RowReader::readPhones(const CellText& at)
{
    if (saysNothing(at.text))
        return;
    // 1.3800220014E10 as text: all its figures are there.
    static const QRegularExpression scientific(u"^([1-9])\\.([0-9]{6,11})[Ee]\\+?([0-9]{1,2})$"_qs);
    if (const auto match = scientific.match(halfWidth(at.text));
        match.hasMatch() && match.captured(2).size() == match.captured(3).toInt()) {
        CellText whole = at;
        whole.text = match.captured(1) + match.captured(2);
        readPhones(whole);
        return;
    }
    // The number plan knows a mobile by its first seven digits.
    const bool plain = isMobile(at.text);
    if (const QString own = plain ? at.text : withoutOtherFigures(at.text); own != at.text) {
        CellText phones = at;
        phones.text = own.trimmed();
        if (findPhones(own).isEmpty()) {
            tell(at, ImportText::tr("this is a day or the number of something else, not a phone"));
            return;
        }
        readPhones(phones);
        if (!m_shape.note.isEmpty())
            m_row.toNote << at.field->title() + u'：' + at.text;
        m_row.remarks << ImportText::tr("of “%1” only the phone is taken").arg(at.text.left(40));
        return;
    }
    if (!plain && m_shape.rows != RowsAre::ForThemselves) {
        const auto tellEverybodys = [this](const QString& number) {
            m_row.remarks << ImportText::tr(
                                 "“%1” is a number that everybody calls, so nobody's own")
                                 .arg(number.left(40));
        };
        if (isEverybodys(at.text)) {
            tellEverybodys(at.text);
            return;
        }
        static const QRegularExpression shortNumber(
            u"(?<![0-9.])1[12][0-9](?:[0-9]{2})?(?![0-9.])"_qs);
        const QList<PhoneSpan> spans = shortNumber.match(halfWidth(at.text)).hasMatch()
                                           ? findPhones(at.text)
                                           : QList<PhoneSpan>();
        CellText own = at;
        for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
            if (!isEverybodys(span->phone.number))
                continue;
            tellEverybodys(span->phone.number);
            own.text.remove(span->start, span->length);
        }
        if (own.text != at.text) {
            static const QRegularExpression edges(u"^[\\s/、，,;；]+|[\\s/、，,;；]+$"_qs);
            own.text.remove(edges);
            readPhones(own);
            return;
        }
    }
    const std::pair remembered(plain, plain ? at.text.left(7) : at.text);
    auto known = m_phones.find(remembered);
    if (known == m_phones.end()) {
        if (m_phones.size() > mostRemembered)
            m_phones.clear();
        PhoneCell cell;
        const QList<PhoneSpan> spans = findPhones(at.text);
        const bool whole = spans.size() == 1 && spans.first().phone.plausible &&
                           spans.first().length == at.text.size();
        if (whole) {
            cell.number = spans.first().phone.text();
        } else {
            cell.number = normalisePhone(at.text);
            cell.problem = phoneProblem(at.text);
        }
        if (!whole && cell.problem.isEmpty()) {
            QString rest = at.text;
            for (auto span = spans.rbegin(); span != spans.rend(); ++span)
                rest.replace(span->start, span->length, u" "_qs);
            static const QRegularExpression noise(
                u"[\\s/、，,;；:：()（）.\\-]|或|电话|手机|联系方式|固话|座机|微信同号|同微信"_qs);
            cell.others = rest.remove(noise);
        }
        known = m_phones.insert(remembered, cell);
    }
    if (!known->problem.isEmpty()) {
        tell(at, plain ? phoneProblem(at.text) : known->problem);
        return;
    }
    const QString& number = plain ? at.text : known->number;
    put(at.index, number);
    if (m_shape.rows == RowsAre::OfSubjects && at.field->key == u"phone")
        m_row.phone = number;
    if (!known->others.isEmpty() && !m_shape.note.isEmpty())
        m_row.toNote << at.field->title() + u'：' + at.text.simplified(); // 13800138000（老板）
}

void RowReader::readCreditCode(const CellText& at)
{
    if (saysNothing(at.text))
        return;
    static const QRegularExpression digit(u"[0-9]"_qs);
    static const QRegularExpression oldNumber(u"^[0-9]{13}(?:[0-9]{2})?$"_qs);
    const QString code = normaliseCreditCode(at.text);
    if (saysWhetherThere(at.text)) { // beside numbers of others
        m_row.toNote << m_headings.value(at.cell->column) + u'：' + at.text;
        return;
    }
    // A licence number of before 2015, or other words: true, but no code.
    if (!digit.match(code).hasMatch() || oldNumber.match(code).hasMatch()) {
        note(at);
        return;
    }
    if (const QString problem = creditCodeProblem(at.text); !problem.isEmpty())
        tell(at, problem);
    else
        put(at.index, code);
}

// 装修中 is open and 转租 is closed, but both say more than that.
void RowReader::putChoice(const CellText& at, const QString& key)
{
    static const QRegularExpression more(u"装修|租|转让|盘出|空"_qs);
    put(at.index, key);
    if (at.field->key != u"status" || !more.match(at.text).hasMatch())
        return;
    m_row.toNote << at.field->title() + u'：' + at.text;
    if (const auto status = fromKey<SubjectStatus>(key))
        m_row.remarks
            << ImportText::tr("“%1” is read as %2").arg(at.text.left(20), labelOf(*status));
}

void RowReader::readCode(const CellText& at)
{
    if (at.field->reading == ReadAs::Choice) {
        const bool state = at.field->key == u"state";
        const bool seen = at.field->key == u"outcome" && at.field->list == u"outcome";
        if ((state || seen) && saysNeither(at.text)) {
            tellNeither(at);
            return;
        }
        std::optional<QString> key = m_book.choice(*at.field, at.text);
        if (const auto yes = state && !key ? readYesNo(at.text) : std::nullopt)
            key = (*yes ? at.field->choices.back() : at.field->choices.front()).key;
        if (seen && !key && !saysNothing(at.text)) {
            if (const std::optional<bool> yes = readYesNo(at.text))
                key = *yes                               ? u"met"_qs
                      : outcomeIn(at.text) == u"refused" ? u"refused"_qs // 否，拒访
                                                         : u"absent"_qs;
            else if ((key = outcomeIn(at.text))) {
                m_row.toNote << at.field->title() + u'：' + at.text;
                m_row.remarks << ImportText::tr("“%1” is read as %2")
                                     .arg(at.text.left(20), labelOf(*fromKey<Outcome>(*key)));
            }
        }
        static const QRegularExpression andAge(u"^(男|女)性?[\\s/,，、;；]+[0-9]{1,3}岁?$"_qs);
        if (const auto told = andAge.match(at.text); at.field->key == u"gender" && told.hasMatch())
            key = m_book.choice(*at.field, told.captured(1));
        if (key && at.field->key == u"kind")
            m_row.kind = fromKey<SubjectKind>(*key);
        else if (key)
            putChoice(at, *key);
        else if (state && !saysNothing(at.text) && m_fields.indexOf(u"result"_qs) >= 0)
            put(m_fields.indexOf(u"result"_qs), at.text); // 已联系物业
        else if (!saysNothing(at.text) && (at.field->key != u"kind" || at.field->column))
            note(at);
        return;
    }
    if (m_book.makes(at.field->list) && !saysNothing(at.text)) {
        m_newEntries.emplace_back(at.index, at.text);
        return;
    }
    QHash<QString, std::optional<RowId>>& codes = m_codes[static_cast<size_t>(at.index)];
    auto known = codes.find(at.text);
    if (known == codes.end()) {
        if (codes.size() > mostRemembered)
            codes.clear();
        known = codes.insert(at.text, m_book.code(at.field->list, at.text));
    }
    const std::vector<int>& required = m_fields.requiredFields();
    if (known->has_value()) {
        put(at.index, **known);
        return;
    }
    if (saysNothing(at.text))
        return;
    // 其他：闪送, where the list has what is meant.
    static const QRegularExpression other(u"^其[他它]\\s*[:：（(]\\s*(.+?)\\s*[)）]?$"_qs);
    if (const auto told = other.match(at.text); told.hasMatch() && !saysNothing(told.captured(1))) {
        if (const auto entry = m_book.code(at.field->list, told.captured(1))) {
            put(at.index, *entry);
            return;
        }
    }
    // 类别 of a list of opinions is their kind: 民生实事.
    const int theme = m_fields.indexOf(u"theme_id"_qs);
    if (theme >= 0 && at.field->key == u"category_id") {
        if (const std::optional<RowId> kind = m_book.code(list::needTheme, at.text)) {
            put(theme, *kind);
            return;
        }
    }
    // 是否党员: whoever is none may be anything else.
    static const QRegularExpression member(
        u"^(?:[0-9]+[、.．]\\s*)?是否(?:为|是)?(?:中共)?党员"_qs);
    if (const auto yes =
            at.field->key == u"political_status_id" ? readYesNo(at.text) : std::nullopt;
        yes && member.match(m_headings.value(at.cell->column)).hasMatch()) {
        const auto status = *yes ? m_book.code(at.field->list, u"党员"_qs) : std::nullopt;
        if (status)
            put(at.index, *status);
        if (status || !*yes)
            return;
    }
    if (const auto like = m_book.nearCode(at.field->list, at.text)) {
        put(at.index, like->entry);
        m_row.remarks << ImportText::tr("“%1” is read as %2")
                             .arg(at.text.left(20), m_book.nameOf(ReadAs::Code, like->entry));
        if (!like->beside.isEmpty() && !m_shape.note.isEmpty())
            m_row.toNote << at.field->title() + u'：' + at.text;
        return;
    }
    ++m_unplaced[{at.field->list, at.text}];
    if (std::find(required.begin(), required.end(), at.index) != required.end())
        wrong(at, ImportText::tr("it is not on the list: add it under Lists first"));
    else
        note(at);
}

// A venue by its name; an activity may be anywhere else.
void RowReader::readVenue(const CellText& at)
{
    if (saysNothing(at.text))
        return;
    const int place = m_fields.indexOf(u"place"_qs);
    if (const std::optional<RowId> venue = m_book.venue(at.text))
        put(m_fields.indexOf(u"venue_id"_qs), *venue);
    else if (place >= 0)
        put(place, at.text);
    else
        note(at);
}

// By its name, a new one to be made; where a list tells of the kind alone (户籍地党组织), it is
// where membership is kept.
void RowReader::readOrganisation(const CellText& at)
{
    if (saysNothing(at.text))
        return;
    const int place = m_fields.indexOf(u"party_place_id"_qs);
    if (const auto kind = place >= 0 ? m_book.code(list::partyPlace, at.text) : std::nullopt)
        put(place, *kind);
    else
        m_organisations.emplace_back(at.index, at.text);
}

void RowReader::readCodes(const CellText& at)
{
    if (saysNothing(at.text))
        return;
    if (at.field->reading == ReadAs::Codes && !readYesNo(at.text).value_or(true))
        return; // 0, 否: none of them
    const QStringList parts = readList(at.text);
    if (at.field->reading == ReadAs::Attendees) {
        m_row.attendees << parts;
        return;
    }
    if (at.field->reading == ReadAs::Volunteers) {
        m_row.volunteers << parts;
        return;
    }
    if (at.field->reading == ReadAs::Visitors) {
        static const QRegularExpression blanks(u"\\s+"_qs);
        for (const QString& part : parts) {
            // 张三 李四; but Mary Ann is one.
            const bool han = !part.isEmpty() && part.at(0).unicode() >= 0x2E80;
            for (const QString& name : han ? part.split(blanks) : QStringList{part}) {
                const QString first = withoutOthers(name);
                if (first != name)
                    m_row.remarks << ImportText::tr("“%1” names one of several: the others are not "
                                                    "known")
                                         .arg(name.left(40));
                if (!first.isEmpty())
                    m_visitorNames << readPerson(first).name;
            }
        }
        return;
    }
    Links& links =
        at.field->reading == ReadAs::Services ? m_row.services : m_row.codes[at.field->key];
    const auto entry = [&](const QString& word) {
        return at.field->reading == ReadAs::Services ? m_book.service(word)
                                                     : m_book.code(at.field->list, word);
    };
    const bool makes = at.field->reading == ReadAs::Codes && m_book.makes(at.field->list) &&
                       parentListOf(at.field->list).isEmpty();
    QStringList unknown;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        std::optional<RowId> found;
        // An entry's own name may have a 、 in it: the longest stretch that is one.
        for (qsizetype length = std::min<qsizetype>(parts.size() - i, 4); length > 0; --length) {
            found = entry(parts.mid(i, length).join(u'、'));
            if (found) {
                i += length - 1;
                break;
            }
        }
        if (!found && makes)
            found = m_book.entry(at.field->list, parts.at(i), {});
        if (!found) {
            unknown << parts.at(i);
            if (at.field->reading != ReadAs::Services)
                ++m_unplaced[{at.field->list, parts.at(i)}];
        } else if (!links.contains(*found)) {
            links << *found;
        }
    }
    if (!unknown.isEmpty())
        note({at.cell, at.field, at.index, unknown.join(u'、')});
}

} // namespace doorstep
