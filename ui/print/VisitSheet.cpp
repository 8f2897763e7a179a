// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/VisitSheet.h"

#include "data/records/codes/Code.h"
#include "data/records/papers/Paper.h"
#include "data/records/places/Places.h"
#include "data/records/visits/VisitRecord.h"
#include "data/views/ledgers/Ledger.h"
#include "ui/print/CardSheet.h"
#include "ui/print/NeedSlip.h"
#include "ui/print/PdfFile.h"
#include "ui/print/SlipForm.h"

#include <algorithm>

namespace doorstep {

namespace visitsheet {

namespace {

// Millimetres.
constexpr double paperTop = 11;
constexpr double paperBottom = 10;
constexpr double leastSaid = 30;
constexpr double leastAsked = 16;
constexpr int plainRows = 10;

struct Words
{
    QString label;
    QString text;
    double least;
};

// What is too much is taken from the longest.
std::vector<Words> fitted(const VisitSheet& sheet)
{
    std::vector<Words> all{{u"了解情况"_qs, sheet.situation, leastSaid},
                           {u"交流内容"_qs, sheet.said, leastSaid},
                           {u"反映需求"_qs, sheet.needs, leastAsked},
                           {u"微心愿"_qs, sheet.wishes, leastAsked}};
    const double room = slip::paper.height() - paperTop - paperBottom - slip::headHeight -
                        plainRows * slip::rowHeight - slip::signHeight -
                        (sheet.photos.isEmpty() ? 0 : slip::pictureHeight);
    const auto height = [](const Words& words) {
        return proseHeight(words.text, words.least);
    };
    for (;;) {
        double sum = 0;
        for (const Words& words : all)
            sum += height(words);
        if (sum <= room)
            return all;
        Words& longest =
            *std::max_element(all.begin(), all.end(), [&](const Words& one, const Words& other) {
                return height(one) < height(other);
            });
        constexpr qsizetype fewestCut = 12;
        const qsizetype cutAtOnce = std::max(fewestCut, longest.text.size() / 20);
        longest.text =
            longest.text.left(std::max<qsizetype>(0, longest.text.size() - cutAtOnce - 1))
                .trimmed() +
            u'…';
    }
}

} // namespace

} // namespace visitsheet

namespace {

QList<QImage> photosOfVisit(Register& registry, RowId visit)
{
    constexpr qsizetype mostPhotos = 3;
    QList<QImage> photos;
    const QList<PaperRow> papers = PaperStore(registry).of({PaperOf::Visit, visit});
    for (const PaperRow& paper : papers) {
        const PaperContent content = contentNamed(registry.db(), paper.content);
        if (content.width > 0 && photos.size() < mostPhotos)
            photos << QImage::fromData(content.bytes);
    }
    photos.removeIf([](const QImage& image) { return image.isNull(); });
    return photos;
}

// What the form of the visit tells beyond its ledger.
void addRaised(Register& registry, RowId visit, VisitSheet& sheet)
{
    const VisitRecord record = readVisitRecord(registry, visit);
    QStringList lines;
    for (const RaisedNeed& need : record.needs)
        lines << QStringLiteral("%1. %2：%3")
                     .arg(lines.size() + 1)
                     .arg(categoryName(registry, need.category), need.text);
    sheet.needs = lines.join(u'\n');
    lines.clear();
    for (const RaisedWish& wish : record.wishes)
        lines << QStringLiteral("%1. %2").arg(lines.size() + 1).arg(wish.text);
    sheet.wishes = lines.join(u'\n');
    sheet.when = whenText(record.visit);
    sheet.card = record.cardGiven ? u"已发"_qs : u"未发"_qs;
    sheet.block = TownStore(registry).only().value_or(Town{}).name +
                  BlockStore(registry).get(record.visit.block).name;
    sheet.photos = photosOfVisit(registry, visit);
}

} // namespace

QList<VisitSheet> visitSheets(Register& registry, const QList<RowId>& visits)
{
    const Ledger& ledger = *findLedger(QStringLiteral("visits"));
    LedgerFilter filter;
    filter.only = visits;
    QHash<RowId, VisitSheet> read;
    {
        LedgerReader reader(registry.db(), ledger, filter, Masking::Unmasked);
        while (reader.next()) {
            const auto text = [&](const char* key) {
                const QVariant value = reader.value(ledger.indexOf(QLatin1String(key)));
                return value.typeId() == QMetaType::QDate ? value.toDate().toString(Qt::ISODate)
                                                          : value.toString().remove(QChar(1));
            };
            VisitSheet& sheet = read[reader.id()];
            sheet.subject = text("subject_id");
            sheet.phone = text("phone");
            sheet.address = text("street") + text("door");
            sheet.visitors = text("visitors");
            sheet.roles = text("roles");
            sheet.team = text("team_id");
            sheet.mode = text("mode");
            sheet.outcome = text("outcome");
            sheet.minutes = text("minutes");
            sheet.drives = text("drives");
            sheet.checks = text("checks");
            sheet.situation = text("situation");
            sheet.said = text("said");
            sheet.services = text("services");
            sheet.followUp = text("follow_up_on");
        }
    }
    QList<VisitSheet> sheets;
    for (const RowId visit : visits) {
        const auto found = read.find(visit);
        if (found == read.end())
            continue;
        addRaised(registry, visit, *found);
        sheets << *found;
    }
    return sheets;
}

void paintVisitSheet(QPainter& painter, const VisitSheet& sheet)
{
    SlipForm form(painter, visitsheet::paperTop);
    form.title(u"走访记录表"_qs, sheet.block, u"走访时间 "_qs + sheet.when,
               sheet.minutes.isEmpty() ? QString() : u"走访时长 "_qs + sheet.minutes + u" 分钟"_qs);
    form.pair(u"走访对象"_qs, sheet.subject, u"联系电话"_qs, sheet.phone);
    form.row(u"地　址"_qs, sheet.address);
    form.row(u"走访人"_qs, sheet.visitors);
    form.row(u"走访身份"_qs, sheet.roles);
    form.pair(u"走访方式"_qs, sheet.mode, u"走访结果"_qs, sheet.outcome);
    form.row(u"走访服务团"_qs, sheet.team);
    form.row(u"专项行动"_qs, sheet.drives);
    form.row(u"五　带"_qs, sheet.checks);
    const std::vector<visitsheet::Words> words = visitsheet::fitted(sheet);
    for (const visitsheet::Words& each : words)
        form.prose(each.label, each.text, each.least);
    form.row(u"介绍服务"_qs, sheet.services);
    form.pair(u"服务联系卡"_qs, sheet.card, u"下次走访"_qs, sheet.followUp);
    if (!sheet.photos.isEmpty())
        form.pictures(u"照　片"_qs, sheet.photos);
    form.signatures({u"走访人（签字）"_qs, u"走访对象（签字）"_qs, u"街区书记（签字）"_qs});
}

void writeVisitSheetsPdf(const QString& path, const QList<VisitSheet>& sheets)
{
    PdfFile file(path, slip::paper, u"走访记录表"_qs);
    QPainter painter(&file.pages());
    useMillimetres(painter);
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (i > 0)
            file.pages().newPage();
        paintVisitSheet(painter, sheets.at(i));
        file.check();
    }
    painter.end();
    file.commit();
}

} // namespace doorstep
