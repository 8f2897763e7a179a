#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>

namespace doorstep {

class PageStack;
class Register;

// Hands the open register over to a successor, and takes one over that came under a passphrase.
class HandingOver : public QObject
{
    Q_OBJECT

public:
    explicit HandingOver(QWidget* window) : QObject(window), m_window(window) {}

    // Under whose name one writes on this PC; empty: that of the login.
    [[nodiscard]] static QString nameHere();

    void handOver(PageStack& pages);
    // A register under a passphrase becomes one to work with: where it lies then; empty: nowhere.
    [[nodiscard]] QString takeIn(const QString& locked);
    // Of a register that was handed over: asks who goes on with it, once.
    void askWho(PageStack& pages);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    QWidget* m_window;
};

} // namespace doorstep
