// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/MeetingAgenda.h"

#include "data/files/checks/Masking.h"
#include "data/records/codes/Code.h"
#include "data/records/people/Mask.h"
#include "data/records/places/Places.h"
#include "data/records/problems/ProblemFlow.h"
#include "data/records/subjects/SubjectPerson.h"
#include "data/views/advice/Suggestions.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"
#include "ui/print/TextRun.h"

#include <numeric>

namespace doorstep {

namespace agendapaper {

// Millimetres.
constexpr QSizeF paper{210, 297};
constexpr double left = 18;
constexpr double width = 210.0 - 2 * left;
constexpr double agendaTop = 16;
constexpr double bottom = 280;
constexpr double labelWidth = 24;
constexpr double lineHeight = 5.6;
constexpr double gap = 6; // between problems
constexpr double bandHeight = 8;
constexpr double padding = 2;
constexpr double writingLine = 8.5; // high enough to write on by hand
constexpr int writingLines = 3;
constexpr double signHeight = 34;
constexpr qsizetype mostWords = 6;

const TextStyle titleStyle{18, QFont::Bold, 0.1};
const TextStyle bandStyle{11.5, QFont::Bold, 0};
const TextStyle labelStyle{9.5, QFont::Normal, 0};
const TextStyle valueStyle{10, QFont::Normal, 0};
const QColor lineGrey(0x9a, 0x9a, 0x9a);
const QColor bandGrey(0xec, 0xec, 0xec);

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"yyyy年M月d日"_qs) : QString();
}

// A signboard hangs over the street; a worker's name is a person's.
QString shownName(const Subject& subject, const Mask& mask)
{
    return isPerson(subject.kind) ? maskName(subject.name) : mask.text(subject.name);
}

QString trendText(const Trend& trend)
{
    const auto half = trend.begin() + trend.size() / 2;
    const int before = std::accumulate(trend.begin(), half, 0);
    const int lately = std::accumulate(half, trend.end(), 0);
    const QString course = lately > before ? u"上升"_qs : lately < before ? u"下降"_qs : u"持平"_qs;
    return u"同类需求近三个月 %1 件，前三个月 %2 件，呈%3"_qs.arg(lately).arg(before).arg(course);
}

// Words under a label, as tall as they need.
struct Line
{
    QString label;
    QString words;

    [[nodiscard]] QList<TextRun> runs() const
    {
        QList<TextRun> all;
        for (const QString& paragraph : words.split(u'\n'))
            all << wrapped(paragraph, valueStyle, width - labelWidth - 2 * padding);
        return all;
    }
    [[nodiscard]] double height() const
    {
        return static_cast<double>(std::max<qsizetype>(1, runs().size())) * lineHeight;
    }
};

QList<Line> linesOf(const MeetingAgenda& agenda)
{
    return {{u"街　区"_qs, agenda.block},
            {u"时　间"_qs, agenda.on.isValid() ? dayText(agenda.on) : u"　　　　年　　月　　日"_qs},
            {u"地　点"_qs, agenda.place},
            {u"主持人"_qs, agenda.secretary},
            {u"参会人员"_qs, agenda.attendees}};
}

QList<Line> linesOf(const AgendaProblem& problem)
{
    QStringList words;
    for (qsizetype i = 0; i < std::min(mostWords, problem.words.size()); ++i)
        words << u"%1. %2"_qs.arg(i + 1).arg(problem.words.at(i));
    return {{u"所在位置"_qs, problem.where},
            {u"涉及对象"_qs, u"%1 家（人），需求 %2 件：%3"_qs.arg(problem.askers.size())
                                 .arg(problem.needs)
                                 .arg(problem.askers.join(u'、'))},
            {u"反映时间"_qs, dayText(problem.first) + u" 至 "_qs + dayText(problem.last)},
            {u"趋　势"_qs, problem.trend},
            {u"主要反映"_qs, words.join(u'\n')}};
}

double heightOf(const QList<Line>& lines)
{
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double sum, const Line& line) { return sum + line.height(); });
}

Line decisionOf(const AgendaProblem& problem)
{
    return {u"议定事项"_qs, problem.decision};
}

double heightOf(const AgendaProblem& problem)
{
    const double decided = problem.decision.isEmpty() ? 0 : decisionOf(problem).height();
    return bandHeight + padding + heightOf(linesOf(problem)) + padding + padding +
           std::max(lineHeight, decided) + writingLines * writingLine + bandHeight + padding + gap;
}

double headHeight(const MeetingAgenda& agenda)
{
    return 14 + heightOf(linesOf(agenda)) + 2 * padding + gap;
}

// The first and one past the last problem of each page; the signatures follow the last.
struct AgendaPage
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool signatures = false;
};

QList<AgendaPage> pageList(const MeetingAgenda& agenda)
{
    QList<AgendaPage> pages{{}};
    double y = agendaTop + headHeight(agenda);
    for (qsizetype i = 0; i < agenda.problems.size(); ++i) {
        const double height = heightOf(agenda.problems.at(i));
        if (y + height > bottom && pages.constLast().end > pages.constLast().begin) {
            pages.append({i, i, false});
            y = agendaTop;
        }
        pages.last().end = i + 1;
        y += height;
    }
    if (y + signHeight > bottom)
        pages.append({agenda.problems.size(), agenda.problems.size(), false});
    pages.last().signatures = true;
    return pages;
}

class AgendaPainter
{
public:
    AgendaPainter(QPainter& painter, const MeetingAgenda& agenda)
        : m_painter(painter), m_agenda(agenda)
    {
    }

    void paint(int number)
    {
        const QList<AgendaPage> pages = pageList(m_agenda);
        const AgendaPage& page = pages.at(number);
        if (number == 0)
            head();
        for (qsizetype i = page.begin; i < page.end; ++i)
            problem(m_agenda.problems.at(i), i);
        if (page.signatures)
            signatures();
        if (pages.size() > 1)
            text(u"第 %1 页 共 %2 页"_qs.arg(number + 1).arg(pages.size()), labelStyle,
                 left + width - 26, 289, softInk);
    }

private:
    void text(const QString& words, const TextStyle& style, double x, double y,
              const QColor& colour = Qt::black, double room = width)
    {
        draw(m_painter, {elided(words, style, room), {x, y}, colour});
    }

    void head()
    {
        const TextRun title = shaped(u"街区议事会议程"_qs, titleStyle);
        draw(m_painter, {title, {left + (width - title.width) / 2, m_y + 7}, Qt::black});
        m_y += 14;
        const double begin = m_y;
        m_y += padding;
        lines(linesOf(m_agenda));
        m_y += padding;
        frame(begin);
        m_y += gap;
    }

    void lines(const QList<Line>& all)
    {
        for (const Line& line : all) {
            text(line.label, labelStyle, left + padding, m_y + 4, softInk, labelWidth);
            double baseline = m_y + 4;
            for (const TextRun& run : line.runs()) {
                draw(m_painter, {run, {left + labelWidth, baseline}, Qt::black});
                baseline += lineHeight;
            }
            m_y += line.height();
        }
    }

    void frame(double from)
    {
        m_painter.setPen(QPen(lineGrey, 0.2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(QRectF(left, from, width, m_y - from));
    }

    void rule(double from)
    {
        m_painter.setPen(QPen(lineGrey, 0.2));
        m_painter.drawLine(QPointF(left + from, m_y), QPointF(left + width, m_y));
    }

    void problem(const AgendaProblem& one, qsizetype index)
    {
        const double begin = m_y;
        m_painter.fillRect(QRectF(left, m_y, width, bandHeight), bandGrey);
        text(u"议题%1　%2"_qs.arg(index + 1).arg(one.title), bandStyle, left + padding, m_y + 5.6,
             Qt::black, width - 2 * padding);
        m_y += bandHeight + padding;
        lines(linesOf(one));
        m_y += padding;
        rule(0);
        decision(one);
        rule(0);
        const double third = width / 3;
        text(u"责任部门　"_qs + one.department, labelStyle, left + padding, m_y + 5.4, Qt::black,
             third - 2 * padding);
        text(u"责任人　"_qs + one.handler, labelStyle, left + third + padding, m_y + 5.4, Qt::black,
             third - 2 * padding);
        text(u"完成时限　"_qs + dayText(one.deadline), labelStyle, left + 2 * third + padding,
             m_y + 5.4, Qt::black, third - 2 * padding);
        m_y += bandHeight;
        frame(begin);
        m_y += padding + gap;
    }

    // What is proposed or decided, then lines to write on.
    void decision(const AgendaProblem& one)
    {
        m_y += padding;
        const Line decided = decisionOf(one);
        lines({decided});
        for (int i = 0; i < writingLines; ++i) {
            m_y += writingLine;
            if (i + 1 < writingLines)
                rule(labelWidth);
        }
    }

    void signatures()
    {
        const double begin = m_y;
        const double half = width / 2;
        text(u"主持人（签字）"_qs, labelStyle, left + padding, m_y + 6, softInk, half);
        text(u"记录人（签字）"_qs, labelStyle, left + half + padding, m_y + 6, softInk, half);
        m_y += 12;
        rule(0);
        text(u"参会人员（签到）"_qs, labelStyle, left + padding, m_y + 6, softInk, half);
        m_y += signHeight - 12 - padding;
        frame(begin);
    }

    QPainter& m_painter;
    const MeetingAgenda& m_agenda;
    double m_y = agendaTop;
};

} // namespace agendapaper

AgendaProblem agendaProblem(Register& registry, const SharedProblem& problem)
{
    const Mask mask(registry.db(), Masking::Masked);
    AgendaProblem made;
    made.title = mask.text(problem.title);
    made.decision = mask.text(problem.decision);
    made.department = CodeStore(registry).nameOf(problem.department);
    made.handler = mask.personOrOffice(problem.handler);
    made.deadline = problem.deadline;
    const QList<Need> needs = needsOf(registry, problem.id);
    made.needs = static_cast<int>(needs.size());
    int from = 0;
    int to = 0;
    QStringList streets;
    QSet<RowId> met;
    for (const Need& need : needs) {
        made.first = made.first.isValid() ? std::min(made.first, need.foundOn) : need.foundOn;
        made.last = std::max(made.last, need.foundOn);
        const Subject subject =
            need.subject ? SubjectStore(registry).get(*need.subject) : Subject();
        const QString text = mask.text(need.text, personOf(subject));
        if (!made.words.contains(text))
            made.words << text;
        if (!need.subject || met.contains(*need.subject))
            continue;
        met.insert(*need.subject);
        made.askers << agendapaper::shownName(subject, mask);
        if (subject.street) {
            const QString street = StreetStore(registry).get(*subject.street).name;
            if (!streets.contains(street))
                streets << street;
        }
        if (const int place = placeOnStreet(subject.lane, subject.number); place > 0) {
            from = from == 0 ? place : std::min(from, place);
            to = std::max(to, place);
        }
    }
    made.where =
        problem.street ? StreetStore(registry).get(*problem.street).name : streets.join(u'、');
    if (from > 0 && streets.size() == 1) // numbers of several streets would mean nothing
        made.where += from == to ? u" %1号附近"_qs.arg(from) : u" %1号至%2号"_qs.arg(from).arg(to);
    made.trend = agendapaper::trendText(trendOf(
        registry.db(), {problem.block, problem.street, problem.category}, dayOf(registry.clock())));
    return made;
}

QList<MeetingAgenda> meetingAgendas(Register& registry, const QList<SharedProblem>& problems)
{
    const Mask mask(registry.db(), Masking::Masked);
    QList<MeetingAgenda> agendas;
    QList<std::pair<RowId, QString>> where; // block and place of each
    for (const SharedProblem& problem : problems) {
        const std::pair here(problem.block, problem.meetingPlace);
        qsizetype at = 0;
        while (at < agendas.size() &&
               !(where.at(at) == here && agendas.at(at).on == problem.meetingOn))
            ++at;
        if (at == agendas.size()) {
            const Block block = BlockStore(registry).get(problem.block);
            where << here;
            agendas.append({mask.text(TownStore(registry).only().value_or(Town{}).name) +
                                mask.text(block.name),
                            maskText(block.secretary), // who invites says so
                            problem.meetingOn,
                            mask.text(problem.meetingPlace),
                            {},
                            {}});
        }
        MeetingAgenda& agenda = agendas[at];
        if (agenda.attendees.isEmpty())
            agenda.attendees = mask.personOrOffice(problem.attendees);
        agenda.problems << agendaProblem(registry, problem);
    }
    return agendas;
}

int pagesOf(const MeetingAgenda& agenda)
{
    return static_cast<int>(agendapaper::pageList(agenda).size());
}

void paintAgendaPage(QPainter& painter, const MeetingAgenda& agenda, int page)
{
    agendapaper::AgendaPainter(painter, agenda).paint(page);
}

void writeAgendaPdf(const QString& path, const QList<MeetingAgenda>& agendas)
{
    PdfFile file(path, agendapaper::paper, u"街区议事会议程"_qs);
    QPainter painter(&file.pages());
    useMillimetres(painter);
    bool first = true;
    for (const MeetingAgenda& agenda : agendas) {
        for (int page = 0; page < pagesOf(agenda); ++page) {
            if (!std::exchange(first, false))
                file.pages().newPage();
            paintAgendaPage(painter, agenda, page);
            file.check();
        }
    }
    painter.end();
    file.commit();
}

} // namespace doorstep
