// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/NeedRows.h"

#include "data/records/codes/Code.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/look/TextBox.h"

#include <QGridLayout>

namespace doorstep {

NeedRows::NeedRows(Register& registry, QWidget* parent)
    : QWidget(parent), m_register(registry), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(smallSpace);
    m_grid->setColumnStretch(1, 1);
    setNeeds({});
}

RaisedNeed NeedRows::needOf(const Row& row) const
{
    return {row.id, row.category->chosen(), row.text->text(),
            static_cast<Urgency>(row.urgency->chosen().value_or(0))};
}

QList<RaisedNeed> NeedRows::needs() const
{
    QList<RaisedNeed> needs;
    for (const Row& row : m_rows) {
        const RaisedNeed need = needOf(row);
        if (need.id != 0 || !need.isBlank())
            needs << need;
    }
    return needs;
}

void NeedRows::keepRows(qsizetype count)
{
    while (m_rows.size() > count) {
        const Row row = m_rows.takeLast();
        for (QWidget* widget :
             {static_cast<QWidget*>(row.category), static_cast<QWidget*>(row.text),
              static_cast<QWidget*>(row.urgency)}) {
            m_grid->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
    }
}

void NeedRows::empty()
{
    const QSignalBlocker quiet(this);
    keepRows(1);
    for (Row& row : m_rows) {
        row.id = 0;
        row.category->choose(std::nullopt);
        row.text->setText({});
        row.urgency->choose(static_cast<RowId>(Urgency::Normal));
    }
}

void NeedRows::setNeeds(const QList<RaisedNeed>& needs)
{
    const QSignalBlocker quiet(this);
    keepRows(needs.size() + 1); // the rows stay, and the cursor in one of them
    for (qsizetype i = 0; i < needs.size(); ++i) {
        if (i < m_rows.size())
            fill(m_rows[i], needs.at(i));
        else
            addRow(needs.at(i));
    }
    for (qsizetype i = needs.size(); i < m_rows.size(); ++i)
        fill(m_rows[i], {});
    keepRows(needs.size() + 1);
    growIfFull();
}

void NeedRows::fill(Row& row, const RaisedNeed& need)
{
    row.id = need.id;
    row.category->fill(m_register, list::needCategory);
    row.category->choose(need.category);
    row.text->setText(need.text);
    row.urgency->choose(static_cast<RowId>(need.urgency));
}

void NeedRows::addRow(const RaisedNeed& need)
{
    const auto number = static_cast<int>(m_rows.size());
    Row row;
    row.category = new CodeBox(this);
    row.category->setMinimumContentsLength(9);
    row.category->setAccessibleName(tr("Category of need %1").arg(number + 1));
    row.category->setPlaceholderText(tr("Category (Ctrl+D)"));
    row.text = new TextBox(1, 4, this);
    row.text->setPlaceholderText(tr("What is asked for"));
    row.text->setAccessibleName(tr("Words of need %1").arg(number + 1));
    row.urgency = new CodeBox(this);
    row.urgency->setMinimumContentsLength(3);
    for (const Word<Urgency>& word : wordsOf<Urgency>())
        row.urgency->addEntry(labelOf(word.value), static_cast<RowId>(word.value));
    row.urgency->setAccessibleName(tr("Urgency of need %1").arg(number + 1));
    for (CodeBox* box : {row.category, row.urgency})
        box->passWordsTo(*row.text);
    fill(row, need);
    m_grid->addWidget(row.category, number, 0, Qt::AlignTop);
    m_grid->addWidget(row.text, number, 1, Qt::AlignTop);
    m_grid->addWidget(row.urgency, number, 2, Qt::AlignTop);
    if (!m_rows.isEmpty())
        setTabOrder(m_rows.constLast().urgency, row.category);
    setTabOrder(row.category, row.text);
    setTabOrder(row.text, row.urgency);
    m_rows << row;

    const auto changed = [this] {
        growIfFull();
        Q_EMIT edited();
    };
    connect(row.category, &CodeBox::entryChosen, this, changed);
    connect(row.urgency, &CodeBox::entryChosen, this, changed);
    connect(row.text, &QPlainTextEdit::textChanged, this, changed);
}

void NeedRows::growIfFull()
{
    if (m_rows.isEmpty() || !needOf(m_rows.constLast()).isBlank())
        addRow({});
}

void NeedRows::focusInEvent(QFocusEvent* /*event*/)
{
    begin();
}

void NeedRows::begin()
{
    if (!m_rows.isEmpty())
        m_rows.constLast().category->setFocus(Qt::ShortcutFocusReason);
}

} // namespace doorstep
