// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ColumnMatch.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/ListKind.h"
#include "data/files/checks/AddressParser.h"
#include "data/files/checks/CreditCode.h"
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
        byHeading();
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
        match(column) = {field, by, false};
        m_taken[static_cast<size_t>(field)] = true;
    }

    // A part of a heading is believed only when the cells do not contradict it.
    [[nodiscard]] bool contradicted(const Candidate& candidate) const
    {
        const ImportField& field = m_fields.at(candidate.field);
        const bool telling = field.reading == ReadAs::Phone ||
                             field.reading == ReadAs::CreditCode || field.reading == ReadAs::Date ||
                             field.reading == ReadAs::Moment;
        const Samples samples(cells(candidate.column), m_book);
        return telling && candidate.score < ownWord && samples.size() >= 3 &&
               samples.fit(field) < 0.2;
    }

    void byHeading()
    {
        std::vector<Candidate> candidates;
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString heading = m_outline.heading.texts.value(column);
            if (heading.isEmpty())
                continue;
            match(column).ignored = m_fields.isIgnored(fold(heading));
            if (match(column).ignored)
                continue;
            for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
                if (const int score = headingScore(m_fields.at(field), heading); score > 0)
                    candidates.push_back({score, column, field});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        for (const Candidate& candidate : candidates) {
            const bool free = !m_taken[static_cast<size_t>(candidate.field)] ||
                              (m_fields.at(candidate.field).joins() && candidate.score >= ownWord);
            if (match(candidate.column).field >= 0 || !free || contradicted(candidate))
                continue;
            take(candidate.column, candidate.field,
                 candidate.score >= ownWord ? MatchedBy::Heading : MatchedBy::PartOfHeading);
        }
    }

    void byValues()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            if (match(column).field >= 0 || match(column).ignored || cells(column).empty())
                continue;
            if (const int field = fieldByValues(Samples(cells(column), m_book)); field >= 0)
                take(column, field, MatchedBy::Values);
        }
    }

    [[nodiscard]] bool isFree(int field) const
    {
        return field >= 0 && !m_taken[static_cast<size_t>(field)];
    }

    [[nodiscard]] int fieldByValues(const Samples& samples) const
    {
        constexpr double most = 0.6;
        // In this order: a code is no phone, an address no name.
        for (const QString& key :
             {u"credit_code"_qs, u"phone"_qs, u"operator_phone"_qs, u"at"_qs, u"address"_qs,
              u"gender"_qs, u"mode"_qs, u"outcome"_qs, u"block_id"_qs, u"business_type_id"_qs,
              u"occupation_id"_qs, u"platform_id"_qs, u"political_status_id"_qs,
              u"home_province_id"_qs}) {
            const int field = m_fields.indexOf(key);
            if (isFree(field) && samples.fit(m_fields.at(field)) >= most)
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
    if (const int rank = rankOf(field, whole); rank >= 0)
        return exact - rank;
    const QString bare = withoutBrackets(heading);
    const std::u32string plain = fold(bare);
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
            column = {-1, MatchedBy::Nothing, true};
    }
}

} // namespace doorstep
