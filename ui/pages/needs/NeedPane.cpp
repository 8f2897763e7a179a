// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedPane.h"

#include "data/files/checks/DoorAddress.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Deadline.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/places/Places.h"
#include "data/records/problems/SharedProblem.h"
#include "data/records/subjects/Subject.h"
#include "ui/look/LinkButton.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/FieldForm.h"
#include "ui/page/forms/SaveField.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/page/parts/NeedWords.h"
#include "ui/pages/needs/ServiceOffers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// Chinese may be broken anywhere, this may not.
QString unbroken(const QString& text)
{
    constexpr QChar wordJoiner(0x2060);
    QString joined;
    for (const QChar c : text)
        joined += (joined.isEmpty() ? QString() : QString(wordJoiner)) + c;
    return joined;
}

QString askerOf(Register& registry, const Need& need)
{
    if (!need.subject)
        return {};
    const Subject subject = SubjectStore(registry).get(*need.subject);
    QString place;
    if (subject.street)
        place = StreetStore(registry).get(*subject.street).name;
    place += doorText({{}, subject.lane, subject.number, subject.room, {}});
    return place.isEmpty() ? subject.name : subject.name + QStringLiteral(" · ") + place;
}

// 5 to 1 in words, none first.
QList<FieldChoice> satisfactions()
{
    QList<FieldChoice> choices{{QString(), QString()}};
    for (int value = 5; value >= 1; --value)
        choices.append({QString::number(value),
                        QString::number(value) + QLatin1Char(' ') + satisfactionWord(value)});
    return choices;
}

const Field textField{"text", FieldType::Prose};
const Field deadlineField{"deadline", FieldType::DateAhead, 4};
const Field sourceField{"source_id", FieldType::Entry, 4, &list::needSource};
const Field categoryField{"category_id", FieldType::Entry, 4, &list::needCategory};
const Field urgencyField{"urgency", FieldType::Choice, 4, nullptr, &choicesOf<Urgency>};
const Field departmentField{"department_id", FieldType::Entry, 4, &list::department};
const Field handlerField{"handler", FieldType::Text, 4};
const Field resultField{"result", FieldType::Prose};
const Field wayField{"feedback_way_id", FieldType::Entry, 4, &list::feedbackWay};
const Field satisfactionField{"satisfaction", FieldType::Choice, 4, nullptr, &satisfactions};
const Field feedbackField{"feedback", FieldType::Text};
const Field themeField{"theme_id", FieldType::Entry, 4, &list::needTheme};
const Field collectorField{"collected_by", FieldType::Text, 4};
const Field collectedAtField{"collected_at", FieldType::Text, 4};
const Field hotlineField{"hotline_order", FieldType::Text, 4};
const Field hotlineOnField{"hotline_on", FieldType::Date, 4};

} // namespace

NeedPane::NeedPane(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_calendar(workspace.registry()),
      m_content(new QWidget(this)),
      m_asker(makeLink(tr("Open the one who asked"))),
      m_problem(makeLink(tr("Open the shared problem"))),
      m_form(new FieldForm(workspace, m_content)),
      m_left(plainLabel(m_content)),
      m_dates(caption({}, m_content)),
      m_offers(new ServiceOffers(workspace, m_content)),
      m_papers(new PaperStrip(workspace, m_content)),
      m_log(new QListWidget(m_content))
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    makeFields();
    layOut(parent);
    respond(&workspace, &Workspace::dayChanged, this, [this] {
        if (m_need)
            showDates(*m_need);
    });
    setWidget(m_content);
    fitToText(*this, [this] { setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 16); });
    respond(m_asker, &QPushButton::clicked, this, [this] {
        if (m_need && m_need->subject)
            m_workspace.goTo({"subject", *m_need->subject});
    });
    respond(m_problem, &QPushButton::clicked, this, [this] {
        if (m_need && m_need->sharedProblem)
            m_workspace.goTo({"shared_problem", *m_need->sharedProblem});
    });
    showNeed(std::nullopt);
}

QPushButton* NeedPane::makeLink(const QString& hint)
{
    auto* button = new LinkButton(m_content);
    button->setToolTip(asPlain(hint));
    return button;
}

void NeedPane::makeFields()
{
    m_form->setEnabled(!m_workspace.registry().readOnly());
    m_form->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return save(row, field, value);
    });
    m_form->addField(textField, tr("Need"));
    m_form->addField(deadlineField, tr("Deadline"));
    m_left->setObjectName(QStringLiteral("left"));
    m_left->setWordWrap(true);
    auto* beside = new QWidget(m_content); // the day: in line with it, below its caption
    auto* lines = new QVBoxLayout(beside);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(caption({}, beside));
    lines->addWidget(m_left, 1);
    m_form->addWidget(beside, deadlineField.span);
    m_form->addField(sourceField, tr("Source"));
    m_form->addField(categoryField, tr("Category"));
    m_form->addField(urgencyField, tr("Urgency"));
    m_form->addField(departmentField, tr("Department"));
    // Behind its line, which comes after the text that is read; the editor itself takes no focus,
    // and setTabOrder() passes over it.
    m_offers->tabAfter(*m_form->addField(handlerField, tr("Person"))->findChild<QLineEdit*>());
    m_dates->setWordWrap(true);
    m_form->addWidget(m_dates, wholeRow);
    m_offers->setAccessibleName(tr("May help"));
    m_form->addWidget(m_offers, wholeRow);
    m_form->addField(resultField, tr("Result"));
    m_form->addField(wayField, tr("Fed back by"));
    m_form->addField(satisfactionField, tr("Satisfaction"));
    m_form->addField(feedbackField, tr("Feedback"));
    m_form->addField(themeField, tr("Kind of opinion"));
    m_form->addField(collectorField, tr("Collected by"));
    m_form->addField(collectedAtField, tr("Collected at"));
    m_form->addField(hotlineField, tr("12345 order"));
    m_form->addField(hotlineOnField, tr("Ordered on"));
}

void NeedPane::layOut(QWidget* page)
{
    auto* edit = new EditButton(page, m_content);
    edit->follow(*m_form);
    auto* head = new QHBoxLayout;
    head->setSpacing(smallSpace);
    head->addWidget(m_asker, 1);
    head->addWidget(edit);
    m_log->setAccessibleName(tr("Log"));
    m_log->setWordWrap(true);
    m_log->setSelectionMode(QListWidget::NoSelection);
    fitToText(*m_log, [this] { m_log->setMinimumHeight(fontMetrics().lineSpacing() * 6); });
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(smallSpace, 0, smallSpace, 0);
    column->setSpacing(smallSpace);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_form);
    column->addWidget(m_papers);
    column->addWidget(caption(tr("Log"), m_content));
    column->addWidget(m_log, 1);
}

bool NeedPane::leave()
{
    return m_form->endEditing();
}

void NeedPane::focusFields()
{
    if (m_need)
        m_form->focusFirst();
}

QString NeedPane::save(RowId row, const Field& field, const QVariant& value)
{
    Register& registry = m_workspace.registry();
    return saveField(
        m_workspace, NeedStore(registry), row,
        [&](const Need& need) { return tr("Edit %1").arg(shortName(registry, need)); },
        [&](Need& need) {
            if (QLatin1String(field.column) == QLatin1String(urgencyField.column))
                setUrgency(registry, need,
                           fromKey<Urgency>(value.toString()).value_or(need.urgency));
            else if (QLatin1String(field.column) == QLatin1String(satisfactionField.column))
                need.satisfaction =
                    value.toString().isEmpty() ? std::nullopt : std::optional<int>(value.toInt());
            else
                setFieldValue(needMapping(), need, field, value);
            return need.text.isEmpty() ? tr("A need needs words.") : QString();
        });
}

void NeedPane::showDates(const Need& need)
{
    QList<std::pair<QDate, QString>> dates{{need.foundOn, labelOf(NeedStage::Found)},
                                           {need.recordedOn, labelOf(NeedStage::Recorded)},
                                           {need.whistleOn, labelOf(NeedAction::Whistle)},
                                           {need.reportInOn, labelOf(NeedAction::ReportIn)},
                                           {need.handlingOn, labelOf(NeedStage::Handling)},
                                           {need.fedBackOn, labelOf(NeedStage::FedBack)},
                                           {need.closedOn, labelOf(NeedStage::Closed)}};
    std::stable_sort(dates.begin(), dates.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList parts;
    for (const auto& [date, name] : std::as_const(dates)) {
        if (date.isValid())
            parts << unbroken(name + QChar::Nbsp + date.toString(Qt::ISODate));
    }
    if (need.closedOn.isValid() && need.strikeNumber)
        parts << tr("number %1").arg(*need.strikeNumber);
    m_dates->setText(parts.join(QStringLiteral(" · ")));

    DeadlineWords left;
    if (need.stage != NeedStage::Closed)
        left = deadlineWords(m_calendar, need.deadline, today());
    if (!left.text.isEmpty() && !left.late && !m_calendar.knows(need.deadline.year()))
        left.text += tr(" (only weekends of %1 are known)").arg(need.deadline.year());
    m_left->setText(left.text);
    setTextKind(*m_left, left.late ? TextKind::Strong : TextKind::Base);
    setTone(*m_left, left.late ? Tone::Late : Tone::Plain);
}

void NeedPane::showLog(const Need& need)
{
    QList<NeedStep> steps = NeedStepStore(m_workspace.registry()).ofNeed(need.id);
    m_log->clear();
    std::reverse(steps.begin(), steps.end());
    for (const NeedStep& step : std::as_const(steps)) {
        QStringList parts{step.doneOn.toString(Qt::ISODate), labelOf(step.action)};
        if (!step.words.isEmpty())
            parts << step.words;
        if (!step.actor.isEmpty())
            parts << QStringLiteral("（%1）").arg(step.actor);
        m_log->addItem(parts.join(u' '));
    }
}

void NeedPane::showLinks(const Need& need)
{
    Register& registry = m_workspace.registry();
    const QString asker = askerOf(registry, need);
    m_asker->setText(asker.isEmpty() ? tr("nobody in the register") : asker);
    m_asker->setEnabled(need.subject.has_value());
    std::optional<SharedProblem> problem;
    if (need.sharedProblem)
        problem = SharedProblemStore(registry).alive(*need.sharedProblem);
    m_problem->setText(problem ? problem->title : QString());
    m_problem->setVisible(problem.has_value());
}

void NeedPane::showNeed(const std::optional<Need>& need)
{
    if (m_need && (!need || need->id != m_need->id))
        m_form->leaveRow();
    m_need = need;
    m_content->setVisible(need.has_value());
    m_papers->showOwner(need ? std::optional(PaperOwner{PaperOf::Need, need->id}) : std::nullopt);
    if (!need)
        return;
    showLinks(*need);
    m_form->reloadChoices();
    const std::optional<Subject> asker =
        need->subject ? SubjectStore(m_workspace.registry()).find(*need->subject) : std::nullopt;
    m_form->sayWhose(asker ? asker->name : QString());
    m_form->showRow(needMapping(), *need);
    const bool fedBack = need->fedBackOn.isValid();
    for (const Field* field : {&wayField, &satisfactionField, &feedbackField})
        m_form->showPart(m_form->editor(QLatin1String(field->column)), fedBack);
    showDates(*need);
    m_offers->showNeed(*need);
    m_form->showPart(m_offers, !m_offers->isBlank());
    showLog(*need);
}

} // namespace doorstep

#include "moc_NeedPane.cpp"
