// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/NeedPane.h"

#include "data/codes/Code.h"
#include "data/needs/Deadline.h"
#include "data/places/DoorAddress.h"
#include "data/places/Places.h"
#include "data/problems/SharedProblem.h"
#include "data/subjects/Subject.h"
#include "ui/needs/NeedWords.h"
#include "ui/services/ServiceOffers.h"
#include "ui/widgets/CodeBox.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TextBox.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>

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

} // namespace

NeedPane::NeedPane(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_calendar(workspace.registry()),
      m_content(new QWidget(this)),
      m_grid(new QGridLayout(m_content))
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_grid->setContentsMargins(smallSpace, 0, smallSpace, 0);
    m_grid->setSpacing(smallSpace);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    makeFields();
    connectFields();
    connect(&workspace, &Workspace::dayChanged, this, [this] {
        if (m_need)
            showDates(*m_need);
    });
    setWidget(m_content);
    setMinimumWidth(m_content->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    showNeed(std::nullopt);
}

QLabel* NeedPane::nameOf(const QString& label, QWidget* widget)
{
    auto* name = caption(label, m_content);
    name->setBuddy(widget);
    widget->setAccessibleName(label);
    return name;
}

QWidget* NeedPane::addRow(const QString& label, QWidget* widget)
{
    auto* name = nameOf(label, widget);
    const bool tall =
        qobject_cast<QAbstractScrollArea*>(widget) || widget == m_dates || widget == m_offers;
    name->setContentsMargins(0, tall && widget != m_dates ? 4 : 0, 0, 0);
    m_grid->addWidget(name, m_rows, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(widget, m_rows++, 1, 1, 3);
    return name;
}

void NeedPane::addPair(const QString& label, QWidget* widget, const QString& second, QWidget* other)
{
    m_grid->addWidget(nameOf(label, widget), m_rows, 0);
    m_grid->addWidget(widget, m_rows, 1);
    m_grid->addWidget(nameOf(second, other), m_rows, 2);
    m_grid->addWidget(other, m_rows++, 3);
}

void NeedPane::makeFields()
{
    m_asker = new QPushButton(m_content);
    m_asker->setToolTip(tr("Open the one who asked"));
    m_problem = new QPushButton(m_content);
    m_problem->setToolTip(tr("Open the shared problem"));
    for (QPushButton* button : {m_asker, m_problem}) {
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 3px"));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    m_text = new TextBox(2, 6, m_content);
    m_deadline = new DateField(DateLean::Future, m_content);
    m_left = new QLabel(m_content);
    m_left->setWordWrap(true);
    m_category = new CodeBox(m_content);
    m_urgency = new QComboBox(m_content);
    for (const Word<Urgency>& word : wordsOf<Urgency>())
        m_urgency->addItem(labelOf(word.value));
    m_department = new CodeBox(m_content);
    m_handler = new QLineEdit(m_content);
    m_dates = caption({}, m_content);
    m_dates->setWordWrap(true);
    m_offers = new ServiceOffers(m_workspace, m_content);
    m_result = new TextBox(2, 5, m_content);
    m_way = new CodeBox(m_content);
    m_satisfaction = new CodeBox(m_content);
    m_satisfaction->addItem(QString());
    for (int value = 5; value >= 1; --value)
        m_satisfaction->addEntry(QString::number(value) + u' ' + satisfactionWord(value), value);
    m_feedback = new QLineEdit(m_content);
    m_hotline = new QLineEdit(m_content);
    m_hotlineOn = new DateField(DateLean::Past, m_content);
    m_log = new QListWidget(m_content);
    m_log->setAccessibleName(tr("Log"));
    m_log->setWordWrap(true);
    m_log->setSelectionMode(QListWidget::NoSelection);
    m_log->setMinimumHeight(fontMetrics().lineSpacing() * 6);

    for (QComboBox* box :
         {static_cast<QComboBox*>(m_category), m_urgency, static_cast<QComboBox*>(m_department)}) {
        box->setMinimumContentsLength(4);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    addRow(tr("Asked by"), m_asker);
    m_problemName = addRow(tr("Shared problem"), m_problem);
    addRow(tr("Need"), m_text);
    auto* deadline = new QWidget(m_content);
    auto* row = new QHBoxLayout(deadline);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_deadline);
    row->addWidget(m_left, 1);
    deadline->setFocusProxy(m_deadline);
    addRow(tr("Deadline"), deadline);
    m_deadline->setAccessibleName(tr("Deadline"));
    addPair(tr("Category"), m_category, tr("Urgency"), m_urgency);
    addPair(tr("Department"), m_department, tr("Person"), m_handler);
    addRow(tr("Stages"), m_dates);
    m_offers->tabAfter(*m_handler);
    m_offersName = addRow(tr("May help"), m_offers);
    addRow(tr("Result"), m_result);
    const int feedbackRow = m_rows;
    addPair(tr("Fed back by"), m_way, tr("Satisfaction"), m_satisfaction);
    addRow(tr("Feedback"), m_feedback);
    for (int line = feedbackRow; line < m_rows; ++line) {
        for (int column = 0; column < 4; ++column) {
            QLayoutItem* item = m_grid->itemAtPosition(line, column);
            if (item && !m_afterFeedback.contains(item->widget()))
                m_afterFeedback << item->widget();
        }
    }
    addPair(tr("12345 order"), m_hotline, tr("Ordered on"), m_hotlineOn);
    addRow(tr("Log"), m_log);
    m_grid->setRowStretch(m_rows - 1, 1);
}

void NeedPane::connectFields()
{
    connect(m_asker, &QPushButton::clicked, this, [this] {
        if (m_need && m_need->subject)
            Q_EMIT m_workspace.subjectWanted(*m_need->subject);
    });
    connect(m_problem, &QPushButton::clicked, this, [this] {
        if (m_need && m_need->sharedProblem)
            Q_EMIT m_workspace.problemWanted(*m_need->sharedProblem);
    });
    for (TextBox* text : {m_text, m_result})
        connect(text, &TextBox::editingFinished, this, &NeedPane::keepTexts);
    connect(m_deadline, &DateField::dateEntered, this, [this](QDate date) {
        if (!m_deadline->isWrong())
            edit([date](Need& need) { need.deadline = date; });
    });
    connect(m_hotlineOn, &DateField::dateEntered, this, [this](QDate date) {
        if (!m_hotlineOn->isWrong())
            edit([date](Need& need) { need.hotlineOn = date; });
    });
    connect(m_category, &CodeBox::entryChosen, this,
            [this] { edit([this](Need& need) { need.category = m_category->chosen(); }); });
    connect(m_urgency, &QComboBox::activated, this, [this](int row) {
        edit([this, row](Need& need) {
            setUrgency(m_workspace.registry(), need, static_cast<Urgency>(row));
        });
    });
    connect(m_department, &CodeBox::entryChosen, this,
            [this] { edit([this](Need& need) { need.department = m_department->chosen(); }); });
    connect(m_way, &CodeBox::entryChosen, this,
            [this] { edit([this](Need& need) { need.feedbackWay = m_way->chosen(); }); });
    connect(m_satisfaction, &CodeBox::entryChosen, this, [this] {
        edit([this](Need& need) {
            const std::optional<RowId> value = m_satisfaction->chosen();
            need.satisfaction = value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
        });
    });
    const auto connectLine = [this](QLineEdit* line, QString Need::*member) {
        connect(line, &QLineEdit::editingFinished, this, [this, line, member] {
            edit([line, member](Need& need) { need.*member = line->text().trimmed(); });
        });
    };
    connectLine(m_handler, &Need::handler);
    connectLine(m_feedback, &Need::feedback);
    connectLine(m_hotline, &Need::hotlineOrder);
}

void NeedPane::keepTexts()
{
    if (!m_need || m_showing)
        return;
    const QString text = m_text->text().trimmed();
    const QString result = m_result->text().trimmed();
    if (text.isEmpty()) {
        m_text->setText(m_need->text);
        m_workspace.tell(tr("A need without words can't be kept; the former words are back."));
        return;
    }
    edit([text, result](Need& need) {
        need.text = text;
        need.result = result;
    });
}

void NeedPane::focusFields()
{
    if (m_need)
        m_text->setFocus(Qt::ShortcutFocusReason);
}

void NeedPane::edit(const std::function<void(Need&)>& set)
{
    if (!m_need || m_showing)
        return;
    Need changed = *m_need;
    set(changed);
    if (changed == *m_need)
        return;
    Register& registry = m_workspace.registry();
    const RowId id = m_need->id;
    const bool done =
        m_workspace.write(tr("Edit %1").arg(shortName(registry, *m_need)), [&](Change& change) {
            // On top of what is stored: other fields may have moved.
            Need stored = NeedStore(registry).get(id);
            set(stored);
            NeedStore(registry).save(change, stored);
        });
    if (!done)
        showNeed(m_need);
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
    QPalette palette = this->palette();
    QFont font = this->font();
    font.setBold(left.late);
    if (left.late)
        palette.setColor(QPalette::WindowText, warningColour(palette));
    m_left->setPalette(palette);
    m_left->setFont(font);
}

void NeedPane::showLog(const Need& need)
{
    m_log->clear();
    QList<NeedStep> steps = NeedStepStore(m_workspace.registry()).ofNeed(need.id);
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

void NeedPane::showNeed(const std::optional<Need>& need)
{
    if (m_need && (!need || need->id != m_need->id))
        keepTexts();
    const std::optional<Need> before = m_need;
    m_need = need;
    m_content->setVisible(need.has_value());
    if (!need)
        return;
    // What is being typed stays, unless the register's own words have changed.
    const auto isNews = [&](QString Need::*member) {
        return !before || before->id != need->id || (*before).*member != (*need).*member;
    };
    m_showing = true;
    Register& registry = m_workspace.registry();
    const QString asker = askerOf(registry, *need);
    m_asker->setText(asker.isEmpty() ? tr("nobody in the register") : asker);
    m_asker->setEnabled(need->subject.has_value());
    std::optional<SharedProblem> problem;
    if (need->sharedProblem)
        problem = SharedProblemStore(registry).alive(*need->sharedProblem);
    m_problem->setText(problem ? problem->title : QString());
    m_problem->setVisible(problem.has_value());
    m_problemName->setVisible(problem.has_value());
    if (isNews(&Need::text))
        m_text->setText(need->text);
    if (isNews(&Need::result))
        m_result->setText(need->result);
    for (const auto& [line, member] : {std::pair{m_handler, &Need::handler},
                                       {m_feedback, &Need::feedback},
                                       {m_hotline, &Need::hotlineOrder}}) {
        if (isNews(member))
            line->setText((*need).*member);
    }
    m_deadline->setDate(need->deadline);
    m_hotlineOn->setDate(need->hotlineOn);
    m_category->fill(registry, list::needCategory);
    m_category->choose(need->category);
    m_urgency->setCurrentIndex(static_cast<int>(need->urgency));
    m_department->fill(registry, list::department);
    m_department->choose(need->department);
    m_way->fill(registry, list::feedbackWay);
    m_way->choose(need->feedbackWay);
    m_satisfaction->choose(need->satisfaction);
    for (QComboBox* box : {m_category, m_department})
        box->setToolTip(box->currentText()); // the box may be too narrow for it
    for (QWidget* widget : std::as_const(m_afterFeedback))
        widget->setVisible(need->fedBackOn.isValid());
    showDates(*need);
    m_offers->showNeed(*need);
    m_offers->setVisible(!m_offers->isBlank());
    m_offersName->setVisible(!m_offers->isBlank());
    showLog(*need);
    m_showing = false;
}

} // namespace doorstep
