#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Look.h"

class QGridLayout;
class QToolButton;

namespace doorstep {

// A group of a form on a card: its heading, a button that begins editing there, and below them the
// fields, which are folded away and unfolded.
class GroupCard : public Card
{
    Q_OBJECT

public:
    GroupCard(const QString& title, bool open, QWidget* parent);

    [[nodiscard]] QGridLayout* grid() const { return m_grid; }
    void showSummary(const QString& summary); // while it is folded
    // While it is edited it is open. usable: editing may be begun.
    void setEditing(bool editing, bool usable);

Q_SIGNALS:
    void editWanted();

private:
    void fold();

    QString m_title;
    bool m_open;
    bool m_editing = false;
    QWidget* m_body;
    QGridLayout* m_grid;
    QLabel* m_summary;
    QToolButton* m_edit;
    QToolButton* m_fold;
};

} // namespace doorstep
