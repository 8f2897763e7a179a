// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/CodeBox.h"

#include "data/base/spelling/SpelledChoice.h"
#include "data/records/codes/Code.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QWheelEvent>

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
    const std::optional<RowId> before = chosen();
    clear();
    m_guest.reset();
    m_outOfUse.clear();
    for (const Code& code : CodeStore(registry).outOfUse(list))
        m_outOfUse.insert(code.id, code.name);
    if (blank == Blank::Allowed)
        addItem(QString());
    const QList<Code> codes = CodeStore(registry).entries(list);
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

bool CodeBox::typeAhead(const QString& letters)
{
    const bool goesOn = m_typedAt.isValid() && !m_typedAt.hasExpired(typingPauseMs);
    const QString typed = goesOn ? m_typed + letters : letters;
    int best = 0;
    int bestRow = -1;
    for (int row = 0; row < count(); ++row) {
        const int alike = spelledLikeness(typed, itemData(row, nameRole).toString());
        if (alike > best) {
            best = alike;
            bestRow = row;
        }
    }
    if (bestRow < 0)
        return false;
    m_typed = typed;
    m_typedAt.start();
    if (bestRow != currentIndex()) {
        setCurrentIndex(bestRow);
        Q_EMIT entryChosen();
    }
    return true;
}

void CodeBox::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool plain = (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        if (findData(QVariant()) >= 0 && currentIndex() != findData(QVariant())) {
            choose(std::nullopt);
            Q_EMIT entryChosen();
        }
        m_typed.clear();
        return;
    }
    if (plain && !text.isEmpty() && text.at(0).isLetterOrNumber()) {
        typeAhead(text);
        return;
    }
    QComboBox::keyPressEvent(event);
}

// A wheel over a form must scroll the form, not change what it passes.
void CodeBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void CodeBox::focusOutEvent(QFocusEvent* event)
{
    m_typed.clear();
    QComboBox::focusOutEvent(event);
}

} // namespace doorstep
