// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "ui/look/CellDelegate.h"
#include "ui/look/Look.h"
#include "ui/look/Plot.h"
#include "ui/look/TableView.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QStandardItemModel>

using namespace doorstep;

namespace {

// WCAG 2.1, 1.4.3: relative luminance and contrast ratio.
double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class tst_Look : public QObject
{
    Q_OBJECT

    static QScopeGuard<std::function<void()>> asItWas()
    {
        return qScopeGuard(std::function<void()>(
            [step = Theme::instance().textStep(), scheme = Theme::instance().scheme()] {
                Theme::instance().setTextStep(step);
                Theme::instance().setScheme(scheme);
            }));
    }

private Q_SLOTS:
    void textKeepsItsContrast_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const auto& [name, scheme] :
             {std::pair("light", Scheme::Light), std::pair("dark", Scheme::Dark),
              std::pair("high contrast", Scheme::HighContrast)}) {
            const Colours& of = coloursOf(scheme);
            const char* const look = name; // a binding is not captured by every compiler
            const double least = scheme == Scheme::HighContrast ? 7 : 4.5;
            const auto add = [&](const char* what, const QColor& text, const QColor& ground) {
                // Captions are small, and read by eyes of fifty.
                const bool small = QByteArray(what).startsWith("soft");
                QTest::addRow("%s: %s", look, what) << text << ground << (small ? 7.0 : least);
            };
            for (const auto& [place, ground] :
                 {std::pair("window", of.window), std::pair("surface", of.surface),
                  std::pair("chosen", of.tint), std::pair("hover", of.hover)}) {
                const QByteArray on = QByteArray(" on ") + place;
                add("text" + on, of.text, ground);
                add("soft" + on, of.soft, ground);
                add("accent" + on, of.accent, ground);
                add("good" + on, of.good, ground);
                add("wait" + on, of.wait, ground);
                add("late" + on, of.late, ground);
            }
            add("a filled button", of.onAccent, of.accent);
            add("a good pill", of.good, of.goodTint);
            add("a waiting pill", of.wait, of.waitTint);
            add("a late pill", of.late, of.lateTint);
        }
    }
    void textKeepsItsContrast()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QVERIFY2(contrast(text, ground) >= least,
                 qPrintable(QString::number(contrast(text, ground))));
    }

    void tonesFollowTheScheme()
    {
        const auto back = asItWas();
        QLabel label;
        QLineEdit field;
        field.show();
        for (const Scheme scheme : {Scheme::Dark, Scheme::HighContrast, Scheme::Light}) {
            Theme::instance().setScheme(scheme);
            QTRY_COMPARE(field.palette().color(QPalette::Highlight), coloursOf(scheme).accent);
            for (const auto& [tone, colour] : {std::pair(Tone::Soft, coloursOf(scheme).soft),
                                               std::pair(Tone::Accent, coloursOf(scheme).accent),
                                               std::pair(Tone::Good, coloursOf(scheme).good),
                                               std::pair(Tone::Wait, coloursOf(scheme).wait),
                                               std::pair(Tone::Late, coloursOf(scheme).late)}) {
                setTone(label, tone);
                QCOMPARE(label.palette().color(label.foregroundRole()), colour);
                QCOMPARE(inkOf(tone), colour);
            }
        }
    }

    void everythingFollowsTheSizeOfText()
    {
        const auto back = asItWas();
        Theme::instance().setTextStep(1);
        QWidget window;
        QLabel plain(QStringLiteral("字"), &window);
        QLabel* title = largeText(QStringLiteral("字"), &window);
        QLineEdit field(&window);
        QPushButton button(QStringLiteral("字"), &window);
        QStandardItemModel model(2, 2);
        TableView table(QStringLiteral("look"), &window);
        table.setModel(&model);
        table.setColumns({{"one", 10}, {"two", 10}});
        window.show();
        QCOMPARE(QFontInfo(plain.font()).pixelSize(), 15);
        QCOMPARE(QFontInfo(title->font()).pixelSize(), 21);
        QVERIFY(title->font().bold());
        const int fieldBefore = field.sizeHint().height();
        const int buttonBefore = button.sizeHint().height();
        QCOMPARE(fieldBefore, 36);
        QCOMPARE(buttonBefore, 38);
        QCOMPARE(table.rowHeight(0), 36);
        const int widthBefore = table.columnWidth(0);
        const int headingBefore = table.horizontalHeader()->sizeHint().height();

        Theme::instance().setTextStep(3);
        QTRY_COMPARE(table.rowHeight(0), qRound(36 * 1.3));
        QVERIFY(QFontInfo(plain.font()).pixelSize() >= 19);
        QVERIFY(QFontInfo(title->font()).pixelSize() >= 27);
        QCOMPARE(field.sizeHint().height(), qRound(36 * 1.3));
        QCOMPARE(button.sizeHint().height(), qRound(38 * 1.3));
        QVERIFY(qAbs(table.columnWidth(0) - widthBefore * 1.3) <= 1);
        QVERIFY(table.horizontalHeader()->sizeHint().height() > headingBefore);

        Theme::instance().setTextStep(1);
        QTRY_COMPARE(table.rowHeight(0), 36);
        QVERIFY(qAbs(table.columnWidth(0) - widthBefore) <= 1);
    }

    void theSizeIsRememberedAndEnds()
    {
        const auto back = asItWas();
        Theme& theme = Theme::instance();
        theme.setTextStep(2);
        QCOMPARE(QSettings().value(QStringLiteral("look/textStep")).toInt(), 2);
        theme.setTextStep(99);
        QCOMPARE(theme.textStep(), 3);
        theme.setTextStep(-1);
        QCOMPARE(theme.textStep(), 0);
    }

    void aSecondLineAndAPillHaveRoom()
    {
        QStandardItemModel model(1, 2);
        model.setData(model.index(0, 0), QStringLiteral("后巷老鼠多"));
        model.setData(model.index(0, 0), QStringLiteral("汪军，新泾路，靠近菜场后门"),
                      SecondLineRole);
        model.setData(model.index(0, 1), QStringLiteral("超期 12 天"));
        model.setData(model.index(0, 1), int(Tone::Late), PillRole);
        TableView table(QStringLiteral("look-lines"));
        table.setModel(&model);
        table.setTwoLines(true);
        QCOMPARE(table.rowHeight(0), 46);
        QStyleOptionViewItem option;
        option.initFrom(&table);
        const QSize first = table.itemDelegate()->sizeHint(option, model.index(0, 0));
        QVERIFY(first.width() >
                QFontMetrics(fontOf(TextKind::Small))
                    .horizontalAdvance(QStringLiteral("汪军，新泾路，靠近菜场后门")));
        const QSize pill = table.itemDelegate()->sizeHint(option, model.index(0, 1));
        QVERIFY(pill.width() > pillWidth(QStringLiteral("超期 12 天")));
        // The pill's tint is in the picture of the row, and nothing of it in another's.
        table.resize(400, 120);
        table.setColumnWidth(0, 250);
        const QImage picture = table.grab().toImage();
        const QColor tint = coloursOf(Scheme::Light).lateTint;
        int tinted = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y)
                tinted += picture.pixelColor(x, y) == tint ? 1 : 0;
        }
        QVERIFY(tinted > 200);
    }

    void whatIsLateHasADotAndTheRestARing()
    {
        QStandardItemModel model(2, 1);
        for (const auto& [row, tone] : {std::pair(0, Tone::Late), std::pair(1, Tone::Wait)}) {
            model.setData(model.index(row, 0), QStringLiteral("没有类别"));
            model.setData(model.index(row, 0), int(tone), DotRole);
        }
        TableView table(QStringLiteral("look-dots"));
        table.setModel(&model);
        table.resize(400, 200);
        const QImage picture = table.viewport()->grab().toImage();
        const auto inked = [&](int row) {
            const QRect cell = table.visualRect(model.index(row, 0));
            return picture.pixelColor(cell.left() + smallSpace + scaled(9) / 2, cell.center().y());
        };
        QCOMPARE(inked(0), colours().late);
        QVERIFY(inked(1) != colours().wait);
    }

    // Two series of one colour, as a printer without colours has them.
    void theSeriesOfAPlotAreToldApartWithoutColour()
    {
        const Plot plot{QStringLiteral("found"),
                        Plot::Kind::Columns,
                        {QStringLiteral("11")},
                        {{QStringLiteral("x"), {10}}, {QStringLiteral("y"), {10}}}};
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        paintPlot(painter, picture.rect(), plot);
        painter.end();
        const QColor ink = colours().accent;
        constexpr int top = 120; // within the columns
        constexpr int bottom = 200;
        int whole = 0;
        int part = 0;
        for (int x = 0; x < picture.width(); ++x) {
            int inked = 0;
            for (int y = top; y < bottom; ++y)
                inked += picture.pixelColor(x, y) == ink ? 1 : 0;
            whole += inked == bottom - top ? 1 : 0;
            part += inked > 0 && inked < bottom - top ? 1 : 0;
        }
        QVERIFY2(whole > 20 && part > 20,
                 qPrintable(QStringLiteral("%1, %2").arg(whole).arg(part)));
    }

    void thePictureOfAPlotIsForPaper()
    {
        const auto back = asItWas();
        PlotView view(QStringLiteral("needs"));
        view.setColumns({QStringLiteral("11")}, {10});
        Theme::instance().setScheme(Scheme::Light);
        const QImage light = view.picture({400, 300});
        Theme::instance().setScheme(Scheme::Dark);
        QCOMPARE(view.picture({400, 300}), light);
    }

    void oneButtonIsFilled()
    {
        QWidget window;
        window.resize(200, 100);
        QPushButton plain(QStringLiteral("字"), &window);
        QPushButton next(QStringLiteral("字"), &window);
        next.move(0, 50);
        setPrimary(next);
        for (QPushButton* button : {&plain, &next})
            button->resize(100, 38);
        const QImage picture = window.grab().toImage();
        QCOMPARE(picture.pixelColor(10, 69), coloursOf(Scheme::Light).accent);
        QCOMPARE(picture.pixelColor(10, 19), coloursOf(Scheme::Light).surface);
    }
};

DOORSTEP_TEST(tst_Look);
#include "tst_Look.moc"
