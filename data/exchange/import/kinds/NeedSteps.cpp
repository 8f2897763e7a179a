// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of needs that the register has. A line is one whole: one of the same day and step that
// the needs' own dates made is replaced by what the list says of it.
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/Preview.h"
#include "data/exchange/import/RowCheck.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/Subject.h"

#include <QSet>

namespace doorstep {

namespace {

class NeedStepRecords : public Records
{
public:
    NeedStepRecords(Register& registry, const ImportPreview& preview)
        : m_needs(registry),
          m_steps(registry),
          m_subjects(registry),
          m_fields(fieldTable(preview.plan.kind))
    {
    }

    void judge(PreviewRow& row, int index) override
    {
        row.title = words(row, u"text"_qs);
        const Need* const need = needOf(row);
        if (!need) {
            row.verdict = Verdict::Wrong;
            row.reasons << ImportText::tr("the register has no such need: import the needs first");
            return;
        }
        const NeedStep said = stepIn(row, need->id);
        QList<NeedStep>& known = stepsOf(need->id);
        const auto free = [&](const NeedStep& step) {
            return !m_owned.contains(step.id) && step.doneOn == said.doneOn &&
                   step.action == said.action;
        };
        auto twin = std::find_if(known.begin(), known.end(), [&](const NeedStep& step) {
            return free(step) && step.words == said.words && step.actor == said.actor;
        });
        row.verdict = twin == known.end() ? Verdict::New : Verdict::Duplicate;
        if (twin == known.end())
            twin = std::find_if(known.begin(), known.end(), free);
        if (twin == known.end()) {
            known.append(said);
            known.last().id = -static_cast<RowId>(index) - 1;
            m_owned.insert(known.last().id);
            return;
        }
        m_owned.insert(twin->id);
        row.match = twin->id;
        row.matchTitle = row.title;
        row.reasons << ImportText::tr("same day");
        if (row.verdict == Verdict::Duplicate)
            return;
        row.verdict = Verdict::Update;
        tell(row, u"actor"_qs, twin->actor, said.actor);
        tell(row, u"words"_qs, twin->words, said.words);
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        const Need* const need = needOf(row);
        NeedStep step = stepIn(row, need ? need->id : 0);
        return m_steps.add(change, step);
    }

    void update(Change& change, const PreviewRow& row, RowId match,
                const WordBook& /*book*/) override
    {
        NeedStep step = m_steps.get(match);
        const NeedStep said = stepIn(row, step.need);
        step.actor = said.actor;
        step.words = said.words;
        m_steps.save(change, step);
    }

private:
    [[nodiscard]] QString words(const PreviewRow& row, const QString& key) const
    {
        const QVariant* const said = row.values.find(m_fields.indexOf(key));
        return said ? said->toString() : QString();
    }

    [[nodiscard]] QDate day(const PreviewRow& row, const QString& key) const
    {
        return QDate::fromString(words(row, key), Qt::ISODate);
    }

    [[nodiscard]] NeedStep stepIn(const PreviewRow& row, RowId need) const
    {
        NeedStep step;
        step.need = need;
        step.doneOn = day(row, u"done_on"_qs);
        step.action = fromKey<NeedAction>(words(row, u"action"_qs)).value_or(NeedAction::Talk);
        step.actor = words(row, u"actor"_qs);
        step.words = words(row, u"words"_qs);
        return step;
    }

    void tell(PreviewRow& row, const QString& key, const QString& from, const QString& to) const
    {
        if (from != to)
            row.changes.append({m_fields.at(m_fields.indexOf(key)).title(), from, to});
    }

    // By its number; without one by its day and the beginning of its words, and of several by who
    // asked.
    [[nodiscard]] const Need* needOf(const PreviewRow& row)
    {
        const QString number = words(row, u"strike_number"_qs);
        QString beginning = words(row, u"text"_qs);
        if (beginning.endsWith(u'…'))
            beginning.chop(1);
        const QDate found = day(row, u"found_on"_qs);
        const Need* first = nullptr;
        for (const Need& need : needsOf(row.values.block)) {
            if (need.foundOn != found || !need.text.startsWith(beginning) ||
                (!number.isEmpty() && need.strikeNumber != number))
                continue;
            const QString asker = need.subject ? m_subjects.get(*need.subject).name : QString();
            if (asker == row.values.name)
                return &need;
            if (!first)
                first = &need;
        }
        return first;
    }

    [[nodiscard]] const QList<Need>& needsOf(RowId block)
    {
        auto known = m_ofBlock.find(block);
        if (known == m_ofBlock.end())
            known = m_ofBlock.insert(block, m_needs.ofBlock(block));
        return *known;
    }

    [[nodiscard]] QList<NeedStep>& stepsOf(RowId need)
    {
        auto known = m_ofNeed.find(need);
        if (known == m_ofNeed.end())
            known = m_ofNeed.insert(need, m_steps.ofNeed(need));
        return *known;
    }

    NeedStore m_needs;
    NeedStepStore m_steps;
    SubjectStore m_subjects;
    const FieldTable& m_fields;
    QHash<RowId, QList<Need>> m_ofBlock;
    QHash<RowId, QList<NeedStep>> m_ofNeed;
    QSet<RowId> m_owned; // steps that a row of the file stands for
};

ListShape needStepsShape()
{
    ListShape shape;
    shape.rows = RowsAre::OfSubjects;
    shape.name = u"subject_id"_qs;
    shape.nameMayLack = true;
    shape.required = QStringList{u"found_on"_qs, u"text"_qs, u"done_on"_qs, u"action"_qs};
    shape.reckoned = QStringList{u"category_id"_qs};
    shape.readings = {
        {u"subject_id"_qs, ReadAs::Words},
        {u"action"_qs, ReadAs::Choice, u"action"_qs, choiceWordsOf<NeedAction>()},
    };
    shape.note.clear();
    return shape;
}

class NeedStepKind : public ListKind
{
public:
    NeedStepKind() : ListKind(ImportKind::NeedSteps, needStepsShape()) {}

    void check(RowCheck& row) const override
    {
        for (const char* key : {"text", "found_on", "done_on", "action"})
            row.require(key);
        row.requirePast("done_on");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<NeedStepRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeNeedSteps()
{
    return std::make_unique<NeedStepKind>();
}

} // namespace doorstep
