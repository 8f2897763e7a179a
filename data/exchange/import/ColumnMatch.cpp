// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ColumnMatch.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/ListKind.h"
#include "data/files/checks/AddressParser.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/Phone.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int exact = 1000;
constexpr int exactWithoutBrackets = 950;
constexpr int operatorsPhone = 940;
constexpr int ownWord = 900; // and above
constexpr int atTheEnd = 600;
constexpr int within = 400;

QString withoutBrackets(QString heading)
{
    static const QRegularExpression brackets(u"[(（\\[【].*?(?:[)）\\]】]|$)"_qs);
    return heading.remove(brackets);
}

int rankOf(const ImportField& field, const std::u32string& heading)
{
    const auto found = std::find(field.headings.begin(), field.headings.end(), heading);
    return found == field.headings.end() ? -1 : static_cast<int>(found - field.headings.begin());
}

int scoreOfPart(const ImportField& field, const std::u32string& heading)
{
    int best = 0;
    for (size_t rank = 0; rank < field.headings.size(); ++rank) {
        const std::u32string& word = field.headings[rank];
        if (word.size() < 2 || word.size() >= heading.size())
            continue;
        const size_t at = heading.rfind(word);
        if (at == std::u32string::npos)
            continue;
        const int base = at + word.size() == heading.size() ? atTheEnd : within;
        const int score = base + 10 * static_cast<int>(std::min<size_t>(word.size(), 12)) -
                          static_cast<int>(rank) / 8;
        best = std::max(best, score);
    }
    return best;
}

// 身份证号码, 公民身份号码, 证件号码 of a person.
bool namesIdentityNumber(const QString& heading)
{
    static const QRegularExpression words(
        u"身份证(?!明)|公民身份|身份号|身份证明号|居民证号|证件号(?!.*(?:执照|许可))|(?:ID|id)\\s*card"_qs);
    return words.match(heading).hasMatch();
}

// Says that its cells are numbers of something, days or places, so that no phone is guessed in it.
bool namesNoPhone(const QString& heading)
{
    static const QRegularExpression phone(u"电话|手机|联系|号码|phone|tel|mobile"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(
        u"编号|编码|代码|序号|单号|工号|户号|证号|账号|帐号|卡号|号$|ID|日期|时间|年月|日$|经度|纬度|坐标|经纬|面积|金额|元|数量|数$|邮编|No\\.?|number|date|time|code|lng|lat"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return !phone.match(heading).hasMatch() && other.match(heading).hasMatch();
}

// The phone or name of somebody whom the register does not keep: of an emergency, of an inspector.
bool namesSomebodyElse(const QString& heading)
{
    static const QRegularExpression words(
        u"紧急联系|应急联系|家属|配偶|亲属|监护|房东|安全员|网格员|街长|路长|客户经理|代理商|客服|录入人|填表人|填报人|创建人|提交者|审核人|记录人|接待人|举报人|评价人|集团联系人职务"_qs);
    return words.match(heading).hasMatch();
}

// 负责人及联系电话: both in one cell.
bool namesPersonAndPhone(const QString& heading)
{
    static const QRegularExpression shape(
        u"^(?:.{0,4})(?:经营者|负责人|老板|店主|店长|法人|业主|联系人|姓名|经理|经营人|提出人|反映人|对象)(?:姓名)?\\s*[及和与、/\\\\+&]+\\s*(?:其|本人)?(?:联系)?(?:电话|手机|方式|号码)"_qs);
    return shape.match(heading).hasMatch();
}

// 您的手机号码（必填）, 3.您所在的平台, ＊店名: as a form asks.
QString asked(QString heading)
{
    static const QRegularExpression front(
        u"^[\\s*＊]*(?:Q?[0-9]{1,2}\\s*[.、．:：)）]\\s*)?[\\s*＊]*(?:请问|请填写|请选择|请输入|请)?(?:您|你)?(?:所在|现在|目前|本人|贵店|本店)?的?"_qs);
    static const QRegularExpression back(u"(?:是什么|是多少|为|是)?[?？:：]*$"_qs);
    const QString bare = QString(heading).remove(front).remove(back).trimmed();
    return bare.size() >= 2 ? bare : heading;
}

// 第一次走访时间 as 1 and 走访时间; 0 when the heading counts nothing.
std::pair<int, QString> turnOf(const QString& heading)
{
    static const QString digits = u"一二三四五六七八九"_qs;
    static const QRegularExpression counted(
        u"^(?:第\\s*([一二三四五六七八九1-9])\\s*[次轮回]|([一二三四五六七八九])[次轮](?=走访|回访))[的\\s:：]*(.+)$"_qs);
    const QRegularExpressionMatch match = counted.match(heading);
    if (!match.hasMatch())
        return {0, heading};
    const QString word = match.captured(1) + match.captured(2);
    const int turn =
        word.front().isDigit() ? word.toInt() : static_cast<int>(digits.indexOf(word.front())) + 1;
    return {turn, match.captured(3)};
}

// What share of a column's cells a field could read, 0 to 1.
class Samples
{
public:
    Samples(const std::vector<Cell>& cells, WordBook& book) : m_cells(cells), m_book(book) {}

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_cells.size()); }

    template <typename Fits>
    [[nodiscard]] double share(const Fits& fits) const
    {
        if (m_cells.empty())
            return 0;
        const auto count = std::count_if(m_cells.begin(), m_cells.end(), fits);
        return static_cast<double>(count) / static_cast<double>(m_cells.size());
    }

    [[nodiscard]] double fit(const ImportField& field) const
    {
        switch (field.reading) {
        case ReadAs::Phone:
            return share(isPhone);
        case ReadAs::CreditCode:
            return share([](const Cell& cell) {
                return checkCreditCode(normaliseCreditCode(cell.text)) == CreditCodeFault::None;
            });
        case ReadAs::Address:
            return share(isAddress);
        case ReadAs::Moment:
        case ReadAs::Date:
            return share([](const Cell& cell) {
                const auto date = readDate(cell, today());
                return date && date->precision == DatePrecision::Day;
            });
        case ReadAs::Code:
            return share(
                [&](const Cell& cell) { return m_book.code(field.list, cell.text).has_value(); });
        case ReadAs::Choice:
            return share(
                [&](const Cell& cell) { return m_book.choice(field, cell.text).has_value(); });
        case ReadAs::Block:
            return share([&](const Cell& cell) { return m_book.block(cell.text).has_value(); });
        default:
            return 0;
        }
    }

    // For a guess a bare eight-digit number is not enough: it may be a day or a number of a list.
    [[nodiscard]] double clearPhones() const
    {
        return share([](const Cell& cell) {
            static const QRegularExpression decimal(u"[0-9]\\.[0-9]*[1-9]"_qs);
            if (!isPhone(cell) || decimal.match(cell.text).hasMatch() ||
                (cell.kind != Cell::Kind::Text && cell.kind != Cell::Kind::Number))
                return false;
            const QList<Phone> phones = readPhones(cell.text);
            static const QRegularExpression bare(u"^[0-9]{7,8}(?:\\.0+)?$"_qs);
            return phones.first().kind == PhoneKind::Mobile ||
                   !bare.match(cell.text.trimmed()).hasMatch();
        });
    }

    [[nodiscard]] double identityNumbers() const
    {
        return share([](const Cell& cell) {
            return isIdentityNumber(cell.text) &&
                   checkCreditCode(normaliseCreditCode(cell.text)) != CreditCodeFault::None;
        });
    }

    [[nodiscard]] double times() const
    {
        static const QRegularExpression clock(
            u"^(?:上午|下午|晚上)?\\s*[0-9]{1,2}\\s*[:：点时]"_qs);
        return share([](const Cell& cell) {
            return cell.kind == Cell::Kind::Time || clock.match(cell.text.trimmed()).hasMatch();
        });
    }

    [[nodiscard]] double shopNames() const
    {
        static const QRegularExpression shop(u"(?:店|馆|行|铺|超市|药房|公司|中心|部|厅|屋|坊|吧|"
                                             u"堂|房|园|社|所|厂|摊|便利|面|吃|茶|鲜|"
                                             u"造型|美发|足浴|沙龙)(?:[（(].*[)）])?$"_qs);
        return share([](const Cell& cell) { return shop.match(cell.text.trimmed()).hasMatch(); });
    }

    [[nodiscard]] double persons() const
    {
        // The commonest surnames (Ministry of Public Security, 2020 name report).
        static const QRegularExpression person(
            u"^["
            u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜"
            u"叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙陶贺顾"
            u"毛"
            u"郝龚邵万钱严覃武戴莫孔向汤]\\p{Han}{1,3}$"_qs);
        return share([](const Cell& cell) { return person.match(cell.text.trimmed()).hasMatch(); });
    }

private:
    static bool isPhone(const Cell& cell)
    {
        return cell.text.size() < 60 && !readPhones(cell.text).isEmpty() &&
               phoneProblem(cell.text).isEmpty();
    }

    static bool isAddress(const Cell& cell)
    {
        static const QRegularExpression door(
            u"(?:路|街|大道|巷|村|里|坊).*[0-9一二三四五六七八九十]|[0-9]+弄"_qs);
        return cell.kind == Cell::Kind::Text && cell.text.size() < 80 &&
               door.match(cell.text).hasMatch() && !splitAddress(cell.text).number.isEmpty();
    }

    const std::vector<Cell>& m_cells;
    WordBook& m_book;
};

class Matching
{
public:
    Matching(const TableOutline& outline, const FieldTable& fields, WordBook& book)
        : m_outline(outline),
          m_fields(fields),
          m_book(book),
          m_matches(static_cast<size_t>(outline.columns)),
          m_taken(fields.fields().size(), false)
    {
    }

    std::vector<ColumnMatch> run()
    {
        withoutIdentityNumbers();
        byOption();
        byHeading();
        leaveOutPhonesOfOthers();
        byValues();
        nameFromRegisteredName();
        return std::move(m_matches);
    }

private:
    struct Candidate
    {
        int score;
        int column;
        int field;
    };

    [[nodiscard]] const std::vector<Cell>& cells(int column) const
    {
        return m_outline.samples[static_cast<size_t>(column)];
    }

    ColumnMatch& match(int column) { return m_matches[static_cast<size_t>(column)]; }

    void take(int column, int field, MatchedBy by)
    {
        match(column).field = field;
        match(column).by = by;
        m_taken[static_cast<size_t>(field)] = true;
    }

    // A part of a heading is believed only when the cells do not contradict it.
    [[nodiscard]] bool contradicted(const Candidate& candidate) const
    {
        const ImportField& field = m_fields.at(candidate.field);
        const Samples samples(cells(candidate.column), m_book);
        // 走访时间 beside 走访日期: its cells are times of a day.
        if (field.reading == ReadAs::Moment && samples.times() > 0.5)
            return true;
        const bool telling = field.reading == ReadAs::Phone ||
                             field.reading == ReadAs::CreditCode || field.reading == ReadAs::Date ||
                             field.reading == ReadAs::Moment;
        return telling && candidate.score < ownWord && samples.size() >= 3 &&
               samples.fit(field) < 0.2;
    }

    void withoutIdentityNumbers()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            const Samples samples(cells(column), m_book);
            if (namesIdentityNumber(m_outline.heading.texts.value(column)) ||
                (samples.size() > 0 && samples.identityNumbers() >= 0.5))
                match(column).by = MatchedBy::IdentityNumbers;
        }
    }

    // Columns under one heading, each for an answer: "存在隐患 占道堆物", "存在隐患 违规充电".
    void byOption()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString heading = m_outline.heading.texts.value(column);
            const qsizetype blank = heading.indexOf(u' ');
            if (blank <= 0 || !isOpen(column) || !holdsTicks(column))
                continue;
            const QString group = heading.left(blank);
            const QString option = heading.mid(blank + 1);
            for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
                const ImportField& one = m_fields.at(field);
                const bool several = one.reading == ReadAs::Codes;
                if ((!several && one.reading != ReadAs::Code) || headingScore(one, group) < ownWord)
                    continue;
                if (several || m_book.code(one.list, option)) {
                    take(column, field, MatchedBy::Heading);
                    match(column).option = option;
                    break;
                }
            }
        }
    }

    [[nodiscard]] bool holdsTicks(int column) const
    {
        return std::all_of(cells(column).begin(), cells(column).end(),
                           [](const Cell& cell) { return readYesNo(cell.text).has_value(); });
    }

    [[nodiscard]] bool isOpen(int column) const
    {
        const ColumnMatch& one = m_matches[static_cast<size_t>(column)];
        return one.field < 0 && !one.ignored && one.by == MatchedBy::Nothing;
    }

    [[nodiscard]] bool isTaken(int field, int turn) const
    {
        return std::any_of(m_matches.begin(), m_matches.end(), [&](const ColumnMatch& one) {
            return one.field == field && (one.turn == turn || one.turn == 0);
        });
    }

    void byHeading()
    {
        std::vector<Candidate> candidates;
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString heading = m_outline.heading.texts.value(column);
            if (heading.isEmpty() || !isOpen(column))
                continue;
            match(column).ignored = m_fields.isIgnored(fold(heading));
            if (match(column).ignored)
                continue;
            const auto [turn, words] = turnOf(heading);
            match(column).turn = turn;
            // 走访结束时间: what is known to have no place is no part of anything either.
            const bool whole = m_fields.hasNoPlace(fold(heading));
            for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
                if (const int score = headingScore(m_fields.at(field), words);
                    score >= (whole ? ownWord : 1))
                    candidates.push_back({score, column, field});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        for (const Candidate& candidate : candidates) {
            const bool free = !isTaken(candidate.field, match(candidate.column).turn) ||
                              (m_fields.at(candidate.field).joins() && candidate.score >= ownWord);
            if (match(candidate.column).field >= 0 || !free || contradicted(candidate))
                continue;
            take(candidate.column, candidate.field,
                 candidate.score >= ownWord ? MatchedBy::Heading : MatchedBy::PartOfHeading);
        }
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString heading = m_outline.heading.texts.value(column);
            if (isOpen(column) && !heading.isEmpty() &&
                (m_fields.hasNoPlace(fold(heading)) ||
                 m_fields.hasNoPlace(fold(withoutBrackets(heading))) || namesSomebodyElse(heading)))
                match(column).by = MatchedBy::NoPlace;
        }
    }

    // 责任人 and 责任人电话 beside 法人 and 法人电话: the operator is one of them, and so is the
    // phone.
    void leaveOutPhonesOfOthers()
    {
        static const QRegularExpression shape(
            u"^(.+?)(?:的)?(?:联系)?(?:电话|手机|手机号|手机号码|电话号码|号码|方式)$"_qs);
        const int person = m_fields.indexOf(u"operator"_qs);
        const int phone = m_fields.indexOf(u"operator_phone"_qs);
        if (person < 0 || phone < 0)
            return;
        QSet<QString> others; // named in a column of their own that is not the operator's
        for (int column = 0; column < m_outline.columns; ++column) {
            if (match(column).field != person)
                others << withoutBrackets(m_outline.heading.texts.value(column)).remove(u"姓名"_qs);
        }
        bool kept = false;
        for (int column = 0; column < m_outline.columns; ++column) {
            if (match(column).field != phone)
                continue;
            const QString whose =
                shape.match(withoutBrackets(m_outline.heading.texts.value(column))).captured(1);
            if (others.contains(whose) && !whose.isEmpty()) {
                match(column).field = -1;
                match(column).by = MatchedBy::NoPlace;
            } else {
                kept = true;
            }
        }
        m_taken[static_cast<size_t>(phone)] = kept;
    }

    void byValues()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            if (!isOpen(column) || cells(column).empty())
                continue;
            const QString heading = m_outline.heading.texts.value(column);
            if (const int field = fieldByValues(Samples(cells(column), m_book), heading);
                field >= 0)
                take(column, field, MatchedBy::Values);
        }
    }

    [[nodiscard]] bool isFree(int field) const
    {
        return field >= 0 && !m_taken[static_cast<size_t>(field)];
    }

    [[nodiscard]] int fieldByValues(const Samples& samples, const QString& heading) const
    {
        constexpr double most = 0.6;
        // In this order: a code is no phone, an address no name.
        for (const QString& key :
             {u"credit_code"_qs, u"phone"_qs, u"operator_phone"_qs, u"at"_qs, u"address"_qs,
              u"gender"_qs, u"mode"_qs, u"outcome"_qs, u"block_id"_qs, u"business_type_id"_qs,
              u"occupation_id"_qs, u"platform_id"_qs, u"political_status_id"_qs,
              u"home_province_id"_qs}) {
            const int field = m_fields.indexOf(key);
            if (!isFree(field))
                continue;
            const bool phone = m_fields.at(field).reading == ReadAs::Phone;
            if (phone && namesNoPhone(heading))
                continue;
            if ((phone ? samples.clearPhones() : samples.fit(m_fields.at(field))) >= most)
                return field;
        }
        const int name = m_fields.nameField();
        if (m_fields.at(name).reading == ReadAs::Person &&
            m_fields.kind().shape().rows == RowsAre::Subjects)
            return isFree(name) && samples.persons() >= most ? name : -1;
        if (isFree(name) && samples.shopNames() >= most)
            return name;
        const int person = m_fields.indexOf(u"operator"_qs);
        return isFree(person) && samples.persons() >= most ? person : -1;
    }

    // A list of firms by their registered names alone.
    void nameFromRegisteredName()
    {
        const int registered = m_fields.indexOf(u"registered_name"_qs);
        if (registered < 0 || !isFree(m_fields.nameField()) || isFree(registered))
            return;
        for (ColumnMatch& column : m_matches) {
            if (column.field == registered)
                column.field = m_fields.nameField();
        }
    }

    const TableOutline& m_outline;
    const FieldTable& m_fields;
    WordBook& m_book;
    std::vector<ColumnMatch> m_matches;
    std::vector<bool> m_taken;
};

} // namespace

int headingScore(const ImportField& field, const QString& heading)
{
    const std::u32string whole = fold(heading);
    if (whole.empty())
        return 0;
    if (namesPersonAndPhone(heading)) {
        const bool holdsPerson = field.key == u"operator" || field.key == u"contact" ||
                                 (field.reading == ReadAs::Person && field.key != u"operator");
        return holdsPerson ? exactWithoutBrackets : 0;
    }
    if (const int rank = rankOf(field, whole); rank >= 0)
        return exact - rank;
    const QString bare = withoutBrackets(heading);
    if (namesSomebodyElse(heading))
        return 0;
    const std::u32string plain = fold(bare);
    if (const QString words = asked(bare); words != bare) {
        if (const int rank = rankOf(field, fold(words)); rank >= 0)
            return exactWithoutBrackets - rank;
    }
    if (const int rank = rankOf(field, plain); rank >= 0)
        return exactWithoutBrackets - rank;
    static const QRegularExpression operatorPhone(
        u"(?:经营者|负责人|老板|店主|店长|法人|法定代表人|业主|联系人|经理|经营人).*(?:电话|手机|手机号码?|联系方式|号码)$"_qs);
    if (field.key == u"operator_phone" && operatorPhone.match(bare).hasMatch())
        return operatorsPhone;
    // Of two lines each may name the field: "基本信息 店名", "经营者 姓名".
    if (const qsizetype blank = bare.lastIndexOf(u' '); blank > 0) {
        if (const int rank = rankOf(field, fold(bare.mid(blank + 1))); rank >= 0)
            return ownWord + 50 - rank;
    }
    return plain.empty() ? 0 : scoreOfPart(field, plain);
}

std::vector<ColumnMatch> matchColumns(const TableOutline& outline, const FieldTable& fields,
                                      WordBook& book)
{
    return Matching(outline, fields, book).run();
}

void leaveOutHidden(Database& database, const FieldTable& fields, std::vector<ColumnMatch>& columns)
{
    for (ColumnMatch& column : columns) {
        if (column.field >= 0 && !showsColumn(database, fields.at(column.field).key))
            column = {-1, MatchedBy::Nothing, true, {}, 0};
    }
}

ColumnsSaid columnsSaid(const TableOutline& outline, const FieldTable& fields,
                        const std::vector<ColumnMatch>& columns)
{
    ColumnsSaid said;
    for (int i = 0; i < outline.columns; ++i) {
        const ColumnMatch& column = columns[static_cast<size_t>(i)];
        const QString heading = outline.headingOf(i);
        const bool empty = outline.samples[static_cast<size_t>(i)].empty();
        if (column.field >= 0) {
            const QString becomes = heading + u" → "_qs + fields.at(column.field).title();
            (column.by == MatchedBy::Values ? said.guessed : said.taken) << becomes;
        } else if (column.by == MatchedBy::IdentityNumbers) {
            said.identityNumbers << heading;
        } else if (column.by == MatchedBy::NoPlace) {
            said.noPlace << heading;
        } else if (!column.ignored && !empty) {
            said.left << heading;
        }
    }
    return said;
}

} // namespace doorstep
