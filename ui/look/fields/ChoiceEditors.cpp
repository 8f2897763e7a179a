// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fields/ChoiceEditors.h"

#include "data/base/Text.h"
#include "data/records/codes/Code.h"
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/places/Places.h"
#include "data/records/venues/Venue.h"
#include "data/records/volunteers/VolunteerTeam.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/look/PickField.h"
#include "ui/look/fields/LineEditors.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace doorstep {

namespace {

constexpr RowId newRoad = -1;

std::optional<RowId> idOf(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional<RowId>(value.toLongLong());
}

QVariant cellOf(std::optional<RowId> id)
{
    return toCell(id);
}

// An entry taken out of use since stays to be seen where it was chosen.
void chooseOrAdd(CodeBox& box, Register& registry, const Field& field, const QVariant& value)
{
    const std::optional<RowId> id = idOf(value);
    if (id && box.findData(*id) < 0)
        box.addEntry(fieldText(registry, field, value), *id);
    box.choose(id);
}

} // namespace

ChoiceEditor::ChoiceEditor(const Field& field, const QString& title, Register& registry,
                           QWidget* parent)
    : FieldEditor(field, title, registry, parent), m_box(new CodeBox(this))
{
    m_box->setMinimumContentsLength(3);
    setControl(m_box);
    fill();
    connect(m_box, &CodeBox::entryChosen, this, [this] {
        touched();
        commit();
    });
}

void ChoiceEditor::fill()
{
    switch (field().type) {
    case FieldType::Choice:
        for (const FieldChoice& choice : field().choices()) {
            m_box->addEntry(choice.label, m_keys.size());
            m_keys << choice.key;
        }
        break;
    case FieldType::Block:
        m_box->clear();
        for (const Block& block : BlockStore(registry()).all())
            m_box->addEntry(block.name, block.id);
        break;
    case FieldType::Grid:
        m_box->clear();
        m_box->addItem(QString());
        for (const Grid& grid : GridStore(registry()).ofBlock(m_block))
            m_box->addEntry(grid.name, grid.id);
        break;
    case FieldType::Venue:
        m_box->clear();
        m_box->addItem(QString());
        for (const Venue& venue :
             m_block == 0 ? VenueStore(registry()).all() : VenueStore(registry()).forBlock(m_block))
            m_box->addEntry(venue.name, venue.id);
        break;
    case FieldType::Organisation: {
        m_box->clear();
        m_box->addItem(QString());
        const PartyOrganisationStore store(registry());
        for (const PartyOrganisation& one : m_block == 0 ? store.all() : store.forBlock(m_block))
            m_box->addEntry(one.name, one.id);
        break;
    }
    case FieldType::VolunteerTeam: {
        m_box->clear();
        m_box->addItem(QString());
        const VolunteerTeamStore store(registry());
        for (const VolunteerTeam& team : m_block == 0 ? store.all() : store.forBlock(m_block))
            m_box->addEntry(team.name, team.id);
        break;
    }
    default:
        m_box->fill(registry(), *field().list);
    }
}

void ChoiceEditor::reloadChoices(RowId block)
{
    if (field().type == FieldType::Choice)
        return;
    const QVariant shown = isPending() ? typed() : stored();
    m_block = block;
    fill();
    display(shown);
}

bool ChoiceEditor::hasChoices() const
{
    return m_box->count() > 1;
}

void ChoiceEditor::display(const QVariant& value)
{
    if (field().type == FieldType::Choice)
        m_box->choose(m_keys.indexOf(value.toString()));
    else
        chooseOrAdd(*m_box, registry(), field(), value);
}

QVariant ChoiceEditor::typed() const
{
    if (field().type == FieldType::Choice)
        return m_keys.value(static_cast<int>(m_box->chosen().value_or(0)));
    return cellOf(m_box->chosen());
}

StreetEditor::StreetEditor(const Field& field, const QString& title, Register& registry,
                           QWidget* parent)
    : FieldEditor(field, title, registry, parent),
      m_stack(new QStackedWidget(this)),
      m_box(new CodeBox(m_stack)),
      m_line(new QLineEdit(m_stack))
{
    m_box->setMinimumContentsLength(3);
    m_stack->addWidget(m_box);
    m_stack->addWidget(m_line);
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_stack->setFocusProxy(m_box);
    setControl(m_stack);
    m_box->setAccessibleName(title);
    m_line->setAccessibleName(tr("Name of the new road"));
    m_line->setPlaceholderText(tr("Name of the new road"));
    m_line->installEventFilter(this);
    connect(m_box, &CodeBox::entryChosen, this, [this] {
        if (m_box->chosen() == newRoad) {
            startTyping({});
            m_line->setFocus();
            return;
        }
        touched();
        commit();
    });
    connect(m_line, &QLineEdit::textEdited, this, &StreetEditor::touched);
    connect(m_line, &QLineEdit::editingFinished, this, &StreetEditor::endTyping);
}

void StreetEditor::reloadChoices(RowId block)
{
    const QVariant shown = isPending() ? typed() : stored();
    const QList<Street> streets = StreetStore(registry()).ofBlock(block);
    m_box->clear();
    m_box->addItem(QString());
    for (const Street& street : streets)
        m_box->addEntry(street.name, street.id);
    // No road is spelled so: it is never chosen by typing one.
    m_box->addEntry(QStringLiteral("…"), newRoad, tr("New road…"));
    if (m_stack->currentWidget() == m_box)
        display(shown);
}

void StreetEditor::display(const QVariant& value)
{
    const bool focused = m_line->hasFocus();
    m_stack->setFocusProxy(m_box);
    m_stack->setCurrentWidget(m_box);
    if (focused)
        m_box->setFocus();
    chooseOrAdd(*m_box, registry(), field(), value);
}

QVariant StreetEditor::typed() const
{
    return m_stack->currentWidget() == m_line ? QVariant(m_line->text()) : cellOf(m_box->chosen());
}

void StreetEditor::type(const QVariant& words)
{
    if (words.metaType() == QMetaType::fromType<QString>())
        startTyping(words.toString());
    else
        display(words);
}

FieldReading StreetEditor::read() const
{
    if (m_stack->currentWidget() == m_box)
        return {typed(), {}, true};
    const QString name = tidy(m_line->text());
    return {name.isEmpty() ? stored() : QVariant(name), {}, true};
}

void StreetEditor::startTyping(const QString& name)
{
    m_line->setText(name);
    m_stack->setFocusProxy(m_line);
    m_stack->setCurrentWidget(m_line);
}

void StreetEditor::endTyping()
{
    if (m_stack->currentWidget() != m_line)
        return;
    if (isPending())
        commit();
    else
        takeBack();
}

bool StreetEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (leaveKeysToWindow(*event, true) || givesUpBy(*event))
        return true;
    const bool named = isPending() && !tidy(m_line->text()).isEmpty();
    if (event->type() == QEvent::KeyPress && !named &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        takeBack(); // to the roads that are known
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

FlagEditor::FlagEditor(const Field& field, const QString& title, Register& registry,
                       QWidget* parent)
    : FieldEditor(field, title, registry, parent), m_check(new QCheckBox(title, this))
{
    setControl(m_check);
    connect(m_check, &QCheckBox::clicked, this, [this] {
        touched();
        commit();
    });
}

void FlagEditor::display(const QVariant& value)
{
    m_check->setChecked(value.toInt() != 0);
}

QVariant FlagEditor::typed() const
{
    return m_check->isChecked() ? 1 : 0;
}

QString FlagEditor::storedText() const
{
    const QString answer = FieldEditor::storedText();
    return tr("%1: %2").arg(title(), answer.isEmpty() ? QStringLiteral("—") : answer);
}

SeveralEditor::SeveralEditor(const Field& field, const QString& title, Register& registry,
                             QWidget* parent)
    : FieldEditor(field, title, registry, parent)
{
    auto* checks = new QWidget(this);
    auto* grid = new QGridLayout(checks);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    constexpr int columns = 3;
    int place = 0;
    QWidget* first = nullptr;
    const QList<Code> codes = CodeStore(registry).entries(*field.list);
    for (const Code& code : codes) {
        auto* check = new QCheckBox(code.name, checks);
        check->setAccessibleName(title + QStringLiteral(": ") + code.name);
        m_checks.insert(code.id, check);
        grid->addWidget(check, place / columns, place % columns);
        first = first ? first : check;
        ++place;
        connect(check, &QCheckBox::clicked, this, [this] {
            touched();
            commit();
        });
    }
    checks->setFocusProxy(first);
    setControl(checks);
}

void SeveralEditor::display(const QVariant& value)
{
    const QVariantList ids = value.toList();
    for (auto entry = m_checks.cbegin(); entry != m_checks.cend(); ++entry)
        entry.value()->setChecked(ids.contains(QVariant(entry.key())));
}

QVariant SeveralEditor::typed() const
{
    QVariantList ids;
    for (auto entry = m_checks.cbegin(); entry != m_checks.cend(); ++entry) {
        if (entry.value()->isChecked())
            ids << entry.key();
    }
    std::sort(ids.begin(), ids.end(),
              [](const QVariant& a, const QVariant& b) { return a.toLongLong() < b.toLongLong(); });
    return ids;
}

PickEditor::PickEditor(const Field& field, const QString& title, Register& registry,
                       QWidget* parent)
    : FieldEditor(field, title, registry, parent), m_pick(new PickField(title, this))
{
    setControl(m_pick);
    PickEditor::reloadChoices(0);
    connect(m_pick, &PickField::edited, this, [this] {
        touched();
        commit();
    });
}

void PickEditor::reloadChoices(RowId /*block*/)
{
    QList<std::pair<RowId, QString>> entries;
    const QList<Code> codes = CodeStore(registry()).entries(*field().list);
    for (const Code& code : codes)
        entries.append({code.id, code.name});
    m_pick->setEntries(entries);
}

void PickEditor::display(const QVariant& value)
{
    Links ids;
    for (const QVariant& id : value.toList())
        ids << id.toLongLong();
    m_pick->choose(ids);
}

QVariant PickEditor::typed() const
{
    QVariantList ids;
    for (const RowId id : m_pick->chosen())
        ids << id;
    return ids;
}

} // namespace doorstep

#include "moc_ChoiceEditors.cpp"
