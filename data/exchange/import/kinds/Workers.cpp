// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/SubjectRecords.h"

namespace doorstep {

namespace {

ListShape workersShape()
{
    ListShape shape = subjectShape();
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
        return std::make_unique<SubjectRecords>(registry, preview, SubjectKind::Worker);
    }
};

} // namespace

std::unique_ptr<ListKind> makeWorkers()
{
    return std::make_unique<Workers>();
}

} // namespace doorstep
