// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/SubjectRecords.h"

namespace doorstep {

namespace {

ListShape shopsShape()
{
    ListShape shape = subjectShape();
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
        return std::make_unique<SubjectRecords>(registry, preview, SubjectKind::Shop);
    }
};

} // namespace

std::unique_ptr<ListKind> makeShops()
{
    return std::make_unique<Shops>();
}

} // namespace doorstep
