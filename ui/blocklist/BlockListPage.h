#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace doorstep {

class BlockListModel;
class Register;

// The doors of the chosen block and street, with what a walk needs to know (街区名单).
class BlockListPage : public QWidget
{
    Q_OBJECT

public:
    explicit BlockListPage(Register& registry, QWidget* parent = nullptr);

private:
    void fillBlocks();
    void fillStreets();
    void reload();

    Register& m_register;
    BlockListModel* m_model;
    QComboBox* m_block;
    QComboBox* m_street;
    QLabel* m_summary;
    QTableView* m_table;
};

} // namespace doorstep
