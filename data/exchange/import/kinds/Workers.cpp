// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/HeadingParts.h"
#include "data/exchange/import/kinds/SubjectRecords.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

ListShape workersShape()
{
    ListShape shape = subjectShape(SubjectKind::Worker);
    shape.ledgers = QStringList{u"workers_visited"_qs};
    shape.readings = {{u"name"_qs, ReadAs::Person}};
    shape.phoneBesideName = u"phone"_qs;
    return shape;
}

class Workers : public ListKind
{
public:
    Workers() : ListKind(ImportKind::Workers, workersShape()) {}

    void check(RowCheck& /*row*/) const override {}

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<SubjectRecords>(registry, preview, *shape().kind);
    }

    // Of where they work: 站点电话, 单位地址, 平台类型.
    bool isOfOther(const ImportField& field, const QString& before) const override
    {
        static const QRegularExpression answering(
            u"站点|驿站|场馆|点位|网点|单位|企业|公司|机构|平台|店|商户|商铺"_qs);
        static const QRegularExpression standing(u"单位|企业|公司|站点|网点|工作|平台|店|商户"_qs);
        static const QRegularExpression described(u"站点|驿站|网点|单位|企业|公司|平台|店"_qs);
        switch (field.reading) {
        case ReadAs::Phone:
            return answering.match(before).hasMatch();
        case ReadAs::Address:
            return standing.match(before).hasMatch();
        case ReadAs::Choice:
        case ReadAs::Month:
        case ReadAs::Year:
            return described.match(before).hasMatch();
        default:
            return false;
        }
    }

    bool isOfOtherGroup(const ImportField& field, const QString& group) const override
    {
        const bool ofPerson = field.reading == ReadAs::Choice || field.reading == ReadAs::Code ||
                              field.reading == ReadAs::Month;
        return ofPerson && namesOtherOwner(group);
    }
};

} // namespace

std::unique_ptr<ListKind> makeWorkers()
{
    return std::make_unique<Workers>();
}

} // namespace doorstep
