// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/EntryColumn.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/find/FindBox.h"
#include "ui/pages/visits/VisitForm.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int linesReserved = 2; // above the form
constexpr int linesShown = 9;    // more are scrolled to

// As high as what stands in it; what comes and goes in a few lines moves no field under the mouse.
class LinesAbove : public QScrollArea
{
public:
    LinesAbove(QWidget* lines, QWidget* parent) : QScrollArea(parent)
    {
        setWidget(lines);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        fit();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fit();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const int line = fontMetrics().lineSpacing();
        const int wanted = widget()->layout()->heightForWidth(viewport()->width());
        setFixedHeight(
            std::clamp(wanted, linesReserved * line + smallSpace, linesShown * line + smallSpace));
    }
};

// A line with links is a stop of the Tab key.
void setLine(QLabel& line, const QString& html)
{
    line.setText(html);
    line.setFocusPolicy(html.contains(u"<a ") ? Qt::TabFocus : Qt::NoFocus);
    line.setVisible(!html.isEmpty());
}

} // namespace

EntryColumn::EntryColumn(FindBox* find, VisitForm* form, bool readOnly, QWidget* parent)
    : QWidget(parent),
      m_name(heading({}, this)),
      m_place(caption({}, this)),
      m_otherDay(plainLabel(this)),
      m_said(richLabel(this)),
      m_trouble(plainLabel(this)),
      m_kept(richLabel(this)),
      m_save(new QPushButton(this))
{
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_said->setObjectName(QStringLiteral("notice"));
    m_kept->setObjectName(QStringLiteral("kept"));
    m_otherDay->setObjectName(QStringLiteral("otherDay"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(smallSpace, 0, smallSpace, 0);
    column->addWidget(find);
    column->addLayout(title());
    column->addWidget(linesAbove());
    column->addWidget(scrolled(form), 1);
    column->addLayout(buttons(readOnly));
    setTabOrder(find, m_said);
    setTabOrder(m_said, m_kept);
    setTabOrder(m_kept, form);
    setTabOrder(form, m_save);
}

QLayout* EntryColumn::title()
{
    setTextKind(*m_name, TextKind::Title);
    m_otherDay->setBackgroundRole(roleOf(Tone::Late));
    m_otherDay->setForegroundRole(QPalette::Base);
    m_otherDay->setAutoFillBackground(true);
    m_otherDay->setContentsMargins(smallSpace, 0, smallSpace, 0);
    setTextKind(*m_otherDay, TextKind::Strong);
    auto* title = new QHBoxLayout;
    title->addWidget(m_name);
    title->addSpacing(smallSpace);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the day has the room
    title->addWidget(m_place, 1, Qt::AlignBottom);
    title->addWidget(m_otherDay, 0, Qt::AlignBottom);
    return title;
}

QWidget* EntryColumn::linesAbove()
{
    setTone(*m_said, Tone::Late);
    setTone(*m_trouble, Tone::Late);
    for (QLabel* line : {m_said, m_kept}) {
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        setLine(*line, {});
        connect(line, &QLabel::linkActivated, this, &EntryColumn::linkActivated);
    }
    auto* lines = new QWidget(this);
    auto* below = new QVBoxLayout(lines);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    for (QLabel* line : {m_said, m_trouble, m_kept}) {
        line->setWordWrap(true);
        below->addWidget(line);
    }
    below->addStretch();
    return new LinesAbove(lines, this);
}

QWidget* EntryColumn::scrolled(VisitForm* form)
{
    auto* area = new QScrollArea(this);
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    // A key that jumps to a field brings it into sight.
    connect(qApp, &QApplication::focusChanged, area, [area](const QWidget*, QWidget* now) {
        if (now && area->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
    return area;
}

QLayout* EntryColumn::buttons(bool readOnly)
{
    m_save->setDefault(true);
    auto* only = new QPushButton(tr("Save"), this);
    only->setToolTip(tr("Ctrl+S"));
    auto* clear = new QPushButton(tr("Clear the form"), this);
    for (QPushButton* button : {m_save, only, clear})
        button->setEnabled(!readOnly);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(true); });
    connect(only, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(false); });
    connect(clear, &QPushButton::clicked, this, &EntryColumn::clearWanted);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(only);
    buttons->addStretch();
    buttons->addWidget(clear);
    return buttons;
}

void EntryColumn::showHeading(const QString& name, const QString& place)
{
    m_name->setText(name);
    m_place->setText(place);
}

void EntryColumn::showOtherDay(const QString& sentence)
{
    m_otherDay->setText(sentence);
    m_otherDay->setVisible(!sentence.isEmpty());
}

void EntryColumn::setActOfSaving(const QString& text)
{
    m_save->setText(text);
}

void EntryColumn::say(const QString& html)
{
    setLine(*m_said, html);
}

void EntryColumn::ask(const QString& html)
{
    say(html);
    m_said->setFocus(Qt::OtherFocusReason);
}

void EntryColumn::showKept(const QString& html)
{
    setLine(*m_kept, html);
}

} // namespace doorstep

#include "moc_EntryColumn.cpp"
