#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

namespace doorstep {

// The doors to be typed in, in the order of the paper, and which of them are done. Kept in the
// register, so that a walk is taken up again tomorrow.
class Walk
{
public:
    explicit Walk(Register& registry);

    void start(const QList<RowId>& subjects);
    void add(RowId subject); // at the end, unless it is there
    void end() { start({}); }
    [[nodiscard]] const QList<RowId>& doors() const { return m_doors; }
    [[nodiscard]] bool isDone(RowId subject) const { return m_done.contains(subject); }
    [[nodiscard]] int doneCount() const { return static_cast<int>(m_done.size()); }
    void setDone(RowId subject, bool done);
    // The first door after this one that is not done, from the beginning again if need be.
    [[nodiscard]] std::optional<RowId> nextAfter(RowId subject) const;
    [[nodiscard]] std::optional<RowId> neighbour(RowId subject, int step) const;

private:
    void store();

    Register& m_register;
    QList<RowId> m_doors;
    QSet<RowId> m_done;
};

} // namespace doorstep
