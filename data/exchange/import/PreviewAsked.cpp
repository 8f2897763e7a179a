// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/PreviewAsked.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/AskedRow.h"

#include <algorithm>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr qsizetype titleLength = 16; // of what is asked for

} // namespace

PreviewAsked::PreviewAsked(Register& registry, ImportPreview& preview, const FieldTable& fields)
    : m_needs(registry),
      m_wishes(registry),
      m_preview(preview),
      m_fields(fields),
      m_subjects(registry, *preview.book)
{
}

PreviewAsked::Asked PreviewAsked::askedIn(const PreviewRow& row, int index) const
{
    const RowId own = -static_cast<RowId>(index) - 1;
    if (m_fields.kind() == ImportKind::Needs) {
        const Need need = needOf(row.values, row.subject, m_fields);
        return {own, need.foundOn, fold(need.text)};
    }
    const Wish wish = wishOf(row.values, row.subject, m_fields);
    return {own, wish.collectedOn, fold(wish.text)};
}

void PreviewAsked::judge(PreviewRow& row, int index)
{
    const RowValues& values = row.values;
    row.title = namedTitle(values);
    // A need may be of nobody in particular: a lamp that is out.
    if (!values.name.isEmpty()) {
        row.subject = m_subjects.of(row);
        if (row.subject == 0) {
            row.verdict = Verdict::Wrong;
            return;
        }
    }
    const QString text = values.find(m_fields.indexOf(u"text"_qs))->toString();
    row.title = (row.title + u' ' + text.left(titleLength)).trimmed();
    const Asked own = askedIn(row, index);
    QList<Asked>& known = knownTo(row.subject, values.block);
    const auto decision = m_preview.plan.decisions.constFind(values.number);
    const bool asNew =
        decision != m_preview.plan.decisions.constEnd() && *decision == Decision::AsNew;
    const auto twin = std::find_if(known.begin(), known.end(), [&](const Asked& other) {
        return other.day == own.day && other.text == own.text;
    });
    if (twin != known.end() && !asNew) {
        row.verdict = Verdict::Duplicate;
        row.match = twin->id;
        row.matchTitle = twin->id < 0
                             ? Text::tr("row %1").arg(
                                   m_preview.rows[static_cast<size_t>(-twin->id - 1)].values.number)
                             : row.title;
        row.reasons << Text::tr("same subject") << Text::tr("same words") << Text::tr("same day");
        return;
    }
    row.verdict = Verdict::New;
    judgeNumber(row);
    known.append(own);
}

// The number that the list gives stays when nothing else has it.
void PreviewAsked::judgeNumber(PreviewRow& row)
{
    const bool need = m_fields.kind() == ImportKind::Needs;
    const int field = m_fields.indexOf(need ? u"strike_number"_qs : u"number"_qs);
    const QVariant* said = row.values.find(field);
    if (!said)
        return;
    const QString number = said->toString();
    const RowId block = row.values.block;
    const bool closed = row.values.find(m_fields.indexOf(u"closed_on"_qs)) != nullptr;
    QString remark;
    if (need && !closed)
        remark = Text::tr("number %1 is not taken: it is not struck off yet");
    else if (m_numbers.contains({block, number}) ||
             (need ? m_needs.hasStrikeNumber(block, number) : m_wishes.hasNumber(block, number)))
        remark = Text::tr("number %1 is given already, so it gets the next one");
    if (remark.isEmpty()) {
        m_numbers.insert({block, number});
        return;
    }
    row.values.remarks << remark.arg(number);
    std::erase_if(row.values.values, [field](const auto& value) { return value.first == field; });
}

QList<PreviewAsked::Asked>& PreviewAsked::knownTo(RowId subject, RowId block)
{
    const std::pair key(subject, subject == 0 ? block : 0);
    auto known = m_known.find(key);
    if (known != m_known.end())
        return *known;
    QList<Asked> there;
    if (m_fields.kind() == ImportKind::Needs) {
        const QList<Need> needs =
            subject == 0 ? m_needs.ofNobody(block) : m_needs.ofSubject(subject);
        for (const Need& need : needs)
            there.append({need.id, need.foundOn, fold(need.text)});
    } else {
        const QList<Wish> wishes = m_wishes.ofSubject(subject);
        for (const Wish& wish : wishes)
            there.append({wish.id, wish.collectedOn, fold(wish.text)});
    }
    return *m_known.insert(key, there);
}

} // namespace doorstep
