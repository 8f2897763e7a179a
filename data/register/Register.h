#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/CheckedFile.h"
#include "data/register/Database.h"
#include "data/register/FileGuard.h"
#include "data/register/RegisterLock.h"
#include "data/register/Uid.h"

#include <QObject>
#include <QSet>
#include <QTemporaryDir>
#include <functional>

namespace doorstep {

// What can be done with an open register. Lost: its file is no longer under its name, or no longer
// safe to write to; what is open can still be read and copied.
enum class Standing { Writable, ReadOnly, Lost };

class Register;

// Writes what a new register, or one that was brought up to date, begins with.
using Seed = void (*)(Register&);

// An open register file (.doorstep): its lock, its connection, who writes, and the news of what
// changed. Opening checks the file, migrates an older one after a verified backup, and refuses with
// a sentence (Error) what is no register, damaged, newer than this program, or open elsewhere
// (LockedError), or lies beside another file's log (ForeignLogError).
class Register : public QObject
{
    Q_OBJECT

public:
    enum class Access { Write, Read };
    // Now: unless that was done today and nobody has touched the file since. Later: the caller
    // runs integrityProblem() off the window's thread.
    enum class Check { Now, Later };
    using Take = RegisterLock::Take;

    // The seed is written at the clock's moment.
    static std::unique_ptr<Register> create(const QString& path, Seed seed,
                                            const QString& author = {},
                                            std::function<UtcSeconds()> clock = {},
                                            UidSource uids = {});
    static std::unique_ptr<Register> open(const QString& path, Access access, Seed seed,
                                          const QString& author = {}, Check check = Check::Now,
                                          Take take = Take::IfFree);
    // For writing where that is possible, else for reading (a folder without permission).
    static std::unique_ptr<Register> openForWindow(const QString& path, Seed seed,
                                                   const QString& author = {},
                                                   Take take = Take::IfFree);
    ~Register() override;

    [[nodiscard]] Database& db() { return *m_database; }
    [[nodiscard]] const QString& path() const { return m_path; }
    // Opens one more connection, to be called on the thread that will use it.
    [[nodiscard]] std::function<std::unique_ptr<Database>()> connector() const;
    // Likewise the whole register, for work on a thread of its own while this one stays open: it
    // relies on this one's lock, and its changes are this one's to announce.
    [[nodiscard]] std::function<std::unique_ptr<Register>()> opener();
    [[nodiscard]] bool readOnly() const { return m_access == Access::Read; }
    [[nodiscard]] Standing standing() const
    {
        return m_guard && m_guard->isLost() ? Standing::Lost
               : readOnly()                 ? Standing::ReadOnly
                                            : Standing::Writable;
    }
    [[nodiscard]] const QString& author() const { return m_author; }
    void setAuthor(const QString& author) { m_author = author; }

    [[nodiscard]] QString setting(const QString& key, const QString& fallback = {});
    void setSetting(const QString& key, const QString& value);

    // Around every commit. Before: throws Error when the register is read only or what would be
    // written would not be in the file. After: throws when it can't be said to be there.
    void requireWritable();
    void commit(Transaction& transaction);
    // What moves pages of the file itself: until it is done, no thread looks whether others did.
    void rewriteFile(const std::function<void()>& work);

    // Moments and identities come from here, so that a demonstration can be told its own.
    [[nodiscard]] UtcSeconds clock() const { return m_clock ? m_clock() : now(); }
    void setClock(std::function<UtcSeconds()> clock) { m_clock = std::move(clock); }
    [[nodiscard]] QByteArray newUid(UtcSeconds at);
    void setUidSource(UidSource source) { m_uids = std::move(source); }

    // Whether its files still lie there as they were opened: if not, it is lost until they do
    // again. Three stats: to be asked now and then, and before what can't be taken back.
    void lookAtFiles();
    // It was looked through that day and found sound: while its file stays as this leaves it, the
    // rest of the day Check::Now need not look again.
    void foundSound(QDate day) { m_soundOn = day; }
    // What the user has to know of the file that was opened; empty: nothing.
    [[nodiscard]] QString openingWarning() const;

    // Called by a committed Change. A listener that fails does not make the change look failed: it
    // is said by newsFailed, and the news is told once more.
    void announce(const QSet<QString>& tables);

Q_SIGNALS:
    void changed(const QSet<QString>& tables);
    void newsFailed(const QString& sentence);
    // Once: from now on nothing is written.
    void lost(const QString& sentence);
    // It lies there again as it was, untouched by others, and can be written to.
    void found();

private:
    Register(QString path, Access access, const QString& author);
    void connect(const QString& path, Database::Access access);
    [[nodiscard]] bool tellNews(const QSet<QString>& tables);
    [[nodiscard]] bool isBack();
    static void requireSame(FileGuard& guard, const QString& path);
    [[nodiscard]] QString safeHere() const;
    void untieAtClosing();
    void requireSound();
    void noteSoundness() noexcept;
    void tellLoss(const QString& sentence);
    [[nodiscard]] static QString lostSentence(const QString& path);
    [[noreturn]] void lose(const QString& trouble, const QString& whatOfIt);
    void openForReading();

    QString m_path;
    Access m_access;
    QString m_author;
    std::unique_ptr<RegisterLock> m_lock;
    std::unique_ptr<QTemporaryDir>
        m_copy; // of a read-only register that another program left unfinished
    std::unique_ptr<Database> m_database;
    QString m_connectedTo; // the file, or its copy
    Database::Access m_connectedFor = Database::Access::ReadWrite;
    std::shared_ptr<FileGuard> m_guard; // of a register that is written
    bool m_logIsTied = false;
    bool m_leavesNoLog = false; // a reader that found none
    bool m_lossIsTold = false;
    bool m_lacksLog = false;
    int m_damageMet = 0;                    // when it was opened
    QDate m_soundOn;                        // invalid: nobody has looked
    std::optional<FileState> m_soundAsRead; // of one that is only read, when it was looked through
    std::function<UtcSeconds()> m_clock;
    UidSource m_uids;
};

// "DSTP" in the header of every register (PRAGMA application_id).
inline constexpr qint32 registerApplicationId = 0x44535450;

// Throws Error when the file is missing, empty, no SQLite file, or SQLite but no register.
void requireRegisterFile(const QString& path);

// What SQLite finds wrong (the first findings), or an empty text. Quick leaves out the indexes'
// contents, Rows what rows refer to.
enum class IntegrityDepth { Quick, Full, Rows };
[[nodiscard]] QString integrityProblem(Database& database, IntegrityDepth depth);

} // namespace doorstep
