#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/ActionRow.h"
#include "ui/look/FillStrip.h"
#include "ui/page/Respond.h"
#include "ui/page/Workspace.h"

namespace doorstep {

// The line of actions below a table, each by Alt and a digit, the strip in which one is filled in,
// and what could not be done beside it.
class StepActionsBase : public ActionRow
{
    Q_OBJECT

Q_SIGNALS:
    void left(); // done or given up: the focus goes back to the rows

protected:
    StepActionsBase(Workspace& workspace, const QList<ActionKey>& keys, FillStrip* strip,
                    QWidget* parent);

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    void allow(int action, const QString& refusal, bool next); // nothing in one that is only read
    // Writes what was filled in; the strip stays open with its words when that went wrong.
    bool carryOut(const QString& title, const std::function<void(Change&)>& work);
    virtual void leave() { Q_EMIT left(); }

private:
    Workspace& m_workspace;
    FillStrip* m_strip;
};

// The steps of one kind of row, made with those that are chosen, one or many. The Flow says:
//   Row, Action, Move, Strip; steps[] in the order of the line
//   keyOf(action), whyNot(row, action), nextOf(row), chooseFirst(), titleOfMany(action, count)
//   makeStrip(workspace, parent), open(strip, action, rows): false when nothing is to be filled in
// and for a Move there are whyNot(registry, row, move), applyStep(change, row, move) and
// shortName(registry, row).
template <typename Flow>
class StepActions : public StepActionsBase
{
public:
    using Row = typename Flow::Row;
    using Action = typename Flow::Action;
    using Move = typename Flow::Move;
    using Strip = typename Flow::Strip;

    StepActions(Workspace& workspace, QWidget* parent)
        : StepActions(workspace, Flow::makeStrip(workspace, parent), parent)
    {
    }

    void setRows(const QList<Row>& rows)
    {
        const bool others = !std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                        [](const Row& a, const Row& b) { return a.id == b.id; });
        m_rows = rows;
        if (others)
            leaveStrip();
        int place = 0;
        for (const Action action : Flow::steps)
            allow(place++, whyNone(action), nextStep() == action);
    }

    void start(Action action)
    {
        if (m_rows.isEmpty() || workspace().registry().readOnly())
            return;
        leaveStrip();
        if (!Flow::open(*m_strip, action, m_rows)) {
            Move move;
            move.action = action;
            make(move);
        }
    }

    void startNext() // what takes the first of them a stage on
    {
        if (const std::optional<Action> next = nextStep())
            start(*next);
    }

private:
    StepActions(Workspace& workspace, Strip* strip, QWidget* parent)
        : StepActionsBase(workspace, keys(), strip, parent), m_strip(strip)
    {
        respond(this, &ActionRow::chosen, this, [this](int place) { start(Flow::steps[place]); });
        respond(strip, &FillStrip::confirmed, this, [this] { make(m_strip->filledIn()); });
        setRows({});
    }

    [[nodiscard]] static QList<ActionKey> keys()
    {
        QList<ActionKey> all;
        for (const Action action : Flow::steps)
            all.append(Flow::keyOf(action));
        return all;
    }

    [[nodiscard]] std::optional<Action> nextStep() const
    {
        return m_rows.isEmpty() ? std::nullopt : Flow::nextOf(m_rows.constFirst());
    }

    // Empty when it can be done with one of them.
    [[nodiscard]] QString whyNone(Action action) const
    {
        QString refusal = Flow::chooseFirst();
        for (const Row& row : m_rows) {
            refusal = Flow::whyNot(row, action);
            if (refusal.isEmpty())
                break;
        }
        return refusal;
    }

    void make(const Move& move)
    {
        Register& registry = workspace().registry();
        QList<Row> allowed;
        QStringList refused;
        for (const Row& row : std::as_const(m_rows)) {
            const QString why = whyNot(registry, row, move);
            if (why.isEmpty())
                allowed << row;
            else
                refused << (m_rows.size() == 1
                                ? why
                                : StepActionsBase::tr("%1: %2").arg(shortName(registry, row), why));
        }
        if (allowed.isEmpty()) {
            say(inOneSentence(refused));
            return;
        }
        const QString title =
            allowed.size() == 1
                ? StepActionsBase::tr("%1: %2").arg(Flow::keyOf(move.action).label,
                                                    shortName(registry, allowed.constFirst()))
                : Flow::titleOfMany(move.action, static_cast<int>(allowed.size()));
        if (!carryOut(title, [&](Change& change) {
                for (Row& row : allowed)
                    applyStep(change, row, move);
            }))
            return;
        workspace().tell(StepActionsBase::tr("%1. Undo takes it back.").arg(title));
        if (!refused.isEmpty())
            say(StepActionsBase::tr("Left as they were: %1").arg(inOneSentence(refused)));
        leave();
    }

    QList<Row> m_rows;
    Strip* m_strip;
};

} // namespace doorstep
