// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wishes/WishStrip.h"

#include "data/files/checks/Phone.h"
#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace doorstep {

WishStrip::WishStrip(QWidget* parent)
    : FillStrip(parent),
      m_title(heading({}, this)),
      m_day(new DateField(DateLean::Past, this)),
      m_claimedBy(new QLineEdit(this)),
      m_phone(new QLineEdit(this)),
      m_outcome(new QLineEdit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(smallSpace, 4, smallSpace, 4);
    row->setSpacing(smallSpace);
    row->addWidget(m_title);
    addField(*row, tr("On"), m_day);
    m_ofClaim << addField(*row, tr("Claimed by"), m_claimedBy, 2) << m_claimedBy
              << addField(*row, tr("Phone"), m_phone, 1) << m_phone;
    m_ofFulfilling << addField(*row, tr("How"), m_outcome, 3) << m_outcome;
    row->addStretch();
    addButtons(*row, m_outcome);
    respond(m_phone, &QLineEdit::editingFinished, this,
            [this] { markWrong(*m_phone, phoneProblem(m_phone->text())); });
    hide();
}

bool WishStrip::isNeededFor(WishAction action)
{
    return action == WishAction::Publish || action == WishAction::Claim ||
           action == WishAction::Fulfil;
}

void WishStrip::open(WishAction action, const QList<RowId>& wishes)
{
    beginFilling();
    m_action = action;
    m_title->setText(
        wishes.size() > 1
            ? tr("%1 (%n wishes)", nullptr, static_cast<int>(wishes.size())).arg(labelOf(action))
            : labelOf(action));
    m_day->setToday();
    for (QLineEdit* line : {m_claimedBy, m_phone, m_outcome})
        line->clear();
    markWrong(*m_phone, {});
    for (QWidget* widget : std::as_const(m_ofClaim))
        widget->setVisible(action == WishAction::Claim);
    for (QWidget* widget : std::as_const(m_ofFulfilling))
        widget->setVisible(action == WishAction::Fulfil);
    show();
    QStringList whatFor{QLatin1String(keyOf(action))};
    for (const RowId wish : wishes)
        whatFor << QString::number(wish);
    begin(whatFor.join(u' '), m_title->text());
    QLineEdit* first = action == WishAction::Claim    ? m_claimedBy
                       : action == WishAction::Fulfil ? m_outcome
                                                      : m_day;
    first->setFocus(Qt::ShortcutFocusReason);
}

WishMove WishStrip::filledIn() const
{
    return {m_action, m_day->date(), m_claimedBy->text(), m_phone->text(), m_outcome->text()};
}

} // namespace doorstep

#include "moc_WishStrip.cpp"
