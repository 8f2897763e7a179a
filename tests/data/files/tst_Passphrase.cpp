// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/files/Passphrase.h"
#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <sodium.h>

using namespace doorstep;

namespace {

const QString words = QStringLiteral("三家门 and a stair");
constexpr qsizetype chunk = 65536;
constexpr qsizetype head = 180; // 8 + 4 + 16 + 16 + 80 + 24 + 32

QByteArray clearOf(qsizetype size)
{
    QByteArray clear;
    for (qsizetype i = 0; clear.size() < size; ++i)
        clear += "福泉路 " + QByteArray::number(i) + "号\n";
    return clear.first(size);
}

QByteArray putUnderPassphrase(QByteArrayView clear, const QString& passphrase)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PassphraseWriter writer(buffer, PassphraseSeal::of(passphrase));
    writer.write(clear);
    writer.finish();
    return buffer.data();
}

QByteArray takeFromPassphrase(const QByteArray& bytes, const QString& name,
                              const QString& passphrase)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    PassphraseReader reader(buffer, name, passphrase);
    QByteArray clear;
    for (QByteArray piece = reader.read(); !piece.isEmpty(); piece = reader.read())
        clear += piece;
    return clear;
}

QString refusalOf(const QByteArray& bytes, const QString& passphrase)
{
    try {
        (void)takeFromPassphrase(bytes, QStringLiteral("a.locked"), passphrase);
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

// What is put under a passphrase comes back by it alone, and whole or not at all.
class tst_Passphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("nothing") << qsizetype{0};
        QTest::newRow("a byte") << qsizetype{1};
        QTest::newRow("just under a chunk") << chunk - 1;
        QTest::newRow("a chunk") << chunk;
        QTest::newRow("two chunks and a byte") << 2 * chunk + 1;
    }
    void comesBack()
    {
        QFETCH(qsizetype, size);
        const QByteArray clear = clearOf(size);
        const QByteArray bytes = putUnderPassphrase(clear, words);
        QVERIFY(!bytes.contains("泉路"));
        QCOMPARE(takeFromPassphrase(bytes, QStringLiteral("a.locked"), words), clear);
    }

    // By libsodium's own functions, from the description of the format alone.
    void formatIsTheOneDescribed()
    {
        const QByteArray bytes = putUnderPassphrase("abc", words);
        QVERIFY(bytes.startsWith(QByteArray("DOORKEPT\1\0\0\0", 12)));
        const auto* raw =
            static_cast<const unsigned char*>(static_cast<const void*>(bytes.constData()));
        const QByteArray typed = words.toUtf8();
        unsigned char seed[crypto_box_SEEDBYTES];
        QCOMPARE(crypto_pwhash(seed, sizeof seed, typed.constData(),
                               static_cast<unsigned long long>(typed.size()), raw + 28,
                               crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                               crypto_pwhash_ALG_ARGON2ID13),
                 0);
        unsigned char open[crypto_box_PUBLICKEYBYTES];
        unsigned char secret[crypto_box_SECRETKEYBYTES];
        QCOMPARE(crypto_box_seed_keypair(open, secret, seed), 0);
        unsigned char key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
        QCOMPARE(crypto_box_seal_open(key, raw + 44, 80, open, secret), 0);
        crypto_secretstream_xchacha20poly1305_state state;
        QCOMPARE(crypto_secretstream_xchacha20poly1305_init_pull(&state, raw + 124, key), 0);
        unsigned char clear[3];
        unsigned char tag = 0;
        QCOMPARE(crypto_secretstream_xchacha20poly1305_pull(&state, clear, nullptr, &tag,
                                                            raw + head, 20, nullptr, 0),
                 0);
        QCOMPARE(QByteArray(static_cast<const char*>(static_cast<const void*>(clear)), 3),
                 QByteArray("abc"));
        QCOMPARE(tag, static_cast<unsigned char>(crypto_secretstream_xchacha20poly1305_TAG_FINAL));
    }

    void sameWordsTypedAnotherWay()
    {
        const QByteArray bytes = putUnderPassphrase("abc", QStringLiteral("ｄｏｏｒ １２３４"));
        QCOMPARE(takeFromPassphrase(bytes, {}, QStringLiteral("door 1234")), QByteArray("abc"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("sentence");
        const QByteArray good = putUnderPassphrase(clearOf(3 * chunk), words);
        const QString changed = QStringLiteral("a.locked is not what was written");
        const auto flipped = [&](qsizetype at) {
            QByteArray bytes = good;
            bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
            return bytes;
        };
        QTest::newRow("another passphrase")
            << good << QStringLiteral("三家门 and a stare")
            << QStringLiteral("That is not the passphrase of a.locked");
        QTest::newRow("none") << good << QString()
                              << QStringLiteral("That is not the passphrase of a.locked");
        QTest::newRow("a bit of the version") << flipped(8) << words << changed;
        QTest::newRow("a bit of the cost") << flipped(20) << words << changed;
        QTest::newRow("a bit of the salt") << flipped(30) << words << changed;
        QTest::newRow("a bit of the sealed key") << flipped(50) << words << changed;
        QTest::newRow("a bit of the stream's header") << flipped(130) << words << changed;
        QTest::newRow("a bit of the sum") << flipped(head - 1) << words << changed;
        QTest::newRow("a bit of the first chunk") << flipped(head) << words << changed;
        QTest::newRow("the last bit") << flipped(good.size() - 1) << words << changed;
        QTest::newRow("cut within its head") << good.first(60) << words << changed;
        QTest::newRow("cut within a chunk") << good.chopped(5) << words << changed;
        QTest::newRow("cut between chunks")
            << good.first(head + 2 * (chunk + 17)) << words << changed;
        QTest::newRow("something behind it") << good + 'x' << words << changed;
        QTest::newRow("chunks changed about")
            << good.first(head) + good.sliced(head + chunk + 17, chunk + 17) +
                   good.sliced(head, chunk + 17) + good.sliced(head + 2 * (chunk + 17))
            << words << changed;
        QTest::newRow("another kind of file")
            << QByteArray("SQLite format 3") << words
            << QStringLiteral("a.locked is not a file under a passphrase");
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, passphrase);
        QFETCH(QString, sentence);
        const QString said = refusalOf(bytes, passphrase);
        QVERIFY2(said.contains(sentence), qPrintable(said));
    }

    // Whoever writes need not know the passphrase.
    void aSealWritesWhatThePassphraseReads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.txt"));
        const QByteArray clear = clearOf(chunk + 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(clear);
        file.close();
        const QString kept = PassphraseSeal::of(words).toText();
        QVERIFY(!kept.contains(words));
        const TemporaryName temporary(folder.filePath(QStringLiteral("a.locked")));
        const QByteArray sum = sealFile(path, temporary, PassphraseSeal::fromText(kept));
        QCOMPARE(sum, sha256Of(path));
        temporary.moveIntoPlace();
        QCOMPARE(readFromPassphrase(temporary.target(), words), clear);
        QVERIFY(PassphraseSeal::fromText(QStringLiteral("bm90aGluZw==")).isNone());
    }

    void tooShortIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN((void)putUnderPassphrase("abc", QStringLiteral("1234567")), Error);
    }

    void filesAreWholeAndPrivate()
    {
        makeFilesPrivate();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.locked"));
        const QByteArray clear = clearOf(chunk + 3);
        writeUnderPassphrase(path, clear, words);
        QVERIFY(isUnderPassphrase(path));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(readFromPassphrase(path, words), clear);
        const QString open = folder.filePath(QStringLiteral("a.txt"));
        {
            const TemporaryName temporary(open);
            copyFromPassphrase(path, temporary, words);
            temporary.moveIntoPlace();
        }
        QFile file(open);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), clear);
        QVERIFY(!isUnderPassphrase(open));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }
};

DOORSTEP_TEST(tst_Passphrase);
#include "tst_Passphrase.moc"
