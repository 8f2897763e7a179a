#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, data and logs of this process and of what it starts are its own: tests that run side by
// side forget and write settings. Made before the application.

#include <QTemporaryDir>

namespace doorstep::test {

class OwnPlaces
{
public:
    OwnPlaces()
    {
        for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(place, m_folder.path().toLocal8Bit());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace doorstep::test
