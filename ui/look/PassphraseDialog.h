#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace doorstep {

// Of what leaves the office, before it does: a passphrase, by proposal; an empty one where somebody
// chose none; nothing where it is not to be written at all.
[[nodiscard]] std::optional<QString> askForPassphrase(QWidget* parent, const QString& whatLeaves);

// Asks for a passphrase: a new one twice, one that is known once.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class For { NewFile, KnownFile };
    PassphraseDialog(For what, const QString& about, QWidget* parent);

    [[nodiscard]] QString passphrase() const;

private:
    void judge();

    QLineEdit* m_first;
    QLineEdit* m_second = nullptr;
    QLabel* m_said; // what is wrong with a new one
    QPushButton* m_ok;
};

} // namespace doorstep
