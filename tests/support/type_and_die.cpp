// SPDX-License-Identifier: GPL-3.0-or-later
// Begins to type a visit into the register's window and is killed before it is saved.
#include "tests/support/WindowDriver.h"
#include "ui/shell/Application.h"

#include <csignal>

int main(int argc, char** argv)
{
    const doorstep::Application app(argc, argv);
    if (argc != 3)
        return 2;
    doorstep::test::WindowDriver user(QString::fromLocal8Bit(argv[1]));
    user.key(Qt::Key_2, Qt::ControlModifier);
    user.key(Qt::Key_Space);
    user.key(Qt::Key_Return, Qt::ControlModifier);
    user.keys("1");
    user.key(Qt::Key_Tab);
    const QString words = QString::fromUtf8(argv[2]);
    user.words(words);
    // Somebody thinks for a moment, in which it is kept; where it isn't, the next start tells.
    (void)QTest::qWaitFor(
        [&] { return user.registry().setting(QStringLiteral("draft/visit")).contains(words); });
    return std::raise(SIGKILL);
}
