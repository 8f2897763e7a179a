// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/WalkDesk.h"

#include "data/records/subjects/Subject.h"
#include "ui/page/DraftKeeper.h"

namespace doorstep {

namespace {

const QString walkSetting = QStringLiteral("walk/doors");

} // namespace

WalkDesk::WalkDesk(Workspace& workspace, Attempt attempt, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_attempt(std::move(attempt)),
      m_keeper(new DraftKeeper(workspace.registry(), walkSetting, this)),
      m_walk(workspace.registry(), m_keeper->text())
{
}

void WalkDesk::keep()
{
    m_keeper->keep(m_walk.toText());
    Q_EMIT changed();
}

void WalkDesk::start(const QList<RowId>& subjects)
{
    change([&] { m_walk.start(subjects); });
}

void WalkDesk::end()
{
    change([this] { m_walk.end(); });
}

void WalkDesk::replace(RowId door, RowId by)
{
    if (m_walk.lineOf(door) == 0)
        return;
    m_attempt([&] {
        m_walk.replace(door, by);
        keep();
    });
}

void WalkDesk::followPrinter()
{
    Register& registry = m_workspace.registry();
    const QList<PrintedSheet> sheets = printedSheets(registry);
    if (registry.readOnly() || sheets.isEmpty() || sheets.constFirst().on != today() ||
        std::exchange(m_printed, sheets.constFirst().number) == sheets.constFirst().number)
        return;
    const PrintedSheet& sheet = sheets.constFirst();
    Walk walk(registry, {});
    walk.start(sheet);
    if (m_walk.number() == sheet.number || walk.leftCount() == 0)
        return;
    if (m_walk.leftCount() == 0) {
        m_walk.start(sheet);
        keep();
        return;
    }
    Notice offered;
    offered.sentence = tr("Sheet %1 was printed. The walk before is not typed in to its end: %n "
                          "door(s) are left.",
                          nullptr, m_walk.leftCount())
                           .arg(sheet.number);
    offered.action = tr("Type in sheet %1").arg(sheet.number);
    offered.act = [this, sheet] {
        change([&] { m_walk.start(sheet); });
        Q_EMIT nextWanted();
    };
    m_workspace.notice(offered);
}

// A walk that is not typed in to its end is named, with the way back to it.
void WalkDesk::change(const std::function<void()>& change)
{
    m_attempt([&] {
        QString sentence;
        if (const std::optional<RowId> next =
                m_walk.leftCount() > 0 ? m_walk.nextAfter(0) : std::nullopt)
            sentence = tr("The walk before is not typed in to its end: %1 of its %2 doors are "
                          "left, the next is %3.")
                           .arg(m_walk.leftCount())
                           .arg(m_walk.doors().size())
                           .arg(SubjectStore(m_workspace.registry()).get(*next).name);
        const QString before = m_walk.toText();
        change();
        keep();
        if (!sentence.isEmpty())
            offer(before, sentence);
    });
}

void WalkDesk::offer(const QString& walk, const QString& sentence)
{
    Notice offered;
    offered.sentence = sentence;
    offered.action = tr("Go back to that walk");
    offered.act = [this, walk] {
        change([&] { m_walk.takeUp(walk); });
        Q_EMIT nextWanted();
    };
    offered.lasts = Notice::Lasts::UntilChange; // the new one is gone on with then
    m_workspace.notice(offered);
}

} // namespace doorstep

#include "moc_WalkDesk.cpp"
