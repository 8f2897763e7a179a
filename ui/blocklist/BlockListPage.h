#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/Page.h"

class QComboBox;
class QLabel;
class QTableView;

namespace doorstep {

class BlockListModel;

// The doors of the chosen block and street, with what a walk needs to know (街区名单).
class BlockListPage : public Page
{
    Q_OBJECT

public:
    BlockListPage(Workspace& workspace, QWidget* parent);

private:
    void fillBlocks();
    void fillStreets();
    void reload();

    BlockListModel* m_model;
    QComboBox* m_block;
    QComboBox* m_street;
    QLabel* m_summary;
    QTableView* m_table;
};

} // namespace doorstep
