// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WholeMessage.h"

#include "ui/look/PlainText.h"
#include "ui/look/Theme.h"

#include <QEvent>
#include <QStatusBar>
#include <QTimer>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int barIndent = 6; // pixels, of QStatusBar before and behind a message
constexpr int wholeMs = 12000;

} // namespace

WholeMessage::WholeMessage(QStatusBar& bar)
    : QLabel(bar.parentWidget()), m_bar(bar), m_while(new QTimer(this))
{
    setObjectName(QStringLiteral("wholeMessage"));
    setTextFormat(Qt::PlainText);
    setTextKind(*this, TextKind::Small);
    setWordWrap(true);
    setAutoFillBackground(true);
    setContentsMargins(smallSpace + barIndent, 2, smallSpace + barIndent, 2);
    setAttribute(Qt::WA_TransparentForMouseEvents); // it may come over what is clicked
    hide();
    m_while->setSingleShot(true);
    m_while->setInterval(wholeMs);
    connect(m_while, &QTimer::timeout, this, &QWidget::hide);
    connect(&bar, &QStatusBar::messageChanged, this, [this] {
        m_while->start();
        follow();
    });
    bar.installEventFilter(this);
}

bool WholeMessage::eventFilter(QObject* watched, QEvent* event)
{
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (watched == &m_bar && moves && isVisible())
        follow();
    return false;
}

// What stands in the bar for good is at its right.
bool WholeMessage::fits(const QString& sentence) const
{
    int room = m_bar.width();
    for (const QWidget* part :
         m_bar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible())
            room = std::min(room, part->x());
    }
    const int margins = m_bar.contentsMargins().left() + 2 * barIndent;
    return m_bar.fontMetrics().horizontalAdvance(sentence) + margins <= room;
}

void WholeMessage::follow()
{
    const QString sentence = m_bar.currentMessage();
    if (sentence.isEmpty() || fits(sentence)) {
        m_bar.setToolTip({});
        hide();
        return;
    }
    m_bar.setToolTip(asPlain(sentence));
    setText(sentence);
    const QRect bar = m_bar.geometry();
    const int height = std::max(bar.height(), heightForWidth(bar.width()));
    setGeometry(bar.x(), bar.bottom() + 1 - height, bar.width(), height);
    show();
    raise();
}

} // namespace doorstep

#include "moc_WholeMessage.cpp"
