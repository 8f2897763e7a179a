#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace doorstep {

// The cell at which a step was made, and what the step is called.
struct CellPlace
{
    int row = 0;
    int column = 0;
    QString title;
};

// What was done to the rows of a grid that are not in the register yet: each step is taken back and
// done again by itself. A step holds the rows that it changed.
template <typename Row>
class CellSteps
{
public:
    void clear()
    {
        m_done.clear();
        m_undone.clear();
    }
    // What was saved before these steps is undone, and its rows stand among the others: the steps
    // can be gone again once it is saved again and the rows are as they were.
    void setAside(const QList<Row>& rows)
    {
        m_aside.append({rows, m_done, m_undone});
        clear();
    }
    void takeUp(const QList<Row>& rows)
    {
        clear();
        if (m_aside.isEmpty() || m_aside.constLast().rows != rows)
            return;
        const Aside aside = m_aside.takeLast();
        m_done = aside.done;
        m_undone = aside.undone;
    }
    // Returns false when nothing was changed. What had been taken back can't be done again then.
    bool note(const CellPlace& place, const QList<Row>& before, const QList<Row>& now)
    {
        Step step{place, {}, before.size()};
        for (qsizetype row = 0; row < before.size(); ++row) {
            if (row >= now.size() || !(before.at(row) == now.at(row)))
                step.rows.append({row, before.at(row)});
        }
        if (step.rows.isEmpty() && before.size() == now.size())
            return false;
        m_done << step;
        m_undone.clear();
        return true;
    }

    [[nodiscard]] QString undoTitle() const { return titleOf(m_done); }
    [[nodiscard]] QString redoTitle() const { return titleOf(m_undone); }
    std::optional<CellPlace> takeBack(QList<Row>& rows) { return turn(m_done, m_undone, rows); }
    std::optional<CellPlace> doAgain(QList<Row>& rows) { return turn(m_undone, m_done, rows); }

private:
    struct Step
    {
        CellPlace place;
        QList<std::pair<qsizetype, Row>> rows; // as they are to be
        qsizetype count = 0;                   // of all rows then
    };

    [[nodiscard]] static QString titleOf(const QList<Step>& steps)
    {
        return steps.isEmpty() ? QString() : steps.constLast().place.title;
    }

    static std::optional<CellPlace> turn(QList<Step>& from, QList<Step>& to, QList<Row>& rows)
    {
        if (from.isEmpty())
            return std::nullopt;
        const Step step = from.takeLast();
        Step back{step.place, {}, rows.size()};
        for (qsizetype row = step.count; row < rows.size(); ++row)
            back.rows.append({row, rows.at(row)});
        for (const auto& [row, was] : step.rows) {
            if (row < rows.size())
                back.rows.append({row, rows.at(row)});
        }
        rows.resize(step.count);
        for (const auto& [row, was] : step.rows)
            rows[row] = was;
        to << back;
        return step.place;
    }

    struct Aside
    {
        QList<Row> rows;
        QList<Step> done;
        QList<Step> undone;
    };

    QList<Step> m_done;
    QList<Step> m_undone;
    QList<Aside> m_aside;
};

} // namespace doorstep
