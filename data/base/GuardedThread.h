#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <functional>
#include <memory>

class QThread;

namespace doorstep {

// A thread that is not started yet and whose work may throw anything: the program goes on, and
// failed gets the sentence, still on the thread.
[[nodiscard]] std::unique_ptr<QThread> guardedThread(std::function<void()> work,
                                                     std::function<void(const QString&)> failed);

} // namespace doorstep
