// SPDX-License-Identifier: GPL-3.0-or-later
// The way in of every action of a page: what it throws is told, and goes nowhere else.
#include "data/base/Error.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "ui/page/Page.h"
#include "ui/page/Respond.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// Somebody who hears of the same thing as others do.
class HearingButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

    void hear(const QString& title) { heard << title; }
    void hearNothing() { heard << u"called"_qs; }
    [[noreturn]] void fail() { throw Error(u"A page of the register is damaged."_qs); }

    QStringList heard;
};

QStringList boxesClosed()
{
    QStringList texts;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* box = qobject_cast<QMessageBox*>(widget); box && box->isVisible()) {
            texts << box->text();
            box->close();
        }
    }
    return texts;
}

QStringList nextBox()
{
    QStringList texts;
    (void)QTest::qWaitFor([&] { return !(texts = boxesClosed()).isEmpty(); });
    return texts;
}

} // namespace

class tst_Respond : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneThrowsTheOthersDoNotFeel()
    {
        QPushButton button;
        HearingButton first;
        HearingButton second;
        respond(&button, &QPushButton::clicked, &first, &HearingButton::fail);
        respond(&button, &QPushButton::clicked, &second, &HearingButton::hearNothing);
        button.click(); // throws nothing
        QCOMPARE(second.heard, QStringList{u"called"_qs});
        QCOMPARE(nextBox(), QStringList{u"A page of the register is damaged."_qs});
    }

    void itIsToldByThePageThatTheListenerStandsOn()
    {
        QTemporaryDir folder;
        TestRegister made(folder);
        QWidget window;
        Workspace workspace(made.registry(), &window);
        Page page(workspace, &window);
        QSignalSpy told(&workspace, &Workspace::told);
        auto* pane = new QWidget(&page);
        auto* listener = new HearingButton(pane);
        const auto click = [&] {
            listener->click();
            for (int i = 0; i < 2 && boxesClosed().isEmpty(); ++i)
                QCoreApplication::processEvents();
        };
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [] { (void)boxesClosed(); });
        answering.start(10);
        respond(listener, &QPushButton::clicked, listener,
                [] { throw Error(u"Of this page alone."_qs); });
        click();
        click(); // it has just been said: the status line is enough
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.constFirst().constFirst().toString(), u"Of this page alone."_qs);
    }

    void workTakesAsMuchOfASignalAsItCan()
    {
        QObject sender;
        HearingButton listener;
        QStringList names;
        respond(&sender, &QObject::objectNameChanged, &listener, &HearingButton::hear);
        respond(&sender, &QObject::objectNameChanged, &listener, &HearingButton::hearNothing);
        respond(&sender, &QObject::objectNameChanged, &listener,
                [&names](const QString& name) { names << name; });
        respond(&sender, &QObject::objectNameChanged, &listener, &QPushButton::setText);
        sender.setObjectName(u"name"_qs);
        QCOMPARE(listener.heard, (QStringList{u"name"_qs, u"called"_qs}));
        QCOMPARE(names, QStringList{u"name"_qs});
        QCOMPARE(listener.text(), u"name"_qs);
    }

    void aSignalPassesOnToASignal()
    {
        QPushButton button;
        QPushButton other;
        QSignalSpy clicked(&other, &QPushButton::clicked);
        respond(&button, &QPushButton::clicked, &other, &QPushButton::clicked);
        button.click();
        QCOMPARE(clicked.count(), 1);
    }

    void nothingIsCalledForWhoIsGone()
    {
        QPushButton button;
        auto listener = std::make_unique<HearingButton>();
        int calls = 0;
        respond(&button, &QPushButton::clicked, listener.get(), [&calls] { ++calls; });
        respondSoon(listener.get(), [&calls] { ++calls; });
        listener.reset();
        button.click();
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }

    void whoIsGoneWhenItThrowsIsToldOfAllTheSame()
    {
        QPushButton button;
        auto* listener = new HearingButton;
        respond(&button, &QPushButton::clicked, listener, [listener] {
            delete listener;
            throw Error(u"Of nobody any more."_qs);
        });
        button.click();
        QCOMPARE(nextBox(), QStringList{u"Of nobody any more."_qs});
    }

    void whatComesSoonIsCaughtToo()
    {
        HearingButton listener;
        respondSoon(&listener, [] { throw Error(u"Soon after."_qs); });
        QCOMPARE(nextBox(), QStringList{u"Soon after."_qs});
        respondNow(&listener, [] { throw Error(u"At once."_qs); });
        QCOMPARE(nextBox(), QStringList{u"At once."_qs});
    }
};

DOORSTEP_TEST(tst_Respond);
#include "tst_Respond.moc"
