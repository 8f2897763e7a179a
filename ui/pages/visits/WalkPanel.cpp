// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/WalkPanel.h"

#include "data/base/Time.h"
#include "data/files/checks/DoorAddress.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "ui/look/CellDelegate.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString doneMark = QStringLiteral("✓ ");
const QString draftMark = QStringLiteral("✎ ");
const QString noMark = QStringLiteral("　 ");

enum DoorRole { SubjectRole = Qt::UserRole, NumberRole, NameRole, PlaceRole, ResultRole, ToneRole };

// The number of the line, name and door one above the other, and how it went.
class DoorDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& plain,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem ground = plain;
        initStyleOption(&ground, index);
        ground.text.clear();
        const QStyle* style = ground.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
        painter->save();
        const bool chosen = plain.state.testFlag(QStyle::State_Selected);
        const QString result = index.data(ResultRole).toString();
        QRect area = plain.rect.adjusted(smallSpace, 0, -smallSpace, 0);
        if (!result.isEmpty()) {
            const QRect pill(area.right() - pillWidth(result) + 1, area.top(), pillWidth(result),
                             area.height());
            drawPill(*painter, pill, result, static_cast<Tone>(index.data(ToneRole).toInt()));
            area.setRight(pill.left() - smallSpace);
        }
        const QFontMetrics base(fontOf(TextKind::Base));
        const int numberWidth = base.horizontalAdvance(QStringLiteral("00"));
        painter->setFont(fontOf(TextKind::Base));
        painter->setPen(inkOf(Tone::Soft));
        painter->drawText(QRect(area.left(), area.top(), numberWidth, area.height()),
                          Qt::AlignRight | Qt::AlignVCenter, index.data(NumberRole).toString());
        area.setLeft(area.left() + numberWidth + middleSpace);
        const QFont name = fontOf(chosen ? TextKind::Strong : TextKind::Base);
        const QFont place = fontOf(TextKind::Small);
        const int lines = QFontMetrics(name).height() + QFontMetrics(place).height();
        area.setTop(area.top() + (area.height() - lines) / 2);
        painter->setFont(name);
        painter->setPen(inkOf(Tone::Plain));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(name).elidedText(index.data(NameRole).toString(),
                                                        Qt::ElideRight, area.width()));
        area.setTop(area.top() + QFontMetrics(name).height());
        painter->setFont(place);
        painter->setPen(inkOf(Tone::Soft));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(place).elidedText(index.data(PlaceRole).toString(),
                                                         Qt::ElideRight, area.width()));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& /*index*/) const override
    {
        return {0, twoLineHeight()};
    }
};

struct Result
{
    QString letter;
    Tone tone;
};

Result resultOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return {WalkPanel::tr("M", "met"), Tone::Good};
    case Outcome::Absent:
        return {WalkPanel::tr("A", "absent"), Tone::Soft};
    case Outcome::Refused:
        return {WalkPanel::tr("R", "refused"), Tone::Late};
    case Outcome::ComeBack:
        break;
    }
    return {WalkPanel::tr("C", "come back"), Tone::Wait};
}

} // namespace

WalkPanel::WalkPanel(Register& registry, const Walk& walk, const VisitDrafts& drafts,
                     QWidget* parent)
    : Card(parent),
      m_register(registry),
      m_walk(walk),
      m_drafts(drafts),
      m_list(new QListWidget(this))
{
    m_list->setAccessibleName(tr("Doors of the walk"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new DoorDelegate(m_list));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(smallSpace, smallSpace, smallSpace, smallSpace);
    layout->addWidget(m_list, 1);
    const auto choose = [this](const QListWidgetItem* item) {
        Q_EMIT doorChosen(item->data(SubjectRole).toLongLong());
    };
    respond(m_list, &QListWidget::itemClicked, this, choose);
    respond(m_list, &QListWidget::itemActivated, this, choose);
    refresh();
}

// Reads before it shows: a list that can't be read stays as it was.
void WalkPanel::refresh()
{
    QList<Subject> doors;
    QSet<RowId> visitedToday;
    const SubjectStore subjects(m_register);
    const VisitStore visits(m_register);
    for (const RowId id : m_walk.doors()) {
        if (const std::optional<Subject> subject = subjects.find(id))
            doors << *subject;
        if (!m_walk.isDone(id) && !visits.ofDay(id, today()).isEmpty())
            visitedToday << id;
    }
    const QListWidgetItem* item = m_list->currentItem();
    const RowId current = item ? item->data(SubjectRole).toLongLong() : 0;
    QHash<RowId, QString> names;
    QStringList streets; // each once, as they are walked
    for (const Subject& subject : std::as_const(doors)) {
        if (subject.street && !names.contains(*subject.street)) {
            names.insert(*subject.street, StreetStore(m_register).get(*subject.street).name);
            streets << names.value(*subject.street);
        }
    }
    m_list->clear();
    for (const Subject& subject : std::as_const(doors))
        addDoor(subject,
                streets.size() > 1 && subject.street ? names.value(*subject.street) : QString(),
                visitedToday.contains(subject.id));
    const QString done = tr("%1 of %2").arg(m_walk.doneCount()).arg(m_walk.doors().size());
    const QString which =
        m_walk.number().isEmpty() ? tr("Walk") : tr("Sheet %1").arg(m_walk.number());
    QStringList words{which, streets.join(QStringLiteral("、")), done};
    words.removeAll(QString());
    Q_EMIT progressed(m_walk.doors().isEmpty() ? QString() : words.join(QStringLiteral(" · ")));
    setVisible(!m_walk.doors().isEmpty());
    setCurrent(current);
}

// One that was visited today before the walk was begun is a door of it like the others, and named.
void WalkPanel::addDoor(const Subject& subject, const QString& street, bool visitedToday)
{
    const QList<VisitDraft>& drafts = m_drafts.all();
    const bool typed = std::any_of(drafts.begin(), drafts.end(), [&](const VisitDraft& draft) {
        return draft.record.visit.subject == subject.id; // a new visit's or a correction's
    });
    const bool done = m_walk.isDone(subject.id);
    const QString mark = typed ? draftMark : done ? doneMark : noMark;
    const QString door = doorText({{}, subject.lane, subject.number, subject.room, {}});
    const QString name = (door.isEmpty() ? QString() : door + u' ') + subject.name;
    auto* line = new QListWidgetItem(
        mark + (visitedToday ? tr("%1 (visited today)").arg(name) : name), m_list);
    line->setData(SubjectRole, subject.id);
    line->setData(NumberRole, m_walk.lineOf(subject.id));
    line->setData(NameRole, subject.name);
    line->setData(PlaceRole,
                  visitedToday ? tr("%1 (visited today)").arg(street + door) : street + door);
    if (typed)
        line->setToolTip(tr("Something was typed here and is not saved yet"));
    showResult(*line, subject, typed);
}

void WalkPanel::showResult(QListWidgetItem& line, const Subject& subject, bool typed) const
{
    std::optional<Result> result;
    QString words;
    if (typed) {
        result = Result{tr("draft"), Tone::Wait};
        words = result->letter;
    } else if (const std::optional<RowId> visit = m_walk.visitOf(subject.id)) {
        const Outcome outcome = VisitStore(m_register).get(*visit).outcome;
        result = resultOf(outcome);
        words = labelOf(outcome);
    } else if (subject.status != SubjectStatus::Active) {
        words = labelOf(subject.status);
        result = Result{words, Tone::Soft};
    }
    if (result) {
        line.setData(ResultRole, result->letter);
        line.setData(ToneRole, static_cast<int>(result->tone));
    }
    QStringList said{QString::number(m_walk.lineOf(subject.id)), subject.name,
                     line.data(PlaceRole).toString(), words};
    said.removeAll(QString());
    line.setData(Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
}

void WalkPanel::setCurrent(RowId subject)
{
    const qsizetype row = m_walk.doors().indexOf(subject);
    m_list->setCurrentRow(static_cast<int>(row));
    if (row >= 0)
        m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
}

} // namespace doorstep

#include "moc_WalkPanel.cpp"
