#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/SecondPlace.h"
#include "ui/page/Jobs.h"

#include <QTimer>
#include <memory>

namespace doorstep {

class Reading;
class Register;

// Sees to it that what was typed in stands in a backup: when nothing was entered for a while, and
// when the register is left; and that the second place gets it when it is there. All of it off the
// window's thread. (The day's first backup is made by the look at its health.)
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    explicit BackupKeeper(QWidget* window);
    ~BackupKeeper() override;

    void watch(Register& registry);
    void stop(); // before the register goes
    // Before a register is left: backs it up if something was committed since, with a word and a
    // way to skip it. False: it is at it already.
    [[nodiscard]] bool finish();
    // Something is or isn't in the backups: the look at the register's health, a backup by hand.
    void setUnsaved(bool unsaved);
    void setQuietTime(int ms); // how long is a while

    // The one chosen for a register on this PC, as far as it was seen.
    [[nodiscard]] const SecondPlace& secondPlace() const { return m_place; }
    void setSecondPlace(const QString& folder, const PassphraseSeal& seal = {});
    static void rememberSecondPlace(const QString& registerPath, const QString& folder,
                                    const PassphraseSeal& seal = {});
    [[nodiscard]] static QString rememberedSecondPlace(const QString& registerPath);

    void lookAtSecondPlace();

Q_SIGNALS:
    void backedUp();
    void failed(const QString& sentence);
    void secondPlaceSeen(const SecondPlace& place);

private:
    void read(Register& registry);
    void backUp(std::function<void()> done);
    void bringToSecondPlace(std::function<void()> done);
    void seen(const SecondPlace& place);

    QWidget* m_window;
    Register* m_register = nullptr;
    QString m_path; // of the register, also of the one that was left last
    bool m_unsaved = false;
    int m_changes = 0;
    bool m_finishing = false;
    SecondPlace m_place;
    std::unique_ptr<Reading> m_reading;
    QTimer m_quiet;
    QTimer m_patrol;
    Jobs m_errand{Jobs::Leaving::WaitsAMoment}; // to the second place
};

} // namespace doorstep
