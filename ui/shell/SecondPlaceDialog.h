#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/SecondPlace.h"

#include <QDialog>

namespace doorstep {

class FolderLine;

// Asks where the backups of the open register are kept once more.
class SecondPlaceDialog : public QDialog
{
    Q_OBJECT

public:
    SecondPlaceDialog(const SecondPlace& place, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& folder); // empty: nowhere

private:
    FolderLine* m_folder;
};

} // namespace doorstep
