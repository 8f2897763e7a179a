// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/WishRows.h"

#include "data/base/Text.h"
#include "data/files/checks/IdentityNumber.h"
#include "ui/look/TextBox.h"
#include "ui/look/Theme.h"
#include "ui/look/TypedWords.h"
#include "ui/page/Respond.h"

#include <QLineEdit>
#include <algorithm>

namespace doorstep {

namespace {

std::optional<int> yuanIn(const QString& typed)
{
    bool isNumber = false;
    const int yuan = halfWidth(typed).trimmed().toInt(&isNumber);
    return isNumber && yuan >= 0 ? std::optional<int>(yuan) : std::nullopt;
}

} // namespace

WishRows::WishRows(QWidget* parent) : GrowingRows(parent)
{
    grid().setColumnStretch(0, 1);
    setWishes({});
}

bool WishRows::isBlank(qsizetype row) const
{
    return m_fields.at(row).text->text().trimmed().isEmpty();
}

QList<RaisedWish> WishRows::wishes() const
{
    QList<RaisedWish> wishes;
    for (const Row& row : m_fields) {
        const RaisedWish wish{row.id, row.text->text(), yuanIn(row.yuan->text())};
        if (wish.id != 0 || !wish.isBlank())
            wishes << wish;
    }
    return wishes;
}

// The rows that are there stay, and the cursor in one of them.
void WishRows::setWishes(const QList<RaisedWish>& wishes)
{
    const QSignalBlocker quiet(this);
    keepRows(wishes.size() + 1);
    m_fields.resize(count());
    for (qsizetype i = 0; i < std::max(wishes.size(), count()); ++i) {
        if (i < count())
            fill(i, wishes.value(i));
        else
            addRow(wishes.at(i));
    }
    keepRows(wishes.size() + 1); // filling one may have grown another
    m_fields.resize(count());
    growIfFull();
}

// Words that are filled in may grow another row: no reference to one lasts.
void WishRows::fill(qsizetype number, const RaisedWish& wish)
{
    m_fields[number].id = wish.id;
    const Row row = m_fields.at(number);
    row.text->setText(wish.text);
    row.yuan->setText(wish.valueYuan ? QString::number(*wish.valueYuan) : QString());
}

void WishRows::addRow(const RaisedWish& wish)
{
    const qsizetype number = m_fields.size() + 1;
    Row row;
    row.text = new TextBox(1, 3, this);
    row.text->setPlaceholderText(tr("A small wish (Ctrl+I)"));
    row.text->setAccessibleName(tr("Words of wish %1").arg(number));
    row.yuan = new QLineEdit(this);
    row.yuan->setPlaceholderText(tr("yuan"));
    fitToText(*row.yuan, [this, yuan = row.yuan] {
        yuan->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 10);
    });
    row.yuan->setAccessibleName(tr("Value of wish %1 in yuan").arg(number));
    enterBehindWords(*row.yuan); // a draft's words may stand there
    m_fields << row;
    addFields({row.text, row.yuan});
    fill(number - 1, wish);
    respond(row.text, &QPlainTextEdit::textChanged, this, &WishRows::noteEdit);
    respond(row.yuan, &QLineEdit::textEdited, this, &WishRows::noteEdit);
}

const WishRows::Row* WishRows::wrongRow() const
{
    for (const Row& row : m_fields) {
        if (!row.yuan->text().trimmed().isEmpty() && !yuanIn(row.yuan->text()))
            return &row;
    }
    return nullptr;
}

QString WishRows::problem() const
{
    const Row* row = wrongRow();
    return row ? tr("“%1” is no value in yuan.").arg(row->yuan->text()) : QString();
}

QStringList WishRows::typedValues() const
{
    QStringList typed;
    for (const Row& row : m_fields)
        typed << row.yuan->text();
    return typed;
}

void WishRows::retypeValues(const QStringList& typed)
{
    const QSignalBlocker quiet(this);
    for (qsizetype i = 0; i < std::min(typed.size(), m_fields.size()); ++i)
        m_fields.at(i).yuan->setText(typed.at(i));
}

void WishRows::beginWrong()
{
    if (const Row* row = wrongRow()) {
        row->yuan->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto refused = std::find_if(m_fields.cbegin(), m_fields.cend(), [](const Row& row) {
        return !identityNumberProblem(row.text->text()).isEmpty();
    });
    if (refused != m_fields.cend())
        refused->text->setFocus(Qt::OtherFocusReason);
}

} // namespace doorstep

#include "moc_WishRows.cpp"
