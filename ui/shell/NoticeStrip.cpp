// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NoticeStrip.h"

#include "ui/look/Inks.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int shownMs = 12000;
constexpr int aimedMs = 700;
constexpr int buttonPixels = 26; // as much above a page as beside it, nearly: with the margin
constexpr int barWidth = 5;      // pixels, of the accent at the left

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto mix = [share](int a, int b) {
        return static_cast<int>(a * (1 - share) + b * share);
    };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()),
            mix(one.blue(), other.blue())};
}

} // namespace

NoticeStrip::NoticeStrip(QWidget* parent)
    : QFrame(parent),
      m_sentence(plainLabel(this)),
      m_action(new QPushButton(this)),
      m_choices(new QWidget(this)),
      m_close(new QToolButton(this)),
      m_timer(new QTimer(this)),
      m_aimed(new QTimer(this)),
      m_place(new QWidget(parent))
{
    setAutoFillBackground(true);
    setTextKind(*m_sentence, TextKind::Section);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("notice"));
    m_action->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where it is
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setAccessibleName(tr("Close the notice"));
    m_close->setToolTip(tr("Close (Esc)"));
    fitToText(*m_action, [this] { m_action->setFixedHeight(scaled(buttonPixels)); });
    fitToText(*m_close,
              [this] { m_close->setFixedSize(scaled(buttonPixels), scaled(buttonPixels)); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(barWidth + wideSpace, 1, smallSpace, 1);
    layout->setSpacing(wideSpace);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_choices);
    layout->addWidget(m_close);
    auto* choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(smallSpace);
    m_choices->hide();
    fitToText(*this, [this] { makeRoom(0); });
    m_timer->setInterval(shownMs);
    m_aimed->setInterval(aimedMs);
    m_aimed->setSingleShot(true);
    connect(m_aimed, &QTimer::timeout, this, [this] {
        setAttribute(Qt::WA_TransparentForMouseEvents, false);
        if (isVisible())
            makeRoom(height());
    });
    connect(m_timer, &QTimer::timeout, this, &NoticeStrip::closeUnlessInUse);
    respond(m_action, &QPushButton::clicked, this, &NoticeStrip::act); // a page's own, as below
    connect(m_close, &QToolButton::clicked, this, &NoticeStrip::close);
    qApp->installEventFilter(this); // Esc, wherever the focus is
    followScheme(*this, [this] { colour(); });
    hide();
}

void NoticeStrip::show(const Notice& notice)
{
    if (isVisible() && m_notice.lasts == Notice::Lasts::UntilClosed)
        m_standing = m_notice;
    m_notice = notice;
    m_sentence->setText(notice.sentence);
    m_sentence->setToolTip(asPlain(notice.whole));
    m_action->setText(notice.key.isEmpty()
                          ? notice.action
                          : QStringLiteral("%1 (%2)").arg(notice.action, notice.key));
    m_action->setVisible(!notice.action.isEmpty());
    showChoices();
    setAccessibleName(notice.sentence);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_aimed->start();
    layOver();
    raise();
    setVisible(true);
    m_timer->stop();
    if (notice.lasts != Notice::Lasts::UntilClosed)
        m_timer->start();
    // Said by a screen reader though the focus stays elsewhere.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeStrip::showChoices()
{
    // (deleteLater: one of them may be what is being clicked.)
    for (auto* before : m_choices->findChildren<QPushButton*>()) {
        before->hide();
        before->setParent(nullptr);
        before->deleteLater();
    }
    for (const Notice::Choice& choice : std::as_const(m_notice.choices)) {
        auto* button = new QPushButton(asPlain(choice.word), m_choices);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(m_action->height());
        m_choices->layout()->addWidget(button);
        respond(button, &QPushButton::clicked, this, [this, act = choice.act] {
            close();
            act();
        });
    }
    m_choices->setVisible(!m_notice.choices.isEmpty());
}

bool NoticeStrip::hasFocusWithin() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

int NoticeStrip::oneLine() const
{
    const int sentence = QFontMetrics(fontOf(TextKind::Section)).lineSpacing();
    return std::max(scaled(buttonPixels), sentence) + 2;
}

// The page has a margin of its own below.
void NoticeStrip::makeRoom(int height)
{
    m_place->setFixedHeight(std::max(oneLine(), height) - tightSpace);
}

void NoticeStrip::layOver()
{
    QRect over = m_place->geometry();
    layout()->invalidate();
    over.setHeight(std::max(oneLine(), layout()->totalHeightForWidth(over.width())));
    setGeometry(over);
    if (isVisible() && !m_aimed->isActive()) // it is wider or narrower than it was
        makeRoom(over.height());
}

void NoticeStrip::pageChanged()
{
    if (!m_notice.key.isEmpty() || m_notice.lasts == Notice::Lasts::UntilStep)
        close();
}

void NoticeStrip::stepOffered(const QString& key)
{
    if (m_notice.lasts == Notice::Lasts::UntilStep)
        close();
    else if (m_notice.key == key)
        m_action->setText(m_notice.action);
}

void NoticeStrip::registerChanged()
{
    if (m_notice.lasts == Notice::Lasts::UntilChange || m_notice.lasts == Notice::Lasts::UntilStep)
        close();
}

void NoticeStrip::act()
{
    const std::function<void()> work = m_notice.act;
    close();
    if (work)
        work();
}

void NoticeStrip::closeUnlessInUse()
{
    if (!underMouse() && !hasFocusWithin())
        close();
}

void NoticeStrip::close()
{
    m_timer->stop();
    m_notice = {};
    // Hiding a button that has the focus would hand it to whatever comes next.
    if (hasFocusWithin())
        QApplication::focusWidget()->clearFocus();
    m_aimed->stop();
    hide();
    makeRoom(0);
    if (m_standing)
        show(*std::exchange(m_standing, std::nullopt));
}

bool NoticeStrip::isForUs(QObject* watched) const
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    return isVisible() && widget && widget->window() == window() &&
           !QApplication::activePopupWidget();
}

// Whatever takes Esc for itself from the focus up to the window comes first: an open cell, a field,
// a line. The key that closes the strip does nothing else: no page may take it for "back" as well.
bool NoticeStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_place && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        layOver();
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier || !isForUs(watched))
        return false;
    if (event->type() == QEvent::KeyPress) {
        const bool ours = std::exchange(m_takesEscape, false);
        if (ours)
            close();
        return ours;
    }
    // At the window nobody has taken it. What stands until it is answered is not closed by it.
    m_takesEscape =
        watched == window() && (m_notice.lasts != Notice::Lasts::UntilClosed || hasFocusWithin());
    if (m_takesEscape)
        event->accept();
    return m_takesEscape;
}

void NoticeStrip::mouseReleaseEvent(QMouseEvent*)
{
    if (m_notice.lasts != Notice::Lasts::UntilClosed)
        close();
}

void NoticeStrip::colour()
{
    const QPalette basis = QGuiApplication::palette();
    QPalette own;
    own.setColor(QPalette::Window, mixed(basis.color(QPalette::Base), inkOf(Tone::Accent), 0.12));
    own.setColor(QPalette::WindowText, basis.color(QPalette::Text));
    setPalette(own);
}

void NoticeStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, 0, barWidth, height(), inkOf(Tone::Accent));
}

} // namespace doorstep

#include "moc_NoticeStrip.cpp"
