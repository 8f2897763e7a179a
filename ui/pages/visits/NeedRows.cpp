// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/NeedRows.h"

#include "data/files/checks/IdentityNumber.h"
#include "data/records/codes/Code.h"
#include "ui/look/CodeBox.h"
#include "ui/look/TextBox.h"
#include "ui/page/Respond.h"

namespace doorstep {

NeedRows::NeedRows(Register& registry, QWidget* parent) : GrowingRows(parent), m_register(registry)
{
    grid().setColumnStretch(1, 1);
    setNeeds({});
}

RaisedNeed NeedRows::needOf(const Row& row) const
{
    return {row.id, row.category->chosen(), row.text->text(),
            static_cast<Urgency>(row.urgency->chosen().value_or(0))};
}

bool NeedRows::isBlank(qsizetype row) const
{
    return needOf(m_fields.at(row)).isBlank();
}

QList<RaisedNeed> NeedRows::needs() const
{
    QList<RaisedNeed> needs;
    for (const Row& row : m_fields) {
        const RaisedNeed need = needOf(row);
        if (need.id != 0 || !need.isBlank())
            needs << need;
    }
    return needs;
}

void NeedRows::empty()
{
    const QSignalBlocker quiet(this);
    keepRows(1);
    m_fields.resize(count());
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_fields[i].id = 0;
        const Row row = m_fields.at(i);
        row.category->choose(std::nullopt);
        row.text->setText({});
        row.urgency->choose(static_cast<RowId>(Urgency::Normal));
    }
}

void NeedRows::beginWrong()
{
    for (const Row& row : std::as_const(m_fields)) {
        const RaisedNeed need = needOf(row);
        if (!need.isBlank() &&
            (need.text.trimmed().isEmpty() || !identityNumberProblem(need.text).isEmpty())) {
            row.text->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    begin();
}

// The rows that are there stay, and the cursor in one of them.
void NeedRows::setNeeds(const QList<RaisedNeed>& needs)
{
    const QSignalBlocker quiet(this);
    keepRows(needs.size() + 1);
    m_fields.resize(count());
    for (qsizetype i = 0; i < std::max(needs.size(), count()); ++i) {
        if (i < count())
            fill(i, needs.value(i));
        else
            addRow(needs.at(i));
    }
    keepRows(needs.size() + 1); // filling one may have grown another
    m_fields.resize(count());
    growIfFull();
}

// Words that are filled in may grow another row: no reference to one lasts.
void NeedRows::fill(qsizetype number, const RaisedNeed& need)
{
    m_fields[number].id = need.id;
    const Row row = m_fields.at(number);
    row.category->fill(m_register, list::needCategory);
    row.category->choose(need.category);
    row.text->setText(need.text);
    row.urgency->choose(static_cast<RowId>(need.urgency));
}

void NeedRows::addRow(const RaisedNeed& need)
{
    const qsizetype number = m_fields.size() + 1;
    Row row;
    row.category = new CodeBox(this);
    row.category->setMinimumContentsLength(9);
    row.category->setAccessibleName(tr("Category of need %1").arg(number));
    row.category->setPlaceholderText(tr("Category (Ctrl+D)"));
    row.text = new TextBox(1, 4, this);
    row.text->setPlaceholderText(tr("What is asked for"));
    row.text->setAccessibleName(tr("Words of need %1").arg(number));
    row.urgency = new CodeBox(this);
    row.urgency->setMinimumContentsLength(3);
    for (const Word<Urgency>& word : wordsOf<Urgency>())
        row.urgency->addEntry(labelOf(word.value), static_cast<RowId>(word.value));
    row.urgency->setAccessibleName(tr("Urgency of need %1").arg(number));
    for (CodeBox* box : {row.category, row.urgency})
        box->passWordsTo(*row.text);
    m_fields << row;
    addFields({row.category, row.text, row.urgency});
    fill(number - 1, need);
    respond(row.category, &CodeBox::entryChosen, this, &NeedRows::noteEdit);
    respond(row.urgency, &CodeBox::entryChosen, this, &NeedRows::noteEdit);
    respond(row.text, &QPlainTextEdit::textChanged, this, &NeedRows::noteEdit);
}

} // namespace doorstep

#include "moc_NeedRows.cpp"
