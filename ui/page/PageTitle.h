#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>

namespace doorstep {

// What a page is called, as the navigation calls it: the first thing in its first line, and on
// every page at the same place. A page that is a part of another has none.
class PageTitle : public QLabel
{
    Q_OBJECT

public:
    explicit PageTitle(QWidget& page);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace doorstep
