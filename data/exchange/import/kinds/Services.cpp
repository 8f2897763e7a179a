// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/services/ServiceItem.h"
#include "data/register/Order.h"

namespace doorstep {

namespace {

struct OfServices
{
    using Row = ServiceItem;
    using Store = ServiceItemStore;
    static const Mapping<ServiceItem>& mapping() { return serviceItemMapping(); }
    static QList<ServiceItem> all(const ServiceItemStore& store) { return store.catalogue(); }
    static QString key(const ServiceItem& item) { return knownKey(item.category, item.name); }
    static QString name(const ServiceItem& item) { return item.name; }
    static void place(ServiceItem& /*item*/, const PreviewRow& /*row*/) {}
};

class ServiceRecords : public OwnRecords<OfServices>
{
public:
    using OwnRecords::OwnRecords;

protected:
    void beforeAdding(ServiceItem& item) override
    {
        item.position = nextPosition(ServiceItemStore(registry()).catalogue());
    }
    void applyLinks(Applying& applying, ServiceItem& item, const RowValues& values) const override
    {
        applying.links(item.answers, values.codes.value(u"answers"_qs), u"answers"_qs,
                       ReadAs::Code);
    }
};

ListShape servicesShape()
{
    ListShape shape;
    shape.required = QStringList{u"name"_qs, u"category_id"_qs};
    shape.needsBlock = false;
    shape.joined = QStringList{u"contact"_qs};
    shape.readings = ownReadings();
    shape.readings.push_back({u"category_id"_qs, ReadAs::Code, list::serviceCategory});
    shape.readings.push_back({u"package_id"_qs, ReadAs::Code, list::servicePackage});
    shape.readings.push_back({u"answers"_qs, ReadAs::Codes, list::needCategory});
    shape.readings.push_back(
        {u"for_kind"_qs, ReadAs::Choice, u"kind"_qs, choiceWordsOf<SubjectKind>()});
    return shape;
}

class ServiceKind : public ListKind
{
public:
    ServiceKind() : ListKind(ImportKind::Services, servicesShape()) {}

    void check(RowCheck& row) const override
    {
        if (row.row().problems.isEmpty())
            row.require("category_id");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<ServiceRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeServices()
{
    return std::make_unique<ServiceKind>();
}

} // namespace doorstep
