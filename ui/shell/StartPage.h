#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/lists/SetUp.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace doorstep {

class FolderLine;

// The first page: make a register, open one, or try the demonstration.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const QStringList& recent, QWidget* parent = nullptr);
    [[nodiscard]] QStringList typedWords() const;

Q_SIGNALS:
    // secondPlace: a folder for the backups once more; empty: later
    void newWanted(const NewRegister& choice, const QString& secondPlace);
    void openWanted();
    void fileWanted(const QString& path);
    void demonstrationWanted();

private:
    void refresh();

    QLineEdit* m_town;
    QLineEdit* m_block;
    QLineEdit* m_secretary;
    QLineEdit* m_phone;
    FolderLine* m_secondPlace;
    QPushButton* m_make;
};

} // namespace doorstep
