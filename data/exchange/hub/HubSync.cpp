// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/hub/HubSync.h"

#include "data/base/SafeFile.h"
#include "data/exchange/hub/FlatRows.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/files/MemoryFolder.h"
#include "data/files/Passphrase.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace doorstep {

namespace {

struct HubSyncText
{
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

constexpr qint64 partSize = 1'000'000; // bytes
const QString urlSetting = QStringLiteral("hub/url");

QString hexOf(const QByteArray& uid)
{
    return QString::fromLatin1(uid.toHex());
}

// As PostgreSQL reads an array.
QString arrayOf(const QStringList& values)
{
    return u'{' + values.join(u',') + u'}';
}

// A file of a pack as the hub keeps it.
struct PackFile
{
    QString path;
    QByteArray sum; // SHA-256
    qint64 size = 0;
    [[nodiscard]] qint64 parts() const { return (size + partSize - 1) / partSize; }
};

PackFile lookAtPack(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw Error(HubSyncText::tr("The pack for the hub could not be written."),
                    file.errorString());
    return {path, hash.result(), file.size()};
}

class Sync
{
public:
    Sync(Register& registry, HubConnection& hub, const HubSync& how, const Progress& progress)
        : m_register(registry),
          m_how(how),
          m_progress(progress),
          m_hub(hub),
          m_state(hubForMember(m_hub)),
          m_receiver(QStringLiteral("hub ") + m_state.uid)
    {
        m_report.me = *m_state.me;
    }

    SyncReport run()
    {
        reportNow(m_progress, 0, steps);
        if (m_report.me.level != HubLevel::District)
            push();
        reportNow(m_progress, 1, steps);
        pull();
        reportNow(m_progress, steps, steps);
        return m_report;
    }

private:
    static constexpr qint64 steps = 2;

    [[nodiscard]] bool seals() const { return !m_how.passphrase.isEmpty() || !m_how.seal.isNone(); }

    // For a work that tells of steps of its own.
    [[nodiscard]] Progress wanted() const
    {
        return [this](qint64, qint64) {
            return !m_progress || m_progress(0, steps);
        };
    }

    // What the hub has of what was made for it, whether or not that was known here.
    void reconcile()
    {
        QStringList sent;
        for (const QByteArray& uid : sentTo(m_register.db(), m_receiver))
            sent << hexOf(uid);
        if (sent.isEmpty())
            return;
        QList<QByteArray> there;
        HubRows rows = m_hub.ask(
            QStringLiteral("SELECT replace(CAST(uid AS text), '-', '') FROM doorstep.pack "
                           "WHERE uid = ANY (CAST(? AS uuid[]))"),
            arrayOf(sent));
        while (rows.next())
            there << QByteArray::fromHex(rows.get<QByteArray>(0));
        const Acknowledgement taken = acknowledgeThere(m_register, m_receiver, there);
        m_report.acknowledged += taken.packs;
        m_report.sentAnew += taken.missing;
    }

    // A slip of the hand would seal what nobody else can open. (Argon2id takes a second.)
    void requireSamePassphrase()
    {
        if (m_how.passphrase.isEmpty() || !m_report.me.opensPacks)
            return;
        auto begin = m_hub.one<QByteArray>(
            QStringLiteral("SELECT t.bytes FROM doorstep.pack_part t JOIN doorstep.pack p "
                           "ON p.mailbox = t.mailbox AND p.seq = t.seq WHERE p.sealed AND t.part = "
                           "1 ORDER BY p.at DESC LIMIT 1"));
        if (begin.isEmpty())
            return;
        QBuffer buffer(&begin);
        buffer.open(QIODevice::ReadOnly);
        (void)PassphraseReader(buffer, m_hub.address().name(), m_how.passphrase).read();
    }

    // Of a block: that block of the register. Of a town: all.
    QList<RowId> blocks()
    {
        const HubMember& me = m_report.me;
        const QList<DeliveringBlock> all = deliveringBlocks(m_register.db());
        if (me.level == HubLevel::Town || (all.size() == 1 && all.first().name == me.block))
            return {};
        for (const DeliveringBlock& block : all) {
            if (block.name == me.block)
                return {block.id};
        }
        throw Error(HubSyncText::tr("On the hub this login is the block “%1” of %2, and the "
                                    "register has no block of that name. Nothing was sent.")
                        .arg(me.block, me.town));
    }

    void push()
    {
        if (m_state.takesSealedOnly && !seals())
            throw Error(HubSyncText::tr("The hub takes sealed packs only, so that nobody there can "
                                        "read names: give the passphrase that was agreed on."));
        requireSamePassphrase();
        const QList<RowId> which = blocks();
        // Whoever was cut off while the hub committed finds out under the mailbox's lock.
        for (int attempt = 0; attempt < 3; ++attempt) {
            reconcile();
            if (!hasNewsFor(m_register.db(), m_receiver, which) || send(which))
                return;
        }
        throw HubAwayError(HubSyncText::tr("Another program sends this register to the hub just "
                                           "now. Try again in a moment."));
    }

    // False: the hub has a pack of an earlier attempt by now.
    bool send(const QList<RowId>& which)
    {
        const QStringList unsure = unacknowledged();
        const QTemporaryDir folder;
        QString target = folder.filePath(QStringLiteral("hub.pack"));
        PackAbout about;
        FlatRows rows;
        const auto write = [&](const QString& path) {
            about = writePack(m_register, which, path, wanted(), {m_receiver, false});
            Database pack(path, Database::Access::Immutable);
            rows = flatRowsOf(pack, about.isSinceLast());
        };
        target = m_how.passphrase.isEmpty() && seals()
                     ? writeSealed(target, m_how.seal, write)
                     : writeWithPassphrase(target, m_how.passphrase, write);
        const PackFile file = lookAtPack(target);
        m_hub.run(QStringLiteral("SELECT doorstep.make_months(CAST(? AS date[]))"),
                  arrayOf(rows.months));
        HubTransaction transaction(m_hub);
        const int mailbox = m_hub.one<int>(
            QStringLiteral("SELECT doorstep.open_mailbox(CAST(? AS uuid))"), hexOf(about.registry));
        if (m_hub.one<bool>(QStringLiteral("SELECT CAST(EXISTS (SELECT 1 FROM doorstep.pack WHERE "
                                           "uid = ANY (CAST(? AS uuid[]))) AS integer)"),
                            arrayOf(unsure)))
            return false;
        const int number = putPack(mailbox, about, file);
        sendFlatRows(m_hub, rows, toldBlocks(rows, mailbox));
        reportNow(m_progress, 0, steps); // the last moment to cancel it
        transaction.commit();
        (void)acknowledgeThere(m_register, m_receiver, {about.uid}, Others::StayAsTheyAre);
        m_report.sent = SyncReport::Sent{about, number, rows.count()};
        return true;
    }

    QStringList unacknowledged()
    {
        QStringList uids;
        for (const QByteArray& uid : sentTo(m_register.db(), m_receiver, Sent::NotAcknowledged))
            uids << hexOf(uid);
        return uids;
    }

    QStringList toldBlocks(const FlatRows& rows, int mailbox)
    {
        QStringList told;
        for (const auto& [uid, name] : rows.blocks) {
            if (m_hub.one<bool>(
                    QStringLiteral("SELECT CAST(doorstep.tell_block(CAST(? AS uuid), ?, CAST(? AS "
                                   "integer)) AS integer)"),
                    uid, name, mailbox))
                told << uid;
        }
        return told;
    }

    int putPack(int mailbox, const PackAbout& about, const PackFile& file)
    {
        const int number = m_hub.one<int>(
            QStringLiteral("INSERT INTO doorstep.pack (mailbox, uid, after, sha256, size, parts, "
                           "sealed) VALUES (CAST(? AS integer), CAST(? AS uuid), CAST(? AS uuid), "
                           "?, CAST(? AS bigint), CAST(? AS integer), CAST(? AS boolean)) "
                           "RETURNING seq"),
            mailbox, hexOf(about.uid),
            about.isSinceLast() ? QVariant(hexOf(about.after))
                                : QVariant(QMetaType(QMetaType::QString)),
            file.sum, file.size, file.parts(),
            seals() ? QStringLiteral("true") : QStringLiteral("false"));
        QFile bytes(file.path);
        if (!bytes.open(QIODevice::ReadOnly))
            throw Error(HubSyncText::tr("The pack for the hub could not be written."),
                        bytes.errorString());
        for (qint64 part = 1; part <= file.parts(); ++part)
            m_hub.run(QStringLiteral("INSERT INTO doorstep.pack_part (mailbox, seq, part, bytes) "
                                     "VALUES (CAST(? AS integer), CAST(? AS integer), CAST(? AS "
                                     "integer), ?)"),
                      mailbox, number, part, bytes.read(partSize));
        return number;
    }

    struct Waiting
    {
        int mailbox = 0;
        int number = 0;
        QByteArray uid;
        QByteArray after; // empty: it is whole
        QByteArray sum;
        int parts = 0;
        bool isSealed = false;
        QString from; // town and block
    };

    // The last pack of each mailbox up to which all are here.
    [[nodiscard]] QString placesKey() const
    {
        return QStringLiteral("hub/") + m_state.uid + QStringLiteral("/taken");
    }

    [[nodiscard]] QString places() const
    {
        return m_register.setting(placesKey(), QStringLiteral("[]"));
    }

    void passOver(const Waiting& pack)
    {
        const QJsonObject here{{QStringLiteral("mailbox"), pack.mailbox},
                               {QStringLiteral("seq"), pack.number},
                               {QStringLiteral("uid"), hexOf(pack.uid)}};
        QJsonArray all{here};
        for (const QJsonValue place : QJsonDocument::fromJson(places().toUtf8()).array()) {
            if (place.toObject().value(QStringLiteral("mailbox")) != pack.mailbox)
                all.append(place);
        }
        m_register.setSetting(placesKey(),
                              QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    }

    // In the order of each mailbox, whoever wrote them: a whole pack of one copy lacks what another
    // wrote. A hub that was restored from a backup has lost the pack at that place, and counts anew
    // from there.
    QList<Waiting> waiting()
    {
        QList<Waiting> packs;
        HubRows rows = m_hub.ask(
            QStringLiteral(
                "WITH seen AS (SELECT p.mailbox, p.seq FROM json_to_recordset(CAST(? AS json)) AS "
                "s (mailbox integer, seq integer, uid uuid) JOIN doorstep.pack p "
                "ON p.mailbox = s.mailbox AND p.seq = s.seq AND p.uid = s.uid) "
                "SELECT p.mailbox, p.seq, replace(CAST(p.uid AS text), '-', ''), "
                "coalesce(replace(CAST(p.after AS text), '-', ''), ''), p.sha256, "
                "p.parts, CAST(p.sealed AS integer), b.town || b.block FROM doorstep.pack p "
                "JOIN doorstep.mailbox b ON b.id = p.mailbox "
                "LEFT JOIN seen s ON s.mailbox = p.mailbox "
                "WHERE p.seq > coalesce(s.seq, 0) ORDER BY p.mailbox, p.seq"),
            places());
        while (rows.next())
            packs.append({rows.get<int>(0), rows.get<int>(1),
                          QByteArray::fromHex(rows.get<QByteArray>(2)),
                          QByteArray::fromHex(rows.get<QByteArray>(3)), rows.get<QByteArray>(4),
                          rows.get<int>(5), rows.get<bool>(6), rows.get<QString>(7)});
        return packs;
    }

    // Whether it can be taken though one before it can't.
    [[nodiscard]] bool needsNoOther(const Waiting& pack)
    {
        return pack.after.isEmpty() || isKnownPack(m_register.db(), pack.after);
    }

    void pull()
    {
        if (!m_report.me.opensPacks)
            return;
        const QList<Waiting> packs = waiting();
        int stuck = 0;                   // in which one was left
        const Waiting* passed = nullptr; // the last that is here, of those before what was left
        const auto settle = [&] {
            if (passed)
                passOver(*passed);
            passed = nullptr;
        };
        for (const Waiting& pack : packs) {
            if (passed && passed->mailbox != pack.mailbox)
                settle();
            if (isKnownPack(m_register.db(), pack.uid)) {
                if (pack.mailbox != stuck)
                    passed = &pack;
                continue;
            }
            if (m_how.way == SyncWay::Out || (pack.mailbox == stuck && !needsNoOther(pack))) {
                stuck = pack.mailbox;
                ++m_report.waiting;
                continue;
            }
            reportNow(m_progress, 1, steps);
            try {
                take(pack);
                if (pack.mailbox != stuck) {
                    passed = &pack;
                    settle();
                }
            } catch (const HubAwayError&) {
                throw;
            } catch (const Error& error) {
                reportNow(m_progress, 1, steps); // it may be the user's own word
                stuck = pack.mailbox;
                ++m_report.waiting;
                m_report.troubles << QStringLiteral("%1 (%2): %3")
                                         .arg(pack.from)
                                         .arg(pack.number)
                                         .arg(error.message());
            }
        }
        settle();
    }

    void take(const Waiting& pack)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("hub.pack"));
        fetch(pack, path);
        const OtherTown otherTown =
            m_report.me.level == HubLevel::District ? OtherTown::Take : OtherTown::Refuse;
        const auto merge = [&](const QString& file) {
            const IncomingPack incoming(file, m_register.db(), wanted());
            m_report.merged << mergePack(m_register, incoming, Merging::ForGood, otherTown,
                                         wanted());
        };
        if (!pack.isSealed) {
            merge(path);
            return;
        }
        if (m_how.passphrase.isEmpty())
            throw Error(HubSyncText::tr("It is sealed: the passphrase is needed to take it."));
        const std::unique_ptr<QTemporaryDir> clear = memoryFolder();
        const TemporaryName opened(clear->filePath(QStringLiteral("opened.pack")));
        copyFromPassphrase(path, opened, m_how.passphrase);
        opened.moveIntoPlace();
        merge(opened.target());
    }

    void fetch(const Waiting& pack, const QString& path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        bool isWritten = file.open(QIODevice::WriteOnly);
        for (int part = 1; part <= pack.parts && isWritten; ++part) {
            const auto bytes = m_hub.one<QByteArray>(
                QStringLiteral("SELECT bytes FROM doorstep.pack_part WHERE mailbox = CAST(? AS "
                               "integer) AND seq = CAST(? AS integer) AND part = CAST(? AS "
                               "integer)"),
                pack.mailbox, pack.number, part);
            hash.addData(bytes);
            isWritten = file.write(bytes) == bytes.size();
        }
        if (!isWritten || !file.flush())
            throw Error(HubSyncText::tr("There is no room for a pack of the hub."),
                        file.errorString());
        if (hash.result() != pack.sum)
            throw Error(HubSyncText::tr("It is not what was sent: its checksum differs. Nothing of "
                                        "it was taken; tell those who look after the hub."));
    }

    Register& m_register;
    const HubSync& m_how;
    const Progress& m_progress;
    HubConnection& m_hub;
    HubState m_state;
    QString m_receiver;
    SyncReport m_report;
};

} // namespace

SyncReport syncWithHub(Register& registry, HubConnection& hub, const HubSync& how,
                       const Progress& progress)
{
    registry.requireWritable();
    if (!how.passphrase.isEmpty())
        requireGoodPassphrase(how.passphrase);
    return Sync(registry, hub, how, progress).run();
}

QString hubUrlOf(Register& registry)
{
    return registry.setting(urlSetting);
}

void setHubUrl(Register& registry, const QString& url)
{
    const QString wanted = url.trimmed();
    registry.setSetting(urlSetting, wanted.isEmpty() ? QString() : HubAddress::of(wanted).url());
}

} // namespace doorstep
