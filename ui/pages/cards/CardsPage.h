#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/places/Places.h"
#include "data/views/doors/CardDoors.h"
#include "ui/page/Page.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTreeView;

namespace doorstep {

class CardDoorsModel;
class CardForm;
class CardPreview;
class CodeBox;
class DateField;

// The contact card of a block (服务联系卡): its text beside a live preview, who has none yet by
// street, printing, and ticking off what was handed out.
class CardsPage : public Page
{
    Q_OBJECT

public:
    CardsPage(Workspace& workspace, QWidget* parent);

    void activate() override;
    [[nodiscard]] bool mayLeave() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeHead();
    QWidget* makeCardSide();
    QWidget* makeDoorSide();
    QWidget* makeActions();
    void chooseBlock();
    void showBlock();
    void fillBlocks();
    void fillStreets(const QList<Street>& streets);
    void filter();
    void reload();
    void refreshIfTouched(const QSet<QString>& tables);
    void showCard();
    void showRecipient();
    void showCounts();
    void keepExpansion(const std::function<void()>& work); // of the tree, over a reset
    void toggleSelected();
    void openSubject(const QModelIndex& index);
    void offerRow(const QPoint& place);
    void print();
    void tickOffTicked();
    void takeBack();
    [[nodiscard]] QList<CardDoor> selectedWithCard() const;

    Block m_block; // id 0: there is none
    QComboBox* m_blocks;
    CardForm* m_form;
    CardPreview* m_preview;
    CardDoorsModel* m_doors;
    QTreeView* m_tree;
    QLabel* m_blockLabel = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_size = nullptr;
    QComboBox* m_street = nullptr;
    QComboBox* m_show = nullptr;
    QLabel* m_given = nullptr;
    QProgressBar* m_share = nullptr;
    DateField* m_day = nullptr;
    CodeBox* m_visitor = nullptr;
    QPushButton* m_tickOff = nullptr;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_print = nullptr;
    QSet<RowId> m_folded; // streets that were closed by hand
};

} // namespace doorstep
