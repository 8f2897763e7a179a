// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/WishLine.h"

#include "data/base/Text.h"
#include "ui/look/Look.h"
#include "ui/look/find/FindBox.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

WishLine::WishLine(QWidget* parent)
    : FillStrip(parent), m_text(new QLineEdit(this)), m_yuan(new QLineEdit(this))
{
    m_text->setAccessibleName(tr("Words of the wish"));
    m_text->setPlaceholderText(tr("What is wished for; Enter adds it, Esc closes"));
    m_yuan->setAccessibleName(tr("Value in yuan"));
    m_yuan->setPlaceholderText(tr("yuan"));
    m_yuan->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 10);
    auto* add = new QPushButton(tr("Add the wish"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(smallSpace, 4, smallSpace, 4);
    row->setSpacing(smallSpace);
    row->addWidget(m_text, 3);
    row->addWidget(m_yuan);
    row->addWidget(add);
    setFocusProxy(m_text);
    connect(this, &FillStrip::confirmed, this, &WishLine::accept);
    connect(add, &QPushButton::clicked, this, &WishLine::accept);
    hide();
}

WishLine::WishLine(SubjectFinder& finder, QWidget* parent) : WishLine(parent)
{
    m_find = new FindBox(finder, FindBox::SubjectsOnly, this);
    m_find->setPlaceholderText(tr("Whose wish? Name, pinyin, phone, door"));
    m_find->setAccessibleName(tr("Whose wish"));
    qobject_cast<QHBoxLayout*>(layout())->insertWidget(0, m_find, 2);
    setTabOrder(m_find, m_text);
    setTabOrder(m_text, m_yuan);
    connect(m_find, &FindBox::subjectChosen, this, [this](RowId subject) {
        turnTo(subject);
        m_text->setFocus();
    });
    connect(m_find, &QLineEdit::textChanged, this, [this] { m_subject = 0; });
}

void WishLine::start(RowId subject)
{
    if (isHidden()) {
        m_subject = m_typedFor = 0;
        for (QLineEdit* line : findChildren<QLineEdit*>())
            line->clear();
        markWrong(*m_yuan, {});
        show();
        begin(QString::number(subject));
    }
    (m_find && m_subject == 0 ? m_find : m_text)->setFocus();
}

void WishLine::turnTo(RowId subject)
{
    const RowId before = std::exchange(m_typedFor, subject);
    m_subject = subject;
    if (before == subject)
        return;
    const bool left = before != 0 && setAside(QString::number(before), {m_text, m_yuan});
    if (m_text->text().isEmpty())
        (void)takeUp(QString::number(subject));
    if (left)
        Q_EMIT wordsLeft(before);
}

void WishLine::moveHere(RowId from)
{
    if (isHidden() || m_typedFor == 0 || !m_text->text().isEmpty())
        return; // they wait on, so that nothing is typed over
    (void)takeUp(QString::number(from));
    m_text->setFocus();
}

bool WishLine::resume(RowId subject)
{
    const bool waits = waitsFor(QString::number(subject));
    if (waits)
        start(subject);
    return waits;
}

void WishLine::accept()
{
    const QString text = tidy(m_text->text());
    const QString typed = halfWidth(m_yuan->text());
    bool isNumber = false;
    const int yuan = typed.toInt(&isNumber);
    const bool wrong = !typed.isEmpty() && (!isNumber || yuan < 0);
    markWrong(*m_yuan, wrong ? tr("“%1” is no value in yuan.").arg(typed) : QString());
    QWidget* missing = m_find && m_subject == 0 ? m_find
                       : text.isEmpty()         ? m_text
                       : wrong                  ? m_yuan
                                                : nullptr;
    if (missing) {
        missing->setFocus();
        return;
    }
    Q_EMIT wishTyped(m_subject, text, isNumber ? std::optional<int>(yuan) : std::nullopt);
}

} // namespace doorstep
