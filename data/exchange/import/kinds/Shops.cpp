// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/SubjectRecords.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

ListShape shopsShape()
{
    ListShape shape = subjectShape(SubjectKind::Shop);
    shape.ledgers = QStringList{u"shops_visited"_qs, u"path"_qs};
    shape.reckoned << u"taken_over_by"_qs;
    ColumnReading kind{u"kind"_qs, ReadAs::Choice, u"kind"_qs, choiceWordsOf<SubjectKind>()};
    std::erase_if(kind.choices, [](const Choice& choice) { // nobody becomes a shop
        return isPerson(*fromKey<SubjectKind>(choice.key));
    });
    shape.readings.push_back(kind);
    shape.standsForName = u"registered_name"_qs;
    shape.phoneBesideName = u"operator_phone"_qs;
    return shape;
}

class Shops : public ListKind
{
public:
    Shops() : ListKind(ImportKind::Shops, shopsShape()) {}

    void check(RowCheck& row) const override
    {
        const QDate opened = row.day("opened_on");
        const QDate closed = row.day("closed_on");
        if (opened.isValid() && closed.isValid() && closed < opened)
            row.leaveOut("closed_on", ImportText::tr("it closed before it opened"));
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<SubjectRecords>(registry, preview, *shape().kind);
    }

    bool isOfOther(const ImportField& field, const QString& before) const override
    {
        static const QRegularExpression staff(
            u"党员|员工|职工|骑手|快递员|外卖员|司机|从业者|从业人员|居民|住户|群众|许愿人"_qs);
        return field.reading == ReadAs::Phone && staff.match(before).hasMatch();
    }

    bool isOfOtherGroup(const ImportField& field, const QString& group) const override
    {
        static const QRegularExpression others(
            u"党员|股东|房东|产权|员工|职工|骑手|合伙|家属|配偶|亲属|紧急|应急|安全|消防|网格|物业|"
            u"隐患|走访|社区|民警|代表|介绍"_qs);
        const bool somebodys = field.reading == ReadAs::Phone || field.reading == ReadAs::Person;
        return somebodys && field.key != shape().name && !field.key.startsWith(u"party_"_qs) &&
               others.match(group).hasMatch();
    }
};

} // namespace

std::unique_ptr<ListKind> makeShops()
{
    return std::make_unique<Shops>();
}

} // namespace doorstep
