// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    return doorstep::test::run(QCoreApplication::arguments());
}
