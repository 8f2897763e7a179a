// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/Passphrase.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/RegularFile.h"
#include "data/base/SafeFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <array>
#include <sodium.h>

namespace doorstep {

namespace {

struct PassphraseText
{
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

// The file: magic, version, Argon2's cost (operations, bytes of memory), its salt, the sealed key
// of the stream, the stream's header, and a sum over all of these, so that a changed byte in them
// isn't taken for a wrong passphrase. Numbers are little-endian.
const QByteArray fileMagic = QByteArrayLiteral("DOORKEPT");
constexpr quint32 formatVersion = 1;
constexpr qsizetype costAt = 12;
constexpr qsizetype saltAt = costAt + 16;
constexpr qsizetype sealedAt = saltAt + qsizetype{crypto_pwhash_SALTBYTES};
constexpr qsizetype sealedBytes =
    qsizetype{crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES};
constexpr qsizetype streamAt = sealedAt + sealedBytes;
constexpr qsizetype proofBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype sumAt = streamAt + qsizetype{crypto_secretstream_xchacha20poly1305_HEADERBYTES};
constexpr qsizetype headerBytes = sumAt + qsizetype{crypto_generichash_BYTES};
constexpr qsizetype chunkBytes = 64 * 1024;
constexpr qsizetype shortest = 8; // characters

using KeyBytes = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;

const unsigned char* readable(const char* bytes)
{
    return static_cast<const unsigned char*>(static_cast<const void*>(bytes));
}

unsigned char* writable(char* bytes)
{
    return static_cast<unsigned char*>(static_cast<void*>(bytes));
}

void startSodium()
{
    if (sodium_init() < 0)
        throw Error(PassphraseText::tr("This PC gives no random numbers, so nothing can be put "
                                       "under a passphrase."));
}

// The same words typed another way (half and full width, composed accents) are the same.
QByteArray bytesOf(const QString& passphrase)
{
    return passphrase.normalized(QString::NormalizationForm_KC).toUtf8();
}

struct KeyPair
{
    std::array<unsigned char, crypto_box_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_box_SECRETKEYBYTES> secret{};

    ~KeyPair() { sodium_memzero(secret.data(), secret.size()); }
};

KeyPair keysOf(const QString& passphrase, const QByteArray& header)
{
    QByteArray words = bytesOf(passphrase);
    std::array<unsigned char, crypto_box_SEEDBYTES> seed{};
    const int failed = crypto_pwhash(
        seed.data(), seed.size(), words.constData(), static_cast<unsigned long long>(words.size()),
        readable(header.constData() + saltAt),
        qFromLittleEndian<quint64>(header.constData() + costAt),
        static_cast<size_t>(qFromLittleEndian<quint64>(header.constData() + costAt + 8)),
        crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(words.data(), static_cast<size_t>(words.size()));
    if (failed != 0)
        throw Error(PassphraseText::tr("There is too little memory for a passphrase (256 MB are "
                                       "needed). Close other programs and try again."));
    KeyPair keys;
    crypto_box_seed_keypair(keys.open.data(), keys.secret.data(), seed.data());
    sodium_memzero(seed.data(), seed.size());
    return keys;
}

QByteArray sumOf(const QByteArray& header)
{
    QByteArray sum(qsizetype{crypto_generichash_BYTES}, '\0');
    crypto_generichash(writable(sum.data()), static_cast<size_t>(sum.size()),
                       readable(header.constData()), static_cast<unsigned long long>(sumAt),
                       nullptr, 0);
    return sum;
}

[[noreturn]] void failChanged(const QString& name)
{
    throw Error(PassphraseText::tr("%1 is not what was written: something in it was changed, or it "
                                   "was cut off. Take another copy of it.")
                    .arg(name));
}

void putBytes(QIODevice& to, QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qint64 size = to.write(bytes.data() + at, bytes.size() - at);
        if (size <= 0)
            throw Error(PassphraseText::tr("It could not be written under the passphrase."),
                        to.errorString());
        at += size;
    }
}

QByteArray getBytes(QIODevice& from, qsizetype most)
{
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray more = from.read(most - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

void openToRead(QFile& file, const QString& path)
{
    refuseKeptOpen(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(PassphraseText::tr("%1 can't be read: the disk does not answer, or you have no "
                                       "permission for it.")
                        .arg(QFileInfo(path).fileName()),
                    file.errorString());
}

// The sentence of a full disk and the like, where the system's error tells it.
void writeInto(const TemporaryName& temporary, const std::function<void(QIODevice&)>& write)
{
    QFile file(temporary.path());
    try {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            throw Error(PassphraseText::tr("%1 could not be written.")
                            .arg(QFileInfo(temporary.target()).fileName()),
                        file.errorString());
        write(file);
    } catch (const Error& error) {
        const QString sentence = sentenceForWriting(temporary.target(), file);
        if (sentence.isEmpty())
            throw;
        throw Error(sentence, error.detail());
    }
}

} // namespace

bool isUnderPassphrase(const QString& path)
{
    if (isKeptOpen(path))
        return false;
    requireRegularFile(path);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(fileMagic.size()) == fileMagic;
}

void requireGoodPassphrase(const QString& passphrase)
{
    if (passphrase.normalized(QString::NormalizationForm_KC).trimmed().size() < shortest)
        throw Error(PassphraseText::tr("A passphrase has at least %1 characters. Several words are "
                                       "easier to remember than signs.")
                        .arg(shortest));
}

PassphraseSeal PassphraseSeal::of(const QString& passphrase)
{
    startSodium();
    requireGoodPassphrase(passphrase);
    PassphraseSeal seal;
    seal.m_bytes = QByteArray(sealedAt, '\0');
    char* const bytes = seal.m_bytes.data();
    std::copy(fileMagic.begin(), fileMagic.end(), bytes);
    qToLittleEndian(formatVersion, bytes + fileMagic.size());
    qToLittleEndian(quint64{crypto_pwhash_OPSLIMIT_MODERATE}, bytes + costAt);
    qToLittleEndian(quint64{crypto_pwhash_MEMLIMIT_MODERATE}, bytes + costAt + 8);
    randombytes_buf(bytes + saltAt, crypto_pwhash_SALTBYTES);
    const KeyPair keys = keysOf(passphrase, seal.m_bytes);
    for (const unsigned char byte : keys.open)
        seal.m_bytes += static_cast<char>(byte);
    return seal;
}

PassphraseSeal PassphraseSeal::fromText(const QString& text)
{
    PassphraseSeal seal;
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    if (bytes.startsWith(fileMagic) &&
        bytes.size() == sealedAt + qsizetype{crypto_box_PUBLICKEYBYTES})
        seal.m_bytes = bytes;
    return seal;
}

QString PassphraseSeal::toText() const
{
    return QString::fromLatin1(m_bytes.toBase64());
}

struct PassphraseWriter::State
{
    QIODevice& to;
    crypto_secretstream_xchacha20poly1305_state stream;
    QByteArray waiting = {};

    ~State() { sodium_memzero(&stream, sizeof stream); }
};

PassphraseWriter::PassphraseWriter(QIODevice& to, const PassphraseSeal& seal)
    : m_state(new State{to, {}})
{
    startSodium();
    QByteArray header = seal.m_bytes.first(sealedAt);
    header.resize(headerBytes);
    KeyBytes key{};
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    crypto_box_seal(writable(header.data() + sealedAt), key.data(), key.size(),
                    readable(seal.m_bytes.constData() + sealedAt));
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream,
                                                    writable(header.data() + streamAt), key.data());
    sodium_memzero(key.data(), key.size());
    header.replace(sumAt, qsizetype{crypto_generichash_BYTES}, sumOf(header));
    putBytes(to, header);
}

PassphraseWriter::~PassphraseWriter() = default;

void PassphraseWriter::put(QByteArrayView clear, unsigned char tag)
{
    QByteArray chunk(clear.size() + proofBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(
        &m_state->stream, writable(chunk.data()), nullptr, readable(clear.data()),
        static_cast<unsigned long long>(clear.size()), nullptr, 0, tag);
    putBytes(m_state->to, chunk);
}

void PassphraseWriter::write(QByteArrayView clear)
{
    // A chunk goes when more follows it, for the last one is marked.
    while (!clear.isEmpty()) {
        if (m_state->waiting.size() == chunkBytes) {
            put(m_state->waiting, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
            m_state->waiting.clear();
        }
        const qsizetype piece = std::min(clear.size(), chunkBytes - m_state->waiting.size());
        m_state->waiting.append(clear.first(piece).toByteArray());
        clear = clear.sliced(piece);
    }
}

void PassphraseWriter::finish()
{
    put(m_state->waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    m_state->waiting.clear();
}

struct PassphraseReader::State
{
    QIODevice& from;
    QString name;
    crypto_secretstream_xchacha20poly1305_state stream;
    bool isAtEnd = false;

    ~State() { sodium_memzero(&stream, sizeof stream); }
};

PassphraseReader::PassphraseReader(QIODevice& from, const QString& name, const QString& passphrase)
    : m_state(new State{from, name, {}})
{
    startSodium();
    const QByteArray header = getBytes(from, headerBytes);
    if (!header.startsWith(fileMagic))
        throw Error(PassphraseText::tr("%1 is not a file under a passphrase.").arg(name));
    if (header.size() < headerBytes)
        failChanged(name);
    if (header.sliced(sumAt) != sumOf(header))
        failChanged(name);
    if (qFromLittleEndian<quint32>(header.constData() + fileMagic.size()) != formatVersion)
        throw Error(PassphraseText::tr("%1 was written by a newer Doorstep. Update this program to "
                                       "open it; the file is left as it is.")
                        .arg(name));
    // Somebody's own header may ask for more than the machine has.
    if (qFromLittleEndian<quint64>(header.constData() + costAt) >
            crypto_pwhash_OPSLIMIT_SENSITIVE ||
        qFromLittleEndian<quint64>(header.constData() + costAt + 8) >
            crypto_pwhash_MEMLIMIT_SENSITIVE)
        failChanged(name);
    const KeyPair keys = keysOf(passphrase, header);
    KeyBytes key{};
    if (crypto_box_seal_open(key.data(), readable(header.constData() + sealedAt),
                             static_cast<unsigned long long>(sealedBytes), keys.open.data(),
                             keys.secret.data()) != 0)
        throw WrongPassphraseError(
            PassphraseText::tr("That is not the passphrase of %1. Mind capitals and the "
                               "input method, and try again.")
                .arg(name));
    const bool begun =
        crypto_secretstream_xchacha20poly1305_init_pull(
            &m_state->stream, readable(header.constData() + streamAt), key.data()) == 0;
    sodium_memzero(key.data(), key.size());
    if (!begun)
        failChanged(name);
}

PassphraseReader::~PassphraseReader() = default;

QByteArray PassphraseReader::read()
{
    State& state = *m_state;
    if (state.isAtEnd)
        return {};
    const QByteArray chunk = getBytes(state.from, chunkBytes + proofBytes);
    QByteArray clear(std::max<qsizetype>(0, chunk.size() - proofBytes), Qt::Uninitialized);
    unsigned char tag = 0;
    if (chunk.size() < proofBytes ||
        crypto_secretstream_xchacha20poly1305_pull(
            &state.stream, writable(clear.data()), nullptr, &tag, readable(chunk.constData()),
            static_cast<unsigned long long>(chunk.size()), nullptr, 0) != 0)
        failChanged(state.name);
    state.isAtEnd = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (state.isAtEnd ? !state.from.atEnd() : clear.isEmpty())
        failChanged(state.name);
    return clear;
}

namespace {

QByteArray allOf(PassphraseReader& reader)
{
    QByteArray clear;
    for (QByteArray piece = reader.read(); !piece.isEmpty(); piece = reader.read())
        clear += piece;
    return clear;
}

} // namespace

void writeUnderPassphrase(const QString& target, QByteArrayView clear, const QString& passphrase)
{
    const TemporaryName temporary(target);
    writeInto(temporary, [&](QIODevice& file) {
        PassphraseWriter writer(file, PassphraseSeal::of(passphrase));
        writer.write(clear);
        writer.finish();
    });
    temporary.flush();
    if (readFromPassphrase(temporary.path(), passphrase) != clear)
        throw Error(PassphraseText::tr("%1 could not be read back. Take another disk.")
                        .arg(QFileInfo(target).fileName()));
    temporary.moveIntoPlace();
}

namespace {

// Passes on what is written, and knows its sum.
class SummedDevice : public QIODevice
{
public:
    explicit SummedDevice(QIODevice& to) : m_to(to) { open(WriteOnly | Unbuffered); }
    [[nodiscard]] QByteArray sum() const { return m_sum.result().toHex(); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        const qint64 written = m_to.write(data, size);
        if (written > 0)
            m_sum.addData(QByteArrayView(data, written));
        else
            setErrorString(m_to.errorString());
        return written;
    }

private:
    QIODevice& m_to;
    QCryptographicHash m_sum{QCryptographicHash::Sha256};
};

} // namespace

QByteArray sealFile(const QString& from, const TemporaryName& to, const PassphraseSeal& seal,
                    const GoOn& goOn)
{
    QFile source(from);
    openToRead(source, from);
    QCryptographicHash read(QCryptographicHash::Sha256);
    QByteArray written;
    writeInto(to, [&](QIODevice& file) {
        SummedDevice summed(file);
        PassphraseWriter writer(summed, seal);
        for (QByteArray piece = source.read(chunkBytes); !piece.isEmpty();
             piece = source.read(chunkBytes)) {
            if (goOn && !goOn())
                throw Error(PassphraseText::tr("Skipped; nothing was changed."));
            read.addData(piece);
            writer.write(piece);
        }
        if (source.error() != QFile::NoError)
            throw Error(PassphraseText::tr("%1 can't be read: the disk does not answer, or you "
                                           "have no permission for it.")
                            .arg(QFileInfo(from).fileName()),
                        source.errorString());
        writer.finish();
        written = summed.sum();
    });
    to.flush();
    if (sha256Of(to.path(), goOn) != written)
        throw Error(PassphraseText::tr("%1 could not be read back. Take another disk.")
                        .arg(QFileInfo(to.target()).fileName()));
    return read.result().toHex();
}

void copyFromPassphrase(const QString& path, const TemporaryName& to, const QString& passphrase,
                        const GoOn& goOn)
{
    requireRegularFile(path);
    QFile from(path);
    openToRead(from, path);
    PassphraseReader reader(from, QFileInfo(path).fileName(), passphrase);
    writeInto(to, [&](QIODevice& file) {
        for (QByteArray piece = reader.read(); !piece.isEmpty(); piece = reader.read()) {
            if (goOn && !goOn())
                throw Error(PassphraseText::tr("Skipped; nothing was changed."));
            putBytes(file, piece);
        }
    });
}

QByteArray readFromPassphrase(const QString& path, const QString& passphrase)
{
    QFile from(path);
    openToRead(from, path);
    PassphraseReader reader(from, QFileInfo(path).fileName(), passphrase);
    return allOf(reader);
}

QString passphraseIn(const QString& path)
{
    QFile file(path);
    openToRead(file, path);
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace doorstep
