#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/hub/HubSync.h"
#include "ui/page/Jobs.h"

#include <QPointer>
#include <QTimer>
#include <memory>

namespace doorstep {

class Register;
class Workspace;

// Sees to it that what is new reaches the hub, where an address is set: quietly after the register
// was opened, from time to time, and when it is left. What others sent is merged when somebody asks
// for it, and told before. Off line it waits. All of it off the window's thread.
class HubKeeper : public QObject
{
    Q_OBJECT

public:
    explicit HubKeeper(QWidget* window);
    ~HubKeeper() override;

    void watch(Workspace& workspace);
    void stop(); // before the register goes
    // Before a register is left: sends what was committed since, with a word and a way to skip it.
    // False: it is at it already.
    [[nodiscard]] bool finish();
    void synchroniseNow();
    // Asks for the address and whether packs are sealed.
    void askForAddress();
    [[nodiscard]] bool hasAddress() const { return !m_url.isEmpty(); }

Q_SIGNALS:
    void addressChanged();
    void said(const QString& sentence);

private:
    // Nothing: the hub is not there.
    using Quiet = std::optional<SyncReport>;
    void sendQuietly(std::function<void()> done = {});
    void tell(const Quiet& report);
    void setAddress(const QString& url, bool isSealed);
    void synchronise(const QString& passphrase);
    void tellWhole(const SyncReport& report);

    QWidget* m_window;
    QPointer<Workspace> m_workspace;
    QPointer<Register> m_register; // its
    QString m_url;
    bool m_isSealed = false;
    bool m_unsent = false;
    int m_changes = 0;
    int m_told = 0; // packs that wait
    bool m_finishing = false;
    QTimer m_begin;
    QTimer m_patrol;
    // A server may never answer.
    std::unique_ptr<Jobs> m_jobs;
};

} // namespace doorstep
