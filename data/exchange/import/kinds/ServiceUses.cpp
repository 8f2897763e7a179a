// SPDX-License-Identifier: GPL-3.0-or-later
// Services introduced and used; what was introduced in a visit stands with the visit.
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/NamedRecords.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/visits/Visit.h"

namespace doorstep {

namespace {

QString useKey(QDate day, RowId service, ServiceStep step)
{
    return day.toString(Qt::ISODate) + u' ' + QString::number(service) + u' ' +
           QLatin1String(keyOf(step));
}

class ServiceUseRecords : public NamedRecords
{
public:
    ServiceUseRecords(Register& registry, const ImportPreview& preview)
        : NamedRecords(registry, preview), m_store(registry), m_visits(registry)
    {
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        ServiceUse use;
        use.block = row.values.block;
        use.subject = row.subject;
        use.service = row.values.services.first();
        use.step = stepIn(row.values);
        use.doneOn = dayIn(row.values, u"done_on"_qs);
        use.note = besideOf(row.values);
        return m_store.add(change, use);
    }

protected:
    Said knownOf(RowId subject) const override
    {
        Said said;
        const QList<ServiceUse> uses = m_store.ofSubject(subject);
        for (const ServiceUse& use : uses)
            said.insert(useKey(use.doneOn, use.service, use.step), use.note);
        const QList<Visit> visits = m_visits.ofSubject(subject, 100000);
        for (const Visit& visit : visits) {
            for (const RowId service : visit.services)
                said.insert(useKey(dayOf(visit.at), service, ServiceStep::Introduced), {});
        }
        return said;
    }

    QString keyOf(PreviewRow& row) override
    {
        if (row.values.services.isEmpty()) {
            row.reasons << ImportText::tr("the catalogue has no such service: import it first");
            return {};
        }
        return useKey(dayIn(row.values, u"done_on"_qs), row.values.services.first(),
                      stepIn(row.values));
    }

    QString besideOf(const RowValues& values) const override
    {
        QStringList words = values.toNote;
        if (const QString note = wordsIn(values, u"note"_qs); !note.isEmpty())
            words.prepend(note);
        return words.join(u'；');
    }

    QString besideField() const override { return u"note"_qs; }

private:
    [[nodiscard]] ServiceStep stepIn(const RowValues& values) const
    {
        return fromKey<ServiceStep>(wordsIn(values, u"step"_qs)).value_or(ServiceStep::Used);
    }

    ServiceUseStore m_store;
    VisitStore m_visits;
};

ListShape serviceUsesShape()
{
    ListShape shape = namedShape();
    shape.required << u"service_id"_qs << u"done_on"_qs;
    shape.reckoned = QStringList{u"category_id"_qs, u"aspect"_qs};
    shape.readings.push_back({u"service_id"_qs, ReadAs::Services});
    shape.readings.push_back(
        {u"step"_qs, ReadAs::Choice, u"step"_qs, choiceWordsOf<ServiceStep>()});
    shape.note = u"note"_qs;
    return shape;
}

class ServiceUseKind : public ListKind
{
public:
    ServiceUseKind() : ListKind(ImportKind::ServiceUses, serviceUsesShape()) {}

    void check(RowCheck& row) const override
    {
        row.require("done_on");
        row.requirePast("done_on");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<ServiceUseRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeServiceUses()
{
    return std::make_unique<ServiceUseKind>();
}

} // namespace doorstep
