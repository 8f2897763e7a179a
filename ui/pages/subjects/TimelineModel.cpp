// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/TimelineModel.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace doorstep {

namespace {

constexpr int mostLines = 4; // of words; the rest is in the tool tip
constexpr int margin = 6;
constexpr int pictureHeight = 48;

// Those that fit beside one another, and how many more there are.
void paintPictures(QPainter& painter, const QRect& line, const TimelineModel& model,
                   const TimelineEntry& entry)
{
    int left = entry.papers;
    QPoint place = line.topLeft();
    const int more = painter.fontMetrics().horizontalAdvance(QStringLiteral(" +99"));
    for (const QString& content : entry.pictures) {
        const QPixmap picture = model.picture(content, pictureHeight);
        if (place.x() + picture.width() > line.right() - more)
            break;
        painter.drawPixmap(place, picture);
        place.rx() += picture.width() + margin / 2;
        --left;
    }
    if (left > 0)
        painter.drawText(QRect(place, QSize(more + margin, pictureHeight)),
                         static_cast<int>(Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter),
                         QStringLiteral("+%1").arg(left));
}

QString titleOf(const TimelineEntry& entry)
{
    return entry.papers > 0 && entry.pictures.isEmpty()
               ? entry.title + QStringLiteral(" · ") +
                     TimelineModel::tr("%n paper(s)", nullptr, entry.papers)
               : entry.title;
}

QStringList brokenInto(const QString& text, const QFont& font, int width)
{
    QStringList lines;
    if (text.isEmpty())
        return lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (lines.size() == mostLines - 1) {
            lines << QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight,
                                                   width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

bool passes(TimelineKind kind, TimelineFilter filter)
{
    switch (filter) {
    case TimelineFilter::Visits:
        return kind == TimelineKind::Visit || kind == TimelineKind::Card ||
               kind == TimelineKind::Service || kind == TimelineKind::Activity ||
               kind == TimelineKind::Paper;
    case TimelineFilter::Needs:
        return kind == TimelineKind::Need || kind == TimelineKind::Wish;
    case TimelineFilter::Edits:
        return kind == TimelineKind::Edit;
    case TimelineFilter::All:
        break;
    }
    return true;
}

const TimelineEntry& entryOf(const QModelIndex& index)
{
    return static_cast<const TimelineModel*>(index.model())->entry(index.row());
}

} // namespace

QString kindWord(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Visit:
        return TimelineModel::tr("Visit");
    case TimelineKind::Need:
        return TimelineModel::tr("Need");
    case TimelineKind::Card:
        return TimelineModel::tr("Card");
    case TimelineKind::Wish:
        return TimelineModel::tr("Wish");
    case TimelineKind::Service:
        return TimelineModel::tr("Service");
    case TimelineKind::Activity:
        return TimelineModel::tr("Activity");
    case TimelineKind::Hands:
        return TimelineModel::tr("Changed hands");
    case TimelineKind::Paper:
        return TimelineModel::tr("Photo or paper");
    case TimelineKind::Edit:
        break;
    }
    return TimelineModel::tr("Edit");
}

QString whenText(const TimelineEntry& entry)
{
    return entry.dayOnly ? dayOf(entry.at).toString(Qt::ISODate)
                         : shanghaiTime(entry.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void TimelineModel::show(const Timeline& timeline)
{
    m_all = timeline.entries;
    refilter();
}

void TimelineModel::setFilter(TimelineFilter filter)
{
    m_filter = filter;
    refilter();
}

void TimelineModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [this](const TimelineEntry& entry) { return passes(entry.kind, m_filter); });
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineEntry& shown = m_shown.at(index.row());
    QStringList parts{whenText(shown), kindWord(shown.kind), shown.who, shown.title, shown.words};
    if (role == Qt::DisplayRole)
        return parts.join(u'\t');
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        parts.removeAll(QString());
        return role == Qt::ToolTipRole ? asPlain(parts.join(u'\n')) : parts.join(u' ');
    }
    return {};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const TimelineEntry& entry = entryOf(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, colours().tint);
    else if (index.row() > 0) {
        painter->setPen(option.palette.color(QPalette::AlternateBase).darker(108));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    const QFontMetrics metrics(option.font);
    QRect line = option.rect.adjusted(margin, margin, -margin, 0);
    line.setHeight(metrics.height());

    painter->setPen(inkOf(Tone::Accent));
    const QString kind = kindWord(entry.kind);
    painter->drawText(line, Qt::AlignLeft, kind);
    painter->setPen(inkOf(Tone::Soft));
    const int indent = metrics.horizontalAdvance(kind) + 2 * margin;
    const QString when = whenText(entry);
    painter->drawText(line.adjusted(indent, 0, 0, 0), Qt::AlignLeft, when);
    const int rest = line.width() - indent - metrics.horizontalAdvance(when) - 2 * margin;
    painter->drawText(line, Qt::AlignRight, metrics.elidedText(entry.who, Qt::ElideRight, rest));

    line.translate(0, metrics.height() + 2);
    painter->setPen(option.palette.color(QPalette::Text));
    QFont strong = option.font;
    strong.setBold(true);
    painter->setFont(strong);
    painter->drawText(
        line, Qt::AlignLeft,
        QFontMetrics(strong).elidedText(titleOf(entry), Qt::ElideRight, line.width()));
    painter->setFont(option.font);
    for (const QString& words : brokenInto(entry.words, option.font, line.width())) {
        line.translate(0, metrics.height() + 1);
        painter->drawText(line, Qt::AlignLeft, words);
    }
    if (!entry.pictures.isEmpty()) {
        line.translate(0, metrics.height() + 2);
        paintPictures(*painter, line, *static_cast<const TimelineModel*>(index.model()), entry);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && !selected) {
        painter->setPen(QPen(inkOf(Tone::Accent), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * margin;
    const QFontMetrics metrics(option.font);
    const auto lines = brokenInto(entryOf(index).words, option.font, qMax(width, 60)).size();
    return {60, 2 * margin + 2 * metrics.height() + 2 +
                    static_cast<int>(lines) * (metrics.height() + 1) +
                    (entryOf(index).pictures.isEmpty() ? 0 : pictureHeight + margin)};
}

} // namespace doorstep

#include "moc_TimelineModel.cpp"
