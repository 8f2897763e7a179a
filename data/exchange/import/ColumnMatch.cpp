// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ColumnMatch.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ListKind.h"
#include "data/files/checks/AddressParser.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/Phone.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

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

    [[nodiscard]] double identityNumbers(const QString& heading) const
    {
        return share([&heading](const Cell& cell) {
            return isIdentityNumber(cell.text) && !isRegistration(cell.text, heading) &&
                   checkCreditCode(normaliseCreditCode(cell.text)) != CreditCodeFault::None;
        });
    }

    [[nodiscard]] double times() const
    {
        static const QRegularExpression clock(
            u"^(?:上午|下午|晚上)?\\s*[0-9]{1,2}\\s*[:：点时]|"
            "^(?:早上|早晨|上午|中午|下午|傍晚|晚上|夜间|全天)$"_qs);
        return share([](const Cell& cell) {
            return isTimeAlone(cell) || cell.kind == Cell::Kind::Time ||
                   clock.match(cell.text.trimmed()).hasMatch();
        });
    }

    // 是, 否, √: answers to whatever the heading asks.
    [[nodiscard]] double answers() const
    {
        return share([](const Cell& cell) { return readYesNo(cell.text).has_value(); });
    }

    // 见到, 不在, 拒访: words that say how a visit went whatever stands above them.
    [[nodiscard]] double outcomes(const ImportField& field) const
    {
        return share([&](const Cell& cell) {
            static const QRegularExpression seen(
                u"见|不在|拒|不配合|无人|没人|改[期天日]|另约|再[来约访]"_qs);
            return seen.match(cell.text).hasMatch() && m_book.choice(field, cell.text);
        });
    }

    // None where a number stands among them, or nothing but strokes.
    [[nodiscard]] double whetherThere() const
    {
        static const QRegularExpression number(u"[0-9]{5}"_qs);
        if (share([](const Cell& cell) { return number.match(cell.text).hasMatch(); }) > 0 ||
            share([](const Cell& cell) { return saysNothing(cell.text.trimmed()); }) >= 1)
            return 0;
        return share([](const Cell& cell) { return saysWhetherThere(cell.text); });
    }

    [[nodiscard]] double counts() const
    {
        return share([](const Cell& cell) { return readCount(cell).has_value(); });
    }

    // Cells with boxes, of which those that are ticked answer the field.
    [[nodiscard]] double ticked(const ImportField& field) const
    {
        return share([&](const Cell& cell) {
            const std::optional<QStringList> words = readTicked(cell.text);
            return words && !words->isEmpty() &&
                   std::all_of(words->begin(), words->end(), [&](const QString& word) {
                       return readYesNo(word) ? false
                              : field.reading == ReadAs::Choice
                                  ? m_book.choice(field, word).has_value()
                                  : m_book.code(field.list, word).has_value();
                   });
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

    // One name in nearly every row, or those who visit: of whoever goes to the shops.
    [[nodiscard]] bool ofVisitors() const
    {
        constexpr double nearlyAll = 0.8;
        constexpr qsizetype several = 3;
        QHash<QString, qsizetype> times;
        qsizetype most = 0;
        for (const Cell& cell : m_cells)
            most = std::max(most, ++times[cell.text.trimmed()]);
        return (size() >= several && static_cast<double>(most) >= nearlyAll * double(size())) ||
               share([this](const Cell& cell) { return m_book.isVisitor(cell.text.trimmed()); }) >=
                   0.5;
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
          m_visitDay(fields.indexOf(fields.kind().shape().visitDay)),
          m_matches(static_cast<size_t>(outline.columns)),
          m_otherThing(static_cast<size_t>(outline.columns), false),
          m_taken(fields.fields().size(), false)
    {
    }

    std::vector<ColumnMatch> run()
    {
        countTurns();
        leaveOutSideTable();
        withoutIdentityNumbers();
        byOption();
        byChoice();
        byHeading();
        askerBesideShop();
        giveRequired();
        wayOfVisit();
        numberBesideAddress();
        leaveOutPhonesOfOthers();
        givePhonesToThoseBefore();
        dayOfChange();
        byAnswer();
        byMeeting();
        byBoxes();
        nameOtherThings();
        byValues();
        leaveOutOtherThings();
        nameFromRegisteredName();
        return std::move(m_matches);
    }

private:
    struct Candidate
    {
        int score;
        int column;
        int field;
        bool guess = false;
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

    // Whether 是 and 否 say something in it.
    static bool takesAnswers(const ImportField& field)
    {
        switch (field.reading) {
        case ReadAs::YesNo:
        case ReadAs::Count:
        case ReadAs::Codes:
        case ReadAs::Services:
            return true;
        case ReadAs::Choice:
            return field.key == u"state" || field.key == u"outcome" ||
                   field.key == u"satisfaction" || field.key == u"urgency";
        case ReadAs::Code:
            return field.key == u"party_org_id" || field.key == u"political_status_id";
        default:
            return false;
        }
    }

    // A part of a heading is believed only when the cells do not contradict it.
    [[nodiscard]] bool contradicted(const Candidate& candidate) const
    {
        const ImportField& field = m_fields.at(candidate.field);
        const Samples samples(cells(candidate.column), m_book);
        // 走访时间 beside 走访日期: its cells are times of a day.
        if (field.reading == ReadAs::Moment && samples.times() > 0.3 &&
            samples.times() > samples.fit(field))
            return true;
        if (field.reading == ReadAs::CreditCode && samples.whetherThere() > 0.6)
            return true;
        // 是否本市户籍 is answered by no province.
        if (candidate.score < ownWord && !takesAnswers(field) && samples.size() > 0 &&
            samples.answers() > 0.6)
            return true;
        const bool telling = field.reading == ReadAs::Phone ||
                             field.reading == ReadAs::CreditCode || field.reading == ReadAs::Date ||
                             field.reading == ReadAs::Moment;
        return telling && candidate.score < ownWord && samples.size() >= 3 &&
               samples.fit(field) < 0.2;
    }

    // 首访时间, 回访人: of the first and the second visit, where both have more than a day; else of
    // the visit and what follows it (see isOfReturn).
    void nameVisits()
    {
        static const QRegularExpression first(u"^(?:首访|初访|一访)(.*)$"_qs);
        static const QRegularExpression later(u"^(回访|复访|二访|再访|三访)(.*)$"_qs);
        const QStringList& texts = m_outline.heading.texts;
        const auto count = [&texts](const QRegularExpression& shape) {
            return std::count_if(texts.begin(), texts.end(), [&shape](const QString& text) {
                return shape.match(text).hasMatch();
            });
        };
        const bool two = m_visitDay >= 0 && count(first) > 0;
        const bool told = two && count(later) > 1;
        for (const QString& text : texts) {
            auto [turn, words] = turnOf(text);
            if (const auto match = first.match(text); two && match.hasMatch()) {
                turn = 1;
                words = u"走访"_qs + match.captured(1);
            } else if (const auto again = later.match(text); told && again.hasMatch()) {
                turn = again.captured(1) == u"三访" ? 3 : 2;
                words = u"走访"_qs + again.captured(2);
            }
            m_turns.append(turn);
            m_words << words;
        }
        nameNumbered();
        nameDays();
    }

    // What a row may tell of several times by its headings: days of visits, needs, wishes.
    [[nodiscard]] int toldSeveralTimes() const
    {
        if (m_visitDay >= 0 || m_fields.kind().shape().rows != RowsAre::OfSubjects)
            return m_visitDay;
        const int words = m_fields.indexOf(u"text"_qs);
        const std::vector<int>& required = m_fields.requiredFields();
        return std::find(required.begin(), required.end(), words) == required.end() ? -1 : words;
    }

    // 日期1, 走访人1, 日期2, 走访人2; 第一次, 走访人, 第二次, 走访人; 诉求1, 诉求2.
    void nameNumbered()
    {
        static const QRegularExpression numbered(u"^(.+?)\\s*[(（]?([1-9])[)）]?$"_qs);
        static const QRegularExpression alone(u"^第\\s*([一二三四五六七八九1-9])\\s*[次轮回]$"_qs);
        static const QString figures = u"一二三四五六七八九"_qs;
        const int told = toldSeveralTimes();
        if (told < 0)
            return;
        QHash<QString, QList<int>> columns;
        bool several = false;
        for (int column = 0; column < m_words.size(); ++column) {
            const auto match = alone.match(m_words.at(column));
            if (match.hasMatch() && m_visitDay >= 0) {
                const QString figure = match.captured(1);
                m_turns[column] = figure.front().isDigit()
                                      ? figure.toInt()
                                      : static_cast<int>(figures.indexOf(figure)) + 1;
                m_words[column] = u"走访"_qs;
            } else if (const auto one = numbered.match(m_words.at(column)); one.hasMatch()) {
                columns[one.captured(1)] << column;
            }
        }
        for (auto group = columns.cbegin(); group != columns.cend(); ++group)
            several = several || (group->size() > 1 &&
                                  headingScore(m_fields.at(told), group.key()) >= ownWord);
        for (auto group = columns.cbegin(); several && group != columns.cend(); ++group) {
            if (group->size() < 2 || isOfSubject(group.key()))
                continue;
            for (const int column : *group) {
                m_turns[column] = numbered.match(m_words.at(column)).captured(2).toInt();
                m_words[column] = group.key();
            }
        }
    }

    // 第一次走访, 走访二: its cells are days.
    void nameDays()
    {
        static const QRegularExpression visit(u"^(?:走访|拜访|上门|慰问)$"_qs);
        for (int column = 0; m_visitDay >= 0 && column < m_words.size(); ++column) {
            const Samples samples(cells(column), m_book);
            if (visit.match(m_words.at(column)).hasMatch() &&
                samples.fit(m_fields.at(m_visitDay)) >= 0.5)
                m_words[column] = u"走访日期"_qs;
        }
    }

    // What a row says once, of whoever it is about.
    [[nodiscard]] bool isOfSubject(const QString& words) const
    {
        for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
            const ReadAs reading = m_fields.at(field).reading;
            const bool whose = field == m_fields.nameField() || reading == ReadAs::Address ||
                               reading == ReadAs::Phone || reading == ReadAs::Street ||
                               reading == ReadAs::DoorPart || reading == ReadAs::Block ||
                               reading == ReadAs::Grid;
            if (whose && headingScore(m_fields.at(field), words) >= ownWord)
                return true;
        }
        return m_fields.isIgnored(fold(words));
    }

    // 走访日期, 走访情况, 走访日期, 走访情况, or 第一次走访日期, 走访情况, 第二次走访日期,
    // 走访情况: each row tells of as many visits. A group begins where its first heading stands
    // again; what stands between two days is of the first.
    void countTurns()
    {
        nameVisits();
        const ListShape& shape = m_fields.kind().shape();
        if (shape.rows != RowsAre::OfSubjects)
            return;
        const QStringList& texts = m_words;
        const auto isRepeated = [&](const QString& text) {
            return !text.isEmpty() && texts.count(text) > 1;
        };
        const auto fieldOf = [&](const QString& text) {
            for (const int field : m_fields.requiredFields()) {
                if (field != m_fields.nameField() &&
                    headingScore(m_fields.at(field), text) >= ownWord)
                    return field;
            }
            return -1;
        };
        const auto told = std::find_if(texts.begin(), texts.end(), [&](const QString& text) {
            return isRepeated(text) && fieldOf(text) >= 0;
        });
        if (told == texts.end())
            return;
        const qsizetype times = texts.count(*told);
        QStringList together; // with it as often as it
        for (const QString& text : texts) {
            if (texts.count(text) == times && !text.isEmpty() && !together.contains(text) &&
                !m_fields.isIgnored(fold(text)))
                together << text;
        }
        // 日期 behind 处理结果 is another day; 走访日期 can only be another visit.
        static const QRegularExpression anyDay(u"^(?:日期|时间)$"_qs);
        if (together.size() < 2 && anyDay.match(*told).hasMatch())
            return;
        const ReadAs reading = m_fields.at(fieldOf(*told)).reading;
        const bool byDay = reading == ReadAs::Moment || reading == ReadAs::Date;
        QList<int> turns; // as the headings say, or counted
        for (int column = 0; column < texts.size(); ++column) {
            const int turn = texts.at(column) == *told ? m_turns.at(column) : 0;
            if (turn > 0 && !turns.contains(turn))
                turns << turn;
        }
        if (turns.size() != times) {
            turns.clear();
            for (int turn = 1; turn <= times; ++turn)
                turns << turn;
        }
        QHash<QString, int> seen;
        int group = 0;
        for (int column = 0; column < texts.size(); ++column) {
            const QString& text = texts.at(column);
            const int before = seen.value(text);
            seen[text] = before + 1;
            group += text == together.first();
            const bool between =
                byDay && group > 0 && group < times && !text.isEmpty() && !isOfSubject(text);
            if (m_turns.at(column) > 0)
                match(column).turn = m_turns.at(column);
            else if (isRepeated(text) && texts.count(text) == times)
                match(column).turn = turns.at(before);
            else if ((isRepeated(text) && group > 0) || between)
                match(column).turn = turns.at(std::clamp(group, 1, static_cast<int>(times)) - 1);
        }
    }

    // 业态, 数量, and 合计 below them, behind a blank column: a table of its own beside the list.
    void leaveOutSideTable()
    {
        static const QRegularExpression total(
            u"^\\s*(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|总数)\\s*$"_qs);
        constexpr int fewest = 2; // columns of the list in front of it
        int gap = -1;
        for (int column = fewest; column + 1 < m_outline.columns; ++column) {
            if (m_outline.heading.texts.value(column).isEmpty() && cells(column).empty())
                gap = column;
        }
        const auto isTotal = [](const Cell& cell) {
            return total.match(cell.text).hasMatch();
        };
        bool totals = false;
        for (int column = gap + 1; gap > 0 && column < m_outline.columns; ++column)
            totals = totals || std::any_of(cells(column).begin(), cells(column).end(), isTotal);
        for (int column = gap + 1; totals && column < m_outline.columns; ++column)
            match(column).by = MatchedBy::NoPlace;
    }

    void withoutIdentityNumbers()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            const Samples samples(cells(column), m_book);
            const QString heading = m_outline.heading.texts.value(column);
            const bool named =
                namesIdentityNumber(heading) && besideIdentityNumber(heading).isEmpty();
            // Of a column of notes only the numbers go (see RowReader).
            if (named || (samples.size() > 0 && samples.identityNumbers(heading) >= 0.5 &&
                          !isOfWords(heading)))
                match(column).by = MatchedBy::IdentityNumbers;
        }
    }

    [[nodiscard]] bool isOfWords(const QString& heading) const
    {
        return std::any_of(m_fields.fields().begin(), m_fields.fields().end(),
                           [&heading](const ImportField& field) {
                               return field.reading == ReadAs::Prose &&
                                      headingScore(field, heading) >= ownWord;
                           });
    }

    // Columns under one heading, each for an answer: "存在隐患 占道堆物", 隐患_违规充电,
    // 平台：美团.
    void byOption()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            // 隐患（有打√） 三合一: how to fill in is no part of the group.
            static const QRegularExpression howTo(
                u"^([^\\s(（\\[【]+)[(（\\[【][^)）\\]】]*[)）\\]】](?=[\\s:：_/\\-—－·]+\\S)"_qs);
            const QString heading =
                QString(m_outline.heading.texts.value(column)).replace(howTo, u"\\1"_qs);
            static const QRegularExpression parts(
                u"^([^\\s:：_/\\-—－·(（]+)[\\s:：_/\\-—－·(（]+(.+?)[)）]?$"_qs);
            const QRegularExpressionMatch parted = parts.match(heading);
            if (!parted.hasMatch() || !isOpen(column) || !holdsTicks(column))
                continue;
            const QString group = parted.captured(1);
            const QString option = parted.captured(2);
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

    // 上门, 电话, 微信: two columns of ticks or more whose headings are answers to one question; or
    // 走访情况 见到, 走访情况 不在: below what asks it, in whatever words.
    void byChoice()
    {
        for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
            const ImportField& one = m_fields.at(field);
            if (one.reading != ReadAs::Choice)
                continue;
            QHash<QString, QList<int>> groups; // by what asks, empty for none
            for (int column = 0; column < m_outline.columns; ++column) {
                const auto [group, option] = answerOf(column);
                if (!option.isEmpty() && isOpen(column) && holdsTicks(column) &&
                    (!group.isEmpty() || !cells(column).empty()) && m_book.choice(one, option))
                    groups[group] << column;
            }
            for (const QList<int>& columns : std::as_const(groups)) {
                const bool ticked = std::any_of(columns.begin(), columns.end(), [this](int column) {
                    return !cells(column).empty();
                });
                for (const int column : columns.size() < 2 || !ticked ? QList<int>() : columns) {
                    take(column, field, MatchedBy::Heading);
                    match(column).option = answerOf(column).second;
                }
            }
        }
    }

    // 走访情况 见到 as 走访情况 and 见到; what stands alone is asked by nothing.
    [[nodiscard]] std::pair<QString, QString> answerOf(int column) const
    {
        static const QRegularExpression parts(
            u"^([^\\s:：_/\\-—－·(（]+)[\\s:：_/\\-—－·(（]+([^(（]+?)[)）]?$"_qs);
        const QString heading = m_outline.heading.texts.value(column);
        const QRegularExpressionMatch parted = parts.match(heading);
        return parted.hasMatch() ? std::pair(parted.captured(1), parted.captured(2))
                                 : std::pair(QString(), withoutBrackets(heading));
    }

    // □见到☑不在□拒访 under whatever heading: the boxes say what is asked.
    void byBoxes()
    {
        constexpr double most = 0.6;
        for (int column = 0; column < m_outline.columns; ++column) {
            const int has = match(column).field;
            const bool words = has >= 0 && (m_fields.at(has).reading == ReadAs::Prose ||
                                            m_fields.at(has).reading == ReadAs::Words);
            if (cells(column).empty() || !match(column).option.isEmpty() ||
                has == m_fields.nameField() || !(words || isOpen(column)))
                continue;
            const Samples samples(cells(column), m_book);
            for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
                const ImportField& one = m_fields.at(field);
                const bool chosen = one.reading == ReadAs::Choice || one.reading == ReadAs::Code;
                if (!chosen || !isFree(field) || hasOption(field) || samples.ticked(one) < most)
                    continue;
                take(column, field, MatchedBy::Values);
                if (has >= 0)
                    m_taken[static_cast<size_t>(has)] = isTaken(has, 0);
                break;
            }
        }
    }

    // A heading that is an answer itself, above ticks: 违规充电, 是否党员.
    void byAnswer()
    {
        static const QRegularExpression whether(u"^(?:是否(?:为|是|有|存在)?|有无)"_qs);
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString option =
                withoutBrackets(m_outline.heading.texts.value(column)).remove(whether);
            if (option.isEmpty() || !isOpen(column) || cells(column).empty() || !holdsTicks(column))
                continue;
            for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
                const ImportField& one = m_fields.at(field);
                const bool fits =
                    one.reading == ReadAs::Codes ||
                    (one.reading == ReadAs::Code && (isFree(field) || hasOption(field)));
                if (!fits || !m_book.code(one.list, option))
                    continue;
                take(column, field, MatchedBy::Heading);
                match(column).option = option;
                break;
            }
        }
    }

    // 当天见面没, 上门是否见到店主: yes and no of whether somebody was met, in whatever words.
    void byMeeting()
    {
        static const QRegularExpression meeting( // but 是否遇到困难, 是否在店内张贴
            u"^(?!.*(?:问题|困难|诉求|需求|隐患|情况|意见|投诉)).*(?:见到?(?:面|人|着|本人)|见到|"
            u"面见|"
            u"遇[见到]|碰到|应答|应门|接待|在[店家场](?:[里内中]|与?否)*$)"_qs);
        const int outcome = m_fields.indexOf(m_fields.kind().shape().outcome);
        if (!isFree(outcome))
            return;
        for (int column = 0; column < m_outline.columns; ++column) {
            const bool asks = meeting.match(m_outline.heading.texts.value(column)).hasMatch();
            if (asks && isOpen(column) && Samples(cells(column), m_book).answers() > 0.6) {
                take(column, outcome, MatchedBy::Resemblance);
                return;
            }
        }
    }

    [[nodiscard]] bool hasOption(int field) const
    {
        return std::any_of(m_matches.begin(), m_matches.end(), [field](const ColumnMatch& one) {
            return one.field == field && !one.option.isEmpty();
        });
    }

    [[nodiscard]] bool holdsTicks(int column) const
    {
        return std::all_of(cells(column).begin(), cells(column).end(), [](const Cell& cell) {
            return isMissingValue(cell.text) || readYesNo(cell.text).has_value();
        });
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

    // 回访人, 回访方式 beside 走访日期 are of the visit that follows; only its day has a place.
    [[nodiscard]] bool isOfReturn(const QString& heading) const
    {
        static const QRegularExpression again(u"^(?:回访|复访|随访|回头看|复查)"_qs);
        return m_visitDay >= 0 && again.match(heading).hasMatch() &&
               std::any_of(m_outline.heading.texts.begin(), m_outline.heading.texts.end(),
                           [&](const QString& other) {
                               return !again.match(other).hasMatch() &&
                                      headingScore(m_fields.at(m_visitDay), turnOf(other).second) >=
                                          ownWord;
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
            const QString words = m_words.value(column);
            if (match(column).turn == 0)
                match(column).turn = m_turns.value(column);
            // 走访结束时间: what is known to have no place is no part of anything either.
            const bool whole = m_fields.hasNoPlace(fold(heading));
            const bool other = m_fields.isOfOtherLists(fold(words));
            const bool ofReturn = words == heading && isOfReturn(heading);
            m_otherThing[static_cast<size_t>(column)] = ofReturn;
            for (int field = 0; field < static_cast<int>(m_fields.fields().size()); ++field) {
                if (ofReturn && m_fields.at(field).key != u"follow_up_on")
                    continue;
                const ReadAs reading = m_fields.at(field).reading;
                const bool anybodys = reading == ReadAs::Phone || reading == ReadAs::Address;
                const HeadingFit fit = headingFit(m_fields.at(field), words);
                if (fit.otherThing)
                    m_otherThing[static_cast<size_t>(column)] = true;
                if (fit.score >= (whole || (other && !anybodys) ? ownWord : 1))
                    candidates.push_back({fit.score, column, field, fit.guess});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        for (const Candidate& candidate : candidates) {
            const bool free = !isTaken(candidate.field, match(candidate.column).turn) ||
                              (m_fields.at(candidate.field).joins() && candidate.score >= ownWord);
            // 需求内容来源: the source of a known thing, not of the row.
            const bool ofOther =
                candidate.guess && m_otherThing[static_cast<size_t>(candidate.column)];
            if (match(candidate.column).field >= 0 || !free || ofOther || contradicted(candidate))
                continue;
            take(candidate.column, candidate.field,
                 candidate.score >= ownWord ? MatchedBy::Heading
                 : candidate.guess          ? MatchedBy::Resemblance
                                            : MatchedBy::PartOfHeading);
        }
        const bool ofSubjects = m_fields.kind().shape().rows == RowsAre::Subjects;
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString heading = m_outline.heading.texts.value(column);
            if (isOpen(column) && !heading.isEmpty() &&
                (m_fields.hasNoPlace(fold(heading)) ||
                 m_fields.hasNoPlace(fold(withoutBrackets(heading))) ||
                 namesSomebodyElse(heading) || (ofSubjects && namesCollector(heading))))
                match(column).by = MatchedBy::NoPlace;
        }
    }

    // 反映人, 店名: the shop asks, and he tells of it.
    void askerBesideShop()
    {
        const int name = m_fields.nameField();
        const int contact = m_fields.indexOf(u"contact"_qs);
        if (contact < 0)
            return;
        int asker = -1;
        int shop = -1;
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString heading = m_outline.heading.texts.value(column);
            const bool ofName = match(column).field == name ||
                                (isOpen(column) && match(column).turn == 0 && !heading.isEmpty() &&
                                 headingScore(m_fields.at(name), heading) >= ownWord);
            int& one = namesAsker(heading) ? asker : shop;
            if (ofName && one < 0)
                one = column;
        }
        if (asker < 0 || shop < 0)
            return;
        take(shop, name, MatchedBy::Heading);
        take(asker, contact, MatchedBy::Heading);
    }

    // 回访日期 is the day of the visit where no other column is.
    void giveRequired()
    {
        const std::vector<int>& required = m_fields.requiredFields();
        const auto isRequired = [&required](int field) {
            return std::find(required.begin(), required.end(), field) != required.end();
        };
        for (const int wanted : required) {
            if (!isFree(wanted))
                continue;
            for (int column = 0; column < m_outline.columns; ++column) {
                const int has = match(column).field;
                const Candidate candidate{
                    headingScore(m_fields.at(wanted), m_outline.heading.texts.value(column)),
                    column, wanted};
                if (has < 0 || isRequired(has) || candidate.score < ownWord ||
                    contradicted(candidate))
                    continue;
                take(column, wanted, MatchedBy::Heading);
                m_taken[static_cast<size_t>(has)] = isTaken(has, 0);
                break;
            }
        }
    }

    // 走访类型 with 上门, 电话: how it was made, and no drive.
    void wayOfVisit()
    {
        constexpr double most = 0.6;
        const int mode = m_fields.indexOf(u"mode"_qs);
        const int drives = m_fields.indexOf(u"drives"_qs);
        if (mode < 0 || drives < 0 || !isFree(mode))
            return;
        for (int column = 0; column < m_outline.columns; ++column) {
            if (match(column).field != drives || !match(column).option.isEmpty() ||
                Samples(cells(column), m_book).fit(m_fields.at(mode)) < most)
                continue;
            take(column, mode, MatchedBy::Heading);
            m_taken[static_cast<size_t>(drives)] = isTaken(drives, 0);
            return;
        }
    }

    // 法人代表, 法定代表人姓名 and the 法人 of 法人电话 are one person.
    static QString roleOf(const QString& heading)
    {
        static const QRegularExpression legal(
            u"^(?:企业|公司|单位)?(?:法人|法人代表人?|法定代表人?)$"_qs);
        const QString words = withoutBrackets(heading).remove(u"姓名"_qs).trimmed();
        return legal.match(words).hasMatch() ? u"法人"_qs : words;
    }

    // 责任人 and 责任人电话 beside 法人 and 法人电话: the operator is one of them, and so is the
    // phone. Whoever a firm names as its contact answers the firm's own.
    void leaveOutPhonesOfOthers()
    {
        static const QRegularExpression shape(
            u"^(.+?)(?:的)?(?:联系)?(?:电话|手机|手机号|手机号码|电话号码|号码|方式)$"_qs);
        static const QRegularExpression contact(
            u"^(?:企业|公司|单位)?(?:联系人|联络人|联络员)$"_qs);
        const int person = m_fields.indexOf(u"operator"_qs);
        const int phone = m_fields.indexOf(u"operator_phone"_qs);
        if (person < 0 || phone < 0)
            return;
        QSet<QString> others;   // named in a column of their own that is not the operator's
        bool byContact = false; // whoever answers for the shop, hardly its legal person
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString words = roleOf(m_outline.heading.texts.value(column));
            if (match(column).field != person)
                others << words;
            else
                byContact = byContact || contact.match(words).hasMatch();
        }
        bool kept = false;
        for (int column = 0; column < m_outline.columns; ++column) {
            if (match(column).field != phone)
                continue;
            const QString whose = roleOf(
                shape.match(withoutBrackets(m_outline.heading.texts.value(column))).captured(1));
            const int firms = m_fields.indexOf(u"phone"_qs);
            const bool ofLegalPerson = byContact && whose == u"法人";
            if (others.contains(whose) && contact.match(whose).hasMatch() && isFree(firms)) {
                take(column, firms, MatchedBy::Heading);
            } else if (ofLegalPerson || (others.contains(whose) && !whose.isEmpty())) {
                match(column).field = -1;
                match(column).by = MatchedBy::NoPlace;
            } else {
                kept = true;
            }
        }
        m_taken[static_cast<size_t>(phone)] = kept;
    }

    // 安全员, 联系方式, 店长, 联系方式: where one heading stands several times each is of the
    // person before it.
    void givePhonesToThoseBefore()
    {
        for (int column = 1; column < m_outline.columns; ++column) {
            ColumnMatch& one = match(column);
            if (one.field < 0 || m_fields.at(one.field).reading != ReadAs::Phone)
                continue;
            const QString heading = m_outline.heading.texts.value(column);
            const bool others = m_outline.heading.texts.count(heading) > 1 &&
                                namesSomebodyElse(m_outline.heading.texts.value(column - 1)) &&
                                match(column - 1).field < 0;
            if (others || isOfSecondPerson(column)) {
                one.field = -1;
                one.by = MatchedBy::NoPlace;
            }
        }
    }

    // 负责人1, 电话1, 负责人2, 电话2; 经营者, 联系电话, 员工, 联系电话: beside another than the
    // operator, behind the phone that stands beside the operator.
    [[nodiscard]] bool isOfSecondPerson(int column)
    {
        static const QRegularExpression person(
            u"(?:人|者|员|主|长|工|老板娘?|姓名|名字|配偶|家属)\\s*[(（]?[0-9一二三四]?[)）]?$"_qs);
        static const QRegularExpression count(u"[(（]?([2-9二三四])[)）]?$"_qs);
        const int runs = m_fields.indexOf(u"operator"_qs);
        const int name = m_fields.nameField();
        const int main = runs >= 0 ? runs : m_fields.at(name).reading == ReadAs::Person ? name : -1;
        const auto isOther = [&](int at) {
            const QString words = m_outline.heading.texts.value(at);
            const int field = match(at).field;
            if (!person.match(words).hasMatch() || field == main)
                return false;
            const Samples samples(cells(at), m_book);
            const bool counts = field >= 0 && m_fields.at(field).reading == ReadAs::Count;
            const bool visits = field >= 0 && m_fields.at(field).reading == ReadAs::Visitors;
            return field < 0 || visits || (counts && samples.counts() == 0);
        };
        bool phoneBefore = false;
        bool personBefore = false;
        for (int at = 0; at < column; ++at) {
            const int field = match(at).field;
            phoneBefore = phoneBefore || (field >= 0 && personBefore &&
                                          m_fields.at(field).reading == ReadAs::Phone);
            personBefore = personBefore || field == main;
        }
        if (main < 0 || !phoneBefore)
            return false;
        if (isOther(column - 1)) {
            const int field = match(column - 1).field;
            if (field < 0 || m_fields.at(field).reading == ReadAs::Count) {
                match(column - 1).field = -1;
                match(column - 1).by = MatchedBy::NoPlace;
            }
            return true;
        }
        const QString number = count.match(m_outline.heading.texts.value(column)).captured(1);
        for (int at = 0; at < column && !number.isEmpty(); ++at) {
            if (isOther(at) && count.match(m_outline.heading.texts.value(at)).captured(1) == number)
                return true;
        }
        return false;
    }

    // 地址 with the road alone, 门牌号 with the number.
    void numberBesideAddress()
    {
        static const QRegularExpression door(u"^(?:门牌号?码?|门号|门牌编号)$"_qs);
        const int address = m_fields.indexOf(u"address"_qs);
        const int number = m_fields.indexOf(u"number"_qs);
        const bool doors = number >= 0 && m_fields.at(number).reading == ReadAs::DoorPart;
        if (address < 0 || !doors || isFree(address) || !isFree(number))
            return;
        for (int column = 0; column < m_outline.columns; ++column) {
            const bool open = isOpen(column) || match(column).by == MatchedBy::NoPlace;
            if (open && door.match(m_outline.heading.texts.value(column)).hasMatch()) {
                take(column, number, MatchedBy::Heading);
                return;
            }
        }
    }

    // 原店名, 现店名, 变更日期: the day on which the one took over from the other.
    void dayOfChange()
    {
        static const QRegularExpression change(
            u"^(?:变更|更名|换店|转让|转手|交接|换手|接手|接管|易主|更换)(?:日期|时间|日)$"_qs);
        const int before = m_fields.indexOf(u"took_over_from"_qs);
        const int day = m_fields.indexOf(u"opened_on"_qs);
        if (before < 0 || day < 0 || isFree(before) || !isFree(day))
            return;
        for (int column = 0; column < m_outline.columns; ++column) {
            const bool open = isOpen(column) || match(column).by == MatchedBy::NoPlace;
            const Samples samples(cells(column), m_book);
            if (!open || !change.match(m_outline.heading.texts.value(column)).hasMatch() ||
                samples.fit(m_fields.at(day)) < 0.5)
                continue;
            take(column, day, MatchedBy::Heading);
            return;
        }
    }

    // What other lists keep (开业日期 in a list of visits), and a second column for what there is
    // one of (责任人 beside 法人).
    void leaveOutOtherThings()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            const QString heading = m_outline.heading.texts.value(column);
            if (heading.isEmpty() || !isOpen(column))
                continue;
            const std::vector<ImportField>& fields = m_fields.fields();
            const bool own =
                std::any_of(fields.begin(), fields.end(), [&heading](const ImportField& field) {
                    return headingScore(field, heading) >= ownWord;
                });
            if (own || m_fields.isOfOtherLists(fold(heading)) ||
                m_fields.isOfOtherLists(fold(withoutBrackets(heading))))
                match(column).by = MatchedBy::NoPlace;
        }
    }

    // 负责人性别, 党员姓名: known words, but of what the register has no field for.
    void nameOtherThings()
    {
        for (int column = 0; column < m_outline.columns; ++column) {
            if (m_otherThing[static_cast<size_t>(column)] && isOpen(column))
                match(column).by = MatchedBy::NoPlace;
        }
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
            // 是 and 否 answer what the heading asks, 正常 says how anything is: none of them how a
            // visit went.
            const ImportField& one = m_fields.at(field);
            const double fit = phone                     ? samples.clearPhones()
                               : key == u"outcome"       ? samples.outcomes(one)
                               : samples.answers() > 0.6 ? 0
                                                         : samples.fit(one);
            if (fit >= most)
                return field;
        }
        const int name = m_fields.nameField();
        if (m_fields.at(name).reading == ReadAs::Person &&
            m_fields.kind().shape().rows == RowsAre::Subjects)
            return isFree(name) && samples.persons() >= most ? name : -1;
        if (isFree(name) && samples.shopNames() >= most)
            return name;
        const int person = m_fields.indexOf(u"operator"_qs);
        return isFree(person) && samples.persons() >= most && !samples.ofVisitors() ? person : -1;
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
    int m_visitDay; // the field, -1 for lists of other things
    std::vector<ColumnMatch> m_matches;
    QStringList m_words;            // the headings without what says of which visit they are
    QList<int> m_turns;             // that they say, 0 none
    std::vector<bool> m_otherThing; // a known word, and another property: no guess is made of it
    std::vector<bool> m_taken;
};

} // namespace

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

} // namespace doorstep
