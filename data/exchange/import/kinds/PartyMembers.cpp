// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/NamedSubjects.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/party/PartyMember.h"

namespace doorstep {

namespace {

struct OfMembers
{
    using Row = PartyMember;
    using Store = PartyMemberStore;
    static const Mapping<PartyMember>& mapping() { return partyMemberMapping(); }
    static QList<PartyMember> all(const PartyMemberStore& store) { return store.all(); }
    static QString key(const PartyMember& member) { return knownKey(member.subject, member.name); }
    static QString name(const PartyMember& member) { return member.name; }
    static void place(PartyMember& member, const PreviewRow& row) { member.subject = row.subject; }
};

class PartyMemberRecords : public OwnRecords<OfMembers>
{
public:
    using OwnRecords::OwnRecords;

    // The ledger names workers, too: those are known from their own list.
    void judge(PreviewRow& row, int index) override
    {
        if (!row.values.kind || !isPerson(*row.values.kind)) {
            OwnRecords::judge(row, index);
            return;
        }
        if (!m_subjects)
            m_subjects.emplace(registry(), book());
        row.title = row.values.name;
        if (const QVariant* phone = row.values.find(fields().indexOf(u"phone"_qs)))
            row.values.phone = phone->toString();
        row.subject = m_subjects->of(row);
        row.verdict = row.subject == 0 ? Verdict::Wrong : Verdict::Duplicate;
        row.matchTitle = row.title;
        row.reasons = {ImportText::tr("a worker's membership is taken from a list of workers")};
    }

protected:
    bool prepare(PreviewRow& row) override
    {
        if (!m_subjects)
            m_subjects.emplace(registry(), book());
        PreviewRow shop;
        shop.values.name = row.values.find(fields().indexOf(u"place"_qs))->toString();
        shop.values.kind = SubjectKind::Shop;
        shop.values.block = row.values.block;
        shop.values.door = row.values.door;
        shop.title = namedTitle(shop.values);
        row.subject = m_subjects->of(shop);
        row.reasons << shop.reasons;
        return row.subject != 0;
    }

private:
    std::optional<NamedSubjects> m_subjects;
};

ListShape partyMembersShape()
{
    ListShape shape;
    shape.required = QStringList{u"name"_qs, u"place"_qs};
    shape.phoneBesideName = u"phone"_qs;
    shape.readings = ownReadings();
    shape.readings.push_back({u"name"_qs, ReadAs::Person});
    shape.readings.push_back({u"place"_qs, ReadAs::Words}); // the shop
    return shape;
}

class PartyMemberKind : public ListKind
{
public:
    PartyMemberKind() : ListKind(ImportKind::PartyMembers, partyMembersShape()) {}

    void check(RowCheck& row) const override
    {
        if (row.row().problems.isEmpty())
            row.require("place");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<PartyMemberRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makePartyMembers()
{
    return std::make_unique<PartyMemberKind>();
}

} // namespace doorstep
