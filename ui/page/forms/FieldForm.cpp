// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/forms/FieldForm.h"

#include "ui/look/Composition.h"
#include "ui/look/Look.h"
#include "ui/look/fields/ChoiceEditors.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/GroupCard.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int narrowWidth = 560; // pixels: below it a row holds half as much
constexpr qsizetype rowNameLength = 16;

// 2 of twelve become 3, 3 and 4 become 6, more the whole row.
int spanWhenNarrow(int span)
{
    return span <= 2 ? 3 : span <= 4 ? 6 : wholeRow;
}

// What is chosen is no word.
QString lettersOf(const QVariant& words)
{
    return words.metaType() == QMetaType::fromType<QString>() ? words.toString() : QString();
}

// A part that moved into its card only when it is laid out would show a moment late.
QWidget* homeOf(const QGridLayout& grid, QWidget& form)
{
    return grid.parentWidget() ? grid.parentWidget() : &form;
}

} // namespace

FieldForm::FieldForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, smallSpace, 0);
    layout->setSpacing(smallSpace);
    layout->addStretch();
    respond(qApp, &QApplication::focusChanged, this, &FieldForm::focusMoved);
    // What was in the way may be over: the file is there again, or the disk has room. Once what is
    // under way is written.
    const auto soon = [this] {
        respondSoon(this, [this] { tryRefused(); });
    };
    respond(&workspace.registry(), &Register::found, this, soon);
    respond(&workspace, &Workspace::saved, this, soon);
}

FieldForm::~FieldForm()
{
    disconnect(qApp, nullptr, this, nullptr);
    for (QWidget* child : findChildren<QWidget*>())
        child->disconnect(this); // see ~FieldEditor()
}

void FieldForm::addGroup(const QString& title)
{
    auto* layout = qobject_cast<QVBoxLayout*>(this->layout());
    const auto add = [layout](auto place) {
        place(layout->count() - 1);
    }; // before the stretch
    if (!m_groups.isEmpty())
        add([&](int at) { layout->insertSpacing(at, smallSpace); });
    if (!title.isEmpty()) {
        QLabel* label = heading(title, this);
        setTone(*label, Tone::Accent);
        add([&](int at) { layout->insertWidget(at, label); });
    }
    auto* grid = new QGridLayout;
    add([&](int at) { layout->insertLayout(at, grid); });
    beginGroup(grid, nullptr);
}

void FieldForm::addCard(const QString& title, Fold fold)
{
    auto* layout = qobject_cast<QVBoxLayout*>(this->layout());
    layout->setSpacing(middleSpace);
    auto* card = new GroupCard(title, fold == Fold::Open, this);
    layout->insertWidget(layout->count() - 1, card);
    respond(card, &GroupCard::editWanted, this, [this, card] {
        for (const Group& group : std::as_const(m_groups)) {
            if (group.card == card && !group.cells.isEmpty())
                edit(qobject_cast<FieldEditor*>(group.cells.constFirst().widget));
        }
    });
    beginGroup(card->grid(), card);
}

void FieldForm::beginGroup(QGridLayout* grid, GroupCard* card)
{
    grid->setHorizontalSpacing(smallSpace + 2);
    grid->setVerticalSpacing(smallSpace);
    for (int column = 0; column < wholeRow; ++column)
        grid->setColumnStretch(column, 1);
    m_groups << Group{grid, {}, card};
}

void FieldForm::foldCards()
{
    for (const Group& group : std::as_const(m_groups)) {
        if (group.card)
            group.card->setEditing(m_state == FormState::Editing, isEnabled());
    }
}

// What a folded card says of itself: its first values that there are.
void FieldForm::summarise()
{
    constexpr int told = 3;
    for (const Group& group : std::as_const(m_groups)) {
        if (!group.card)
            continue;
        QStringList values;
        for (const Cell& cell : group.cells) {
            const auto* editor = qobject_cast<FieldEditor*>(cell.widget);
            const QString value = editor ? editor->inWords().simplified() : QString();
            if (!value.isEmpty() && values.size() < told)
                values << value;
        }
        group.card->showSummary(values.join(QStringLiteral(" · ")));
    }
}

FieldEditor* FieldForm::addField(const Field& field, const QString& title)
{
    if (m_groups.isEmpty())
        addGroup();
    FieldEditor* editor =
        makeEditor(field, title, registry(), homeOf(*m_groups.last().grid, *this));
    respond(editor, &FieldEditor::entered, this,
            [this, editor](const QVariant& value) { take(*editor, value); });
    respond(editor, &FieldEditor::editWanted, this, [this, editor] { edit(editor); });
    respond(editor, &FieldEditor::gaveUp, this,
            [this, editor](const QVariant& words, const QString& problem) {
                offerBack(*editor, words, problem);
            });
    m_editors << editor;
    m_groups.last().cells.append(
        {editor, field.span, field.type == FieldType::Street}); // an address is one row
    m_columns = 0;
    return editor;
}

void FieldForm::addFields(std::span<const Field> fields, const Ledger& titles)
{
    for (const Field& field : fields) {
        const int column = titles.indexOf(QLatin1String(field.column));
        Q_ASSERT(column >= 0);
        addField(field, titles.columns[static_cast<size_t>(column)].title());
    }
}

void FieldForm::addWidget(QWidget* widget, int span)
{
    if (m_groups.isEmpty())
        addGroup();
    widget->setParent(
        homeOf(*m_groups.last().grid, *this)); // while it is hidden, it is in no layout
    m_groups.last().cells.append({widget, span});
    m_columns = 0;
}

void FieldForm::onlyWhileEditing(QWidget* part)
{
    m_whileEditing << part;
    part->setVisible(m_state == FormState::Editing);
    m_columns = 0;
}

void FieldForm::showPart(QWidget* part, bool shown)
{
    if (part->isHidden() != shown)
        return;
    part->setVisible(shown);
    m_columns = 0;
    layOut();
}

void FieldForm::layOut()
{
    const int columns = width() < narrowWidth ? wholeRow / 2 : wholeRow;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const Group& group : std::as_const(m_groups)) {
        int row = 0;
        int column = 0;
        for (const Cell& cell : group.cells) {
            group.grid->removeWidget(cell.widget);
            if (cell.widget->isHidden())
                continue;
            const int span = columns == wholeRow ? cell.span : spanWhenNarrow(cell.span);
            if (column > 0 && (cell.startsRow || column + span > wholeRow)) {
                ++row;
                column = 0;
            }
            group.grid->addWidget(cell.widget, row, column, 1, span);
            column += span;
        }
    }
}

void FieldForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void FieldForm::setBlock(RowId block)
{
    if (m_block == block)
        return;
    m_block = block;
    reloadChoices();
}

void FieldForm::reloadChoices()
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->reloadChoices(m_block);
        // A block without grids is not asked for one.
        const auto* choice = qobject_cast<ChoiceEditor*>(editor);
        if (choice && choice->field().type == FieldType::Grid &&
            choice->isHidden() == choice->hasChoices()) {
            editor->setVisible(choice->hasChoices());
            m_columns = 0;
        }
    }
    layOut();
}

void FieldForm::showValues(RowId row, const std::function<QVariant(const Field&)>& valueOf)
{
    const bool other = row != m_row;
    if (other) {
        leaveRow();
        m_row = row;
    }
    layOut();
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->showValue(valueOf(editor->field()));
    summarise();
    if (other)
        resumeWords();
}

void FieldForm::leaveRow()
{
    leaveRecord(*this);
    if (!commit())
        keepWords();
    takeBack();
    setState(m_outer ? m_outer->state() : FormState::Reading); // a line is as its form is
    m_row = 0;
}

// Words that can't be stored wait for their row to be shown again.
void FieldForm::keepWords()
{
    QStringList said;
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (!editor->isPending())
            continue;
        (*m_kept)[m_row] << KeptWords{QLatin1String(editor->field().column), editor->words(),
                                      editor->problem(), editor->before(), placeOf(*editor)};
        said << tr("%1 “%2” (%3)").arg(editor->title(), editor->inWords(), editor->problem());
    }
    if (!said.isEmpty())
        m_workspace.tell(tr("Not saved, and still there when it is opened again: %1")
                             .arg(said.join(QStringLiteral("；"))));
}

void FieldForm::resumeWords()
{
    if (!isEnabled())
        return;
    const QList<KeptWords> kept = m_kept->take(m_row);
    for (const KeptWords& words : kept) {
        if (FieldEditor* typedIn = editor(words.column))
            typedIn->resume(words.words, words.problem, words.before);
    }
    if (!kept.isEmpty())
        (m_outer ? *m_outer : *this).setState(FormState::Editing);
}

// Esc takes back what was refused; a key that went too far takes that back.
void FieldForm::offerBack(const FieldEditor& editor, const QVariant& words, const QString& problem)
{
    const KeptWords taken{QLatin1String(editor.field().column), words, problem, editor.before(),
                          placeOf(editor)};
    m_workspace.tell(
        tr("Taken back: %1 %2. Ctrl+Z brings it back.").arg(editor.title(), lettersOf(words)));
    Q_EMIT m_workspace.undoOffered(
        tr("taking back %1").arg(editor.title()),
        [form = QPointer<FieldForm>(this), kept = m_kept, row = m_row, taken] {
            (*kept)[row] << taken;
            if (form)
                form->bringBack(row, taken.column);
        });
}

void FieldForm::bringBack(RowId row, const QString& column)
{
    if (row != m_row) {
        m_workspace.tell(tr("It is there again when that row is opened."));
        return;
    }
    resumeWords();
    if (FieldEditor* typedIn = editor(column))
        typedIn->beginTyping();
}

QStringList FieldForm::wordsIn(const KeptByRow& kept)
{
    QStringList words;
    for (const QList<KeptWords>& ofRow : kept) {
        for (const KeptWords& each : ofRow) {
            if (const QString letters = lettersOf(each.words); !letters.isEmpty())
                words << tr("%1: %2", "field: words").arg(each.place, letters);
        }
    }
    return words;
}

// The row by its first field, then the field.
QString FieldForm::placeOf(const FieldEditor& editor) const
{
    QString row = (&editor == m_editors.constFirst() ? editor.before().toString()
                                                     : m_editors.constFirst()->inWords())
                      .simplified()
                      .left(rowNameLength);
    if (!m_whose.isEmpty())
        row = row.isEmpty() ? m_whose : tr("%1, %2", "whose, row").arg(m_whose, row);
    return row.isEmpty() ? editor.title() : tr("%1, %2", "row, field").arg(row, editor.title());
}

QStringList FieldForm::unsavedWords() const
{
    QStringList words = wordsIn(*m_kept);
    for (const FieldEditor* editor : m_editors) {
        const QString typed = editor->isPending() ? lettersOf(editor->words()) : QString();
        if (!typed.isEmpty())
            words << tr("%1: %2", "field: words").arg(placeOf(*editor), typed);
    }
    return words;
}

void FieldForm::takeBack()
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (editor->isPending())
            editor->takeBack();
    }
}

void FieldForm::isWritten(RowId row)
{
    m_row = row;
}

bool FieldForm::commit()
{
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->commit();
    bool stored = !pendingEditor();
    for (const std::function<bool()>& commit : std::as_const(m_commits))
        stored = commit() && stored;
    return stored;
}

// Another program may write past the lock, and another page beside what is being typed: neither
// words are written over unsaid.
bool FieldForm::isCrossed(FieldEditor& editor)
{
    bool crossed = false;
    if (m_row != 0 && m_standsNow) // what can't be read the saving tells
        (void)Workspace::refusal([&] {
            const std::optional<QVariant> now = m_standsNow(m_row, editor.field());
            crossed = now && editor.isCrossedBy(*now);
            if (crossed)
                editor.cross(*now);
        });
    if (!crossed)
        return false;
    Notice notice;
    notice.sentence =
        tr("%1: %2", "field: what is said of it").arg(editor.title(), editor.problem());
    notice.choices = {{tr("Write what is typed here"),
                       [at = QPointer<FieldEditor>(&editor)] {
                           if (at)
                               at->insist();
                       }},
                      {tr("Take what stands there"), [at = QPointer<FieldEditor>(&editor)] {
                           if (at)
                               at->giveUp();
                       }}};
    notice.lasts = Notice::Lasts::UntilChange;
    m_workspace.notice(notice);
    return true;
}

void FieldForm::take(FieldEditor& editor, const QVariant& value)
{
    if (isCrossed(editor))
        return;
    const QString why = m_save ? m_save(m_row, editor.field(), value) : QString();
    if (!why.isEmpty())
        editor.refuse(why);
}

void FieldForm::follow(FieldForm& outer)
{
    m_outer = &outer;
    setState(outer.state());
    respond(&outer, &FieldForm::stateChanged, this, [this] { setState(m_outer->state()); });
}

void FieldForm::edit(FieldEditor* at)
{
    if (!isEnabled() || m_editors.isEmpty() || !isVisibleTo(window()))
        return;
    FieldEditor* first = at ? at : focusedEditor();
    if (m_state == FormState::Reading) {
        FieldForm& whole = m_outer ? *m_outer : *this;
        whole.rememberFocus();
        whole.setState(FormState::Editing);
    }
    (first ? first : m_editors.constFirst())->beginTyping();
}

void FieldForm::editNew()
{
    if (!isEnabled() || m_editors.isEmpty())
        return;
    rememberFocus();
    setState(FormState::Editing);
    focusFirst();
}

void FieldForm::rememberFocus()
{
    QWidget* focused = QApplication::focusWidget();
    const bool outside = focused && !isAncestorOf(focused) && focused->window() == window();
    m_from = outside ? focused : nullptr;
}

bool FieldForm::endEditing()
{
    endComposing(*this);
    const bool stored = commit();
    if (isEnabled() && tellRefused())
        return false;
    if (!stored && isEnabled())
        return false;
    // The row is gone or only to be read now: nobody could correct it here.
    keepWords();
    takeBack();
    setState(FormState::Reading);
    return true;
}

void FieldForm::tryRefused()
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (!isEnabled() || !editor->isRefused())
            continue;
        editor->commit();
        if (!editor->isPending())
            m_workspace.tell(tr("Saved now: %1").arg(editor->title()));
    }
}

bool FieldForm::tellRefused()
{
    const FieldEditor* refused = pendingEditor();
    if (refused)
        m_workspace.tell(
            tr("Not saved: %1 (%2). Esc takes it back.").arg(refused->title(), refused->problem()));
    return refused;
}

void FieldForm::setState(FormState state)
{
    if (state == m_state)
        return;
    m_state = state;
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->setState(state);
    for (QWidget* widget : std::as_const(m_whileEditing))
        widget->setVisible(state == FormState::Editing);
    foldCards();
    if (!m_whileEditing.isEmpty()) {
        m_columns = 0;
        layOut();
    }
    Q_EMIT stateChanged();
}

// Menus, calendars and messages are windows of their own: they come back.
void FieldForm::focusMoved(QWidget* from, QWidget* to)
{
    if (m_outer || m_state == FormState::Reading || !isVisible() || !from || !to ||
        !isAncestorOf(from) || to == this || isAncestorOf(to) || to->window() != window())
        return;
    m_from = nullptr;
    endEditing();
}

FieldEditor* FieldForm::pendingEditor() const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [](const FieldEditor* editor) { return editor->isPending(); });
    return found == m_editors.end() ? nullptr : *found;
}

FieldEditor* FieldForm::focusedEditor() const
{
    const QWidget* focused = QApplication::focusWidget();
    const auto found =
        std::find_if(m_editors.begin(), m_editors.end(), [focused](const FieldEditor* editor) {
            return focused && editor->isAncestorOf(focused);
        });
    return found == m_editors.end() ? nullptr : *found;
}

void FieldForm::focusField(const QString& column)
{
    if (FieldEditor* wanted = editor(column))
        wanted->setFocus(Qt::TabFocusReason);
}

void FieldForm::focusFirst()
{
    if (!m_editors.isEmpty())
        m_editors.constFirst()->setFocus(Qt::TabFocusReason);
}

FieldEditor* FieldForm::editor(const QString& column) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(), [&](FieldEditor* editor) {
        return column == QLatin1String(editor->field().column);
    });
    return found == m_editors.end() ? nullptr : *found;
}

bool FieldForm::event(QEvent* event)
{
    const bool ours = event->type() == QEvent::ShortcutOverride && !m_outer &&
                      m_state == FormState::Editing &&
                      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (ours) {
        event->accept(); // before the page's own Esc
        return true;
    }
    return QWidget::event(event);
}

void FieldForm::keyPressEvent(QKeyEvent* event)
{
    const bool escape = m_state == FormState::Editing && event->key() == Qt::Key_Escape;
    if (FieldEditor* at = focusedEditor(); escape && at && at->isRefused()) {
        at->giveUp(); // a choice; lines do so themselves
        return;
    }
    if (!escape || m_outer) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPointer<QWidget> from = std::exchange(m_from, nullptr);
    const bool ended = endEditing();
    if (!ended && pendingEditor())
        pendingEditor()->beginTyping();
    else if (ended && from && from->isVisible())
        from->setFocus(Qt::OtherFocusReason);
}

void FieldForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::EnabledChange)
        return;
    foldCards();
    Q_EMIT stateChanged();
}

} // namespace doorstep

#include "moc_FieldForm.cpp"
