#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace doorstep {

// Who of the register belongs to a Party organisation, by name. Enter opens somebody's page.
class OrganisationPeople : public QWidget
{
    Q_OBJECT

public:
    OrganisationPeople(Workspace& workspace, QWidget* parent);

    void showPeople(RowId organisation); // 0: none

private:
    void openPerson();
    void openList();

    Workspace& m_workspace;
    RowId m_organisation = 0;
    QLabel* m_count;
    QListWidget* m_names;
    QToolButton* m_list;
};

} // namespace doorstep
