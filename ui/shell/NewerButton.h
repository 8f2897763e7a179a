#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Releases.h"
#include "ui/page/Jobs.h"

#include <QPushButton>

namespace doorstep {

// At the foot of the window, once a newer Doorstep lies in the folder that the office names: opens
// that folder. Nothing but that folder is asked.
class NewerButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Asked { ByItself, BySomebody };

    explicit NewerButton(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override; // as high as the words beside it, shown or not

    // By itself nothing is said of a folder that has none, or that isn't there.
    void lookInto(const QString& folder, Asked asked);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void tell(const std::optional<Release>& newer, Asked asked);

    QString m_folder;
    Jobs m_look{Jobs::Leaving::WaitsAMoment};
};

} // namespace doorstep
