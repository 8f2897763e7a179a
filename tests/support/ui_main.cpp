// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/OwnPlaces.h"
#include "tests/support/TestRegistry.h"
#include "ui/shell/Application.h"

int main(int argc, char** argv)
{
    const doorstep::test::OwnPlaces places;
    const doorstep::Application app(argc, argv);
    return doorstep::test::run(QCoreApplication::arguments());
}
