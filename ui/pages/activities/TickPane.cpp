// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activities/TickPane.h"

#include "data/records/subjects/Subject.h"
#include "data/views/search/SubjectFinder.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"
#include "ui/pages/activities/TickModel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTimer>
#include <QTreeView>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int typingPauseMs = 60;
constexpr int foundBeyond = 20;
constexpr int lookedThrough = 3 * foundBeyond; // for those of the block

// Those that the text names, the best first.
QList<Candidate> bestNamed(const QList<Candidate>& among, const QString& typed)
{
    QList<std::pair<int, const Candidate*>> named;
    for (const Candidate& row : among) {
        if (const int alike = namedLikeness(row, typed); alike > 0)
            named.append({alike, &row});
    }
    std::stable_sort(named.begin(), named.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QList<Candidate> rows;
    for (const auto& [alike, row] : std::as_const(named))
        rows << *row;
    return rows;
}

} // namespace

TickPane::TickPane(Register& registry, SubjectFinder& finder, Ticked what, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_finder(finder),
      m_shown{what, 0, {}, {}, {}, {}, {}},
      m_group(new CodeBox(this)),
      m_line(new QLineEdit(this)),
      m_list(new QTreeView(this)),
      m_model(new TickModel(this)),
      m_empty(caption({}, m_list)),
      m_typing(new QTimer(this))
{
    m_group->setAccessibleName(tr("Look among"));
    m_group->setObjectName(QStringLiteral("group"));
    m_line->setObjectName(QStringLiteral("narrow"));
    m_line->setClearButtonEnabled(true);
    m_line->setPlaceholderText(ticksPeople(what)
                                   ? tr("Name, pinyin, phone; Enter ticks the first")
                                   : tr("Words of it, or whose; Enter ticks the first"));
    m_line->setAccessibleName(tr("Narrow the list"));
    m_list->setObjectName(QStringLiteral("ticks"));
    m_list->setModel(m_model);
    m_list->setAccessibleName(what == Ticked::Attendee    ? tr("Who came")
                              : what == Ticked::Volunteer ? tr("Who served")
                              : what == Ticked::Member    ? tr("Who belongs to it")
                              : what == Ticked::Need      ? tr("Needs it answers")
                                                          : tr("Wishes it fulfils"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setTabKeyNavigation(false);
    fitToText(*m_list, [this] { m_list->setMinimumHeight(fontMetrics().height() * 5); });
    QHeaderView* columns = m_list->header();
    columns->setStretchLastSection(true);
    const int character = fontMetrics().horizontalAdvance(u'字');
    columns->resizeSection(TickModel::NameColumn, character * (ticksPeople(what) ? 11 : 20));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* over = new QVBoxLayout(m_list);
    over->addWidget(m_empty);

    auto* top = new QHBoxLayout;
    top->setSpacing(smallSpace);
    top->addWidget(m_group);
    top->addWidget(m_line, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);

    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    respond(m_line, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    respond(m_typing, &QTimer::timeout, this, &TickPane::narrow);
    respond(m_group, &CodeBox::entryChosen, this, &TickPane::readGroup);
    respond(m_model, &TickModel::tickWanted, this, &TickPane::tickWanted);
    m_line->installEventFilter(this);
    fillGroups();
}

void TickPane::fillGroups()
{
    m_groups = candidateGroups(m_register, m_shown.what);
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        m_group->addEntry(m_groups.at(i).label, i + 1);
    m_group->setMaxVisibleItems(20);
    m_group->choose(1);
}

QString TickPane::group() const
{
    return m_groups.value(m_group->chosen().value_or(1) - 1).key;
}

void TickPane::chooseGroup(const QString& key)
{
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        if (m_groups.at(i).key == key)
            m_group->choose(i + 1);
    }
    readGroup();
}

void TickPane::focusLine()
{
    m_line->setFocus(Qt::TabFocusReason);
}

void TickPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        respondNow(this, [this] { readGroup(); });
}

// After a tick the rows stay where they are, whatever their group would say of them now.
void TickPane::showList(const TickList& list)
{
    const bool same =
        list.owner == m_shown.owner && list.block == m_shown.block && list.day == m_shown.day;
    const bool shown = std::all_of(list.ticked.begin(), list.ticked.end(), [this](RowId id) {
        return std::any_of(m_ofGroup.begin(), m_ofGroup.end(),
                           [id](const Candidate& row) { return row.id == id; });
    });
    const bool lists = group() == u"ticked" || group() == u"linked";
    const bool othersMeant =
        (!ticksPeople(list.what) && group() == u"theirs" && list.came != m_shown.came) ||
        (group() == u"team" && list.team != m_shown.team);
    m_shown = list;
    if (!same) {
        m_line->clear();
        m_typing->stop();
    }
    if (!same || othersMeant || (lists && !shown)) {
        readGroup();
        return;
    }
    for (Candidate& row : m_ofGroup)
        row.ticked = list.ticked.contains(row.id);
    m_model->showTicks(list.ticked);
}

void TickPane::readGroup()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_ofGroup = candidates(m_register, m_shown, group());
    m_stale = false;
    narrow();
}

void TickPane::narrow()
{
    m_typing->stop();
    const QString typed = m_line->text().trimmed();
    QList<Candidate> rows = typed.isEmpty() ? m_ofGroup : bestNamed(m_ofGroup, typed);
    if (!typed.isEmpty()) {
        QSet<RowId> there;
        for (const Candidate& row : std::as_const(rows))
            there << row.id;
        for (const Candidate& other : beyondTheGroup(typed)) {
            if (!there.contains(other.id))
                rows << other;
        }
    }
    const int row = m_list->currentIndex().row();
    m_model->show(rows);
    if (!rows.isEmpty())
        m_list->setCurrentIndex(
            m_model->index(typed.isEmpty() ? qBound(0, row, int(rows.size()) - 1) : 0, 0));
    m_empty->setVisible(rows.isEmpty());
    m_empty->setText(!typed.isEmpty()       ? tr("Nobody and nothing is called so.")
                     : group() == u"ticked" ? tr("Nobody is ticked yet. Choose a group, or type a "
                                                 "name, pinyin or phone above.")
                     : group() == u"theirs" ? tr("Those who came have nothing open.")
                     : group() == u"linked" ? tr("Nothing is linked yet.")
                                            : tr("Nobody is in this group."));
}

QList<Candidate> TickPane::beyondTheGroup(const QString& typed) const
{
    if (ticksPeople(m_shown.what)) {
        QList<RowId> ids;
        for (const FoundSubject& found : m_finder.subjects(typed, lookedThrough))
            ids << found.id;
        // Enter ticks the first: those of the block come before others of the same name.
        const SubjectStore subjects(m_register);
        std::stable_partition(ids.begin(), ids.end(), [&](RowId id) {
            const std::optional<Subject> subject = m_shown.block ? subjects.find(id) : std::nullopt;
            return subject && subject->block == *m_shown.block;
        });
        return candidatesAmong(m_register, m_shown, ids.mid(0, foundBeyond));
    }
    if (group() != u"theirs")
        return {};
    return bestNamed(candidates(m_register, m_shown, QStringLiteral("open")), typed);
}

void TickPane::tickCurrent()
{
    narrow(); // what was typed the moment before counts
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || m_line->text().trimmed().isEmpty())
        return;
    const Candidate row = m_model->at(current.row());
    m_line->clear();
    Q_EMIT tickWanted(row, !row.ticked);
}

bool TickPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        respondNow(this, [this] { narrow(); });
        const bool fromTop = m_line->text().isEmpty() && !m_list->currentIndex().isValid();
        if (fromTop && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->setFocus();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        respondNow(this, [this] { tickCurrent(); });
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_TickPane.cpp"
