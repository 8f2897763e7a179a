// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/OwnPlaces.h"
#include "tests/support/TestRegistry.h"

int main(int argc, char** argv)
{
    const doorstep::test::OwnPlaces places;
    const QCoreApplication app(argc, argv);
    return doorstep::test::run(QCoreApplication::arguments());
}
