#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/wishes/WishFlow.h"
#include "ui/look/ActionRow.h"
#include "ui/page/Workspace.h"

namespace doorstep {

class WishStrip;

// What may be done with the chosen wishes, one or many.
class WishActions : public ActionRow
{
    Q_OBJECT

public:
    WishActions(Workspace& workspace, QWidget* parent);

    void setWishes(const QList<Wish>& wishes);
    void start(WishAction action);
    void startNext(); // what takes the first chosen wish a stage on

Q_SIGNALS:
    void left(); // the strip was closed: the focus goes back to the wishes

private:
    WishActions(Workspace& workspace, WishStrip* strip, QWidget* parent);
    void make(const WishMove& move);

    Workspace& m_workspace;
    QList<Wish> m_wishes;
    WishStrip* m_strip;
};

} // namespace doorstep
