// SPDX-License-Identifier: GPL-3.0-or-later
// A box that comes into the midst of typing swallows no answer.
#include "tests/support/TestRegistry.h"
#include "tests/support/Waiting.h"
#include "ui/page/Warning.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QWindow>
#include <QtTest/QtTest>

using namespace doorstep;

namespace {

class KeyRow : public QWidget
{
public:
    KeyRow(QLineEdit& words, QWidget& parent) : QWidget(&parent), m_words(words)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_InputMethodEnabled);
    }
    [[nodiscard]] const QString& answers() const { return m_answers; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->text().at(0).isDigit()) {
            m_answers += event->text();
            return;
        }
        m_words.setFocus();
        m_words.insert(event->text());
    }

private:
    QLineEdit& m_words;
    QString m_answers;
};

} // namespace

class tst_Warning : public QObject
{
    Q_OBJECT

    static constexpr int longEnough = 1500; // without a key

    // As somebody types who has not seen it yet.
    static void typeOn(QMessageBox& box)
    {
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape}) {
            QTest::keyClick(box.focusWidget() ? box.focusWidget() : &box, key);
            test::letTimePass(20);
        }
    }

private Q_SLOTS:
    // A window that a box blocks hears no key, and the box has not the keyboard as it appears.
    void aLetterAtTheMomentOfItsAppearanceIsNotLost()
    {
        QLineEdit line;
        line.show();
        line.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        QString typed;
        QTimer typing;
        connect(&typing, &QTimer::timeout, &typing, [&] {
            typed += QChar(u'a' + static_cast<int>(typed.size()));
            QTest::keyClick(line.windowHandle(),
                            static_cast<Qt::Key>(Qt::Key_A + typed.size() - 1));
            if (typed.size() == 4)
                typing.stop();
        });
        typing.start(100); // as somebody types
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&] {
            if (auto* box = QApplication::activeModalWidget(); box && typed.size() == 4)
                box->close();
        });
        answering.start(20);
        letTypingPause();
        QMessageBox box(QMessageBox::Critical, {}, u"The file is another."_qs, QMessageBox::Ok,
                        &line);
        hardenAgainstTyping(box);
        box.exec();
        QCOMPARE(line.text(), typed);
    }

    // Letters of a word that a box breaks into reach the field, whether they were typed before it
    // came and wait for the program, or after.
    void theWordGoesOn()
    {
        QLineEdit line;
        line.show();
        line.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        QTest::keyClicks(&line, u"a"_qs);
        for (const char* letter : {"b", "c", " ", "d"})
            QCoreApplication::postEvent(line.windowHandle(),
                                        new QKeyEvent(QEvent::KeyPress, Qt::Key_unknown,
                                                      Qt::NoModifier, QString::fromLatin1(letter)));
        QTimer typing;
        connect(&typing, &QTimer::timeout, &typing, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            typing.stop();
            QCOMPARE(line.text(), u"abc d"_qs);
            QWidget* heard = box->focusWidget() ? box->focusWidget() : box;
            QTest::keyClicks(heard, u"ef"_qs);
            QTest::keyClick(heard, Qt::Key_Backspace);
            QTest::keyClick(heard, Qt::Key_Return); // answers nothing
            QVERIFY(box->isVisible());
            box->close();
        });
        typing.start(20);
        warn(&line, u"The register is being written by another program."_qs);
        QCOMPARE(line.text(), u"abc de"_qs);
    }

    // Whoever has not looked up yet goes on typing, however slowly.
    void lettersAreTheFieldsForAsLongAsTheBoxStands()
    {
        QLineEdit line;
        line.show();
        line.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        QTimer typing;
        bool answered = false;
        connect(&typing, &QTimer::timeout, &typing, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box || answered)
                return;
            answered = true;
            test::letTimePass(longEnough);
            for (const char* letter : {"a", " ", "b"})
                QTest::keyClick(box->focusWidget() ? box->focusWidget() : box, letter[0]);
            QVERIFY(box->isVisible());
            QTest::keyClick(box, Qt::Key_Return);
            QTRY_VERIFY(!box->isVisible());
        });
        typing.start(20);
        warn(&line, u"The disk is full."_qs);
        QCOMPARE(line.text(), u"a b"_qs);
    }

    // As at a row of outcomes: a digit there is an answer, and a letter goes into the words below.
    void lettersLeadOnAndNoDigitAnswersFromBehindABox_data()
    {
        QTest::addColumn<QMessageBox::StandardButtons>("buttons");
        QTest::newRow("one button") << QMessageBox::StandardButtons(QMessageBox::Ok);
        QTest::newRow("several buttons")
            << QMessageBox::StandardButtons(QMessageBox::Ok | QMessageBox::Cancel);
    }
    void lettersLeadOnAndNoDigitAnswersFromBehindABox()
    {
        QFETCH(QMessageBox::StandardButtons, buttons);
        QWidget window;
        auto* words = new QLineEdit(&window);
        auto* row = new KeyRow(*words, window);
        window.show();
        row->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const int pause : {0, longEnough}) {
            words->clear();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            row->setFocus();
            QMessageBox box(QMessageBox::Warning, {}, u"The file is gone."_qs, buttons, &window);
            hardenAgainstTyping(box);
            box.open();
            QTRY_VERIFY(box.isVisible());
            test::letTimePass(pause);
            for (const char key : {'1', 'p', 'a', 'i', 'd', '2', ' ', 'x', '5'})
                QTest::keyClick(box.focusWidget() ? box.focusWidget() : &box, key);
            QVERIFY(box.isVisible());
            box.close();
            QCOMPARE(words->text(), u"paid2 x5"_qs);
            QCOMPARE(row->answers(), QString());
        }
    }

    // Neither a key of the program's nor a click gets through while the letters are waited for.
    void nothingButLettersIsLetThrough()
    {
        QWidget window;
        auto* line = new QLineEdit(&window);
        auto* button = new QPushButton(u"Save"_qs, &window);
        button->setShortcut(Qt::CTRL | Qt::Key_S);
        int pressed = 0;
        connect(button, &QPushButton::clicked, &window, [&] { ++pressed; });
        window.show();
        line->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCoreApplication::postEvent(
            window.windowHandle(),
            new QKeyEvent(QEvent::KeyPress, Qt::Key_S, Qt::ControlModifier, u"\x13"_qs));
        QCoreApplication::postEvent(
            window.windowHandle(), new QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier));
        QTimer closing;
        connect(&closing, &QTimer::timeout, &closing, [] {
            if (QWidget* box = QApplication::activeModalWidget())
                box->close();
        });
        closing.start(20);
        warn(&window, u"The disk is full."_qs);
        QCOMPARE(pressed, 0);
        QCOMPARE(line->text(), QString());
    }

    void oneButton()
    {
        QLineEdit line;
        line.show();
        warnLater(u"The disk is full."_qs);
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())));
        const QPointer<QMessageBox> shown(box);
        typeOn(*box);
        QVERIFY(shown && shown->isVisible());
        test::letTimePass(longEnough);
        QTest::keyClick(box, Qt::Key_Return); // read, and answered
        QTRY_VERIFY(!shown || !shown->isVisible());
    }

    void severalButtons()
    {
        QMessageBox box(QMessageBox::Critical, u"Doorstep"_qs, u"It is not where it was."_qs);
        auto* save = box.addButton(u"&Save a copy…"_qs, QMessageBox::AcceptRole);
        auto* look = box.addButton(u"Look on"_qs, QMessageBox::RejectRole);
        box.setEscapeButton(look);
        hardenAgainstTyping(box);
        box.open();
        typeOn(box);
        QVERIFY(box.isVisible());
        test::letTimePass(longEnough);
        // No letter, space or Enter chooses one; Tab and space do.
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_Space, Qt::Key_Return})
            QTest::keyClick(box.focusWidget() ? box.focusWidget() : &box, key);
        QVERIFY(box.isVisible());
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Space);
        QTRY_VERIFY(!box.isVisible());
        QCOMPARE(box.clickedButton(), save);
    }
};

DOORSTEP_TEST(tst_Warning);
#include "tst_Warning.moc"
