// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/ServiceLine.h"

#include "data/base/Text.h"
#include "data/views/advice/ServiceAdvice.h"
#include "ui/look/CodeBox.h"
#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

ServiceLine::ServiceLine(Register& registry, QWidget* parent)
    : FillStrip(parent),
      m_register(registry),
      m_service(new CodeBox(this)),
      m_step(new CodeBox(this)),
      m_day(new DateField(DateLean::Past, this)),
      m_note(new QLineEdit(this))
{
    m_service->setAccessibleName(tr("Service"));
    m_service->setMinimumContentsLength(18);
    m_step->setAccessibleName(tr("Introduced or used"));
    for (const ServiceStep step : {ServiceStep::Used, ServiceStep::Introduced})
        m_step->addEntry(labelOf(step), static_cast<RowId>(step));
    m_step->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_day->setAccessibleName(tr("Day"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note; Enter adds it, Esc closes"));
    auto* add = new QPushButton(tr("Add the service"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(smallSpace, 4, smallSpace, 4);
    row->setSpacing(smallSpace);
    for (QWidget* widget : {static_cast<QWidget*>(m_service), static_cast<QWidget*>(m_step),
                            static_cast<QWidget*>(m_day)})
        row->addWidget(widget);
    row->addWidget(m_note, 1);
    row->addWidget(add);
    for (CodeBox* box : {m_service, m_step})
        box->passWordsTo(*m_note);
    setFocusProxy(m_note);
    respond(this, &FillStrip::confirmed, this, &ServiceLine::accept);
    respond(add, &QPushButton::clicked, this, &ServiceLine::accept);
}

void ServiceLine::start(const Subject& subject)
{
    beginFilling();
    AdviceQuestion who;
    who.subject = subject.id;
    const QList<SuggestedService> suggested = suggestServices(m_register.db(), who);
    m_service->clear();
    for (const bool known : {true, false}) {
        for (const SuggestedService& service : suggested) {
            const bool told = service.introducedOn.isValid() || service.usedOn.isValid();
            if (told == known)
                m_service->addEntry(service.name, service.id);
        }
    }
    m_service->setCurrentIndex(suggested.isEmpty() ? -1 : 0);
    m_step->choose(static_cast<RowId>(ServiceStep::Used));
    m_day->setToday();
    m_note->clear();
    show();
    if (begin(QString::number(subject.id)))
        m_note->setFocus();
    else
        m_service->setFocus();
}

bool ServiceLine::resume(const Subject& subject)
{
    const bool waits = waitsFor(QString::number(subject.id));
    if (waits)
        start(subject);
    return waits;
}

void ServiceLine::accept()
{
    const std::optional<RowId> service = m_service->chosen();
    if (!service || m_day->isWrong()) {
        m_service->setFocus();
        return;
    }
    Q_EMIT serviceNoted(*service, static_cast<ServiceStep>(m_step->chosen().value_or(0)),
                        m_day->date(), tidy(m_note->text()));
}

} // namespace doorstep

#include "moc_ServiceLine.cpp"
