#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>

namespace doorstep {

// What the program is: version, licence, what it is built on, where its log lies.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    // logFolder: where the log is written.
    AboutDialog(const QString& logFolder, QWidget* parent);
};

} // namespace doorstep
