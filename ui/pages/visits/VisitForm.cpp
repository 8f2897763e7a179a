// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/VisitForm.h"

#include "data/base/Text.h"
#include "data/base/TypedDate.h"
#include "data/files/checks/IdentityNumber.h"
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
#include "ui/page/Respond.h"
#include "ui/pages/visits/NeedRows.h"
#include "ui/pages/visits/OutcomeBar.h"
#include "ui/pages/visits/RolesField.h"
#include "ui/pages/visits/TeamBox.h"
#include "ui/pages/visits/TickBar.h"
#include "ui/pages/visits/WishRows.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <cstring>

namespace doorstep {

namespace {

QLabel* labelled(const QString& text, QWidget* buddy)
{
    QLabel* label = smallNote(text, buddy->parentWidget());
    label->setBuddy(buddy->focusProxy() ? buddy->focusProxy() : buddy); // what takes the focus
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
      m_minutes(new QLineEdit(this)),
      m_visitors(new PickField(tr("Visitors"), this)),
      m_team(new TeamBox(registry, *m_visitors, this)),
      m_roles(new RolesField(registry, *m_visitors, this)),
      m_drives(new PickField(tr("Drives"), this)),
      m_outcome(new OutcomeBar(this)),
      m_outcomePlace(new QWidget(this)),
      m_said(new TextBox(2, 6, this)),
      m_checks(new TickBar(this)),
      m_services(new PickField(tr("Services introduced"), this)),
      m_needs(new NeedRows(registry, this)),
      m_wishes(new WishRows(this))
{
    refill();
    makeNewSubject();
    makeLines();
    m_outcome->passWordsTo(*m_said);
    m_checks->passWordsTo(*m_said);
    for (QLineEdit* line : {m_name, m_address, m_phone, m_time, m_minutes})
        enterBehindWords(*line); // a draft's words may stand there
    arrange();
}

// As the eye goes, and Tab: how it went and what was said, then what is seldom another than at the
// door before.
void VisitForm::makeLines()
{
    addLine({.field = "newSubject",
             .label = {},
             .editors = {m_name, m_phone, m_address},
             .show =
                 [this](const VisitRecord& record) {
                     m_newSubject->setVisible(record.newSubject.has_value());
                     const NewSubject made = record.newSubject.value_or(NewSubject());
                     m_kind->button(static_cast<int>(made.kind))->setChecked(true);
                     m_name->setText(made.name);
                     m_address->setText(made.address);
                     m_phone->setText(made.phone);
                     markWrong(*m_phone, {});
                 },
             .read =
                 [this](VisitRecord& record) {
                     if (record.newSubject)
                         record.newSubject =
                             NewSubject{static_cast<SubjectKind>(m_kind->checkedId()),
                                        m_name->text(), m_address->text(), m_phone->text()};
                 },
             .place = Line::Place::Apart});
    makeOutcome();
    addText("said", tr("&Said"), m_said, &Visit::said);
    m_said->setPlaceholderText(tr("Leave it empty when nothing was said"));
    makeNeedsAndWish();
    makeWhen();
    makeMode();
    makeMinutes();
    addPick("visitors", tr("&Visitors"), m_visitors, &Visit::visitors);
    addPick("drives", tr("D&rives"), m_drives, &Visit::drives);
    addText("situation", tr("&Learnt"), new TextBox(1, 5, this), &Visit::situation);
    respond(m_checks, &TickBar::edited, this, &VisitForm::edited);
    addLine({.field = "checks",
             .label = tr("Tic&ks"),
             .editors = {m_checks},
             .show = [this](const VisitRecord& record) { m_checks->tick(record.visit.checks); },
             .read =
                 [this](VisitRecord& record) {
                     record.visit.checks = m_checks->ticked();
                 }});
    addPick("services", tr("Servi&ces"), m_services, &Visit::services);
    makeFollowUp();
    makeSatisfaction();
    makeRoles();
}

void VisitForm::makeOutcome()
{
    respond(m_outcome, &OutcomeBar::edited, this, &VisitForm::edited);
    respond(m_outcome, &OutcomeBar::nextRoleWanted, m_roles, &RolesField::next);
    addLine({.field = "outcome",
             .label = {}, // its buttons say it
             .editors = {m_outcome},
             .show =
                 [this](const VisitRecord& record) {
                     m_outcome->setOutcome(record.outcome);
                     m_outcome->setCardGiven(record.cardGiven);
                 },
             .read =
                 [this](VisitRecord& record) {
                     record.outcome = m_outcome->outcome();
                     record.cardGiven = m_outcome->cardGiven();
                 }});
}

void VisitForm::makeRoles()
{
    respond(m_roles, &PickField::edited, this, &VisitForm::edited);
    addLine({.field = "roles",
             .label = tr("Roles  6"),
             .editors = {m_roles},
             .show = [this](const VisitRecord& record) { m_roles->setRoles(record.visit.roles); },
             .read =
                 [this](VisitRecord& record) {
                     record.visit.roles = m_roles->chosen();
                 }});
    respond(m_team, &CodeBox::entryChosen, this, &VisitForm::edited);
    addLine({.field = "team_id",
             .label = tr("Team"),
             .editors = {m_team},
             .show = [this](const VisitRecord& record) { m_team->choose(record.visit.team); },
             .read = [this](VisitRecord& record) { record.visit.team = m_team->chosen(); },
             .place = Line::Place::Beside});
}

void VisitForm::makeFollowUp()
{
    auto* followUp = new DateField(DateLean::Future, this);
    respond(followUp, &DateField::dateEntered, this, &VisitForm::edited);
    respond(followUp, &QLineEdit::textEdited, this, &VisitForm::edited);
    const auto typedDay = [followUp] {
        return readTypedDate(followUp->text(), today(), DateLean::Future);
    };
    addLine({.field = "follow_up_on",
             .label = tr("Follow &up"),
             .editors = {followUp},
             .show = [followUp](
                         const VisitRecord& record) { followUp->setDate(record.visit.followUpOn); },
             .read =
                 [typedDay](VisitRecord& record) {
                     record.visit.followUpOn = typedDay().value_or(QDate());
                 },
             .problem =
                 [followUp, typedDay] {
                     return followUp->text().trimmed().isEmpty() || typedDay()
                                ? QString()
                                : tr("“%1” is no day to follow up. Type 6.3, 明天 or +7.")
                                      .arg(followUp->text());
                 }});
}

void VisitForm::makeSatisfaction()
{
    auto* satisfaction = new CodeBox(this);
    satisfaction->addItem(QString());
    for (int degree = 5; degree >= 1; --degree)
        satisfaction->addEntry(QString::number(degree), degree);
    satisfaction->setMinimumContentsLength(2);
    respond(satisfaction, &CodeBox::entryChosen, this, &VisitForm::edited);
    addLine({.field = "satisfaction",
             .label = tr("Sat&isfaction"),
             .editors = {satisfaction},
             .show =
                 [satisfaction](const VisitRecord& record) {
                     satisfaction->choose(record.visit.satisfaction);
                 },
             .read =
                 [satisfaction](VisitRecord& record) {
                     const std::optional<RowId> chosen = satisfaction->chosen();
                     record.visit.satisfaction =
                         chosen ? std::optional<int>(static_cast<int>(*chosen)) : std::nullopt;
                 },
             .place = Line::Place::Beside});
}

void VisitForm::makeWhen()
{
    m_date->setObjectName(QStringLiteral("visitDate"));
    m_time->setPlaceholderText(tr("e.g. 14:30"));
    fitToText(*m_time, [this] {
        m_time->setFixedWidth(fontMetrics().horizontalAdvance(m_time->placeholderText()) + 22);
    });
    m_time->setAccessibleName(tr("Time"));
    respond(m_date, &DateField::dateEntered, this, &VisitForm::edited);
    respond(m_date, &QLineEdit::textEdited, this, &VisitForm::edited);
    respond(m_time, &QLineEdit::textEdited, this, &VisitForm::edited);
    respond(m_time, &QLineEdit::editingFinished, this,
            [this] { markWrong(*m_time, m_time->text().isEmpty() ? QString() : wrongTime()); });
    addLine({.field = "at",
             .label = tr("Da&te"),
             .editors = {m_date, m_time},
             .show =
                 [this](const VisitRecord& record) {
                     m_date->setDate(record.visit.at > 0 ? dayOf(record.visit.at) : today());
                     m_time->setText(shownTime(record.visit));
                     markWrong(*m_time, {});
                 },
             .read = [this](VisitRecord& record) { readMoment(record.visit); },
             .problem =
                 [this] {
                     return wrongMoment();
                 }});
}

void VisitForm::makeMode()
{
    auto* mode = new CodeBox(this);
    for (const Word<VisitMode>& word : wordsOf<VisitMode>())
        mode->addEntry(labelOf(word.value), static_cast<RowId>(word.value));
    mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    respond(mode, &CodeBox::entryChosen, this, &VisitForm::edited);
    addLine({.field = "mode",
             .label = tr("&Mode"),
             .editors = {mode},
             .show =
                 [mode](const VisitRecord& record) {
                     mode->choose(static_cast<RowId>(record.visit.mode));
                 },
             .read =
                 [mode](VisitRecord& record) {
                     record.visit.mode = static_cast<VisitMode>(mode->chosen().value_or(0));
                 },
             .place = Line::Place::Beside});
}

void VisitForm::makeMinutes()
{
    constexpr int minutesOfADay = 1440;
    const auto typed = [this] {
        bool isNumber = false;
        const int minutes = halfWidth(m_minutes->text()).trimmed().toInt(&isNumber);
        return isNumber && minutes >= 0 && minutes <= minutesOfADay ? std::optional<int>(minutes)
                                                                    : std::nullopt;
    };
    fitToText(*m_minutes, [this] {
        m_minutes->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000")) + 22);
    });
    respond(m_minutes, &QLineEdit::textEdited, this, &VisitForm::edited);
    addLine({.field = "minutes",
             .label = tr("Minutes"),
             .editors = {m_minutes},
             .show =
                 [this](const VisitRecord& record) {
                     m_minutes->setText(
                         record.visit.minutes ? QString::number(*record.visit.minutes) : QString());
                 },
             .read = [typed](VisitRecord& record) { record.visit.minutes = typed(); },
             .problem =
                 [this, typed] {
                     return m_minutes->text().trimmed().isEmpty() || typed()
                                ? QString()
                                : tr("“%1” is no number of minutes, at most a day’s 1440.")
                                      .arg(m_minutes->text());
                 },
             .place = Line::Place::Beside});
}

void VisitForm::makeNeedsAndWish()
{
    respond(m_needs, &NeedRows::edited, this, &VisitForm::edited);
    respond(m_needs, &NeedRows::edited, this, &VisitForm::offerServices);
    addLine({.field = "needs",
             .label = tr("Nee&ds"),
             .editors = {m_needs},
             .show = [this](const VisitRecord& record) { m_needs->setNeeds(record.needs); },
             .read = [this](VisitRecord& record) { record.needs = m_needs->needs(); },
             .clear = [this] { m_needs->empty(); },
             .place = Line::Place::Row});
    respond(m_wishes, &WishRows::edited, this, &VisitForm::edited);
    addLine({.field = "wishes",
             .label = tr("&Wish"),
             .editors = {m_wishes},
             .show = [this](const VisitRecord& record) { m_wishes->setWishes(record.wishes); },
             .read = [this](VisitRecord& record) { record.wishes = m_wishes->wishes(); },
             .problem = [this] { return m_wishes->problem(); },
             .typed = [this] { return m_wishes->typedValues(); },
             .retype = [this](const QStringList& typed) { m_wishes->retypeValues(typed); },
             .place = Line::Place::Row});
}

void VisitForm::addText(const char* field, const QString& label, TextBox* box,
                        QString Visit::*member)
{
    respond(box, &QPlainTextEdit::textChanged, this, &VisitForm::edited);
    addLine({.field = field,
             .label = label,
             .editors = {box},
             .show = [=](const VisitRecord& record) { box->setText(record.visit.*member); },
             .read = [=](VisitRecord& record) { record.visit.*member = box->text(); },
             .place = Line::Place::Row});
}

void VisitForm::addPick(const char* field, const QString& label, PickField* pick,
                        Links Visit::*member, Line::Place place)
{
    respond(pick, &PickField::edited, this, &VisitForm::edited);
    addLine({.field = field,
             .label = label,
             .editors = {pick},
             .show = [=](const VisitRecord& record) { pick->choose(record.visit.*member); },
             .read = [=](VisitRecord& record) { record.visit.*member = pick->chosen(); },
             .place = place});
}

void VisitForm::addLine(Line line)
{
    QWidget* first = line.editors.constFirst();
    if (first->objectName().isEmpty())
        first->setObjectName(QLatin1String(line.field));
    m_lines.push_back(std::move(line));
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
    for (QLineEdit* line : {m_name, m_address, m_phone}) {
        respond(line, &QLineEdit::textEdited, this, &VisitForm::edited);
        respond(line, &QLineEdit::textEdited, this, &VisitForm::newSubjectEdited);
    }
    respond(m_kind, &QButtonGroup::idClicked, this, &VisitForm::edited);
    respond(m_kind, &QButtonGroup::idClicked, this, &VisitForm::offerServices);
    respond(m_phone, &QLineEdit::editingFinished, this,
            [this] { markWrong(*m_phone, phoneProblem(m_phone->text())); });
}

// Labels stand above their fields; what stands beside each other shares a row.
void VisitForm::arrange()
{
    auto* rows = new QVBoxLayout;
    rows->setSpacing(middleSpace);
    QHBoxLayout* row = nullptr;
    QWidget* before = nullptr;
    const auto target = [](QWidget* widget) {
        return widget->focusProxy() ? widget->focusProxy() : widget;
    };
    for (const Line& line : m_lines) {
        if (line.place == Line::Place::Row) {
            row = new QHBoxLayout;
            row->setSpacing(middleSpace);
            rows->addLayout(row);
        }
        QHBoxLayout* editors = nullptr;
        if (line.place != Line::Place::Apart) {
            auto* cell = new QVBoxLayout;
            cell->setSpacing(tightSpace);
            if (!line.label.isEmpty())
                cell->addWidget(labelled(line.label, line.editors.constFirst()));
            editors = new QHBoxLayout;
            editors->setSpacing(smallSpace);
            cell->addLayout(editors);
            if (line.editors.contains(m_outcome))
                cell->addWidget(m_outcome->secondRow());
            cell->addStretch();
            row->addLayout(cell, line.share);
        }
        for (QWidget* editor : line.editors) {
            if (editors)
                editors->addWidget(editor == m_outcome ? m_outcomePlace : editor);
            if (before)
                setTabOrder(target(before), target(editor));
            before = editor;
            m_last = target(editor);
        }
    }
    for (QWidget* grown : {static_cast<QWidget*>(m_needs), static_cast<QWidget*>(m_wishes)})
        grown->setFocusPolicy(Qt::ClickFocus); // for the key of its caption; Tab goes to its rows
    m_needs->setNeeds({});                     // their rows, too, as Tab goes now
    m_wishes->setWishes({});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_newSubject);
    layout->addLayout(rows);
    layout->addStretch();
    m_outcome->installEventFilter(this);
    m_outcomePlace->installEventFilter(this);
    keepOutcomeInSight();
}

bool VisitForm::eventFilter(QObject* watched, QEvent* event)
{
    const bool other = watched == m_outcome
                           ? event->type() == QEvent::LayoutRequest
                           : event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (other)
        keepOutcomeInSight();
    return QWidget::eventFilter(watched, event);
}

void VisitForm::moveEvent(QMoveEvent* event)
{
    QWidget::moveEvent(event);
    keepOutcomeInSight();
}

// How the visit went is asked at every door: where the form is scrolled, the rest goes below it.
void VisitForm::keepOutcomeInSight()
{
    m_outcomePlace->setMinimumWidth(m_outcome->minimumSizeHint().width());
    m_outcomePlace->setFixedHeight(m_outcome->sizeHint().height());
    const QRect place = m_outcomePlace->geometry();
    m_outcome->setGeometry(QRect(QPoint(place.x(), std::max(place.y(), -y())), place.size()));
    m_outcome->raise();
}

int VisitForm::heightInSight() const
{
    return m_outcomePlace->height();
}

bool VisitForm::staysInSight(const QWidget& part) const
{
    return &part == m_outcome;
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
    m_team->refill(visit.block, visit.team);
    m_roles->refill(visit.roles);
    Entries drives;
    for (const Code& drive : CodeStore(m_register).entries(list::drive))
        drives.append({drive.id, drive.name});
    m_drives->setEntries(addUsed(drives, visit.drives, CodeStore(m_register)));
    Entries checks;
    for (const Code& check : CodeStore(m_register).entries(list::visitCheck))
        checks.append({check.id, check.name});
    m_checks->setEntries(addUsed(checks, visit.checks, CodeStore(m_register)));
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
    for (const Line& line : m_lines) {
        line.show(record);
        if (record.refused.contains(QLatin1String(line.field)))
            retype(line, record.refused.value(QLatin1String(line.field)));
    }
    offerServices();
}

void VisitForm::empty()
{
    const QSignalBlocker quiet(this);
    m_record = {};
    for (const Line& line : m_lines) {
        if (line.clear)
            line.clear();
        else
            line.show(m_record);
    }
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
    record.refused.clear();
    for (const Line& line : m_lines) {
        line.read(record);
        if (line.problem && !line.problem().isEmpty())
            record.refused.insert(QLatin1String(line.field), typedIn(line));
    }
    return record;
}

QStringList VisitForm::typedIn(const Line& line)
{
    if (line.typed)
        return line.typed();
    QStringList typed;
    for (const QWidget* editor : line.editors) {
        if (const auto* edit = qobject_cast<const QLineEdit*>(editor))
            typed << edit->text();
    }
    return typed;
}

void VisitForm::retype(const Line& line, const QStringList& typed)
{
    if (line.retype) {
        line.retype(typed);
        return;
    }
    auto text = typed.cbegin();
    for (QWidget* editor : line.editors) {
        auto* edit = qobject_cast<QLineEdit*>(editor);
        if (!edit || text == typed.cend())
            continue;
        edit->setText(*text++);
        Q_EMIT edit->editingFinished(); // it is marked as when it was left
    }
}

QStringList VisitForm::fields() const
{
    QStringList fields;
    for (const Line& line : m_lines)
        fields << QString::fromLatin1(line.field);
    return fields;
}

void VisitForm::setLastCard(QDate day)
{
    m_outcome->setCardHint(day.isValid() ? tr("last %1").arg(day.toString(Qt::ISODate))
                                         : QString());
}

void VisitForm::setBesideCard(QWidget* acts)
{
    m_outcome->setBesideCard(*acts);
}

QString VisitForm::wrongMoment() const
{
    if (!readTypedDate(m_date->text(), today(), DateLean::Past))
        return tr("“%1” is no day. Type 6.3, 0603, 昨天 or 2026-06-03.").arg(m_date->text());
    return m_time->text().trimmed().isEmpty() ? QString() : wrongTime();
}

QString VisitForm::wrongTime() const
{
    return readTypedTime(m_time->text())
               ? QString()
               : tr("“%1” is no time. Type 14:30 or 1430.").arg(m_time->text());
}

std::optional<RecordProblem> VisitForm::wrongField() const
{
    for (const Line& line : m_lines) {
        if (const QString problem = line.problem ? line.problem() : QString(); !problem.isEmpty())
            return RecordProblem{problem, line.field};
    }
    return std::nullopt;
}

bool VisitForm::cardGiven() const
{
    return m_outcome->cardGiven();
}

void VisitForm::setOutcome(std::optional<Outcome> outcome, bool cardGiven)
{
    m_outcome->setOutcome(outcome);
    m_outcome->setCardGiven(cardGiven);
    Q_EMIT edited();
}

void VisitForm::beginField(const QString& field)
{
    const auto line = std::find_if(m_lines.cbegin(), m_lines.cend(), [&field](const Line& each) {
        return field == QLatin1String(each.field);
    });
    if (line == m_lines.cend())
        return;
    QWidget* editor = line->editors.constFirst();
    if (editor == m_date && readTypedDate(m_date->text(), today(), DateLean::Past) &&
        !m_time->text().trimmed().isEmpty() && !wrongTime().isEmpty())
        editor = m_time;
    const auto refused =
        std::find_if(line->editors.cbegin(), line->editors.cend(), [](const QWidget* each) {
            const auto* typed = qobject_cast<const QLineEdit*>(each);
            return typed && !identityNumberProblem(typed->text()).isEmpty();
        });
    if (editor == m_name && !m_name->text().trimmed().isEmpty() && refused != line->editors.cend())
        editor = *refused;
    if (editor == m_needs)
        m_needs->beginWrong();
    else if (editor == m_wishes)
        m_wishes->beginWrong();
    else
        editor->setFocus(Qt::OtherFocusReason);
}

void VisitForm::begin()
{
    if (m_record.newSubject && m_name->text().trimmed().isEmpty())
        m_name->setFocus(Qt::OtherFocusReason);
    else
        m_outcome->setFocus(Qt::OtherFocusReason);
}

void VisitForm::addSaid(const QString& words)
{
    m_said->moveCursor(QTextCursor::End);
    m_said->insertPlainText(words);
    m_said->setFocus(Qt::OtherFocusReason);
}

void VisitForm::beginNeed()
{
    m_needs->begin();
}

void VisitForm::beginWish()
{
    m_wishes->begin();
}

} // namespace doorstep

#include "moc_VisitForm.cpp"
