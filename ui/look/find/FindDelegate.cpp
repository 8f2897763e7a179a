// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/find/FindDelegate.h"

#include "ui/look/Theme.h"

#include <QPainter>
#include <QTextLayout>

namespace doorstep {

namespace {

// Device-independent pixels.
constexpr int sidePadding = 12;
constexpr int rowPadding = 6;
constexpr int lineGap = 2;
constexpr int columnGap = 16;
constexpr int barWidth = 3;

QFont smaller()
{
    return fontOf(TextKind::Small);
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

// One row being drawn, from the colours of the palette.
class RowPainter
{
public:
    RowPainter(QPainter& painter, const QStyleOptionViewItem& option)
        : m_painter(painter),
          m_font(option.font),
          m_small(smaller()),
          m_area(option.rect.adjusted(sidePadding, rowPadding, -sidePadding, -rowPadding))
    {
        // The list never has focus, yet its row is the one that Enter takes.
        const QPalette& palette = option.palette;
        m_text = palette.color(QPalette::Active, QPalette::Text);
        m_quiet = colours().soft;
        m_accent = colours().accent;
        if (option.state & QStyle::State_Selected) {
            painter.fillRect(option.rect, colours().tint);
            painter.fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
                             m_accent);
        }
        m_rule = colours().line;
    }

    void operator()(const FoundSubject& subject)
    {
        const bool gone = subject.status != SubjectStatus::Active;
        const int phone = right(firstLine(), subject.phone, m_font, m_quiet, subject.inPhone);
        left(firstLine(), phone, subject.name, bold(m_font), gone ? m_quiet : m_text,
             subject.inName);
        int used = right(secondLine(), subject.other, m_small, m_quiet, subject.inOther);
        QString below = kindOf(subject);
        QList<TextSpan> spans = subject.inDoor;
        if (!subject.door.isEmpty()) {
            below += QStringLiteral(" · ");
            for (TextSpan& span : spans)
                span.from += below.size();
            below += subject.door;
        }
        left(secondLine(), used, below, m_small, m_quiet, spans);
    }

    void operator()(const FoundVisit& visit)
    {
        const int day = right(firstLine(), visit.day.toString(Qt::ISODate), m_small, m_quiet, {});
        left(firstLine(), day, visit.subjectName, m_font, m_text, {});
        left(secondLine(), 0, visit.excerpt.text, m_small, m_quiet, visit.excerpt.places);
    }

    void operator()(const FindHeading& heading)
    {
        m_painter.setPen(m_rule);
        m_painter.drawLine(m_area.left() - sidePadding, m_area.top() - rowPadding,
                           m_area.right() + sidePadding, m_area.top() - rowPadding);
        left(m_area, 0, heading.text, bold(m_small), m_quiet, {});
    }

    void operator()(const FindNotice& notice) { left(m_area, 0, notice.text, m_font, m_quiet, {}); }

    void operator()(const PageRow& page)
    {
        const int kind = right(m_area, FindModel::tr("Page"), m_small, m_quiet, {});
        left(m_area, kind, page.title, m_font, m_text, {});
    }

    void operator()(const NewSubjectRow& offer)
    {
        const QString text = QStringLiteral("＋ ") + offerOf(offer);
        left(m_area, 0, text, m_font, m_accent, {});
    }

private:
    [[nodiscard]] QRect firstLine() const
    {
        return {m_area.left(), m_area.top(), m_area.width(), QFontMetrics(m_font).height()};
    }
    [[nodiscard]] QRect secondLine() const
    {
        const int height = QFontMetrics(m_small).height();
        return {m_area.left(), m_area.bottom() + 1 - height, m_area.width(), height};
    }

    // Draws at the right end; returns the width used, the gap before it included.
    int right(const QRect& line, const QString& text, const QFont& font, const QColor& color,
              const QList<TextSpan>& spans)
    {
        if (text.isEmpty())
            return 0;
        const int width =
            std::min(QFontMetrics(font).horizontalAdvance(text) + 1, line.width() / 2);
        QRect area = line;
        area.setLeft(line.right() + 1 - width);
        left(area, 0, text, font, color, spans);
        return width + columnGap;
    }

    void left(QRect line, int usedAtRight, const QString& text, const QFont& font,
              const QColor& color, const QList<TextSpan>& spans)
    {
        line.setWidth(line.width() - usedAtRight);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width());
        QList<QTextLayout::FormatRange> formats;
        for (const TextSpan& span : spans) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(span.from);
            range.length = static_cast<int>(std::min(span.size, shown.size() - span.from));
            range.format.setForeground(m_accent);
            range.format.setBackground(mark());
            if (range.length > 0)
                formats.append(range);
        }
        QTextLayout layout(shown, font);
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine drawn = layout.createLine();
        if (drawn.isValid())
            drawn.setNumColumns(static_cast<int>(shown.size()));
        layout.endLayout();
        m_painter.setPen(color);
        const double lower = (line.height() - drawn.height()) / 2;
        layout.draw(&m_painter, QPointF(line.left(), line.top() + std::max(0.0, lower)));
    }

    [[nodiscard]] QColor mark() const
    {
        QColor tint = m_accent;
        tint.setAlphaF(0.13F);
        return tint;
    }

    QPainter& m_painter;
    QFont m_font;
    QFont m_small;
    QRect m_area;
    QColor m_text;
    QColor m_quiet;
    QColor m_accent;
    QColor m_rule;
};

} // namespace

void FindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* model = static_cast<const FindModel*>(index.model());
    painter->save();
    std::visit(RowPainter(*painter, option), model->row(index.row()));
    painter->restore();
}

QSize FindDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const FindModel*>(index.model());
    const FindRow& row = model->row(index.row());
    const int line = QFontMetrics(option.font).height();
    const int small = QFontMetrics(smaller()).height();
    int height = line;
    if (std::holds_alternative<FoundSubject>(row) || std::holds_alternative<FoundVisit>(row))
        height = line + lineGap + small;
    else if (std::holds_alternative<FindHeading>(row))
        height = small;
    return {0, height + 2 * rowPadding};
}

} // namespace doorstep

#include "moc_FindDelegate.cpp"
