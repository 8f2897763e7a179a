// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SessionUndo.h"

#include "data/base/Caught.h"

namespace doorstep {

SessionUndo::SessionUndo(Register& registry)
    : QObject(&registry), m_register(registry), m_seen(newestBatch(registry.db()))
{
    connect(&registry, &Register::changed, this, &SessionUndo::remember);
}

void SessionUndo::setPage(const QString& title)
{
    if (title == m_page)
        return;
    m_page = title;
    Q_EMIT changed();
}

void SessionUndo::remember()
{
    try {
        for (const Batch& batch : batchesAfter(m_register.db(), m_seen)) {
            // What is undone from elsewhere is done again where it was made.
            const bool undo = batch.kind == BatchKind::Undo && batch.target;
            const QString page = undo ? pageOf(*batch.target) : QString();
            m_steps.append({batch.id, page.isEmpty() ? m_page : page});
            m_seen = batch.id;
        }
    } catch (...) { // nothing is lost: the next news reads on from here
        (void)sentenceOfCaught("undo");
    }
    Q_EMIT changed();
}

QString SessionUndo::pageOf(RowId batch) const
{
    for (const Step& step : m_steps) {
        if (step.batch == batch)
            return step.page;
    }
    return {};
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
    for (const Step& step : m_steps)
        pages[step.page] << step.batch;
    const auto ask = [&](const QList<RowId>& batches) {
        return direction == Direction::Back ? nextUndo(m_register, batches)
                                            : nextRedo(m_register, batches);
    };
    if (const std::optional<Batch> here = ask(pages.value(m_page)))
        return {here, {}};
    RowId latest = 0;
    QString page;
    for (auto other = pages.cbegin(); other != pages.cend(); ++other) {
        const std::optional<Batch> there = ask(other.value());
        if (there && there->id > latest) {
            latest = there->id;
            page = other.key();
        }
    }
    return {{}, page};
}

} // namespace doorstep
