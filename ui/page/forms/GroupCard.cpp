// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/forms/GroupCard.h"

#include "ui/page/Respond.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

GroupCard::GroupCard(const QString& title, bool open, QWidget* parent)
    : Card(parent),
      m_title(title),
      m_open(open),
      m_body(new QWidget(this)),
      m_grid(new QGridLayout(m_body)),
      m_summary(caption({}, this)),
      m_edit(new QToolButton(this)),
      m_fold(new QToolButton(this))
{
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_grid->setContentsMargins(0, smallSpace, 0, tightSpace);
    m_edit->setText(tr("Edit"));
    m_edit->setAccessibleName(tr("Edit: %1").arg(title));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (QToolButton* button : {m_edit, m_fold}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    respond(m_edit, &QToolButton::clicked, this, &GroupCard::editWanted);
    respond(m_fold, &QToolButton::clicked, this, [this] {
        m_open = !m_open;
        fold();
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(smallSpace);
    row->addWidget(heading(title, this));
    row->addWidget(m_summary, 1);
    row->addWidget(m_edit);
    row->addWidget(m_fold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(wideSpace, smallSpace, smallSpace, smallSpace);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_body);
    fold();
}

void GroupCard::fold()
{
    const bool shown = m_open || m_editing;
    m_body->setVisible(shown);
    m_summary->setVisible(!shown);
    m_edit->setVisible(shown && !m_editing);
    m_fold->setVisible(!m_editing);
    m_fold->setText(m_open ? tr("Fold") : tr("Unfold"));
    m_fold->setAccessibleName((m_open ? tr("Fold: %1") : tr("Unfold: %1")).arg(m_title));
}

void GroupCard::showSummary(const QString& summary)
{
    m_summary->setText(summary);
}

void GroupCard::setEditing(bool editing, bool usable)
{
    m_editing = editing;
    m_edit->setEnabled(usable);
    fold();
}

} // namespace doorstep

#include "moc_GroupCard.cpp"
