#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/SecondPlace.h"

#include <QDialog>
#include <optional>

namespace doorstep {

class FolderLine;

// A passphrase for what goes there, as askForPassphrase() has it.
[[nodiscard]] std::optional<QString> askForSecondPassphrase(QWidget* parent);

// Asks where the backups of the open register are kept once more.
class SecondPlaceDialog : public QDialog
{
    Q_OBJECT

public:
    SecondPlaceDialog(const SecondPlace& place, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& folder, const PassphraseSeal& seal); // empty: nowhere

private:
    void choose(const SecondPlace& before);

    FolderLine* m_folder;
};

} // namespace doorstep
