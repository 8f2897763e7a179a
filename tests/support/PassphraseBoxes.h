#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the boxes that come before something leaves the office.

#include "ui/look/PassphraseDialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace doorstep::test {

// In the dialog that comes: typed into each line; what is not taken is left by Cancel.
inline void typePassphrase(const QString& words)
{
    QTimer::singleShot(5, qApp, [words] {
        auto* dialog = qobject_cast<PassphraseDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return typePassphrase(words);
        for (auto* line : dialog->findChildren<QLineEdit*>())
            line->setText(words);
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->isDefault() && button->isEnabled())
                return button->click();
        }
        dialog->reject();
    });
}

// In the dialog that comes back with what was wrong, which is noted.
inline void typePassphraseAgain(const QString& words, QString* said)
{
    QTimer::singleShot(5, qApp, [words, said] {
        const auto* dialog = qobject_cast<PassphraseDialog*>(QApplication::activeModalWidget());
        QString told;
        if (dialog) {
            for (const auto* label : dialog->findChildren<QLabel*>())
                told += label->text();
        }
        if (!told.contains(QStringLiteral("not the passphrase")))
            return typePassphraseAgain(words, said);
        *said = told;
        typePassphrase(words);
    });
}

// In the question that comes: under these words, or without any.
inline void answerLeaving(const QString& words)
{
    QTimer::singleShot(5, qApp, [words] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return answerLeaving(words);
        const auto wanted =
            words.isEmpty() ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole;
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == wanted) {
                if (!words.isEmpty())
                    typePassphrase(words);
                return button->click();
            }
        }
    });
}

} // namespace doorstep::test
