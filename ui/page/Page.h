#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

#include <QMap>
#include <QWidget>

namespace doorstep {

// One page of the window.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {}

    // It has come to the front: the focus goes where one begins.
    virtual void activate() {}
    // False keeps it in front: what was typed can't be saved yet, and the page has said why.
    [[nodiscard]] virtual bool mayLeave() { return true; }
    // False keeps the register open: what is typed would be lost, and that is not wanted.
    [[nodiscard]] virtual bool mayClose() { return true; }
    // What is typed and could not be stored: settings and their texts, for a copy.
    [[nodiscard]] virtual QMap<QString, QString> keptInMemory() { return {}; }

protected:
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] Register& registry() const { return m_workspace.registry(); }

private:
    Workspace& m_workspace;
};

} // namespace doorstep
