// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/NeedLine.h"

#include "data/base/Text.h"
#include "data/codes/Code.h"
#include "ui/widgets/CodeBox.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

NeedLine::NeedLine(Register& registry, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_category(new CodeBox(this)),
      m_text(new QLineEdit(this))
{
    m_category->setAccessibleName(tr("Category of the need"));
    m_category->setMinimumContentsLength(12);
    m_text->setAccessibleName(tr("What is asked for"));
    m_text->setPlaceholderText(tr("What is asked for or was found; Enter adds it, Esc closes"));
    auto* add = new QPushButton(tr("Add the need"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(smallSpace);
    row->addWidget(m_category);
    row->addWidget(m_text, 1);
    row->addWidget(add);
    connect(m_text, &QLineEdit::returnPressed, this, &NeedLine::accept);
    connect(add, &QPushButton::clicked, this, &NeedLine::accept);
}

void NeedLine::start()
{
    m_category->fill(m_register, list::needCategory);
    m_category->choose(std::nullopt);
    m_text->clear();
    show();
    m_category->setFocus();
}

void NeedLine::accept()
{
    const QString text = tidy(m_text->text());
    if (text.isEmpty()) {
        m_text->setFocus();
        return;
    }
    hide();
    Q_EMIT needTyped(text, m_category->chosen());
    Q_EMIT closed();
}

void NeedLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    hide();
    Q_EMIT closed();
}

} // namespace doorstep
