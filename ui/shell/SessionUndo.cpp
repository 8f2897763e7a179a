// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SessionUndo.h"

#include "data/base/Caught.h"

namespace doorstep {

SessionUndo::SessionUndo(Register& registry)
    : QObject(&registry), m_register(registry), m_seen(newestBatch(registry.db()))
{
    respond(&registry, &Register::changed, this, &SessionUndo::remember);
}

void SessionUndo::setSight(const Sight& sight)
{
    if (sight == m_sight)
        return;
    const bool samePage = sight.page == m_sight.page;
    // Somebody else: what was done before is not the last any more when one comes back. One that
    // was added comes back with what was done.
    for (Step& step : m_steps) {
        if (samePage && sight.subject.value_or(0) != 0 && step.sight.subject != RowId(0) &&
            step.after == m_sight)
            step.after = step.sight;
    }
    m_sight = sight;
    if (samePage)
        Q_EMIT sightChanged();
    else
        Q_EMIT changed();
}

void SessionUndo::remember()
{
    try {
        for (const Batch& batch : batchesAfter(m_register.db(), m_seen)) {
            // What is undone from elsewhere is done again where it was made.
            const Step* target = batch.target ? stepOf(*batch.target) : nullptr;
            m_steps.append(
                {batch.id, target ? target->edit : batch.id, target ? target->sight : m_sight});
            m_seen = batch.id;
        }
    } catch (...) { // nothing is lost: the next news reads on from here
        (void)sentenceOfCaught("undo");
    }
    // Once the page has gone on.
    QMetaObject::invokeMethod(this, &SessionUndo::noteAfter, Qt::QueuedConnection);
    Q_EMIT changed();
}

void SessionUndo::noteAfter()
{
    for (Step& step : m_steps) {
        if (!step.after)
            step.after = m_sight;
    }
}

const SessionUndo::Step* SessionUndo::stepOf(RowId batch) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
                                    [batch](const Step& step) { return step.batch == batch; });
    return found == m_steps.end() ? nullptr : &*found;
}

bool SessionUndo::isInSight(const Step& step, const Step& lastOfPage) const
{
    if (step.sight == m_sight)
        return true;
    if (!m_sight.subject) // a list shows those that were opened out of it
        return step.sight.block == m_sight.block &&
               (step.sight.subject || step.sight.list == m_sight.list);
    // Nobody was in sight yet whom it added, or it has been told just now.
    const bool added = step.sight.subject == RowId(0);
    const bool last = step.edit == lastOfPage.edit;
    const Step& by = last ? lastOfPage : step;
    return (added || last) && by.after.value_or(m_sight) == m_sight;
}

SessionUndo::Next SessionUndo::undo() const
{
    return next(Direction::Back);
}

SessionUndo::Next SessionUndo::redo() const
{
    return next(Direction::Forth);
}

SessionUndo::Next SessionUndo::next(Direction direction) const
{
    if (m_register.readOnly() || m_steps.isEmpty())
        return {};
    QHash<QString, QList<RowId>> pages;
    const Step* last = nullptr;
    for (const Step& step : m_steps) {
        pages[step.sight.page] << step.batch;
        last = step.sight.page == m_sight.page ? &step : last;
    }
    QList<RowId> inSight;
    for (const Step& step : m_steps) {
        if (step.sight.page == m_sight.page && isInSight(step, *last))
            inSight << step.batch;
    }
    const auto ask = [&](const QList<RowId>& batches) {
        return direction == Direction::Back ? nextUndo(m_register, batches)
                                            : nextRedo(m_register, batches);
    };
    if (const std::optional<Batch> here = ask(inSight))
        return {here, {}, {}};
    if (const std::optional<Batch> another = ask(pages.value(m_sight.page)))
        return {{}, another, {}};
    RowId latest = 0;
    QString page;
    for (auto other = pages.cbegin(); other != pages.cend(); ++other) {
        const std::optional<Batch> there = ask(other.value());
        if (there && there->id > latest) {
            latest = there->id;
            page = other.key();
        }
    }
    return {{}, {}, page};
}

} // namespace doorstep

#include "moc_SessionUndo.cpp"
#include "ui/page/Respond.h"
