#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QLineEdit;

namespace doorstep {

// Where the backups are kept once more: a line for a folder (another disk, a stick, a network
// folder) beside a button to choose it. It may stay empty.
class FolderLine : public QWidget
{
    Q_OBJECT

public:
    explicit FolderLine(QWidget* parent = nullptr);

    [[nodiscard]] QString folder() const;
    void setFolder(const QString& folder);

private:
    void choose();

    QLineEdit* m_line;
};

} // namespace doorstep
