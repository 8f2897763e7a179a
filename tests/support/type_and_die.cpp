// SPDX-License-Identifier: GPL-3.0-or-later
// Begins to type a visit into the register's window and is killed before it is saved.
#include "tests/support/Waiting.h"
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
    user.words(QString::fromUtf8(argv[2]));
    doorstep::test::letTimePass(700); // somebody thinks for a moment
    return std::raise(SIGKILL);
}
