#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>

namespace doorstep {

// All keys, on one page.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget* parent);
};

} // namespace doorstep
