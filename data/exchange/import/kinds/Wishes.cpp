// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/AskedRecords.h"
#include "data/records/wishes/Wish.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

WishStage stageOf(const Wish& wish)
{
    return wish.fulfilledOn.isValid()   ? WishStage::Fulfilled
           : wish.claimedOn.isValid()   ? WishStage::Claimed
           : wish.publishedOn.isValid() ? WishStage::Published
                                        : WishStage::Collected;
}

// Why its days can't be; empty: they can.
QString whyNotThatCourse(const Wish& wish, QDate now)
{
    QDate latest = wish.collectedOn;
    for (const QDate on : {wish.publishedOn, wish.claimedOn, wish.fulfilledOn}) {
        if (on > now)
            return ImportText::tr("%1 lies in the future").arg(on.toString(Qt::ISODate));
        if (on.isValid() && on < latest)
            return ImportText::tr("%1 is before %2, a step before it")
                .arg(on.toString(Qt::ISODate), latest.toString(Qt::ISODate));
        latest = on.isValid() ? on : latest;
    }
    return {};
}

// Each step has its day: what somebody took on, or had done, when nobody wrote down is taken as of
// the last day before it that the row has.
void assumeDays(Wish& wish, WishStage said)
{
    static const QRegularExpression nobody(
        u"^(?:(?:待|未|尚未|暂未|无人|没人|等待)认领|待定|空缺|暂缺|认领中)$"_qs);
    if (nobody.match(wish.claimedBy.trimmed()).hasMatch())
        wish.claimedBy.clear();
    if (said == WishStage::Published && stageOf(wish) == WishStage::Collected)
        wish.publishedOn = wish.collectedOn;
    const bool claimed = !wish.claimedBy.isEmpty() || said == WishStage::Claimed;
    if (claimed && !wish.claimedOn.isValid())
        wish.claimedOn = std::max(wish.collectedOn, wish.publishedOn);
    if (said == WishStage::Fulfilled && !wish.fulfilledOn.isValid())
        wish.fulfilledOn = std::max({wish.collectedOn, wish.publishedOn, wish.claimedOn});
}

Wish wishOf(const PreviewRow& row, const FieldTable& fields, const MappedFields<Wish>& mapped)
{
    Wish wish;
    for (const auto& [index, said] : row.values.values) {
        if (mapped.of(index) && fields.at(index).key != u"subject_id")
            mapped.of(index)->set(wish, said);
    }
    wish.block = row.values.block;
    for (const QString& piece : row.values.toNote)
        wish.outcome += wish.outcome.isEmpty() ? piece : u'；' + piece;
    wish.subject = row.subject;
    const QVariant* const state = row.values.find(fields.indexOf(u"state"_qs));
    assumeDays(wish, state ? fromKey<WishStage>(state->toString()).value_or(WishStage::Collected)
                           : WishStage::Collected);
    wish.stage = stageOf(wish);
    return wish;
}

class WishRecords : public AskedRecords
{
public:
    WishRecords(Register& registry, const ImportPreview& preview)
        : AskedRecords(registry, preview), m_store(registry), m_mapped(fields(), wishMapping())
    {
    }

    void judge(PreviewRow& row, int index) override
    {
        AskedRecords::judge(row, index);
        if (row.verdict != Verdict::New)
            return;
        const Wish wish = wishOf(row, fields(), m_mapped);
        for (const auto& [key, day, stage] :
             {std::tuple(u"published_on"_qs, wish.publishedOn, WishStage::Published),
              std::tuple(u"claimed_on"_qs, wish.claimedOn, WishStage::Claimed),
              std::tuple(u"fulfilled_on"_qs, wish.fulfilledOn, WishStage::Fulfilled)}) {
            if (day.isValid() && !row.values.find(fields().indexOf(key)))
                row.values.remarks << ImportText::tr("“%1”, but the day is missing: taken as of %2")
                                          .arg(labelOf(stage), day.toString(Qt::ISODate));
        }
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        Wish wish = wishOf(row, fields(), m_mapped);
        if (wish.publishedOn.isValid() && !wish.number)
            wish.number = m_store.nextNumber(wish.block, wish.publishedOn);
        return m_store.add(change, wish);
    }

    void update(Change& change, const PreviewRow& row, RowId match, const WordBook& book) override
    {
        Wish wish = withItsDay(answered(m_store.get(match), m_mapped, row, book));
        wish.stage = stageOf(wish);
        if (wish.publishedOn.isValid() && !wish.number)
            wish.number = m_store.nextNumber(wish.block, wish.publishedOn);
        m_store.save(change, wish);
    }

    void judgeAnswer(PreviewRow& row) override
    {
        const Wish said = answered(m_store.get(row.match), m_mapped, row, *preview().book);
        const Wish wish = withItsDay(said);
        if (wish.claimedOn.isValid() && !said.claimedOn.isValid())
            row.values.remarks << ImportText::tr("“%1”, but the day is missing: taken as of %2")
                                      .arg(labelOf(WishStage::Claimed),
                                           wish.claimedOn.toString(Qt::ISODate));
        const QString refusal = whyNotThatCourse(wish, dayOf(registry().clock()));
        row.verdict = refusal.isEmpty() ? Verdict::Update : Verdict::Wrong;
        if (!refusal.isEmpty())
            row.reasons << refusal;
    }

protected:
    [[nodiscard]] Asked askedIn(const PreviewRow& row) const override
    {
        Asked own = askedOf(wishOf(row, fields(), m_mapped));
        if (row.values.dayAssumed)
            own.day = {};
        return own;
    }

    [[nodiscard]] QList<Asked> askedBy(RowId subject, RowId /*block*/) const override
    {
        QList<Asked> asked;
        const QList<Wish> wishes = m_store.ofSubject(subject);
        for (const Wish& wish : wishes)
            asked.append(askedOf(wish));
        return asked;
    }

    [[nodiscard]] QString wordsOf(RowId id) const override { return m_store.get(id).outcome; }

    [[nodiscard]] QString whyNotNumbered(const PreviewRow& row,
                                         const QString& number) const override
    {
        return m_store.hasNumber(row.values.block, number)
                   ? ImportText::tr("number %1 is given already, so it gets the next one")
                   : QString();
    }

private:
    // Whoever claims in an answer without a day does so as in a list without one.
    static Wish withItsDay(Wish wish)
    {
        if (!wish.claimedBy.isEmpty() && !wish.claimedOn.isValid())
            assumeDays(wish, WishStage::Collected);
        return wish;
    }

    [[nodiscard]] Asked askedOf(const Wish& wish) const
    {
        return {wish.id, wish.collectedOn, fold(wish.text), valuesOf(fields(), m_mapped, wish)};
    }

    WishStore m_store;
    MappedFields<Wish> m_mapped;
};

ListShape wishShape()
{
    ListShape shape = askedShape();
    // How far it is, in a list without the days.
    shape.further.push_back({u"state"_qs, QT_TRANSLATE_NOOP("Import", "State of handling")});
    shape.readings.push_back(
        {u"state"_qs, ReadAs::Choice, u"wish_state"_qs, choiceWordsOf<WishStage>()});
    shape.required = QStringList{u"subject_id"_qs, u"text"_qs, u"collected_on"_qs};
    shape.assumedDay = u"collected_on"_qs;
    shape.number = u"number"_qs;
    return shape;
}

class WishKind : public AskedKind
{
public:
    WishKind() : AskedKind(ImportKind::Wishes, wishShape()) {}

    void check(RowCheck& row) const override
    {
        row.require("text");
        row.require("collected_on");
        const char* latest = "collected_on";
        for (const char* step : {"collected_on", "published_on", "claimed_on", "fulfilled_on"}) {
            row.requirePast(step);
            row.requireOrder(latest, step);
            if (row.find(step))
                latest = step;
        }
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<WishRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeWishes()
{
    return std::make_unique<WishKind>();
}

} // namespace doorstep
