// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/forms/FormPane.h"

#include "ui/look/Look.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/EditButton.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace doorstep {

FormPane::FormPane(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent),
      m_writable(!workspace.registry().readOnly()),
      m_form(new FieldForm(workspace, this)),
      m_content(nullptr)
{
    auto* content = new QWidget(this);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(smallSpace, 0, smallSpace, 0);
    m_content->setSpacing(smallSpace);
    m_content->addWidget(m_form);
    m_form->setEnabled(m_writable);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    fitToText(*this, [this] { setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 16); });
    content->hide();
}

void FormPane::addButtons(QHBoxLayout& bar, const QString& newTitle,
                          const std::function<void()>& add, const std::function<void()>& remove)
{
    QWidget* page = parentWidget();
    auto* create = new QPushButton(newTitle, page);
    respond(create, &QPushButton::clicked, this, add);
    auto* edit = new EditButton(page, page);
    edit->follow(*m_form);
    auto* away = new QPushButton(tr("Delete"), page);
    away->setToolTip(tr("Delete the chosen rows (Delete); undo brings them back"));
    respond(away, &QPushButton::clicked, this, remove);
    create->setEnabled(m_writable);
    m_edit = edit;
    m_away = away;
    offerActs();
    for (QPushButton* button : {create, static_cast<QPushButton*>(edit), away})
        bar.addWidget(button);
}

void FormPane::offerActs()
{
    for (QPushButton* button : {m_edit, m_away}) {
        if (button)
            button->setEnabled(m_writable && m_shown != 0);
    }
}

} // namespace doorstep

#include "moc_FormPane.cpp"
