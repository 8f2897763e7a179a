// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/WishLine.h"

#include "data/base/Text.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

WishLine::WishLine(QWidget* parent)
    : FillStrip(parent),
      m_row(new QHBoxLayout),
      m_why(plainLabel(this)),
      m_text(new QLineEdit(this)),
      m_yuan(new QLineEdit(this))
{
    m_text->setAccessibleName(tr("Words of the wish"));
    m_text->setPlaceholderText(tr("What is wished for; Enter adds it, Esc closes"));
    m_yuan->setAccessibleName(tr("Value in yuan"));
    m_yuan->setPlaceholderText(tr("yuan"));
    fitToText(*m_yuan,
              [this] { m_yuan->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 10); });
    auto* add = new QPushButton(tr("Add the wish"), this);
    m_row->setSpacing(smallSpace);
    m_row->addWidget(m_text, 3);
    m_row->addWidget(m_yuan);
    m_row->addWidget(add);
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setWordWrap(true);
    setTone(*m_why, Tone::Late);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(smallSpace, 4, smallSpace, 4);
    column->setSpacing(smallSpace);
    column->addLayout(m_row);
    column->addWidget(m_why);
    say({});
    setFocusProxy(m_text);
    respond(this, &FillStrip::confirmed, this, &WishLine::accept);
    respond(add, &QPushButton::clicked, this, &WishLine::accept);
    hide();
}

WishLine::WishLine(SubjectFinder& finder, QWidget* parent) : WishLine(parent)
{
    m_find = new FindBox(finder, FindBox::SubjectsOnly, this);
    m_find->setPlaceholderText(tr("Whose wish? Name, pinyin, phone, door"));
    m_find->setAccessibleName(tr("Whose wish"));
    m_row->insertWidget(0, m_find, 2);
    setTabOrder(m_find, m_text);
    setTabOrder(m_text, m_yuan);
    respond(m_find, &FindBox::subjectChosen, this, [this](RowId subject) {
        turnTo(subject, m_find->text());
        m_text->setFocus();
    });
    respond(m_find, &QLineEdit::textChanged, this, [this] {
        m_subject = 0;
        say({});
    });
}

void WishLine::say(const QString& sentence)
{
    m_why->setText(sentence);
    m_why->setVisible(!sentence.isEmpty());
}

void WishLine::start(RowId subject)
{
    if (isHidden()) {
        m_subject = m_typedFor = 0;
        for (QLineEdit* line : findChildren<QLineEdit*>())
            line->clear();
        markWrong(*m_yuan, {});
        say({});
        show();
        begin(QString::number(subject));
    }
    (m_find && m_subject == 0 ? m_find : m_text)->setFocus();
}

void WishLine::turnTo(RowId subject, const QString& name)
{
    const RowId before = std::exchange(m_typedFor, subject);
    const QString beforeName = std::exchange(m_typedForName, name);
    m_subject = subject;
    if (before == subject)
        return;
    const bool left =
        before != 0 && setAside(QString::number(before), {m_text, m_yuan}, beforeName);
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
    const auto refuse = [this](QLineEdit& line, const QString& why) {
        say(why);
        line.setFocus();
    };
    if (m_find && m_subject == 0) {
        const QString name = m_find->text().trimmed();
        refuse(*m_find, name.isEmpty()
                            ? tr("Say whose wish it is: a name, pinyin, a phone or a door.")
                            : tr("“%1” is nobody chosen from the register: choose one of those "
                                 "that are found, or write the new one down first, on the page "
                                 "Subjects.")
                                  .arg(name));
        return;
    }
    if (text.isEmpty()) {
        refuse(*m_text, tr("Say what is wished for."));
        return;
    }
    if (wrong) {
        refuse(*m_yuan, tr("“%1” is no value in yuan.").arg(typed));
        return;
    }
    say({});
    Q_EMIT wishTyped(m_subject, text, isNumber ? std::optional<int>(yuan) : std::nullopt);
}

} // namespace doorstep

#include "moc_WishLine.cpp"
