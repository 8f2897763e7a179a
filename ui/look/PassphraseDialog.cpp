// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/PassphraseDialog.h"

#include "data/base/Error.h"
#include "data/files/Passphrase.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace doorstep {

PassphraseDialog::PassphraseDialog(For what, const QString& about, QWidget* parent)
    : QDialog(parent), m_first(new QLineEdit(this)), m_said(caption({}, this))
{
    setWindowTitle(tr("Passphrase"));
    auto* words = plainLabel(about, this);
    words->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addWidget(words);
    const auto add = [&](QLineEdit* line, const QString& name) {
        line->setEchoMode(QLineEdit::Password);
        line->setAccessibleName(name);
        line->setPlaceholderText(name);
        connect(line, &QLineEdit::textChanged, this, &PassphraseDialog::judge);
        layout->addWidget(line);
    };
    add(m_first, tr("Passphrase"));
    if (what == For::NewFile) {
        m_second = new QLineEdit(this);
        add(m_second, tr("The same once more"));
    }
    // An input method works on no line that hides what is typed.
    auto* visible = new QCheckBox(tr("&Show what is typed"), this);
    connect(visible, &QCheckBox::toggled, this, [this](bool shown) {
        for (QLineEdit* line : {m_first, m_second}) {
            if (line)
                line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        }
    });
    layout->addWidget(visible);
    m_said->setWordWrap(true);
    m_said->setVisible(m_second != nullptr);
    layout->addWidget(m_said);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    judge();
    m_first->setFocus();
    resize(fontMetrics().horizontalAdvance(u'字') * 32, sizeHint().height());
}

std::optional<QString> askForPassphrase(QWidget* parent, const QString& whatLeaves)
{
    QMessageBox box(QMessageBox::Question, programName(), asPlain(whatLeaves), QMessageBox::Cancel,
                    parent);
    QPushButton* locked =
        box.addButton(PassphraseDialog::tr("Under a &passphrase…"), QMessageBox::AcceptRole);
    const QPushButton* clear =
        box.addButton(PassphraseDialog::tr("&Without one"), QMessageBox::DestructiveRole);
    box.setDefaultButton(locked);
    box.exec();
    if (box.clickedButton() == clear)
        return QString();
    if (box.clickedButton() != locked)
        return std::nullopt;
    PassphraseDialog dialog(
        PassphraseDialog::For::NewFile,
        PassphraseDialog::tr("Without the passphrase nobody can open it again, and nobody can find "
                             "it out. Keep it apart from the file."),
        parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.passphrase()) : std::nullopt;
}

QString PassphraseDialog::passphrase() const
{
    return m_first->text();
}

void PassphraseDialog::judge()
{
    QString wrong;
    if (m_second) {
        try {
            requireGoodPassphrase(m_first->text());
        } catch (const Error& error) {
            wrong = error.message();
        }
        markWrong(*m_first, m_first->text().isEmpty() ? QString() : wrong);
        if (wrong.isEmpty() && m_second->text() != m_first->text())
            wrong = tr("The two are not the same.");
        const bool goesOn = m_first->text().startsWith(m_second->text()); // as far as it is typed
        setTone(*m_said, goesOn ? Tone::Soft : Tone::Late);
        m_said->setText(wrong);
    }
    m_ok->setEnabled(wrong.isEmpty() && !m_first->text().isEmpty());
}

} // namespace doorstep

#include "moc_PassphraseDialog.cpp"
