// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/NeedSlip.h"

#include "data/files/checks/DoorAddress.h"
#include "data/records/codes/Code.h"
#include "data/records/papers/Paper.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "ui/print/CardSheet.h"
#include "ui/print/PdfFile.h"
#include "ui/print/SlipForm.h"

namespace doorstep {

namespace {

// Millimetres.
constexpr double half = slip::paper.height() / 2;
constexpr double paperTop = 11;
constexpr double leastText = 22;
constexpr double leastResult = 25;
constexpr double leastMargin = 8; // above the cut

QString urgencyName(Urgency urgency)
{
    return urgency == Urgency::Critical ? u"特急"_qs
           : urgency == Urgency::Urgent ? u"紧急"_qs
                                        : u"一般"_qs;
}

double slipHeight(const NeedSlip& slip)
{
    return paperTop + slip::headHeight + 6 * slip::rowHeight + proseHeight(slip.text, leastText) +
           proseHeight(slip.result, leastResult) + slip::signHeight + leastMargin +
           (slip.photos.isEmpty() ? 0 : slip::pictureHeight) +
           (slip.handedOverOn.isValid() ? 2 * slip::rowHeight : 0);
}

void paintSlip(QPainter& painter, const NeedSlip& slip, double upper)
{
    SlipForm form(painter, upper + paperTop);
    form.head(slip.handedOverOn.isValid() ? u"需求移交单"_qs : u"需求办理单"_qs, slip.block,
              u"登记 "_qs + slipDay(slip.foundOn), slip.deadline);
    form.pair(u"诉求人"_qs, slip.asker, u"联系电话"_qs, slip.phone);
    form.row(u"地　址"_qs, slip.address);
    form.pair(u"诉求来源"_qs, slip.source, u"热线工单"_qs, slip.hotlineOrder);
    form.pair(u"类　别"_qs, slip.category, u"紧急程度"_qs, slip.urgency);
    form.prose(u"诉求内容"_qs, slip.text, leastText);
    if (!slip.photos.isEmpty())
        form.pictures(u"照　片"_qs, slip.photos);
    form.pair(u"承办部门"_qs, slip.department, u"承办人"_qs, slip.handler);
    if (slip.handedOverOn.isValid()) {
        form.row(u"移交至"_qs, slip.handedTo);
        form.pair(u"移交日期"_qs, slipDay(slip.handedOverOn), u"接收人"_qs, {});
    }
    form.pair(u"吹哨日期"_qs, slipDay(slip.whistleOn), u"报到日期"_qs, slipDay(slip.reportInOn));
    form.prose(u"办理结果"_qs, slip.result, leastResult);
    form.signatures();
}

// As they were added.
QList<QImage> photosOf(Register& registry, const Need& need)
{
    constexpr qsizetype mostPhotos = 3;
    QList<QImage> photos;
    const QList<PaperRow> papers = PaperStore(registry).of({PaperOf::Need, need.id});
    for (const PaperRow& paper : papers) {
        const PaperContent content = contentNamed(registry.db(), paper.content);
        if (content.width > 0 && photos.size() < mostPhotos)
            photos << QImage::fromData(content.bytes);
    }
    photos.removeIf([](const QImage& image) { return image.isNull(); });
    return photos;
}

} // namespace

QString categoryName(Register& registry, std::optional<RowId> id)
{
    if (!id)
        return {};
    const Code code = CodeStore(registry).get(*id);
    return code.parent ? CodeStore(registry).nameOf(code.parent) + u" · "_qs + code.name
                       : code.name;
}

NeedSlip needSlip(Register& registry, const Need& need)
{
    const Block block = BlockStore(registry).get(need.block);
    NeedSlip slip;
    slip.block = TownStore(registry).only().value_or(Town{}).name + block.name;
    slip.secretary = block.secretary;
    slip.secretaryPhone = block.phone;
    slip.source = CodeStore(registry).nameOf(need.source);
    if (need.subject) {
        const Subject subject = SubjectStore(registry).get(*need.subject);
        slip.asker = subject.name;
        slip.phone = subject.phone.isEmpty() ? subject.shop.operatorPhone : subject.phone;
        if (subject.street)
            slip.address = StreetStore(registry).get(*subject.street).name;
        slip.address += doorText({{}, subject.lane, subject.number, subject.room, {}});
    }
    slip.category = categoryName(registry, need.category);
    slip.text = need.text;
    slip.urgency = urgencyName(need.urgency);
    slip.department = CodeStore(registry).nameOf(need.department);
    slip.handler = need.handler;
    slip.result = need.result;
    slip.hotlineOrder = need.hotlineOrder;
    slip.foundOn = need.foundOn;
    slip.deadline = need.deadline;
    slip.whistleOn = need.whistleOn;
    const QList<NeedStep> steps = NeedStepStore(registry).ofNeed(need.id);
    for (const NeedStep& step : steps) {
        const bool over = step.action == NeedAction::HandOver;
        if (over || step.action == NeedAction::FedBack || step.action == NeedAction::Reopened) {
            slip.handedOverOn = over ? step.doneOn : QDate();
            slip.handedTo = over ? step.words : QString();
        }
    }
    slip.reportInOn = need.reportInOn;
    slip.photos = photosOf(registry, need);
    return slip;
}

QList<QList<NeedSlip>> slipPages(const QList<NeedSlip>& slips)
{
    QList<QList<NeedSlip>> pages;
    bool room = false; // in the lower half of the last page
    for (const NeedSlip& slip : slips) {
        const bool small = slipHeight(slip) <= half;
        if (room && small)
            pages.last().append(slip);
        else
            pages.append(QList<NeedSlip>{slip});
        room = small && pages.constLast().size() == 1;
    }
    return pages;
}

void paintSlipPage(QPainter& painter, const QList<NeedSlip>& slips)
{
    for (qsizetype i = 0; i < slips.size(); ++i)
        paintSlip(painter, slips.at(i), static_cast<double>(i) * half);
    if (slips.size() > 1 || (!slips.isEmpty() && slipHeight(slips.constFirst()) <= half)) {
        painter.setPen(QPen(QColor(0x80, 0x80, 0x80), 0.15, Qt::DashLine));
        painter.drawLine(QPointF(0, half), QPointF(slip::paper.width(), half));
    }
}

void writeNeedSlipsPdf(const QString& path, const QList<NeedSlip>& slips)
{
    PdfFile file(path, slip::paper, u"需求办理单"_qs);
    QPainter painter(&file.pages());
    useMillimetres(painter);
    const QList<QList<NeedSlip>> pages = slipPages(slips);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            file.pages().newPage();
        paintSlipPage(painter, pages.at(i));
        file.check();
    }
    painter.end();
    file.commit();
}

} // namespace doorstep
