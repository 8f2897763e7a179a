#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/PrintedSheets.h"

namespace doorstep {

// The doors to be typed in, in the order of the paper. A door is done when the register has a visit
// of it that was written since the walk was begun, wherever it was entered, or when it is closed or
// has moved away. Kept in the register, so that a walk is taken up again tomorrow.
class Walk
{
public:
    // As toText() wrote it. Throws Error.
    Walk(Register& registry, const QString& text);
    [[nodiscard]] QString toText() const;

    void start(const QList<RowId>& subjects);
    void start(const PrintedSheet& sheet);
    void end() { takeUp({}); }
    void takeUp(const QString& text);              // one of before, as toText() wrote it
    void refresh();                                // after the register has changed
    void replace(RowId door, RowId by);            // it changed hands
    [[nodiscard]] int lineOf(RowId subject) const; // of the paper, from 1
    [[nodiscard]] const QString& number() const { return m_number; } // empty: not of a sheet
    // Those of the register; a subject that was deleted comes back with its undo.
    [[nodiscard]] const QList<RowId>& doors() const { return m_doors; }
    [[nodiscard]] bool isDone(RowId subject) const
    {
        return m_visits.contains(subject) || m_gone.contains(subject);
    }
    [[nodiscard]] std::optional<RowId> visitOf(RowId subject) const;
    [[nodiscard]] int doneCount() const;
    [[nodiscard]] int leftCount() const { return static_cast<int>(m_doors.size()) - doneCount(); }
    // The first door after this one that is not done, from the beginning again if need be.
    [[nodiscard]] std::optional<RowId> nextAfter(RowId subject) const;
    [[nodiscard]] std::optional<RowId> neighbour(RowId subject, int step) const;

private:
    Register& m_register;
    QList<RowId> m_all;
    QString m_number;       // of the sheet
    RowId m_begunAfter = 0; // the latest visit of the register then
    QList<RowId> m_doors;
    QHash<RowId, RowId> m_visits; // by door
    QSet<RowId> m_gone;           // closed, or moved away
};

} // namespace doorstep
