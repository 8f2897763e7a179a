// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EraseDialog.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace doorstep {

EraseDialog::EraseDialog(const Held& held, QWidget* parent)
    : QDialog(parent), m_typed(new QLineEdit(this)), m_erase(new QPushButton(tr("&Erase"), this))
{
    setWindowTitle(tr("Erase %1").arg(held.name));
    auto* about = plainLabel(
        tr("%1 is taken out of the register, its journal and its backups for good; nothing brings "
           "it back. Visits and needs are still counted in the figures of their months, as "
           "nobody's.")
            .arg(held.name),
        this);
    about->setWordWrap(true);
    QStringList lines;
    const auto tell = [&lines](const QString& heading, const QList<HeldSubject>& subjects) {
        if (!subjects.isEmpty())
            lines << heading;
        for (const HeldSubject& subject : subjects)
            lines << QStringList{subject.kind, subject.name, subject.door}.join(u' ').trimmed();
    };
    tell(tr("Their entries, which go:"), held.own());
    tell(tr("Others' entries, which stay; what they tell of the person goes:"), held.others());
    for (const HeldRows& rows : held.rows)
        lines << tr("%1: %2").arg(rows.what, QString::number(rows.count));
    for (const QString& file : held.files)
        lines << tr("Also in: %1").arg(QDir::toNativeSeparators(file));
    lines << QString() << tr("Not reached from here:") << held.elsewhere;
    auto* there = new QPlainTextEdit(lines.join(u'\n'), this);
    there->setReadOnly(true);
    there->setTabChangesFocus(true);
    there->setAccessibleName(tr("What there is"));
    auto* ask = plainLabel(tr("To erase, type the name: %1").arg(held.name), this);
    ask->setBuddy(m_typed);
    m_typed->setAccessibleName(ask->text());
    m_erase->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, this, [this, name = held.name](const QString& typed) {
        m_erase->setEnabled(typed.trimmed() == name.trimmed());
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_erase, QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addWidget(about);
    layout->addWidget(there, 1);
    layout->addWidget(ask);
    layout->addWidget(m_typed);
    layout->addWidget(buttons);
    m_typed->setFocus();
    resize(fontMetrics().horizontalAdvance(u'字') * 46, fontMetrics().height() * 24);
}

} // namespace doorstep

#include "moc_EraseDialog.cpp"
