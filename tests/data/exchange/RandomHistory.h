#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

#include <QRandomGenerator>

namespace doorstep::test {

// Somebody at work in a register: so many steps drawn from a seed, each a change of its own, by the
// ways that the program itself goes. What a rule refuses is passed over.
class RandomHistory
{
public:
    RandomHistory(Register& registry, quint32 seed);

    // The clock begins there and goes on by some minutes with each step.
    void work(int steps, UtcSeconds from);
    [[nodiscard]] int done() const { return m_done; }

private:
    using Step = void (RandomHistory::*)();

    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }
    [[nodiscard]] QString word();
    // Of those that are not deleted; 0: there is none.
    [[nodiscard]] qint64 anyOf(const char* table);
    [[nodiscard]] qint64 anyCode(const QString& list);

    void addShop();
    void editShop();
    void moveShop();
    void setHazards();
    void addVisit();
    void editVisit();
    void raise();
    void stepNeed();
    void addWish();
    void stepWish();
    void deleteRow();
    void restoreRow();
    void undo();
    void addDrive();
    void renameDrive();
    void editCard();
    void mergeShops();

    Register& m_register;
    QRandomGenerator m_random;
    int m_done = 0;
};

} // namespace doorstep::test
