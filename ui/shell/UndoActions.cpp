// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoActions.h"

#include "data/base/Caught.h"
#include "data/views/history/History.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace doorstep {

namespace {

constexpr qsizetype keptNamed = 3;

// What a text field would take back or do again by itself.
struct OwnTyping
{
    bool undo;
    bool redo;
};

std::optional<OwnTyping> typingIn(QObject* field)
{
    if (const auto* line = qobject_cast<QLineEdit*>(field))
        return OwnTyping{line->isUndoAvailable(), line->isRedoAvailable()};
    const QTextDocument* document = nullptr;
    if (const auto* plain = qobject_cast<QPlainTextEdit*>(field))
        document = plain->document();
    else if (const auto* rich = qobject_cast<QTextEdit*>(field))
        document = rich->document();
    if (!document)
        return std::nullopt;
    return OwnTyping{document->isUndoAvailable(), document->isRedoAvailable()};
}

// A field that would take Ctrl+Z for itself and has nothing to do with it.
bool isUntouchedField(QObject* watched)
{
    const std::optional<OwnTyping> typing = typingIn(watched);
    return typing && !typing->undo && !typing->redo;
}

bool isCtrlY(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier;
}

// Where the platform has another key for it the field would not take this one.
std::function<void()> redoOf(QObject* field)
{
    if (auto* line = qobject_cast<QLineEdit*>(field); line && line->isRedoAvailable())
        return [line] {
            line->redo();
        };
    if (auto* text = qobject_cast<QPlainTextEdit*>(field);
        text && text->document()->isRedoAvailable())
        return [text] {
            text->redo();
        };
    if (auto* text = qobject_cast<QTextEdit*>(field); text && text->document()->isRedoAvailable())
        return [text] {
            text->redo();
        };
    return {};
}

} // namespace

QString keptText(Database& db, const QList<KeptRow>& kept)
{
    if (kept.isEmpty())
        return {};
    QStringList named;
    for (const KeptRow& row : kept.mid(0, keptNamed))
        named << shownText(db, row);
    QString text =
        UndoActions::tr("%n row(s) stay as they are: %1", nullptr, static_cast<int>(kept.size()))
            .arg(named.join(UndoActions::tr(", ", "between rows")));
    return text + (kept.size() > keptNamed ? QStringLiteral(" …") : QString());
}

UndoActions::UndoActions(Workspace& workspace, SessionUndo& session, QAction* undo, QAction* redo)
    : QObject(&workspace), m_workspace(workspace), m_session(session), m_undo(undo), m_redo(redo)
{
    for (QAction* action : {undo, redo})
        action->setAutoRepeat(false); // a key that is held turns back one thing, not the whole day
    connect(&session, &SessionUndo::changed, this, [this] {
        forgetOwn(); // something newer was written, or another page is in sight
        refresh();
    });
    connect(&session, &SessionUndo::sightChanged, this, &UndoActions::refresh);
    connect(&workspace, &Workspace::undoOffered, this,
            [this](const QString& title, const std::function<void()>& act) {
                m_own = offered(title, act);
                m_ownRedo.reset();
                refresh();
            });
    connect(&workspace, &Workspace::redoOffered, this,
            [this](const QString& title, const std::function<void()>& act) {
                m_ownRedo = offered(title, act);
                refresh();
            });
    connect(undo, &QAction::triggered, this, [this] {
        if (const auto own = m_own) {
            turnOwn(*own, tr("Undone: %1."), m_ownRedo, tr("Redo"), redoKey);
        } else {
            m_workspace.attempt([this] {
                turnNext(m_session.undo(), tr("Nothing more to undo here."), tr("Undo that"));
            });
        }
    });
    connect(redo, &QAction::triggered, this, [this] {
        if (const auto own = m_ownRedo) {
            turnOwn(*own, tr("Done again: %1."), m_own, tr("Undo"), undoKey);
        } else {
            m_workspace.attempt([this] {
                turnNext(m_session.redo(), tr("Nothing to do again here."), tr("Do that again"));
            });
        }
    });
    qApp->installEventFilter(this);
    refresh();
}

bool UndoActions::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (!isPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (const auto redo = isCtrlY(*key) ? redoOf(watched) : std::function<void()>()) {
        if (isPress)
            redo();
        event->accept();
        return true;
    }
    if (isPress)
        return saysNothingLeft(watched, *key);
    if (!isUntouchedField(watched))
        return false;
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    event->ignore();
    return true;
}

// What was done on the page is not turned back from a field that is being typed in.
bool UndoActions::saysNothingLeft(QObject* watched, const QKeyEvent& key)
{
    const bool undoes = key.matches(QKeySequence::Undo);
    const std::optional<OwnTyping> typing =
        undoes || key.matches(QKeySequence::Redo) ? typingIn(watched) : std::nullopt;
    if (!typing || (undoes ? typing->undo || !typing->redo : typing->redo || !typing->undo))
        return false;
    Notice notice;
    notice.sentence = undoes ? tr("Nothing more to undo in this field. Ctrl+Y brings back what was "
                                  "typed in it; outside it Ctrl+Z undoes what was done here.")
                             : tr("Nothing to do again in this field.");
    m_workspace.notice(notice);
    return true;
}

void UndoActions::refresh()
{
    try {
        for (QAction* action : {m_undo, m_redo})
            action->setEnabled(!m_workspace.registry().readOnly());
        name(*m_undo, m_session.undo(), tr("&Undo"), tr("&Undo: %1"),
             tr("&Undo (the last step is on the page “%1”)"));
        if (m_own)
            m_undo->setText(tr("&Undo: %1").arg(m_own->title));
        name(*m_redo, m_session.redo(), tr("&Redo"), tr("&Redo: %1"),
             tr("&Redo (the last step is on the page “%1”)"));
        if (m_ownRedo)
            m_redo->setText(tr("&Redo: %1").arg(m_ownRedo->title));
    } catch (...) {
        (void)sentenceOfCaught("undo");
        m_undo->setEnabled(false);
        m_redo->setEnabled(false);
    }
}

std::optional<UndoActions::OwnStep> UndoActions::offered(const QString& title,
                                                         const std::function<void()>& act)
{
    return title.isEmpty() ? std::nullopt : std::optional(OwnStep{title, act});
}

void UndoActions::forgetOwn()
{
    m_own.reset();
    m_ownRedo.reset();
}

void UndoActions::turnOwn(const OwnStep& step, const QString& told, std::optional<OwnStep>& wayBack,
                          const QString& button, const QString& key)
{
    forgetOwn();
    m_workspace.attempt(step.act); // offers what is next
    refresh();
    if (!wayBack)
        return;
    Notice notice;
    notice.sentence = told.arg(step.title);
    notice.action = button;
    notice.key = key;
    notice.act = [action = key == undoKey ? m_undo : m_redo] {
        action->trigger();
    };
    notice.lasts = Notice::Lasts::UntilStep;
    m_workspace.notice(notice);
}

void UndoActions::name(QAction& action, const SessionUndo::Next& next, const QString& plain,
                       const QString& naming, const QString& elsewhere)
{
    if (next.batch)
        action.setText(naming.arg(titleOf(*next.batch)));
    else if (next.another)
        action.setText(plain + tr(" (not in sight: %1)").arg(titleOf(*next.another)));
    else
        action.setText(next.otherPage.isEmpty() ? plain : elsewhere.arg(next.otherPage));
}

QString UndoActions::titleOf(const Batch& batch) const
{
    return shownTitle(m_workspace.db(), batch).replace(QStringLiteral("&"), QStringLiteral("&&"));
}

// What is not in sight is named, and turned back by its button only.
void UndoActions::turnNext(const SessionUndo::Next& next, const QString& nothing,
                           const QString& button)
{
    if (next.batch) {
        turn(*next.batch);
        return;
    }
    QString elsewhere = tr("Ctrl+H has what is older.");
    Notice notice;
    notice.lasts = Notice::Lasts::UntilStep; // it speaks of this page
    if (next.another) {
        elsewhere = tr("The last step on this page was of another: “%1”. Ctrl+H has all of them.")
                        .arg(shownTitle(m_workspace.db(), *next.another));
        notice.action = button;
        notice.act = [this, batch = *next.another] {
            turn(batch);
        };
    } else if (!next.otherPage.isEmpty()) {
        elsewhere =
            tr("The last step is on the page “%1”. Ctrl+H has all of them.").arg(next.otherPage);
    }
    notice.sentence = nothing + u' ' + elsewhere;
    m_workspace.notice(notice);
}

// An undo is done again, an edit undone.
void UndoActions::turn(const Batch& batch)
{
    Register& registry = m_workspace.registry();
    if (entryCount(registry.db(), batch.id) <= entriesInAMoment) {
        m_workspace.attempt([&] { tell(batch, turnBack(registry, batch)); });
        return;
    }
    const auto outcome = std::make_shared<ReplayOutcome>();
    m_workspace.runOnRegister(
        batch.kind == BatchKind::Undo ? tr("Doing again…") : tr("Undoing…"), Workspace::Writes::Yes,
        [batch, outcome](Register& own, const Progress&) { *outcome = turnBack(own, batch); },
        [this, batch, outcome] { tell(batch, *outcome); });
}

void UndoActions::tell(const Batch& batch, const ReplayOutcome& outcome)
{
    Database& db = m_workspace.db();
    const bool again = batch.kind == BatchKind::Undo;
    const QString title = shownTitle(db, batch);
    QString sentence;
    if (outcome.reverted == 0)
        sentence = tr("Nothing was changed: %1.").arg(title);
    else
        sentence = again ? tr("Done again: %1.").arg(title) : tr("Undone: %1.").arg(title);
    Notice notice;
    notice.sentence = QStringList{sentence, keptText(db, outcome.kept)}.join(u' ').trimmed();
    if (outcome.reverted > 0) {
        // The way back is of this very batch, wherever one has gone meanwhile.
        const RowId wayBack = again ? batch.target.value_or(0) : outcome.batch;
        notice.action = again ? tr("Undo") : tr("Redo");
        notice.key = again ? undoKey : redoKey;
        notice.act = [this, wayBack] {
            m_workspace.attempt([&] {
                if (const auto found = findBatch(m_workspace.db(), wayBack))
                    turn(*found);
            });
        };
        notice.lasts = Notice::Lasts::UntilChange;
    }
    m_workspace.notice(notice);
}

} // namespace doorstep

#include "moc_UndoActions.cpp"
