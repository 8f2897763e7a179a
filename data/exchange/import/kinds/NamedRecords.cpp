// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/NamedRecords.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ImportText.h"

#include <algorithm>

namespace doorstep {

ListShape namedShape()
{
    ListShape shape;
    shape.rows = RowsAre::OfSubjects;
    shape.name = u"subject_id"_qs;
    shape.required = QStringList{u"subject_id"_qs};
    shape.readings = {{u"subject_id"_qs, ReadAs::Person}};
    shape.note.clear();
    shape.phoneBesideName = u"phone"_qs;
    return shape;
}

NamedRecords::NamedRecords(Register& registry, const ImportPreview& preview)
    : m_registry(registry), m_preview(preview), m_fields(fieldTable(preview.plan.kind))
{
}

void NamedRecords::judge(PreviewRow& row, int /*index*/)
{
    row.title = namedTitle(row.values);
    if (!m_subjects)
        m_subjects.emplace(m_registry, *m_preview.book);
    row.subject = m_subjects->of(row);
    const QString key = row.subject == 0 ? QString() : keyOf(row);
    if (key.isEmpty()) {
        row.verdict = Verdict::Wrong;
        return;
    }
    auto known = m_known.find(row.subject);
    if (known == m_known.end())
        known = m_known.insert(row.subject, knownOf(row.subject));
    const QStringList there = known->values(key);
    const QString beside = besideOf(row.values);
    row.matchTitle = row.title;
    if (there.isEmpty() || m_preview.plan.isNew(row.values.number)) {
        row.verdict = Verdict::New;
        known->insert(key, beside);
        return;
    }
    row.verdict = Verdict::Duplicate;
    row.reasons << ImportText::tr("same subject") << ImportText::tr("same day");
    const std::u32string words = fold(beside);
    const bool same = words.empty() || std::any_of(there.begin(), there.end(), [&](const auto& t) {
                          return fold(t).find(words) != std::u32string::npos;
                      });
    if (!same && !m_preview.plan.isSame(row.values.number))
        row.ask(
            {{m_fields.at(m_fields.indexOf(besideField())).title(), there.join(u'；'), beside}});
}

QString NamedRecords::besideOf(const RowValues& /*values*/) const
{
    return {};
}

void NamedRecords::update(Change& /*change*/, const PreviewRow& /*row*/, RowId /*match*/,
                          const WordBook& /*book*/)
{
}

QDate NamedRecords::dayIn(const RowValues& values, const QString& key) const
{
    return QDate::fromString(wordsIn(values, key), Qt::ISODate);
}

QString NamedRecords::wordsIn(const RowValues& values, const QString& key) const
{
    const QVariant* const said = values.find(m_fields.indexOf(key));
    return said ? said->toString() : QString();
}

} // namespace doorstep
