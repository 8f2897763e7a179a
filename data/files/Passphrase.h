#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is read with a passphrase alone. Argon2id (moderate) makes a pair of keys of the
// passphrase; a key of the file's own is in a sealed box for the public one, so that a file can be
// written by whoever knows that alone, and only be read by whoever knows the passphrase. Its
// content is libsodium's secretstream in chunks of 64 KiB, each proved as it is read and the last
// one marked. No number of the format is trusted before it is held against a sum.

#include "data/base/Error.h"
#include "data/base/Sha256Sums.h"

#include <QByteArray>
#include <QString>
#include <memory>

class QIODevice;

namespace doorstep {

// The file is sound, and another passphrase opens it.
class WrongPassphraseError : public Error
{
public:
    using Error::Error;
};

// Whether the file says of itself that it is such a one.
[[nodiscard]] bool isUnderPassphrase(const QString& path);

// Throws Error when it is too short to protect anything.
void requireGoodPassphrase(const QString& passphrase);

// What writes files under a passphrase without knowing it: no secret.
class PassphraseSeal
{
public:
    PassphraseSeal() = default; // of none
    // Throws Error when it is too short to protect anything.
    [[nodiscard]] static PassphraseSeal of(const QString& passphrase);
    [[nodiscard]] static PassphraseSeal fromText(const QString& text); // none when it is not one
    [[nodiscard]] QString toText() const;
    [[nodiscard]] bool isNone() const { return m_bytes.isEmpty(); }
    bool operator==(const PassphraseSeal&) const = default;

private:
    friend class PassphraseWriter;
    QByteArray m_bytes; // as a file begins, and the public key
};

// Writes to a device that is open. Nothing of what is given reaches it in clear; without finish()
// it is no whole file.
class PassphraseWriter
{
public:
    PassphraseWriter(QIODevice& to, const PassphraseSeal& seal);
    ~PassphraseWriter();
    PassphraseWriter(const PassphraseWriter&) = delete;
    PassphraseWriter& operator=(const PassphraseWriter&) = delete;

    void write(QByteArrayView clear);
    void finish();

private:
    struct State;
    void put(QByteArrayView clear, unsigned char tag);

    std::unique_ptr<State> m_state;
};

// Reads from a device that is open; the name is for its sentences. Throws Error for a wrong
// passphrase, and another one for a byte that was changed or is missing.
class PassphraseReader
{
public:
    PassphraseReader(QIODevice& from, const QString& name, const QString& passphrase);
    ~PassphraseReader();
    PassphraseReader(const PassphraseReader&) = delete;
    PassphraseReader& operator=(const PassphraseReader&) = delete;

    // The next piece; empty at the end, which is proved to be the end.
    [[nodiscard]] QByteArray read();

private:
    struct State;

    std::unique_ptr<State> m_state;
};

// Of files: the target gets 0600 and is replaced by a whole file alone.
void writeUnderPassphrase(const QString& target, QByteArrayView clear, const QString& passphrase);
// A file's bytes, sealed; answers the sum of what was read. What lies there is what was written.
QByteArray sealFile(const QString& from, const TemporaryName& to, const PassphraseSeal& seal,
                    const GoOn& goOn = {});
// In clear, for the place where that is what is wanted.
void copyFromPassphrase(const QString& path, const TemporaryName& to, const QString& passphrase,
                        const GoOn& goOn = {});
[[nodiscard]] QByteArray readFromPassphrase(const QString& path, const QString& passphrase);

// Of a file with the passphrase in its first line.
[[nodiscard]] QString passphraseIn(const QString& path);

} // namespace doorstep
