// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/EntryColumn.h"

#include "data/files/checks/IdentityNumber.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/Inks.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TypedWords.h"
#include "ui/look/WrapLayout.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/Respond.h"
#include "ui/pages/visits/EntryWords.h"
#include "ui/pages/visits/VisitForm.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int linesReserved = 1; // above the form
constexpr int linesShown = 9;    // more are scrolled to
constexpr int lowWindow = 600;   // where no line can be spared
constexpr int narrowWindow = 1000;

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
        const bool low = window()->height() < scaled(lowWindow);
        const int least = low ? 0 : linesReserved * line + smallSpace;
        setFixedHeight(std::clamp(wanted, least, linesShown * line + smallSpace));
    }
};

// What is filled in is never wider than its place, and what is typed in stays in sight where lines
// above it take room away.
class FormArea : public QScrollArea
{
public:
    FormArea(std::function<void()> keepInSight, QWidget* parent)
        : QScrollArea(parent), m_keepInSight(std::move(keepInSight))
    {
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize least = QScrollArea::minimumSizeHint();
        const int form = widget() ? widget()->minimumSizeHint().width() : 0;
        return {std::max(least.width(), form + verticalScrollBar()->sizeHint().width()),
                least.height()};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool done = QScrollArea::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        if (watched == widget() && event->type() == QEvent::Resize)
            m_keepInSight();
        return done;
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        m_keepInSight();
    }

private:
    std::function<void()> m_keepInSight;
};

// The name as a title that leads to its page.
class NameLink : public QAbstractButton
{
public:
    explicit NameLink(QWidget* parent) : QAbstractButton(parent)
    {
        setTextKind(*this, TextKind::Title);
        setFocusPolicy(Qt::NoFocus); // Ctrl+Shift+O does the same
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        setCursor(Qt::PointingHandCursor);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height() + 4};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {std::min(sizeHint().width(), fontMetrics().horizontalAdvance(u'字') * 6),
                sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        QFont font = painter.font();
        font.setUnderline(isEnabled() && underMouse());
        painter.setFont(font);
        painter.setPen(inkOf(isEnabled() ? Tone::Accent : Tone::Plain));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

// Where it is and whom one asks for: beside the name, or below it; only its end gives way.
class PlaceLine : public QLabel
{
public:
    explicit PlaceLine(QWidget* parent) : QLabel(parent)
    {
        setObjectName(QStringLiteral("where"));
        setTextFormat(Qt::PlainText);
        setTextKind(*this, TextKind::Base);
        setTone(*this, Tone::Soft);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {std::min(sizeHint().width(), fontMetrics().horizontalAdvance(u'字') * 6),
                sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

// What stands in a card has the card's ground.
void clearGround(QScrollArea& area)
{
    area.viewport()->setAutoFillBackground(false);
    area.widget()->setAutoFillBackground(false);
}

QString wordsIn(const QWidget* field)
{
    if (const auto* box = qobject_cast<const QPlainTextEdit*>(field))
        return box->toPlainText();
    const auto* line = qobject_cast<const QLineEdit*>(field);
    return line ? line->text() : QString();
}

// A line with links is a stop of the Tab key.
void setLine(QLabel& line, const QString& html)
{
    line.setText(html);
    line.setFocusPolicy(html.contains(u"<a ") ? Qt::TabFocus : Qt::NoFocus);
    line.setVisible(!html.isEmpty());
}

} // namespace

EntryColumn::EntryColumn(FindBox* find, VisitForm* form, QWidget* strip, bool readOnly,
                         QWidget* parent)
    : Card(parent),
      m_form(form),
      m_scrolled(new FormArea([this] { keepInSight(); }, this)),
      m_name(new NameLink(this)),
      m_place(new PlaceLine(this)),
      m_otherDay(plainLabel(this)),
      m_before(new QToolButton(this)),
      m_banner(new QWidget(this)),
      m_correction(plainLabel(this)),
      m_said(richLabel(this)),
      m_held(new HeldLetters(m_said)),
      m_trouble(plainLabel(this)),
      m_leftOut(plainLabel(this)),
      m_leftOutPlace(new QWidget(this)),
      m_kept(richLabel(this)),
      m_save(new QPushButton(this))
{
    m_name->setObjectName(QStringLiteral("whose"));
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_said->setObjectName(QStringLiteral("notice"));
    m_kept->setObjectName(QStringLiteral("kept"));
    m_otherDay->setObjectName(QStringLiteral("otherDay"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(wideSpace, middleSpace, wideSpace, middleSpace);
    column->setSpacing(smallSpace);
    column->addWidget(banner());
    column->addWidget(find);
    column->addLayout(title());
    column->addWidget(linesAbove());
    column->addWidget(strip);
    column->addWidget(scrolledForm(), 1);
    column->addLayout(buttons(readOnly));
    respond(m_held, &HeldLetters::changed, this, &EntryColumn::answer);
    respond(m_held, &HeldLetters::leftByKey, this, [this] {
        if (!m_refusal)
            return; // a question, which has links
        m_held->end();
        m_form->beginField(m_refusal->field);
    });
    respond(m_name, &QAbstractButton::clicked, this, &EntryColumn::subjectWanted);
    fitToText(*this, [this] { giveRoom(); });
    setTabOrder(find, m_said);
    setTabOrder(m_said, m_kept);
    setTabOrder(m_kept, form);
    setTabOrder(form->lastField(), m_clear);
    setTabOrder(m_clear, m_only);
    setTabOrder(m_only, m_save);
}

QLayout* EntryColumn::title()
{
    m_otherDay->setBackgroundRole(roleOf(Tone::Late));
    m_otherDay->setForegroundRole(QPalette::Base);
    m_otherDay->setAutoFillBackground(true);
    m_otherDay->setContentsMargins(smallSpace, 0, smallSpace, 0);
    setTextKind(*m_otherDay, TextKind::Strong);
    auto* words = new WrapLayout;
    words->addWidget(m_name);
    words->addWidget(m_place);
    auto* title = new QHBoxLayout;
    title->setSpacing(smallSpace);
    title->addLayout(words, 1);
    title->addWidget(m_otherDay, 0, Qt::AlignVCenter);
    m_before->setText(tr("Before you ring"));
    m_before->setCheckable(true);
    m_before->setFocusPolicy(Qt::NoFocus); // Tab goes from the finder to the outcome
    respond(m_before, &QAbstractButton::toggled, this, &EntryColumn::giveRoom);
    title->addWidget(m_before, 0, Qt::AlignVCenter);
    return title;
}

QWidget* EntryColumn::banner()
{
    m_banner->setObjectName(QStringLiteral("correction"));
    m_banner->setAutoFillBackground(true);
    setGround(*m_banner, Tone::Wait);
    setTone(*m_correction, Tone::Wait);
    setTextKind(*m_correction, TextKind::Strong);
    m_correction->setWordWrap(true);
    auto* drop = new QPushButton(tr("Drop the correction"), m_banner);
    respond(drop, &QPushButton::clicked, this, &EntryColumn::dropWanted);
    auto* row = new QHBoxLayout(m_banner);
    row->setContentsMargins(middleSpace, tightSpace, tightSpace, tightSpace);
    row->addWidget(m_correction, 1);
    row->addWidget(drop);
    m_banner->hide();
    return m_banner;
}

QWidget* EntryColumn::linesAbove()
{
    setTone(*m_said, Tone::Late);
    setTone(*m_trouble, Tone::Late);
    setTone(*m_leftOut, Tone::Late);
    m_leftOut->setWordWrap(true);
    auto* around = new QVBoxLayout(m_leftOutPlace);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_leftOut);
    for (QLabel* line : {m_said, m_kept}) {
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        setLine(*line, {});
        respond(line, &QLabel::linkActivated, this, &EntryColumn::linkActivated);
    }
    auto* lines = new QWidget(this);
    auto* below = new QVBoxLayout(lines);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    for (QLabel* line : {m_said, m_trouble, m_kept})
        line->setWordWrap(true);
    for (QWidget* line : std::initializer_list<QWidget*>{m_said, m_trouble, m_leftOutPlace, m_kept})
        below->addWidget(line);
    below->addStretch();
    auto* area = new LinesAbove(lines, this);
    clearGround(*area);
    return area;
}

QWidget* EntryColumn::scrolledForm()
{
    QScrollArea* area = m_scrolled;
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    clearGround(*area);
    // A key that jumps to a field brings it into sight.
    respond(qApp, &QApplication::focusChanged, area, [this, area](const QWidget*, QWidget* now) {
        if (!now || !area->isAncestorOf(now))
            return;
        m_entered = now;
        bringIntoSight(*now);
    });
    return area;
}

void EntryColumn::bringIntoSight(QWidget& field)
{
    QScrollBar* const bar = m_scrolled->verticalScrollBar();
    const int room = m_scrolled->viewport()->height();
    const int top = field.mapTo(m_form, QPoint()).y();
    const int end = top + field.height() + smallSpace;
    if (end > bar->value() + room)
        bar->setValue(end - room); // whole, in a low window, too
    const int first = top - m_form->heightInSight();
    if (field.height() > room || first < bar->value())
        bar->setValue(first); // its beginning, if it can't be whole
    if (qobject_cast<QPlainTextEdit*>(&field))
        m_scrolled->ensureWidgetVisible(&field, 0, smallSpace); // of high ones the cursor's line
}

// Of the form, whatever has the focus now: a question above it speaks of that field.
void EntryColumn::keepInSight()
{
    if (m_entered && m_entered->isVisible() && m_form->isAncestorOf(m_entered) &&
        !m_form->staysInSight(*m_entered))
        bringIntoSight(*m_entered);
}

QLayout* EntryColumn::buttons(bool readOnly)
{
    m_save->setDefault(true);
    setPrimary(*m_save);
    m_only = new QPushButton(tr("Save"), this);
    m_only->setToolTip(tr("Ctrl+S"));
    m_clear = new QPushButton(tr("Clear the form"), this);
    for (QPushButton* button : {m_save, m_only, m_clear})
        button->setEnabled(!readOnly);
    respond(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(true); });
    respond(m_only, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(false); });
    respond(m_clear, &QPushButton::clicked, this, &EntryColumn::clearWanted);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(smallSpace);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    buttons->addWidget(m_only);
    buttons->addWidget(m_save);
    return buttons;
}

void EntryColumn::showNobody()
{
    showHeading(tr("Nobody chosen yet"), tr("Type above, or start a walk from the block list."),
                false);
    setPrimary(*m_save, false); // there is nothing to save
    m_isSomebodys = false;
    showCorrection({});
}

QString EntryColumn::whose() const
{
    return m_isSomebodys ? m_name->text() : QString();
}

void EntryColumn::showHeading(const QString& name, const QString& place, bool leads)
{
    const bool changes = name != whose();
    m_isSomebodys = true;
    setPrimary(*m_save);
    m_name->setText(name);
    m_name->setToolTip(asPlain(leads ? tr("Open the subject (Ctrl+Shift+O)") : QString()));
    m_name->setEnabled(leads);
    m_before->setEnabled(leads); // of nobody nothing is known
    m_name->updateGeometry();
    m_place->setText(place);
    m_place->setToolTip(asPlain(place));
    if (changes && !m_held->all().isEmpty())
        showSaid(m_saying);
}

void EntryColumn::showOtherDay(const QString& sentence)
{
    m_otherDay->setText(sentence);
    m_otherDay->setVisible(!sentence.isEmpty());
}

void EntryColumn::showCorrection(const QString& sentence)
{
    m_correction->setText(sentence);
    m_banner->setVisible(!sentence.isEmpty());
    m_clear->setVisible(sentence.isEmpty());
}

void EntryColumn::setActOfSaving(const QString& text)
{
    m_save->setText(text);
}

void EntryColumn::say(const QString& html)
{
    m_leftOutPlace->show();
    takeAnswer(); // the form has it
    m_question.clear();
    m_refusal.reset();
    m_held->end();
    showSaid(html);
}

// It takes any words, those for the next door, too; where some stand, they are to be mended.
bool EntryColumn::lacksWords(const QString& field) const
{
    const VisitRecord record = m_form->record();
    if (field == u"newSubject")
        return record.newSubject && record.newSubject->name.trimmed().isEmpty();
    if (field == u"needs")
        return std::any_of(record.needs.begin(), record.needs.end(), [](const RaisedNeed& need) {
            return !need.isBlank() && need.text.trimmed().isEmpty();
        });
    return field == u"outcome";
}

void EntryColumn::refuse(const QString& html, const QString& field)
{
    m_form->beginField(field); // it comes into sight
    if (!lacksWords(field)) {
        const QString ofNumber = identityNumberProblem(wordsIn(window()->focusWidget()));
        say(html);
        // The draft's line says the same of it.
        m_leftOutPlace->setHidden(!ofNumber.isEmpty() && html == ofNumber.toHtmlEscaped());
        keepInSight();
        return;
    }
    ask(html);
    m_refusal = Refusal{field, m_form->cardGiven()};
    keepInSight();
}

std::optional<EntryColumn::Answer> EntryColumn::answered() const
{
    static const QRegularExpression keys(QStringLiteral("^([1-4])(5?)$"));
    const QRegularExpressionMatch typed = keys.match(m_held->text());
    if (!m_refusal || m_refusal->field != u"outcome" || !typed.hasMatch())
        return std::nullopt;
    return Answer{static_cast<Outcome>(typed.captured(1).toInt() - 1),
                  m_refusal->cardBefore || !typed.captured(2).isEmpty()};
}

// A digit alone is the outcome that was missing; with words behind it, it is of somebody who went
// on.
void EntryColumn::answer()
{
    const QScopedValueRollback<bool> answering(m_isAnswering, true);
    const std::optional<Answer> answer = answered();
    if (m_refusal && m_refusal->field == u"outcome")
        m_form->setOutcome(answer ? std::optional(answer->outcome) : std::nullopt,
                           answer ? answer->card : m_refusal->cardBefore);
    showSaid(m_question);
}

void EntryColumn::takeAnswer()
{
    if (answered())
        (void)m_held->take();
}

void EntryColumn::writeHeld(qsizetype at)
{
    const QString field = m_refusal ? m_refusal->field : QString();
    QWidget* before = QApplication::focusWidget();
    const QString words = m_held->takeOne(at);
    say({});
    if (!field.isEmpty() && field != u"outcome")
        m_form->beginField(field);
    QWidget* now = QApplication::focusWidget();
    if (now && now != before && m_form->isAncestorOf(now) &&
        now->testAttribute(Qt::WA_InputMethodEnabled))
        typeInto(*now, words);
    else
        m_form->addSaid(words);
}

// Of another one's words the link says whose they become.
QString EntryColumn::whereTo(const HeldLetters::Held& held) const
{
    return held.at == m_name->text() ? tr("Write it here")
                                     : tr("Write it at “%1”").arg(m_name->text()).toHtmlEscaped();
}

void EntryColumn::showSaid(const QString& html)
{
    m_saying = html;
    QStringList lines{html};
    QList<HeldLetters::Held> held = m_held->all();
    if (answered())
        held.removeLast();
    for (qsizetype at = 0; at < held.size(); ++at)
        lines << tr("Typed on at %1: “%2”. %3")
                     .arg(held.at(at).at.toHtmlEscaped(), held.at(at).words.toHtmlEscaped(),
                          m_isSomebodys ? entryLink::to(entryLink::held, QString::number(at),
                                                        whereTo(held.at(at)))
                                        : tr("Choose for whom it is."));
    if (!held.isEmpty())
        lines << entryLink::to(entryLink::copy, {}, tr("Copy these words"));
    setLine(*m_said, lines.join(u' ').trimmed());
}

void EntryColumn::ask(const QString& html)
{
    say(html);
    m_question = html;
    m_held->begin(m_name->text());
}

// In a narrow window what is known stands behind a button.
void EntryColumn::giveRoom()
{
    const auto* parts = qobject_cast<QSplitter*>(parentWidget());
    QWidget* aside = parts ? parts->widget(parts->indexOf(this) + 1) : nullptr;
    const bool narrow = window()->width() < scaled(narrowWindow);
    m_before->setVisible(aside && narrow);
    if (aside)
        aside->setVisible(!narrow || m_before->isChecked());
}

void EntryColumn::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    giveRoom();
}

// Read from its top, whatever was in sight of the one before.
void EntryColumn::begin()
{
    m_scrolled->verticalScrollBar()->setValue(0);
    m_form->begin();
}

void EntryColumn::showKept(const QString& html)
{
    setLine(*m_kept, html);
}

} // namespace doorstep

#include "moc_EntryColumn.cpp"
