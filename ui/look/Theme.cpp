// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Theme.h"

#include "ui/look/ThemeStyle.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace doorstep {

namespace {

constexpr double basePixels = 15; // at the middle step
constexpr double smallPixels = 13;
constexpr double sectionPixels = 16;
constexpr double titlePixels = 21;
constexpr double figurePixels = 30;
constexpr int middleStep = 1;
constexpr double usualDpi = 96;

const char* const textKind = "textKind";
const char* const primary = "primary";
const char* const pageProperty = "pageMargins";
const QString stepSetting = QStringLiteral("look/textStep");
const QString schemeSetting = QStringLiteral("look/scheme");

Theme* theTheme = nullptr;

double pixelsOf(TextKind kind)
{
    switch (kind) {
    case TextKind::Small:
    case TextKind::SmallStrong:
        return smallPixels;
    case TextKind::Section:
        return sectionPixels;
    case TextKind::Title:
        return titlePixels;
    case TextKind::Figure:
        return figurePixels;
    default:
        return basePixels;
    }
}

double screenScale()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? screen->logicalDotsPerInchY() / usualDpi : 1;
}

double textScale()
{
    return theTheme ? theTheme->textScale() : 1;
}

Scheme schemeNamed(const QString& name)
{
    return name == u"dark"       ? Scheme::Dark
           : name == u"contrast" ? Scheme::HighContrast
                                 : Scheme::Light;
}

QString nameOf(Scheme scheme)
{
    return scheme == Scheme::Dark           ? QStringLiteral("dark")
           : scheme == Scheme::HighContrast ? QStringLiteral("contrast")
                                            : QStringLiteral("light");
}

// Calls it when the font of what it belongs to has changed.
class FontWatch : public QObject
{
public:
    FontWatch(QWidget& widget, std::function<void()> fit) : QObject(&widget), m_fit(std::move(fit))
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        // Its parents' fonts may follow a moment later.
        if (event->type() == QEvent::FontChange && !std::exchange(m_waits, true))
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_waits = false;
                    m_fit();
                },
                Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_fit;
    bool m_waits = false;
};

} // namespace

const Colours& coloursOf(Scheme scheme)
{
    static const Colours light{
        .window = 0xf5f6f8,
        .surface = 0xffffff,
        .line = 0xe2e5ea,
        .text = 0x1b2330,
        .soft = 0x465060,
        .accent = 0x1d5fbf,
        .onAccent = 0xffffff,
        .tint = 0xe8f0fb,
        .hover = 0xf0f3f7,
        .track = 0xeef0f4,
        .good = 0x1b7a47,
        .goodTint = 0xe6f4ec,
        .wait = 0x9a5b00,
        .waitTint = 0xfff3dd,
        .late = 0xb3261e,
        .lateTint = 0xfce9e7,
    };
    static const Colours dark{
        .window = 0x15181d,
        .surface = 0x1f2329,
        .line = 0x3a414b,
        .text = 0xe8ebf0,
        .soft = 0xbdc5d0,
        .accent = 0x8ab8ff,
        .onAccent = 0x0f1319,
        .tint = 0x23344d,
        .hover = 0x2a2f37,
        .track = 0x31373f,
        .good = 0x74d6a0,
        .goodTint = 0x17352a,
        .wait = 0xf3bd57,
        .waitTint = 0x3a2e14,
        .late = 0xffa195,
        .lateTint = 0x47221f,
    };
    static const Colours contrast{
        .window = 0xffffff,
        .surface = 0xffffff,
        .line = 0x000000U,
        .text = 0x000000U,
        .soft = 0x202020,
        .accent = 0x00388a,
        .onAccent = 0xffffff,
        .tint = 0xcfe2ff,
        .hover = 0xe8e8e8,
        .track = 0xd8d8d8,
        .good = 0x00451c,
        .goodTint = 0xffffff,
        .wait = 0x5a3300,
        .waitTint = 0xffffff,
        .late = 0x8c0000,
        .lateTint = 0xffffff,
    };
    return scheme == Scheme::Dark ? dark : scheme == Scheme::HighContrast ? contrast : light;
}

const Colours& colours()
{
    return coloursOf(theTheme ? theTheme->scheme() : Scheme::Light);
}

QColor inkOf(Tone tone, const Colours& of)
{
    switch (tone) {
    case Tone::Soft:
        return of.soft;
    case Tone::Accent:
        return of.accent;
    case Tone::Good:
        return of.good;
    case Tone::Wait:
        return of.wait;
    case Tone::Late:
        return of.late;
    default:
        return of.text;
    }
}

QColor groundOf(Tone tone)
{
    const Colours& of = colours();
    switch (tone) {
    case Tone::Accent:
        return of.tint;
    case Tone::Good:
        return of.goodTint;
    case Tone::Wait:
        return of.waitTint;
    case Tone::Late:
        return of.lateTint;
    default:
        return of.hover;
    }
}

QPalette::ColorRole roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Soft:
        return QPalette::PlaceholderText;
    case Tone::Accent:
        return QPalette::Link;
    case Tone::Good:
        return QPalette::LinkVisited;
    case Tone::Wait:
        return QPalette::ToolTipText; // a tip has a palette of its own
    case Tone::Late:
        return QPalette::BrightText;
    default:
        return QPalette::WindowText;
    }
}

QPalette paletteOf(Scheme scheme)
{
    const Colours& of = coloursOf(scheme);
    QPalette palette(of.surface, of.window);
    const auto set = [&](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, of.window);
    set(QPalette::WindowText, of.text);
    set(QPalette::Base, of.surface);
    set(QPalette::AlternateBase, of.window);
    set(QPalette::Text, of.text);
    set(QPalette::Button, of.surface);
    set(QPalette::ButtonText, of.text);
    set(QPalette::Light, of.surface);
    set(QPalette::Midlight, of.hover);
    set(QPalette::Mid, of.line);
    set(QPalette::Dark, of.soft);
    set(QPalette::Shadow, of.text);
    // Of marked words; the style paints a chosen row as a tint.
    set(QPalette::Highlight, of.accent);
    set(QPalette::HighlightedText, of.onAccent);
    set(roleOf(Tone::Soft), of.soft);
    set(roleOf(Tone::Accent), of.accent);
    set(roleOf(Tone::Good), of.good);
    set(roleOf(Tone::Wait), of.wait);
    set(roleOf(Tone::Late), of.late);
    set(QPalette::ToolTipBase, of.surface);
    // Out of use: readable, but plainly not to be pressed.
    QColor pale = of.soft;
    pale.setAlphaF(scheme == Scheme::HighContrast ? 0.75F : 0.6F);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, pale);
    return palette;
}

void setTone(QWidget& label, Tone tone)
{
    label.setForegroundRole(roleOf(tone));
}

QFont fontOf(TextKind kind)
{
    QFont font = QApplication::font();
    font.setPointSizeF(pixelsOf(kind) * textScale() * 72 / usualDpi);
    font.setBold(kind == TextKind::Strong || kind == TextKind::SmallStrong ||
                 kind == TextKind::Section || kind == TextKind::Title || kind == TextKind::Figure);
    return font;
}

void setTextKind(QWidget& widget, TextKind kind)
{
    widget.setProperty(textKind, static_cast<int>(kind));
    widget.setFont(fontOf(kind));
}

int scaled(double pixels)
{
    return qRound(pixels * textScale() * screenScale());
}

int fieldHeight()
{
    return scaled(36);
}

int buttonHeight()
{
    return scaled(38);
}

int tableRowHeight()
{
    return scaled(36);
}

int denseRowHeight()
{
    return scaled(30);
}

int twoLineHeight()
{
    return scaled(46);
}

int drawingSize()
{
    return scaled(18);
}

void fitToText(QWidget& widget, const std::function<void()>& fit)
{
    new FontWatch(widget, fit);
    fit();
}

void setPrimary(QWidget& button, bool isIt)
{
    if (isPrimary(&button) == isIt)
        return;
    button.setProperty(primary, isIt);
    button.update();
}

bool isPrimary(const QWidget* button)
{
    return button && button->property(primary).toBool();
}

void setPageMargins(QWidget& page)
{
    page.setProperty(pageProperty, true);
}

bool hasPageMargins(const QWidget* page)
{
    return page && page->property(pageProperty).toBool();
}

Theme::Theme(QApplication& application, const QStringList& families)
    : QObject(&application), m_families(families)
{
    const QSettings settings;
    const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    m_scheme = schemeNamed(
        settings.value(schemeSetting, dark ? nameOf(Scheme::Dark) : QString()).toString());
    m_step = std::clamp(settings.value(stepSetting, middleStep).toInt(), 0,
                        static_cast<int>(textSteps().size()) - 1);
}

void Theme::install(QApplication& application, const QStringList& families)
{
    theTheme = new Theme(application, families);
    connect(theTheme, &QObject::destroyed, [] { theTheme = nullptr; });
    QApplication::setStyle(new ThemeStyle);
    theTheme->apply();
}

Theme& Theme::instance()
{
    Q_ASSERT(theTheme);
    return *theTheme;
}

void Theme::apply()
{
    const QPalette palette = paletteOf(m_scheme);
    QApplication::setPalette(palette);
    QPalette tip = palette;
    tip.setColor(QPalette::All, QPalette::ToolTipText, colours().text);
    QApplication::setPalette(tip, "QTipLabel");

    QFont font = QApplication::font();
    if (!m_families.isEmpty())
        font.setFamilies(m_families);
    font.setPointSizeF(basePixels * textScale() * 72 / usualDpi);
    QApplication::setFont(font);
    for (QWidget* widget : QApplication::allWidgets()) {
        if (const QVariant kind = widget->property(textKind); kind.isValid())
            widget->setFont(fontOf(static_cast<TextKind>(kind.toInt())));
    }
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    QSettings().setValue(schemeSetting, nameOf(scheme));
    apply();
}

QList<double> Theme::textSteps()
{
    return {0.9, 1, 1.15, 1.3};
}

double Theme::textScale() const
{
    return textSteps().at(m_step);
}

void Theme::setTextStep(int step)
{
    step = std::clamp(step, 0, static_cast<int>(textSteps().size()) - 1);
    if (step == m_step)
        return;
    m_step = step;
    QSettings().setValue(stepSetting, step);
    apply();
    Q_EMIT textStepChanged(step);
}

} // namespace doorstep

#include "moc_Theme.cpp"
