// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/AskedRecords.h"
#include "data/records/needs/NeedFlow.h"

namespace doorstep {

namespace {

// What is being handled was recorded at the latest when it was found, as when a need is reopened.
Need needOf(const PreviewRow& row, const FieldTable& fields, const MappedFields<Need>& mapped)
{
    Need need;
    for (const auto& [index, said] : row.values.values) {
        if (mapped.of(index) && fields.at(index).key != u"subject_id")
            mapped.of(index)->set(need, said);
    }
    need.block = row.values.block;
    if (row.subject != 0)
        need.subject = row.subject;
    const bool handled = need.handlingOn.isValid();
    if (!need.recordedOn.isValid() && handled && !need.fedBackOn.isValid() &&
        !need.closedOn.isValid())
        need.recordedOn = need.foundOn;
    need.stage = need.closedOn.isValid()     ? NeedStage::Closed
                 : need.fedBackOn.isValid()  ? NeedStage::FedBack
                 : handled                   ? NeedStage::Handling
                 : need.recordedOn.isValid() ? NeedStage::Recorded
                                             : NeedStage::Found;
    return need;
}

class NeedRecords : public AskedRecords
{
public:
    NeedRecords(Register& registry, const ImportPreview& preview)
        : AskedRecords(registry, preview), m_store(registry), m_mapped(fields(), needMapping())
    {
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        Need need = needOf(row, fields(), m_mapped);
        takeOverNeed(change, need, row.values.toNote.join(u"；"_qs));
        return need.id;
    }

protected:
    [[nodiscard]] Asked askedIn(const PreviewRow& row) const override
    {
        const Need need = needOf(row, fields(), m_mapped);
        return {0, need.foundOn, fold(need.text)};
    }

    [[nodiscard]] QList<Asked> askedBy(RowId subject, RowId block) const override
    {
        QList<Asked> asked;
        const QList<Need> needs =
            subject == 0 ? m_store.ofNobody(block) : m_store.ofSubject(subject);
        for (const Need& need : needs)
            asked.append({need.id, need.foundOn, fold(need.text)});
        return asked;
    }

    [[nodiscard]] QString whyNotNumbered(const PreviewRow& row,
                                         const QString& number) const override
    {
        if (!row.values.find(fields().indexOf(u"closed_on"_qs)))
            return ImportText::tr("number %1 is not taken: it is not struck off yet");
        return m_store.hasStrikeNumber(row.values.block, number)
                   ? ImportText::tr("number %1 is given already, so it gets the next one")
                   : QString();
    }

private:
    NeedStore m_store;
    MappedFields<Need> m_mapped;
};

ListShape needShape()
{
    ListShape shape = askedShape();
    shape.nameMayLack = true;
    shape.further << u"contact"_qs; // who told of it, beside whose need it is
    shape.required = QStringList{u"text"_qs, u"found_on"_qs};
    shape.number = u"strike_number"_qs;
    return shape;
}

class NeedKind : public ListKind
{
public:
    NeedKind() : ListKind(ImportKind::Needs, needShape()) {}

    void check(RowCheck& row) const override
    {
        row.require("text");
        row.require("found_on");
        const char* latest = "found_on";
        for (const char* step :
             {"found_on", "recorded_on", "handling_on", "fed_back_on", "closed_on"}) {
            row.requirePast(step);
            row.requireOrder(latest, step);
            if (row.find(step))
                latest = step;
        }
        for (const char* key : {"whistle_on", "report_in_on"}) {
            row.requirePast(key);
            row.requireOrder("found_on", key);
        }
        row.requireOrder("whistle_on", "report_in_on");
        row.requirePast("hotline_on");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<NeedRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeNeeds()
{
    return std::make_unique<NeedKind>();
}

} // namespace doorstep
