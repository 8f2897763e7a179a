#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Health.h"
#include "data/register/SecondPlace.h"

#include <QLabel>
#include <QTimer>
#include <memory>
#include <optional>

namespace doorstep {

class Reading;
class Register;

// One line in the status bar: whether the open register is sound, how old its last backup is, how
// much room the disk has, whether it lies on a network folder, how old the backup in the second
// place is. It looks by itself, off the window's thread, soon after the register is opened, and
// makes the day's backup. On a later day it is asked to.
class HealthLine : public QLabel
{
    Q_OBJECT

public:
    explicit HealthLine(QWidget* parent);
    ~HealthLine() override;

    void watch(Register& registry);
    void stop(); // before the register goes
    void look();
    void lookIfDamaged(); // anew, when anybody has met a damaged page since
    void lost();          // its file is gone: nothing can be said of it
    void backedUp();      // just now
    void setSecondPlace(const SecondPlace& place);

    // The line's words: the short text, and what stands behind it.
    [[nodiscard]] static QString summary(const Health& health, const SecondPlace& second,
                                         QDate day);
    [[nodiscard]] static QStringList warnings(const Health& health, const SecondPlace& second,
                                              QDate day);

Q_SIGNALS:
    void looked(const Health& health);
    void damaged();
    void said(const QString& sentence);

private:
    void tell(const Health& health);
    void tellUnread(const QString& sentence);
    void lookAtRoom();
    void showWords();

    Register* m_register = nullptr;
    std::unique_ptr<Reading> m_reading;
    QTimer m_first;
    QTimer m_room; // how much the disk has left changes by itself
    QDate m_lookedOn;
    int m_damageMet = 0;            // before it was looked at last
    std::optional<Health> m_health; // as it was seen
    SecondPlace m_second;
    QStringList m_told;
};

} // namespace doorstep
