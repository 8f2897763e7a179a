// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedFilters.h"

#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "ui/look/ChipRow.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>

namespace doorstep {

namespace {

using Chip = NeedFilters::Chip;
constexpr int chipCount = static_cast<int>(Chip::All) + 1;

std::optional<NeedStage> stageOf(Chip chip)
{
    switch (chip) {
    case Chip::Found:
        return NeedStage::Found;
    case Chip::Recorded:
        return NeedStage::Recorded;
    case Chip::Handling:
        return NeedStage::Handling;
    case Chip::FedBack:
        return NeedStage::FedBack;
    case Chip::Closed:
        return NeedStage::Closed;
    case Chip::Open:
    case Chip::Overdue:
    case Chip::DueSoon:
    case Chip::All:
        break;
    }
    return std::nullopt;
}

QString chipName(Chip chip)
{
    if (const std::optional<NeedStage> stage = stageOf(chip))
        return labelOf(*stage);
    switch (chip) {
    case Chip::Open:
        return NeedFilters::tr("Open");
    case Chip::Overdue:
        return NeedFilters::tr("Overdue");
    case Chip::DueSoon:
        return NeedFilters::tr("Due soon");
    default:
        return NeedFilters::tr("All");
    }
}

QStringList chipNames()
{
    QStringList names;
    for (int i = 0; i < chipCount; ++i)
        names << chipName(static_cast<Chip>(i));
    return names;
}

qint64 countOf(Chip chip, const NeedOverview& overview)
{
    if (const std::optional<NeedStage> stage = stageOf(chip))
        return overview.stages.value(*stage).count;
    switch (chip) {
    case Chip::Open:
        return overview.open();
    case Chip::Overdue:
        return overview.overdue;
    case Chip::DueSoon:
        return overview.dueSoon;
    default:
        return overview.all();
    }
}

} // namespace

NeedFilters::NeedFilters(Register& registry, QWidget* parent)
    : QObject(parent),
      m_register(registry),
      m_chips(new ChipRow(chipNames(), parent)),
      m_boxes(new QWidget(parent))
{
    auto* boxes = new QHBoxLayout(m_boxes);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(smallSpace);
    m_category = addBox(tr("Category"));
    m_department = addBox(tr("Department"));
    m_street = addBox(tr("Street"));
    respond(m_chips, &ChipRow::chipChosen, this, &NeedFilters::chipChosen);
}

CodeBox* NeedFilters::addBox(const QString& label)
{
    auto* box = new CodeBox(m_boxes);
    box->setMinimumContentsLength(6);
    box->setAccessibleName(label);
    m_boxes->layout()->addWidget(box);
    respond(box, &CodeBox::entryChosen, this, &NeedFilters::boxChosen);
    return box;
}

void NeedFilters::fillBoxes(std::optional<RowId> block)
{
    const StreetStore streets(m_register);
    const QList<Street> all = block ? streets.ofBlock(*block) : streets.all();
    m_category->fill(m_register, list::needCategory);
    m_category->setItemText(0, tr("All categories"));
    m_department->fill(m_register, list::department);
    m_department->setItemText(0, tr("All departments"));
    const std::optional<RowId> before = m_street->chosen();
    m_street->clear();
    m_street->addItem(tr("All streets"));
    // What stands there as a rule is whole; a longer choice gives way.
    for (CodeBox* box : {m_category, m_department, m_street})
        box->setMinimumContentsLength(
            std::max(6, box->fontMetrics().horizontalAdvance(box->itemText(0)) /
                                box->fontMetrics().horizontalAdvance(u'X') +
                            1));
    for (const Street& street : all)
        m_street->addEntry(street.name, street.id);
    m_street->choose(before);
}

Chip NeedFilters::chip() const
{
    return static_cast<Chip>(m_chips->chosen());
}

void NeedFilters::setChip(Chip chip)
{
    m_chips->choose(static_cast<int>(chip));
}

void NeedFilters::clearBoxes()
{
    for (CodeBox* box : {m_category, m_department, m_street})
        box->choose(std::nullopt);
}

void NeedFilters::clear()
{
    clearBoxes();
    setChip(Chip::All);
}

void NeedFilters::showCounts(const NeedOverview& overview)
{
    for (int i = 0; i < chipCount; ++i) {
        const auto chip = static_cast<Chip>(i);
        const qint64 count = countOf(chip, overview);
        const bool late = chip == Chip::Overdue && count > 0;
        m_chips->showCount(i, count, late ? Tone::Late : Tone::Plain);
    }
}

std::optional<NeedStage> NeedFilters::stage() const
{
    return stageOf(chip());
}

QList<ColumnCondition> NeedFilters::chipConditions(QDate dueSoonUntil) const
{
    if (const std::optional<NeedStage> stage = stageOf(chip()))
        return {{QStringLiteral("stage"), Condition::Is, QString::fromLatin1(keyOf(*stage))}};
    switch (chip()) {
    case Chip::Open:
        return {{QStringLiteral("closed_on"), Condition::Empty, {}}};
    case Chip::Overdue:
        return {{QStringLiteral("overdue"), Condition::Is, QStringLiteral("1")}};
    case Chip::DueSoon:
        return dueSoonConditions(today(), dueSoonUntil);
    default:
        return {};
    }
}

QList<ColumnCondition> NeedFilters::boxConditions() const
{
    QList<ColumnCondition> conditions;
    const CodeStore codes(m_register);
    if (const auto category = m_category->chosen())
        conditions << ColumnCondition{QStringLiteral("category_id"), Condition::Is,
                                      codes.get(*category).name};
    if (const auto department = m_department->chosen())
        conditions << ColumnCondition{QStringLiteral("department_id"), Condition::Is,
                                      codes.get(*department).name};
    if (m_street->chosen())
        conditions << ColumnCondition{QStringLiteral("street"), Condition::Is,
                                      m_street->currentText()};
    return conditions;
}

} // namespace doorstep

#include "moc_NeedFilters.cpp"
