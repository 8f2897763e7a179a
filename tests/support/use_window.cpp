// SPDX-License-Identifier: GPL-3.0-or-later
// use_window FILE TASK [SIGN]: a person at the window, as a process, so that what ends it is seen.
// Says what happens on standard output: "opened" or "refused", each sentence of a message ("said"),
// "typed", "saved" or "not saved", "looked", "answers" when keys still do something, "closing". It
// goes on from "begun" when the file SIGN-1 is there, from "typed" with SIGN-2.
#include "tests/support/Waiting.h"
#include "tests/support/WindowDriver.h"
#include "ui/page/Page.h"
#include "ui/shell/Application.h"
#include "ui/shell/Navigation.h"

#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QTabWidget>

using namespace doorstep;
using namespace doorstep::test;

namespace {

void say(const QString& words)
{
    QTextStream(stdout) << words << Qt::endl;
}

// Reads every message and closes it.
void readMessages()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    QSet<QString> sentences;
    for (QWidget* window : windows) {
        auto* box = qobject_cast<QMessageBox*>(window);
        if (!box || !box->isVisible())
            continue;
        if (sentences.contains(box->text()))
            say(QStringLiteral("said twice at once: ") + box->text());
        sentences.insert(box->text());
        say(QStringLiteral("said ") + box->text().simplified());
        box->reject();
    }
}

void waitFor(const QString& sign)
{
    if (!QTest::qWaitFor([&] { return QFile::exists(sign); }, 60000))
        say(QStringLiteral("nobody gave the sign"));
}

void typeVisit(WindowDriver& user, const QString& sign)
{
    user.key(Qt::Key_2, Qt::ControlModifier);
    user.key(Qt::Key_Space);
    user.key(Qt::Key_Return, Qt::ControlModifier);
    say(QStringLiteral("begun"));
    waitFor(sign + QStringLiteral("-1"));
    user.keys("1");
    user.key(Qt::Key_Tab);
    user.words(QStringLiteral("店门口积水"));
    (void)atRest(); // the draft is stored meanwhile, where it can be
    user.key(Qt::Key_S, Qt::ControlModifier);
    say(QStringLiteral("typed"));
    waitFor(sign + QStringLiteral("-2"));
    QApplication::setActiveWindow(&user.window()); // the box had it, and no window manager is here
    user.words(QStringLiteral("，要修"));
    (void)atRest(); // likewise
    user.key(Qt::Key_S, Qt::ControlModifier);
    letTimePass(1500); // nothing more may be said
    for (const char* name : {"notice", "trouble"}) {
        if (const auto* line = user.window().findChild<QLabel*>(QLatin1String(name)))
            say(QLatin1String(name) + u' ' + line->text());
    }
    say(QStringLiteral("focus ") + QLatin1String(user.focus()->metaObject()->className()));
}

void lookAround(WindowDriver& user)
{
    auto* pages = user.window().findChild<Navigation*>();
    for (int page = 0; page < pages->count(); ++page) {
        pages->setFocus();
        QTest::keyClick(pages, page == 0 ? Qt::Key_Home : Qt::Key_Down);
        letTimePass(300); // a page of a damaged register may never be at rest
        const auto tabs = user.window().pages()->findChildren<QTabWidget*>();
        for (const QTabWidget* tab : tabs) {
            if (tab->isVisible())
                QTest::keyClick(user.focus(), Qt::Key_Tab, Qt::ControlModifier);
        }
        QList<QPointer<QAbstractItemView>> views;
        for (auto* view : user.window().pages()->findChildren<QAbstractItemView*>())
            views << view;
        for (const QPointer<QAbstractItemView>& view : std::as_const(views)) {
            if (!view || !view->isVisible() || view == pages || !view->model())
                continue;
            view->setFocus();
            QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
            letTimePass(30);
            if (!view)
                continue;
            view->scrollToBottom();
            view->repaint();
        }
        letTimePass(100);
    }
}

void use(WindowDriver& user, const QStringList& words)
{
    if (!user.open(words.at(1))) {
        say(QStringLiteral("refused"));
        return;
    }
    say(QStringLiteral("opened"));
    if (words.at(2) == u"type")
        typeVisit(user, words.at(3));
    else
        lookAround(user);
    say(QStringLiteral("done"));
    auto* pages = user.window().findChild<Navigation*>();
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_Home);
    QTest::keyClick(pages, Qt::Key_Down);
    if (pages->currentRow() == 1)
        say(QStringLiteral("answers"));
    letTimePass(200);
}

} // namespace

int main(int argc, char** argv)
{
    Application app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    WindowDriver user;
    QTimer reading;
    reading.setInterval(20);
    QObject::connect(&reading, &QTimer::timeout, readMessages);
    reading.start();
    QTimer::singleShot(0, &app, [&] {
        use(user, words);
        say(QStringLiteral("closing"));
        user.window().close();
    });
    return QApplication::exec();
}
