#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/rights/Erasure.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace doorstep {

// What there is of a person, and the question whether it shall go: the name must be typed, for
// nothing brings it back.
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    EraseDialog(const Held& held, QWidget* parent);

private:
    QLineEdit* m_typed;
    QPushButton* m_erase;
};

} // namespace doorstep
