// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/find/FindBox.h"

#include "data/base/Error.h"
#include "data/base/spelling/SpelledChoice.h"
#include "data/views/search/SubjectFinder.h"
#include "ui/look/find/FindList.h"
#include "ui/look/find/FindModel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int mostRows = 12;
constexpr int mostVisits = 8;   // with them the offer of a new subject is still in sight
constexpr int fewSubjects = 2;  // with so many or fewer a new one is offered
constexpr int begins = 3;       // likeness of a page that may stand beside subjects
constexpr int idleMs = 60;      // past visits are looked for when nobody has typed for so long
constexpr int sameEnterMs = 40; // no hand presses Enter sooner after it ended a composition

// What asks for pages only; the others are what an input method makes of a slash.
bool asksForPages(const QString& words)
{
    return !words.isEmpty() && QStringView(u"/／、").contains(words.front());
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

// Beside a few that match, letters and digits are pinyin or a number rather than a new name.
bool mayBeNew(const QString& words, const QList<FoundSubject>& found)
{
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const auto& subject) { return subject.name == words; });
    const bool written =
        std::any_of(words.begin(), words.end(), [](QChar c) { return c.unicode() > 0x7F; });
    return found.isEmpty() || (!known && written && found.size() <= fewSubjects);
}

// What an input method parts syllables with.
QString letters(QString preedit)
{
    return preedit.removeIf([](QChar c) { return c == u'\'' || c == u'’' || c.isSpace(); });
}

} // namespace

FindBox::FindBox(SubjectFinder& finder, Rows rows, QWidget* parent)
    : QLineEdit(parent),
      m_finder(finder),
      m_rows(rows),
      m_model(new FindModel(this)),
      m_list(new FindList(*m_model))
{
    setAccessibleName(tr("Find"));
    setPlaceholderText(m_rows & Visits ? tr("Name, pinyin, phone tail, door, words of a visit")
                                       : tr("Name, pinyin, phone tail or door"));
    setClearButtonEnabled(true);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleMs);
    connect(&m_idle, &QTimer::timeout, this, &FindBox::searchVisits);
    connect(this, &QLineEdit::textEdited, this, &FindBox::search);
    connect(m_list, &FindList::clicked, this, &FindBox::choose);
    connect(m_list, &FindList::leaving, this, [this] { m_list = nullptr; });
    connect(&m_finder, &SubjectFinder::ready, this, &FindBox::searchAgain);
    connect(&m_finder, &SubjectFinder::updated, this, &FindBox::searchAgain);
    connect(&m_finder, &SubjectFinder::failed, this, [this](const QString& message) {
        if (isOpen())
            m_model->showNotice(message);
    });
}

FindBox::~FindBox()
{
    delete m_list; // shows the model, which goes with this
}

void FindBox::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FindBox::beginPages()
{
    setFocus(Qt::ShortcutFocusReason);
    setText(QStringLiteral("/"));
    search();
}

void FindBox::showText(const QString& text)
{
    closeList();
    setText(text);
}

bool FindBox::isOpen() const
{
    return m_list && m_list->isVisible();
}

QString FindBox::typed() const
{
    QString whole = text();
    return whole.insert(cursorPosition(), letters(m_preedit));
}

void FindBox::search()
{
    m_idle.stop();
    const QString words = typed().trimmed();
    if (words.isEmpty() || !m_list) {
        closeList();
        return;
    }
    if (!m_pages.isEmpty() && asksForPages(words)) {
        m_model->show({}, pages(words.mid(1).trimmed(), 1), std::nullopt);
        if (m_model->rowCount() == 0)
            m_model->showNotice(tr("Nothing found"));
        open();
        m_list->setCurrent(0);
        tellCurrent();
        return;
    }
    if (!m_finder.isReady()) {
        searchMeanwhile(words);
        return;
    }
    bool asksVisits = false;
    try {
        const QList<FoundSubject> subjects = m_finder.subjects(words, mostRows);
        const bool composed = m_preedit.isEmpty();
        const bool offered = m_rows & NewSubject && composed && mayBeNew(words, subjects);
        asksVisits = m_rows & Visits && composed && subjects.size() < mostRows;
        m_model->show(subjects, pages(words, begins),
                      offered ? std::optional<QString>(words) : std::nullopt);
        if (m_model->rowCount() == 0 && !asksVisits)
            m_model->showNotice(tr("Nothing found"));
    } catch (const Error& error) {
        m_model->showNotice(error.message());
    }
    if (m_model->rowCount() > 0)
        open();
    else
        closeList(); // until the visits have been asked
    // Enter takes the best subject or page, but nothing else that nobody has moved to.
    m_list->setCurrent(m_model->subjects() + m_model->pages() > 0 ? 0 : -1);
    if (asksVisits)
        m_idle.start();
    tellCurrent();
}

// The index is not there yet: what is found without it, until it is asked once more.
void FindBox::searchMeanwhile(const QString& words)
{
    try {
        m_model->show(m_finder.subjectsMeanwhile(words, mostRows), pages(words, begins),
                      std::nullopt);
        if (m_model->rowCount() == 0)
            m_model->showNotice(tr("The register is still being read…"));
    } catch (const Error& error) {
        m_model->showNotice(error.message());
    }
    open();
    m_list->setCurrent(m_model->subjects() + m_model->pages() > 0 ? 0 : -1);
    tellCurrent();
}

// The best first; without words all of them.
QList<PageRow> FindBox::pages(const QString& words, int leastLikeness) const
{
    QMap<int, QList<PageRow>> alike;
    for (int page = 0; page < m_pages.size(); ++page) {
        const int likeness = words.isEmpty() ? 1 : spelledLikeness(words, m_pages.at(page));
        if (likeness >= leastLikeness)
            alike[-likeness].append({page, m_pages.at(page)});
    }
    QList<PageRow> found;
    for (const QList<PageRow>& some : std::as_const(alike))
        found += some;
    return found;
}

void FindBox::searchVisits()
{
    try {
        const int room =
            std::min(mostVisits, std::max(1, mostRows - m_model->subjects() - m_model->pages()));
        m_model->addVisits(m_finder.visits(typed().trimmed(), room));
        if (m_model->rowCount() == 0)
            m_model->showNotice(tr("Nothing found"));
    } catch (const Error& error) {
        if (m_model->rowCount() == 0)
            m_model->showNotice(error.message());
    }
    if (window()->focusWidget() == this)
        open();
}

// The register has changed under an open list: the row that was chosen stays so.
void FindBox::searchAgain()
{
    if (!isOpen() || asksForPages(typed().trimmed()))
        return;
    const int row = m_list->current();
    const auto* chosen = row < 0 ? nullptr : std::get_if<FoundSubject>(&m_model->row(row));
    const RowId kept = chosen ? chosen->id : 0;
    search();
    for (int at = 0; at < m_model->subjects(); ++at) {
        if (std::get<FoundSubject>(m_model->row(at)).id == kept)
            m_list->setCurrent(at);
    }
}

void FindBox::open()
{
    if (!m_list)
        return;
    m_list->openAt(*this);
    if (m_watched != window()) {
        if (m_watched)
            m_watched->removeEventFilter(this);
        m_watched = window();
        m_watched->installEventFilter(this);
    }
    QCoreApplication::instance()->installEventFilter(this);
}

void FindBox::closeList()
{
    m_idle.stop();
    if (!isOpen())
        return;
    QCoreApplication::instance()->removeEventFilter(this);
    m_list->hide();
    setAccessibleDescription({});
}

void FindBox::choose(int row)
{
    const FindRow chosen = m_model->row(row);
    closeList();
    if (const auto* subject = std::get_if<FoundSubject>(&chosen)) {
        setText(subject->name);
        selectAll();
        Q_EMIT subjectChosen(subject->id);
    } else if (const auto* visit = std::get_if<FoundVisit>(&chosen)) {
        selectAll();
        Q_EMIT visitChosen(visit->visit, visit->subject);
    } else if (const auto* page = std::get_if<PageRow>(&chosen)) {
        clear();
        Q_EMIT pageChosen(page->page);
    } else if (const auto* offer = std::get_if<NewSubjectRow>(&chosen)) {
        Q_EMIT newSubjectWanted(offer->typed);
    }
}

bool FindBox::composedJustNow() const
{
    return m_sinceComposition.isValid() && !m_sinceComposition.hasExpired(sameEnterMs);
}

bool FindBox::isOurs(const QKeyEvent& event) const
{
    if (!m_preedit.isEmpty())
        return isEnter(event.key());
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return isOpen() || event.key() == Qt::Key_Down;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isOpen() || composedJustNow();
    case Qt::Key_Escape:
        return isOpen() || !text().isEmpty();
    default:
        return false;
    }
}

bool FindBox::handleKey(const QKeyEvent& event)
{
    if (!isOurs(event)) {
        if (event.key() == Qt::Key_Escape && m_preedit.isEmpty())
            Q_EMIT left();
        return false;
    }
    using Step = FindList::Step;
    switch (event.key()) {
    case Qt::Key_Up:
        m_list->move(Step::Row, -1);
        break;
    case Qt::Key_Down:
        if (isOpen())
            m_list->move(Step::Row, 1);
        else
            search();
        break;
    case Qt::Key_PageUp:
        m_list->move(Step::Page, -1);
        break;
    case Qt::Key_PageDown:
        m_list->move(Step::Page, 1);
        break;
    case Qt::Key_Escape:
        if (isOpen())
            closeList();
        else
            clear();
        break;
    default:
        handleEnter(event);
    }
    tellCurrent();
    return true;
}

// The Enter that ends a composition is the input method's: some send it on, before or after the
// words it ended.
void FindBox::handleEnter(const QKeyEvent& event)
{
    const bool ends = !m_preedit.isEmpty() || event.isAutoRepeat() || composedJustNow();
    m_sinceComposition.invalidate();
    const int row = isOpen() ? m_list->current() : -1;
    if (!ends && row >= 0)
        choose(row);
}

bool FindBox::event(QEvent* event)
{
    // Keys that the list takes must not start what the window has on them.
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FindBox::keyPressEvent(QKeyEvent* event)
{
    if (handleKey(*event)) {
        event->accept();
        return;
    }
    m_sinceComposition.invalidate();
    QLineEdit::keyPressEvent(event);
}

void FindBox::inputMethodEvent(QInputMethodEvent* event)
{
    const bool composing = !m_preedit.isEmpty();
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    if (composing && m_preedit.isEmpty())
        m_sinceComposition.start();
    // textEdited says nothing of letters that are not committed, or given up.
    if (!m_preedit.isEmpty() || (composing && event->commitString().isEmpty()))
        search();
}

void FindBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        closeList();
}

void FindBox::moveEvent(QMoveEvent* event)
{
    QLineEdit::moveEvent(event);
    if (isOpen())
        m_list->place(*this);
}

void FindBox::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    if (isOpen())
        m_list->place(*this);
}

bool FindBox::eventFilter(QObject* watched, QEvent* event)
{
    if (isOpen() && watched == m_watched && event->type() == QEvent::Resize) {
        m_list->place(*this);
    } else if (isOpen() && event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto* pressed = static_cast<QWidget*>(watched);
        if (pressed != this && !isAncestorOf(pressed) && pressed != m_list &&
            !m_list->isAncestorOf(pressed))
            closeList();
    }
    return QLineEdit::eventFilter(watched, event);
}

// The caret stays in the line, so that is where a screen reader is told of the row.
void FindBox::tellCurrent()
{
    const int row = isOpen() ? m_list->current() : -1;
    setAccessibleDescription(row < 0 ? QString()
                                     : m_model->index(row).data(Qt::AccessibleTextRole).toString());
}

} // namespace doorstep

#include "moc_FindBox.cpp"
