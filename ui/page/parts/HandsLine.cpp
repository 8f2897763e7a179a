// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/HandsLine.h"

#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace doorstep {

HandsLine::HandsLine(QWidget* parent)
    : FillStrip(parent),
      m_name(new QLineEdit(this)),
      m_operator(new QLineEdit(this)),
      m_phone(new QLineEdit(this)),
      m_day(new DateField(DateLean::Past, this))
{
    m_name->setObjectName(QStringLiteral("newName"));
    m_name->setAccessibleName(tr("What the signboard says now"));
    m_name->setPlaceholderText(tr("What the signboard says now; Enter does it, Esc closes"));
    m_operator->setAccessibleName(tr("New operator"));
    m_operator->setPlaceholderText(tr("New operator"));
    m_phone->setAccessibleName(tr("Phone of the new operator"));
    m_phone->setPlaceholderText(tr("Phone"));
    m_day->setAccessibleName(tr("Since"));
    auto* change = new QPushButton(tr("It changed hands"), this);
    // In one line there is no room for a phone beside the words of a visit.
    auto* who = new QHBoxLayout;
    who->addWidget(m_name, 3);
    who->addWidget(m_operator, 1);
    auto* since = new QHBoxLayout;
    since->addWidget(m_phone, 1);
    since->addWidget(m_day);
    since->addWidget(change);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(smallSpace, 4, smallSpace, 4);
    rows->setSpacing(4);
    for (QHBoxLayout* row : {who, since}) {
        row->setSpacing(smallSpace);
        rows->addLayout(row);
    }
    fitToText(*this, [this] {
        for (const auto& [line, widest] : {std::pair{m_operator, QStringLiteral("欧阳小")},
                                           {m_phone, QStringLiteral("13800000000")}})
            line->setMinimumWidth(line->fontMetrics().horizontalAdvance(widest) + scaled(24));
    });
    setFocusProxy(m_name);
    respond(this, &FillStrip::confirmed, this, &HandsLine::accept);
    respond(change, &QPushButton::clicked, this, &HandsLine::accept);
    hide();
}

void HandsLine::start(const Subject& before)
{
    beginFilling();
    m_before = before;
    for (QLineEdit* line : {m_name, m_operator, m_phone}) {
        line->clear();
        markWrong(*line, {});
    }
    m_day->setToday();
    show();
    begin(QString::number(before.id), before.name);
    m_name->setFocus();
}

bool HandsLine::resume(const Subject& before)
{
    const bool waits = waitsFor(QString::number(before.id));
    if (waits)
        start(before);
    return waits;
}

void HandsLine::accept()
{
    const NewHands hands{m_name->text(), m_operator->text(), m_phone->text(),
                         m_day->isWrong() ? QDate() : m_day->date()};
    const QString problem = takeoverProblem(m_before, hands, today());
    const bool named = !m_name->text().trimmed().isEmpty();
    markWrong(*m_name, named ? QString() : problem);
    markWrong(*m_day, named ? problem : QString());
    if (problem.isEmpty())
        Q_EMIT handsTyped(hands);
    else
        (named ? static_cast<QLineEdit*>(m_day) : m_name)->setFocus();
}

} // namespace doorstep

#include "moc_HandsLine.cpp"
