#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The theme: every colour, size and kind of text that the screen is made of, in one place. Light,
// dark and high contrast are tables of the same tokens, and text keeps 4.5:1 on what it stands on.

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <functional>

class QApplication;
class QWidget;

namespace doorstep {

// Pixels between controls of one group, within a card, and between groups.
inline constexpr int tightSpace = 4;
inline constexpr int smallSpace = 8;
inline constexpr int middleSpace = 12;
inline constexpr int wideSpace = 16;
inline constexpr int pageMargin = 20;

inline constexpr double fieldRadius = 6;
inline constexpr double cardRadius = 8;

enum class Scheme { Light, Dark, HighContrast };

// What a text or a pill says of its matter.
enum class Tone { Plain, Soft, Accent, Good, Wait, Late };

struct Colours
{
    QColor window;  // behind everything
    QColor surface; // cards, fields, tables
    QColor line;
    QColor text;
    QColor soft;     // captions, hints
    QColor accent;   // the next act, links, what is chosen
    QColor onAccent; // text on a filled button
    QColor tint;     // a chosen row
    QColor hover;
    QColor track; // what a bar has not yet filled
    QColor good, goodTint;
    QColor wait, waitTint;
    QColor late, lateTint;
};

[[nodiscard]] const Colours& coloursOf(Scheme scheme);
[[nodiscard]] const Colours& colours(); // of the scheme in use
[[nodiscard]] QColor inkOf(Tone tone, const Colours& of = colours());
[[nodiscard]] QColor groundOf(Tone tone); // behind a pill of that tone

// Roles of the palette that carry a tone, so that it follows the scheme by itself.
[[nodiscard]] QPalette paletteOf(Scheme scheme);
[[nodiscard]] QPalette::ColorRole roleOf(Tone tone);
void setTone(QWidget& label, Tone tone);

// Kinds of text: their size, and whether they are bold.
enum class TextKind { Base, Strong, Small, SmallStrong, Section, Title, Figure };
[[nodiscard]] QFont fontOf(TextKind kind);
// The widget's text is of that kind from now on, whatever size is chosen.
void setTextKind(QWidget& widget, TextKind kind);

// Pixels as drawn at the middle size of text, in the size that is chosen.
[[nodiscard]] int scaled(double pixels);
[[nodiscard]] int fieldHeight();
[[nodiscard]] int buttonHeight();
[[nodiscard]] int tableRowHeight();
[[nodiscard]] int denseRowHeight();
[[nodiscard]] int twoLineHeight();
[[nodiscard]] int drawingSize();

// Does it now and whenever the size of text changes.
void fitToText(QWidget& widget, const std::function<void()>& fit);

// The one filled button of a page or a box: what is done next.
void setPrimary(QWidget& button, bool primary = true);
[[nodiscard]] bool isPrimary(const QWidget* button);

// Its layout keeps the margins of a page.
void setPageMargins(QWidget& page);
[[nodiscard]] bool hasPageMargins(const QWidget* page);

// What is chosen, remembered in the settings.
class Theme : public QObject
{
    Q_OBJECT

public:
    // families: of the text, best first. Once, before the first widget.
    static void install(QApplication& application, const QStringList& families);
    [[nodiscard]] static Theme& instance();

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);

    [[nodiscard]] static QList<double> textSteps();
    [[nodiscard]] int textStep() const { return m_step; } // its place among them
    void setTextStep(int step);                           // kept within them
    [[nodiscard]] double textScale() const;

Q_SIGNALS:
    void textStepChanged(int step);

private:
    explicit Theme(QApplication& application, const QStringList& families);
    void apply();

    QStringList m_families;
    Scheme m_scheme = Scheme::Light;
    int m_step = 1;
};

} // namespace doorstep
