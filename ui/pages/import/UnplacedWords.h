#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/Preview.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace doorstep {

class CodeBox;

// The words that no list has, the commonest first: each becomes an entry, or is taken for one.
class UnplacedWords : public QWidget
{
    Q_OBJECT

public:
    UnplacedWords(Register& registry, QWidget* parent);

    void showWords(const QList<UnplacedWord>& words); // hidden when there are none
    void setReadOnly();

Q_SIGNALS:
    void entryWanted(const doorstep::UnplacedWord& word);
    void sameWanted(const doorstep::UnplacedWord& word, doorstep::RowId entry);

private:
    void chooseWord();
    [[nodiscard]] const UnplacedWord* current() const;

    Register& m_register;
    QList<UnplacedWord> m_words;
    QComboBox* m_word;
    QPushButton* m_entry;
    CodeBox* m_meant;
    QPushButton* m_same;
    bool m_readOnly = false;
};

} // namespace doorstep
