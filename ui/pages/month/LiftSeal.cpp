// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/month/LiftSeal.h"

#include "data/views/reports/MonthText.h"
#include "data/views/reports/Seal.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

LiftSeal::LiftSeal(Workspace& workspace, QWidget* parent)
    : FillStrip(parent),
      m_workspace(workspace),
      m_meaning(plainLabel(this)),
      m_reason(new QLineEdit(this)),
      m_liftNow(new QPushButton(this))
{
    m_meaning->setWordWrap(true);
    auto* label = plainLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    auto* notNow = new QPushButton(tr("Not now"), this);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_reason, 1);
    line->addWidget(m_liftNow);
    line->addWidget(notNow);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addWidget(m_meaning);
    layout->addLayout(line);
    respond(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_liftNow->setEnabled(!text.trimmed().isEmpty()); });
    respond(this, &FillStrip::confirmed, m_liftNow, &QPushButton::click);
    respond(m_liftNow, &QPushButton::clicked, this, &LiftSeal::lift);
    respond(notNow, &QPushButton::clicked, this, &FillStrip::cancelled);
    respond(this, &FillStrip::cancelled, this, [this] {
        giveUp();
        Q_EMIT closed();
    });
    hide();
}

void LiftSeal::ask(const Period& month)
{
    m_month = month;
    m_meaning->setText(
        tr("Lifting the seal says that %1 is not reported any more; what is written for it is no "
           "longer counted as a correction. Ctrl+Z does not bring the seal back: the month is "
           "sealed again with a new workbook. The reason is kept in the history.")
            .arg(monthText(month)));
    m_liftNow->setText(tr("Lift the seal of %1").arg(monthText(month)));
    m_liftNow->setEnabled(false);
    m_reason->clear();
    show();
    begin(monthText(month));
    m_reason->setFocus();
}

void LiftSeal::lift()
{
    const bool done = m_workspace.attempt([this] {
        SealStore(m_workspace.registry()).lift(m_month, m_workspace.block(), m_reason->text());
    });
    if (!done)
        return;
    forget();
    Q_EMIT lifted(m_month);
}

} // namespace doorstep

#include "moc_LiftSeal.cpp"
