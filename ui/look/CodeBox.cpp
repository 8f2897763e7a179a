// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/CodeBox.h"

#include "data/base/spelling/SpelledChoice.h"
#include "data/records/codes/Code.h"
#include "ui/look/TypedWords.h"

#include <QAbstractItemView>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStyleOptionComboBox>

namespace doorstep {

namespace {

constexpr qint64 typingPauseMs = 1200;
constexpr int nameRole = Qt::UserRole + 1; // what typing is held against

} // namespace

CodeBox::CodeBox(QWidget* parent) : QComboBox(parent)
{
    setMaxVisibleItems(16);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    view()->setTextElideMode(Qt::ElideNone);
    connect(this, &QComboBox::activated, this, &CodeBox::entryChosen);
}

void CodeBox::addEntry(const QString& name, RowId id, const QString& shownAs)
{
    addItem(shownAs.isEmpty() ? name : shownAs, id);
    setItemData(count() - 1, name, nameRole);
}

void CodeBox::fill(Register& registry, const QString& list, Blank blank)
{
    // All is read first: what fails leaves the choice as it was.
    const QList<Code> outOfUse = CodeStore(registry).outOfUse(list);
    const QList<Code> codes = CodeStore(registry).entries(list);
    const std::optional<RowId> before = chosen();
    clear();
    m_guest.reset();
    m_outOfUse.clear();
    for (const Code& code : outOfUse)
        m_outOfUse.insert(code.id, code.name);
    if (blank == Blank::Allowed)
        addItem(QString());
    QHash<RowId, QString> parents;
    QSet<RowId> withChildren;
    for (const Code& code : codes) {
        parents.insert(code.id, code.name);
        if (code.parent)
            withChildren.insert(*code.parent);
    }
    for (const Code& code : codes) {
        if (withChildren.contains(code.id))
            continue;
        const QString parent = code.parent ? parents.value(*code.parent) : QString();
        addEntry(code.name, code.id,
                 parent.isEmpty() ? code.name : parent + QStringLiteral(" › ") + code.name);
    }
    choose(before);
}

std::optional<RowId> CodeBox::chosen() const
{
    const QVariant id = currentData();
    return id.isNull() ? std::nullopt : std::optional<RowId>(id.toLongLong());
}

void CodeBox::choose(std::optional<RowId> id)
{
    if (m_guest && m_guest != id)
        removeItem(findData(*std::exchange(m_guest, std::nullopt)));
    if (id && findData(*id) < 0 && m_outOfUse.contains(*id)) {
        m_guest = id;
        addEntry(m_outOfUse.value(*id), *id, tr("%1 (out of use)").arg(m_outOfUse.value(*id)));
    }
    setCurrentIndex(id ? findData(*id) : findData(QVariant()));
}

void CodeBox::initStyleOption(QStyleOptionComboBox* option) const
{
    QComboBox::initStyleOption(option);
    if (!option->currentText.isEmpty() || placeholderText().isEmpty())
        return;
    option->currentText = placeholderText();
    if (isEnabled())
        option->palette.setColor(QPalette::ButtonText,
                                 option->palette.color(QPalette::PlaceholderText));
}

// Letters begin anew after a pause; characters are words, which may take their time.
bool CodeBox::goesOn(const QString& letters) const
{
    const auto isCharacter = [](QChar c) {
        return c.unicode() > 0x7f;
    };
    const QString typed = m_typed + letters;
    return !m_typed.isEmpty() && (!m_typedAt.hasExpired(typingPauseMs) ||
                                  std::all_of(typed.begin(), typed.end(), isCharacter));
}

void CodeBox::typeAhead(const QString& letters)
{
    const bool begun = goesOn(letters);
    if (!begun)
        m_before = chosen();
    const QString typed = begun ? m_typed + letters : letters;
    int best = 0;
    int bestRow = -1;
    for (int row = 0; row < count(); ++row) {
        const int alike = spelledLikeness(typed, itemData(row, nameRole).toString());
        if (alike > best) {
            best = alike;
            bestRow = row;
        }
    }
    if (bestRow < 0) {
        passOn(typed);
        return;
    }
    m_typed = typed;
    m_typedAt.start();
    if (bestRow != currentIndex()) {
        setCurrentIndex(bestRow);
        Q_EMIT entryChosen();
    }
}

void CodeBox::passOn(const QString& words)
{
    if (!m_words || !m_words->isVisible() || !m_words->isEnabled())
        return;
    m_typed.clear();
    if (chosen() != m_before) {
        choose(m_before);
        Q_EMIT entryChosen();
    }
    typeInto(*m_words, words);
}

void CodeBox::keyPressEvent(QKeyEvent* event)
{
    const QString text = typedBy(*event);
    const bool plain = (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        if (findData(QVariant()) >= 0 && currentIndex() != findData(QVariant())) {
            choose(std::nullopt);
            Q_EMIT entryChosen();
        }
        m_typed.clear();
        return;
    }
    if (!text.isEmpty()) {
        typeAhead(text);
        return;
    }
    // Letters have found an entry: a space goes on to the words, as it ends a syllable elsewhere.
    if (plain && event->key() == Qt::Key_Space && goesOn(QString()) && m_words &&
        m_words->isVisible() && m_words->isEnabled()) {
        m_typed.clear();
        typeInto(*m_words, {});
        return;
    }
    const int before = currentIndex();
    QComboBox::keyPressEvent(event);
    if (currentIndex() != before)
        m_typed.clear();
}

// What an input method has made of the letters.
void CodeBox::inputMethodEvent(QInputMethodEvent* event)
{
    if (const QString words = event->commitString(); !words.trimmed().isEmpty())
        typeAhead(words);
}

void CodeBox::focusOutEvent(QFocusEvent* event)
{
    m_typed.clear();
    QComboBox::focusOutEvent(event);
}

} // namespace doorstep

#include "moc_CodeBox.cpp"
