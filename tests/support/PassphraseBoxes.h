#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the boxes that come before something leaves the office.

#include "ui/look/PassphraseDialog.h"

#include <QApplication>
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
