#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace doorstep {

// Asks which hub the open register synchronises with.
class HubDialog : public QDialog
{
    Q_OBJECT

public:
    HubDialog(const QString& url, bool isSealed, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& url, bool isSealed); // empty: none

private:
    void choose();

    QLineEdit* m_url;
    QCheckBox* m_sealed;
    QLabel* m_said; // what is wrong with it
};

} // namespace doorstep
