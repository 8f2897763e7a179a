#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Health.h"

#include <QLabel>
#include <QTimer>
#include <memory>

namespace doorstep {

class Reading;
class Register;

// One line in the status bar: whether the open register is sound, how old its last backup is, how
// much room the disk has, whether it lies on a network folder. It looks by itself, off the window's
// thread, soon after the register is opened, and makes the day's backup. On a later day it is asked
// to.
class HealthLine : public QLabel
{
    Q_OBJECT

public:
    explicit HealthLine(QWidget* parent);
    ~HealthLine() override;

    void watch(Register& registry);
    void stop(); // before the register goes
    void look();

    // The line's words: the short text, and what stands behind it.
    [[nodiscard]] static QString summary(const Health& health, QDate day);
    [[nodiscard]] static QStringList warnings(const Health& health, QDate day);

Q_SIGNALS:
    void damaged();
    void said(const QString& sentence);

private:
    void tell(const Health& health);

    Register* m_register = nullptr;
    std::unique_ptr<Reading> m_reading;
    QTimer m_first;
    QDate m_lookedOn;
};

} // namespace doorstep
