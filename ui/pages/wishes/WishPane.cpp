// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wishes/WishPane.h"

#include "data/records/subjects/Subject.h"
#include "data/records/subjects/SubjectPlace.h"
#include "data/records/wishes/WishFlow.h"
#include "ui/look/LinkButton.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/FieldForm.h"
#include "ui/page/forms/SaveField.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/pages/wishes/WishWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// In the order of the way; columns of the wishes ledger.
const Field wishFields[] = {
    {"text", FieldType::Prose},
    {"value_yuan", FieldType::Number, 4},
    {"collected_on", FieldType::Date, 4},
    {"published_on", FieldType::Date, 4},
    {"claimed_on", FieldType::Date, 4},
    {"claimed_by", FieldType::Text},
    {"claimer_phone", FieldType::Phone, 4},
    {"fulfilled_on", FieldType::Date, 4},
    {"outcome", FieldType::Prose},
};

// What is there to be corrected once the step was made.
std::optional<WishStage> stepOf(const QLatin1String column)
{
    if (column == QLatin1String("published_on"))
        return WishStage::Published;
    if (column.startsWith(QLatin1String("claim")))
        return WishStage::Claimed;
    if (column == QLatin1String("fulfilled_on") || column == QLatin1String("outcome"))
        return WishStage::Fulfilled;
    return std::nullopt;
}

bool wasMade(const Wish& wish, WishStage step)
{
    return step == WishStage::Published ? wish.publishedOn.isValid()
           : step == WishStage::Claimed ? wish.claimedOn.isValid()
                                        : wish.fulfilledOn.isValid();
}

} // namespace

WishPane::WishPane(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_wisher(new LinkButton(this)),
      m_standing(caption({}, this)),
      m_form(new FieldForm(workspace, this)),
      m_papers(new PaperStrip(workspace, this))
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_wisher->setToolTip(tr("Open the one who wishes"));
    m_form->addFields(wishFields, *findLedger(QStringLiteral("wishes")));
    m_form->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return save(row, field, value);
    });
    auto* edit = new EditButton(parent, this);
    edit->follow(*m_form);

    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(smallSpace, 0, smallSpace, 0);
    column->setSpacing(smallSpace);
    auto* head = new QHBoxLayout;
    head->setSpacing(smallSpace);
    head->addWidget(m_wisher, 1);
    head->addWidget(edit);
    column->addLayout(head);
    column->addWidget(m_standing);
    column->addWidget(m_form, 1);
    column->addWidget(m_papers);
    setWidget(content);
    fitToText(*this, [this] { setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 16); });
    respond(m_wisher, &QPushButton::clicked, this, [this] {
        if (m_wish)
            m_workspace.goTo({"subject", m_wish->subject});
    });
    respond(&workspace, &Workspace::dayChanged, this, [this] {
        if (m_wish)
            m_standing->setText(standing(*m_wish, today()));
    });
    showWish(std::nullopt);
}

void WishPane::showWish(const std::optional<Wish>& wish)
{
    if (m_wish && (!wish || wish->id != m_wish->id))
        m_form->leaveRow();
    m_wish = wish;
    widget()->setVisible(wish.has_value());
    m_papers->showOwner(wish ? std::optional(PaperOwner{PaperOf::Wish, wish->id}) : std::nullopt);
    if (!wish)
        return;
    const Subject wisher = SubjectStore(m_workspace.registry()).get(wish->subject);
    const QString door = doorOf(m_workspace.registry(), wisher);
    m_wisher->setText(door.isEmpty() ? wisher.name : wisher.name + QStringLiteral(" · ") + door);
    m_standing->setText(standing(*wish, today()));
    for (const Field& field : wishFields) {
        const std::optional<WishStage> step = stepOf(QLatin1String(field.column));
        m_form->editor(QLatin1String(field.column))->setEnabled(!step || wasMade(*wish, *step));
    }
    m_form->setEnabled(!m_workspace.registry().readOnly());
    m_form->showRow(wishMapping(), *wish);
}

bool WishPane::leave()
{
    return m_form->endEditing();
}

void WishPane::focusFields()
{
    if (m_wish)
        m_form->focusFirst();
}

// Why the field can't stand so beside the wish's others; empty when it can.
QString WishPane::conflictOf(const Field& field, const Wish& changed) const
{
    if (changed.text.isEmpty())
        return tr("A wish needs words.");
    if (changed.stage != WishStage::Collected && changed.claimedOn.isValid() &&
        changed.claimedBy.isEmpty())
        return tr("Say who claims it, or give the claim back.");
    return field.type == FieldType::Date ? dateProblem(m_workspace.registry(), changed) : QString();
}

QString WishPane::save(RowId row, const Field& field, const QVariant& value)
{
    Register& registry = m_workspace.registry();
    return saveField(
        m_workspace, WishStore(registry), row,
        [&](const Wish& wish) { return tr("Edit %1").arg(shortName(registry, wish)); },
        [&](Wish& wish) {
            setFieldValue(wishMapping(), wish, field, value);
            return conflictOf(field, wish);
        });
}

} // namespace doorstep

#include "moc_WishPane.cpp"
