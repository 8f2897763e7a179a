#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/wishes/Wish.h"
#include "ui/page/RowPane.h"
#include "ui/page/Workspace.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace doorstep {

struct Field;
class FieldForm;
class PaperStrip;

// One wish: whose it is, how it stands, and its fields, saved as they are left. What belongs to a
// step that was not made yet is made with the actions.
class WishPane : public QScrollArea, public RowPane
{
    Q_OBJECT

public:
    WishPane(Workspace& workspace, QWidget* parent);

    void showWish(const std::optional<Wish>& wish);
    bool leave() override;
    void focusFields() override;

private:
    QString save(RowId row, const Field& field, const QVariant& value);
    [[nodiscard]] QString conflictOf(const Field& field, const Wish& changed) const;

    Workspace& m_workspace;
    std::optional<Wish> m_wish;
    QPushButton* m_wisher;
    QLabel* m_standing;
    FieldForm* m_form;
    PaperStrip* m_papers;
};

} // namespace doorstep
