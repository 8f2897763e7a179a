// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/VisitForm.h"

#include "data/base/Text.h"
#include "data/base/TypedDate.h"
#include "data/files/checks/Phone.h"
#include "data/records/codes/Code.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/visitors/Visitor.h"
#include "ui/look/CodeBox.h"
#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/look/PickField.h"
#include "ui/look/TextBox.h"
#include "ui/look/TypedWords.h"
#include "ui/pages/visits/NeedRows.h"
#include "ui/pages/visits/OutcomeBar.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace doorstep {

namespace {

QLabel* labelled(const QString& text, QWidget* buddy)
{
    QLabel* label = caption(text, buddy->parentWidget());
    label->setBuddy(buddy);
    if (buddy->accessibleName().isEmpty())
        buddy->setAccessibleName(QString(text).remove(u'&'));
    return label;
}

QString shownTime(const Visit& visit)
{
    const std::optional<QTime> time = visit.at > 0 ? timeOf(visit) : std::nullopt;
    return time ? time->toString(QStringLiteral("HH:mm")) : QString();
}

using Entries = QList<std::pair<RowId, QString>>;

// Those of the store that the visit has and that are no longer offered go with them.
template <typename S>
Entries addUsed(Entries entries, const Links& used, const S& store)
{
    for (const RowId id : used) {
        const bool offered = std::any_of(entries.cbegin(), entries.cend(),
                                         [id](const auto& entry) { return entry.first == id; });
        if (!offered)
            entries.append({id, store.get(id).name});
    }
    return entries;
}

} // namespace

VisitForm::VisitForm(Register& registry, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_newSubject(new QWidget(this)),
      m_kind(new QButtonGroup(this)),
      m_name(new QLineEdit(m_newSubject)),
      m_address(new QLineEdit(m_newSubject)),
      m_phone(new QLineEdit(m_newSubject)),
      m_date(new DateField(DateLean::Past, this)),
      m_time(new QLineEdit(this)),
      m_mode(new CodeBox(this)),
      m_visitors(new PickField(tr("Visitors"), this)),
      m_drives(new PickField(tr("Drives"), this)),
      m_outcome(new OutcomeBar(this)),
      m_said(new TextBox(2, 6, this)),
      m_situation(new TextBox(1, 5, this)),
      m_services(new PickField(tr("Services introduced"), this)),
      m_followUp(new DateField(DateLean::Future, this)),
      m_satisfaction(new CodeBox(this)),
      m_needs(new NeedRows(registry, this)),
      m_wish(new TextBox(1, 3, this)),
      m_wishYuan(new QLineEdit(this))
{
    for (const Word<VisitMode>& word : wordsOf<VisitMode>())
        m_mode->addEntry(labelOf(word.value), static_cast<RowId>(word.value));
    m_satisfaction->addItem(QString());
    for (int degree = 5; degree >= 1; --degree)
        m_satisfaction->addEntry(QString::number(degree), degree);
    m_satisfaction->setMinimumContentsLength(2);
    m_time->setPlaceholderText(tr("14:30"));
    m_time->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00:00")) + 22);
    m_wishYuan->setPlaceholderText(tr("yuan"));
    m_wishYuan->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 10);
    m_wishYuan->setAccessibleName(tr("Value of the wish in yuan"));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_date->setObjectName(QStringLiteral("visitDate"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_said->setObjectName(QStringLiteral("said"));
    m_outcome->passWordsTo(*m_said);
    for (QLineEdit* line : {m_name, m_address, m_phone, m_time, m_wishYuan})
        enterBehindWords(*line); // a draft's words may stand there
    refill();
    makeNewSubject();
    arrange();

    for (QLineEdit* line : {m_time, m_wishYuan})
        connect(line, &QLineEdit::textEdited, this, &VisitForm::edited);
    for (QLineEdit* line : {m_name, m_address, m_phone}) {
        connect(line, &QLineEdit::textEdited, this, &VisitForm::edited);
        connect(line, &QLineEdit::textEdited, this, &VisitForm::newSubjectEdited);
    }
    connect(m_kind, &QButtonGroup::idClicked, this, &VisitForm::edited);
    connect(m_kind, &QButtonGroup::idClicked, this, &VisitForm::offerServices);
    for (TextBox* box : {m_said, m_situation, m_wish})
        connect(box, &QPlainTextEdit::textChanged, this, &VisitForm::edited);
    for (PickField* pick : {m_visitors, m_drives, m_services})
        connect(pick, &PickField::edited, this, &VisitForm::edited);
    for (CodeBox* box : {m_mode, m_satisfaction})
        connect(box, &CodeBox::entryChosen, this, &VisitForm::edited);
    for (DateField* date : {m_date, m_followUp})
        connect(date, &DateField::dateEntered, this, &VisitForm::edited);
    connect(m_outcome, &OutcomeBar::edited, this, &VisitForm::edited);
    connect(m_needs, &NeedRows::edited, this, &VisitForm::edited);
    connect(m_needs, &NeedRows::edited, this, &VisitForm::offerServices);
    connect(m_phone, &QLineEdit::editingFinished, this,
            [this] { markWrong(*m_phone, phoneProblem(m_phone->text())); });
    connect(m_time, &QLineEdit::editingFinished, this, [this] {
        markWrong(*m_time, m_time->text().isEmpty() || readTypedTime(m_time->text())
                               ? QString()
                               : tr("“%1” is no time. Type 14:30 or 1430.").arg(m_time->text()));
    });
}

void VisitForm::makeNewSubject()
{
    auto* grid = new QGridLayout(m_newSubject);
    grid->setContentsMargins(0, 0, 0, smallSpace);
    grid->setSpacing(smallSpace);
    auto* kinds = new QHBoxLayout;
    for (const Word<SubjectKind>& word : wordsOf<SubjectKind>()) {
        auto* button = new QRadioButton(labelOf(word.value), m_newSubject);
        m_kind->addButton(button, static_cast<int>(word.value));
        kinds->addWidget(button);
    }
    kinds->addStretch();
    m_address->setPlaceholderText(tr("for example 福泉路88弄3号102室"));
    grid->addWidget(heading(tr("New in the register"), m_newSubject), 0, 0);
    grid->addLayout(kinds, 0, 1, 1, 3);
    grid->addWidget(labelled(tr("&Name"), m_name), 1, 0);
    grid->addWidget(m_name, 1, 1);
    grid->addWidget(labelled(tr("&Phone"), m_phone), 1, 2);
    grid->addWidget(m_phone, 1, 3);
    grid->addWidget(labelled(tr("&Address"), m_address), 2, 0);
    grid->addWidget(m_address, 2, 1, 1, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    m_newSubject->hide();
}

void VisitForm::makeCircumstances(QGridLayout& grid)
{
    auto* when = new QHBoxLayout;
    when->setSpacing(smallSpace);
    when->addWidget(m_date);
    when->addWidget(m_time);
    when->addSpacing(smallSpace);
    when->addWidget(labelled(tr("&Mode"), m_mode));
    when->addWidget(m_mode);
    when->addStretch();
    m_time->setAccessibleName(tr("Time"));
    grid.addWidget(labelled(tr("Da&te"), m_date), 0, 0);
    grid.addLayout(when, 0, 1);
    grid.addWidget(labelled(tr("&Visitors"), m_visitors), 1, 0);
    grid.addWidget(m_visitors, 1, 1);
    grid.addWidget(labelled(tr("D&rives"), m_drives), 2, 0);
    grid.addWidget(m_drives, 2, 1);
}

void VisitForm::makeFindings(QGridLayout& grid)
{
    grid.addWidget(labelled(tr("&Outcome"), m_outcome), 3, 0);
    grid.addWidget(m_outcome, 3, 1);
    grid.addWidget(labelled(tr("&Said"), m_said), 4, 0, Qt::AlignTop);
    grid.addWidget(m_said, 4, 1);
    grid.addWidget(labelled(tr("&Learnt"), m_situation), 5, 0, Qt::AlignTop);
    grid.addWidget(m_situation, 5, 1);
    grid.addWidget(labelled(tr("Servi&ces"), m_services), 6, 0);
    grid.addWidget(m_services, 6, 1);
    grid.addWidget(labelled(tr("Nee&ds"), m_needs), 7, 0, Qt::AlignTop);
    grid.addWidget(m_needs, 7, 1);
    auto* wish = new QHBoxLayout;
    wish->setSpacing(smallSpace);
    wish->addWidget(m_wish, 1);
    wish->addWidget(m_wishYuan);
    m_wish->setPlaceholderText(tr("A small wish (Ctrl+I)"));
    grid.addWidget(labelled(tr("&Wish"), m_wish), 8, 0, Qt::AlignTop);
    grid.addLayout(wish, 8, 1);
    auto* after = new QHBoxLayout;
    after->setSpacing(smallSpace);
    after->addWidget(m_followUp);
    after->addSpacing(wideSpace);
    after->addWidget(labelled(tr("Sat&isfaction"), m_satisfaction));
    after->addWidget(m_satisfaction);
    after->addStretch();
    grid.addWidget(labelled(tr("Follow &up"), m_followUp), 9, 0);
    grid.addLayout(after, 9, 1);
}

void VisitForm::arrange()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(wideSpace);
    grid->setVerticalSpacing(smallSpace + 2);
    grid->setColumnStretch(1, 1);
    makeCircumstances(*grid);
    makeFindings(*grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_newSubject);
    layout->addLayout(grid);
    layout->addStretch();

    // As the eye goes; the wish and the follow-up come after the needs.
    const QList<QWidget*> order{m_name,      m_phone,       m_address, m_date,    m_time,
                                m_mode,      m_visitors,    m_drives,  m_outcome, m_said,
                                m_situation, m_services,    m_needs,   m_wish,    m_wishYuan,
                                m_followUp,  m_satisfaction};
    const auto target = [](QWidget* widget) {
        return widget->focusProxy() ? widget->focusProxy() : widget;
    };
    for (int i = 1; i < order.size(); ++i)
        setTabOrder(target(order.at(i - 1)), target(order.at(i)));
}

// What is offered, and what the visit has besides: a visitor of another block or one who has left,
// an entry out of use.
void VisitForm::refill()
{
    const Visit& visit = m_record.visit;
    Entries visitors;
    for (const Visitor& visitor : VisitorStore(m_register).ofBlock(visit.block))
        visitors.append({visitor.id, visitor.name});
    m_visitors->setEntries(addUsed(visitors, visit.visitors, VisitorStore(m_register)));
    Entries drives;
    for (const Code& drive : CodeStore(m_register).entries(list::drive))
        drives.append({drive.id, drive.name});
    m_drives->setEntries(addUsed(drives, visit.drives, CodeStore(m_register)));
    fillServices();
}

void VisitForm::fillServices()
{
    m_services->setEntries(addUsed(servicesToOffer(m_register.db(), m_offeredTo, m_offeredFor),
                                   m_record.visit.services, ServiceItemStore(m_register)));
}

void VisitForm::offerServices()
{
    AdviceQuestion who;
    if (m_record.newSubject)
        who.kind = static_cast<SubjectKind>(m_kind->checkedId());
    else if (m_record.visit.subject != 0)
        who.subject = m_record.visit.subject;
    Links categories;
    for (const RaisedNeed& need : m_needs->needs()) {
        if (need.category && !categories.contains(*need.category))
            categories << *need.category;
    }
    if (who == m_offeredTo && categories == m_offeredFor)
        return;
    m_offeredTo = who;
    m_offeredFor = categories;
    fillServices();
}

void VisitForm::setRecord(const VisitRecord& record)
{
    const QSignalBlocker quiet(this);
    m_record = record;
    refill();
    showFields(record);
    m_needs->setNeeds(record.needs);
    offerServices();
}

void VisitForm::empty()
{
    const QSignalBlocker quiet(this);
    m_record = {};
    showFields(m_record);
    m_needs->empty();
}

void VisitForm::showFields(const VisitRecord& record)
{
    m_newSubject->setVisible(record.newSubject.has_value());
    const NewSubject made = record.newSubject.value_or(NewSubject());
    m_kind->button(static_cast<int>(made.kind))->setChecked(true);
    m_name->setText(made.name);
    m_address->setText(made.address);
    m_phone->setText(made.phone);
    const Visit& visit = record.visit;
    m_date->setDate(visit.at > 0 ? dayOf(visit.at) : today());
    m_time->setText(shownTime(visit));
    m_mode->choose(static_cast<RowId>(visit.mode));
    m_visitors->choose(visit.visitors);
    m_drives->choose(visit.drives);
    m_outcome->setOutcome(record.outcome);
    m_outcome->setCardGiven(record.cardGiven);
    m_said->setText(visit.said);
    m_situation->setText(visit.situation);
    m_services->choose(visit.services);
    m_followUp->setDate(visit.followUpOn);
    m_satisfaction->choose(visit.satisfaction);
    const RaisedWish wish = record.wishes.value(0);
    m_wish->setText(wish.text);
    m_wishYuan->setText(wish.valueYuan ? QString::number(*wish.valueYuan) : QString());
    for (QLineEdit* line : {m_time, m_phone})
        markWrong(*line, {});
}

void VisitForm::readMoment(Visit& visit) const
{
    const std::optional<QDate> day =
        readTypedDate(m_date->text(), today(), DateLean::Past); // also before it is left
    const Visit& was = m_record.visit;
    if (!day)
        visit.at = 0;
    else if (was.at == 0 || *day != dayOf(was.at) || m_time->text() != shownTime(was))
        setWhen(visit, *day, readTypedTime(m_time->text()));
}

VisitRecord VisitForm::record() const
{
    VisitRecord record = m_record;
    if (record.newSubject)
        record.newSubject = NewSubject{static_cast<SubjectKind>(m_kind->checkedId()),
                                       m_name->text(), m_address->text(), m_phone->text()};
    Visit& visit = record.visit;
    readMoment(visit);
    visit.mode = static_cast<VisitMode>(m_mode->chosen().value_or(0));
    visit.visitors = m_visitors->chosen();
    visit.drives = m_drives->chosen();
    record.outcome = m_outcome->outcome();
    record.cardGiven = m_outcome->cardGiven();
    visit.said = m_said->text();
    visit.situation = m_situation->text();
    visit.services = m_services->chosen();
    visit.followUpOn =
        readTypedDate(m_followUp->text(), today(), DateLean::Future).value_or(QDate());
    const std::optional<RowId> satisfaction = m_satisfaction->chosen();
    visit.satisfaction =
        satisfaction ? std::optional<int>(static_cast<int>(*satisfaction)) : std::nullopt;
    record.needs = m_needs->needs();
    RaisedWish wish = record.wishes.value(0);
    wish.text = m_wish->text();
    bool isNumber = false;
    const int yuan = halfWidth(m_wishYuan->text()).toInt(&isNumber);
    wish.valueYuan = isNumber ? std::optional<int>(yuan) : std::nullopt;
    record.wishes = record.wishes.mid(1);
    if (wish.id != 0 || !wish.isBlank())
        record.wishes.prepend(wish);
    return record;
}

void VisitForm::setLastCard(QDate day)
{
    m_outcome->setCardHint(day.isValid() ? tr("last %1").arg(day.toString(Qt::ISODate))
                                         : QString());
}

QString VisitForm::wrongField() const
{
    if (!readTypedDate(m_date->text(), today(), DateLean::Past))
        return tr("“%1” is no day. Type 6.3, 0603, 昨天 or 2026-06-03.").arg(m_date->text());
    if (!m_time->text().trimmed().isEmpty() && !readTypedTime(m_time->text()))
        return tr("“%1” is no time. Type 14:30 or 1430.").arg(m_time->text());
    if (!m_followUp->text().trimmed().isEmpty() &&
        !readTypedDate(m_followUp->text(), today(), DateLean::Future))
        return tr("“%1” is no day to follow up. Type 6.3, 明天 or +7.").arg(m_followUp->text());
    const QString yuan = halfWidth(m_wishYuan->text());
    bool isNumber = false;
    if (!yuan.isEmpty() && (yuan.toInt(&isNumber) < 0 || !isNumber))
        return tr("“%1” is no value in yuan.").arg(m_wishYuan->text());
    return {};
}

void VisitForm::begin()
{
    if (m_record.newSubject)
        m_name->setFocus(Qt::OtherFocusReason);
    else
        m_outcome->setFocus(Qt::OtherFocusReason);
}

void VisitForm::beginNeed()
{
    m_needs->begin();
}

void VisitForm::beginWish()
{
    m_wish->setFocus(Qt::ShortcutFocusReason);
}

} // namespace doorstep
