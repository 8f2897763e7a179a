// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ProblemSlip.h"

#include "data/records/places/Places.h"
#include "data/records/problems/ProblemFlow.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"
#include "ui/print/SlipForm.h"

#include <numeric>

namespace doorstep {

namespace problempaper {

// Millimetres.
constexpr double slipTop = 14;
constexpr double bottom = 284;
constexpr double leastDecision = 16;
constexpr double leastResult = 32;
constexpr double mostResult = 64; // where the page leaves room to write
constexpr int headRows = 5;       // above the decision
constexpr QPointF pageNumber{192, 291};

enum SlipColumn { Number, Asker, Address, Phone, Words, Columns };
constexpr double widths[Columns] = {9, 31, 38, 27, 69};
constexpr qsizetype mostLines = 40; // of one row: what is longer goes on in the next

double leftOf(int column)
{
    return std::accumulate(widths, widths + column, slip::left);
}

// A line of the table of askers.
struct Row
{
    QList<TextRun> cells[Columns];

    [[nodiscard]] double height() const
    {
        qsizetype lines = 1;
        for (const QList<TextRun>& cell : cells)
            lines = std::max(lines, cell.size());
        return std::max(slip::rowHeight,
                        static_cast<double>(lines) * slip::lineHeight + 2 * slip::padding);
    }
};

QList<Row> rowsOf(const ProblemSlip& slip)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < slip.needs.size(); ++i) {
        const NeedSlip& need = slip.needs.at(i);
        const QString texts[Columns] = {QString::number(i + 1), need.asker, need.address,
                                        need.phone, need.text};
        Row row;
        for (int column = 0; column < Columns; ++column)
            row.cells[column] =
                wrapped(texts[column], slip::valueStyle, widths[column] - 2 * slip::padding);
        QList<TextRun> words = std::exchange(row.cells[Words], {});
        do {
            row.cells[Words] = words.mid(0, mostLines);
            rows << std::exchange(row, {});
            words = words.mid(mostLines);
        } while (!words.isEmpty());
    }
    return rows;
}

double headHeight(const ProblemSlip& slip)
{
    return slip::headHeight + headRows * slip::rowHeight +
           proseHeight(slip.problem.decision, leastDecision);
}

double endHeight(const ProblemSlip& slip)
{
    return proseHeight(slip.problem.result, leastResult) + slip::signHeight;
}

// The rows of each page; the result and the signatures follow the last.
struct SlipPage
{
    QList<Row> rows;
    bool end = false;
};

QList<SlipPage> pageList(const ProblemSlip& slip)
{
    QList<SlipPage> pages{{}};
    double y = slipTop + headHeight(slip) + slip::rowHeight;
    const auto turn = [&] {
        pages.append(SlipPage{});
        y = slipTop + 2 * slip::rowHeight;
    };
    for (const Row& row : rowsOf(slip)) {
        if (y + row.height() > bottom)
            turn();
        pages.last().rows << row;
        y += row.height();
    }
    if (y + endHeight(slip) > bottom)
        turn();
    pages.last().end = true;
    return pages;
}

void paintHead(SlipForm& form, const ProblemSlip& slip)
{
    const SharedProblem& problem = slip.problem;
    const AgendaProblem& about = slip.about;
    form.head(u"共性问题办理单"_qs, slip.block, u"归集 "_qs + slipDay(problem.gatheredOn),
              problem.deadline);
    form.row(u"问　题"_qs, problem.title);
    form.pair(u"所在位置"_qs, about.where, u"类　别"_qs, slip.category);
    form.pair(u"反映时间"_qs,
              about.needs > 0 ? slipDay(about.first) + u" 至 "_qs + slipDay(about.last) : QString(),
              u"涉及对象"_qs,
              u"%1 家（人），需求 %2 件"_qs.arg(about.askers.size()).arg(about.needs));
    form.pair(u"承办部门"_qs, about.department, u"承办人"_qs, problem.handler);
    form.pair(u"议事地点"_qs, problem.meetingPlace, u"议事日期"_qs, slipDay(problem.meetingOn));
    form.prose(u"议定事项"_qs, problem.decision, leastDecision);
}

void paintRow(SlipForm& form, const Row& row)
{
    const double height = row.height();
    for (int column = 0; column < Columns; ++column) {
        form.box(leftOf(column), widths[column], height);
        form.lines(row.cells[column], leftOf(column) + slip::padding);
    }
    form.goDown(height);
}

void paintTable(SlipForm& form, const QList<Row>& rows)
{
    const QString headings[Columns] = {u"序"_qs, u"诉求人"_qs, u"门　牌"_qs, u"联系电话"_qs,
                                       u"诉求内容"_qs};
    for (int column = 0; column < Columns; ++column) {
        form.box(leftOf(column), widths[column], slip::rowHeight);
        form.text(headings[column], {slip::labelStyle.points, QFont::Bold, 0},
                  leftOf(column) + slip::padding, form.y() + slip::rowHeight / 2 + 1.4,
                  widths[column] - slip::padding);
    }
    form.goDown(slip::rowHeight);
    for (const Row& row : rows)
        paintRow(form, row);
}

} // namespace problempaper

ProblemSlip problemSlip(Register& registry, const SharedProblem& problem)
{
    ProblemSlip slip;
    slip.block = TownStore(registry).only().value_or(Town{}).name +
                 BlockStore(registry).get(problem.block).name;
    slip.problem = problem;
    slip.category = categoryName(registry, problem.category);
    slip.about = agendaProblem(registry, problem);
    for (const Need& need : needsOf(registry, problem.id))
        slip.needs << needSlip(registry, need);
    return slip;
}

int pagesOf(const ProblemSlip& slip)
{
    return static_cast<int>(problempaper::pageList(slip).size());
}

void paintProblemSlipPage(QPainter& painter, const ProblemSlip& slip, int number)
{
    using namespace problempaper;
    const QList<SlipPage> pages = pageList(slip);
    const SlipPage& page = pages.at(number);
    SlipForm form(painter, slipTop);
    if (number == 0) {
        paintHead(form, slip);
    } else {
        form.text(u"共性问题办理单（续）　"_qs + slip.problem.title, slip::labelStyle, slip::left,
                  slipTop + slip::rowHeight / 2, slip::width, softInk);
        form.goDown(slip::rowHeight);
    }
    if (!page.rows.isEmpty())
        paintTable(form, page.rows);
    if (page.end) {
        form.prose(u"办理结果"_qs, slip.problem.result,
                   std::clamp(bottom - slip::signHeight - form.y(), problempaper::leastResult,
                              mostResult));
        form.signatures();
    }
    if (pages.size() > 1) {
        const TextRun run =
            shaped(u"第 %1 页 共 %2 页"_qs.arg(number + 1).arg(pages.size()), slip::smallStyle);
        draw(painter, {run, {pageNumber.x() - run.width, pageNumber.y()}, softInk});
    }
}

void writeProblemSlipsPdf(const QString& path, const QList<ProblemSlip>& slips)
{
    PdfFile file(path, slip::paper, u"共性问题办理单"_qs);
    QPainter painter(&file.pages());
    useMillimetres(painter);
    bool first = true;
    for (const ProblemSlip& slip : slips) {
        for (int page = 0; page < pagesOf(slip); ++page) {
            if (!std::exchange(first, false))
                file.pages().newPage();
            paintProblemSlipPage(painter, slip, page);
            file.check();
        }
    }
    painter.end();
    file.commit();
}

} // namespace doorstep
