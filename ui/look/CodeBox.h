#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QPointer>

namespace doorstep {

// Chooses one entry of a list. Typing goes to the entry whose name is spelled so: by its pinyin
// initials, pinyin or characters, without an input method in the way.
class CodeBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CodeBox(QWidget* parent = nullptr);
    // It stands before a field of words: what names no entry is typed there and chooses nothing.
    void passWordsTo(QWidget& field) { m_words = &field; }

    void addEntry(const QString& name, RowId id, const QString& shownAs = {});
    // The entries of a code list, children as 安家 › 住房; an empty one first unless told
    // otherwise. One that is out of use is offered no more, but can still be shown as chosen.
    enum class Blank { Allowed, None };
    void fill(Register& registry, const QString& list, Blank blank = Blank::Allowed);

    [[nodiscard]] std::optional<RowId> chosen() const;
    void choose(std::optional<RowId> id);

Q_SIGNALS:
    void entryChosen(); // by the user

protected:
    // Where nothing is chosen the placeholder says what that means.
    void initStyleOption(QStyleOptionComboBox* option) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void typeAhead(const QString& letters);
    void passOn(const QString& words);
    [[nodiscard]] bool goesOn(const QString& letters) const;

    QPointer<QWidget> m_words;
    QHash<RowId, QString> m_outOfUse;
    std::optional<RowId> m_guest; // the one of them that is among the entries
    QString m_typed;
    std::optional<RowId> m_before; // chosen when that was begun
    QElapsedTimer m_typedAt;       // the last letter
};

} // namespace doorstep
