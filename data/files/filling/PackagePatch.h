#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a zipped file with some of its parts written anew; the others are not even unpacked.

#include "data/base/SafeFile.h"
#include "data/files/ZipArchive.h"

#include <functional>
#include <memory>
#include <vector>

namespace doorstep {

class PackagePatch
{
public:
    // The copy lies beside the target until finish().
    PackagePatch(const QByteArray& package, const QString& target);
    ~PackagePatch();

    [[nodiscard]] const ZipArchive& archive() const { return *m_archive; } // until finish()

    using Sink = std::function<void(const QByteArray&)>;
    // A place for bytes until finish(): what is too much for memory.
    class Store
    {
    public:
        explicit Store(const QString& target);
        ~Store();
        void write(const QByteArray& bytes);
        void read(const Sink& sink); // all of it, once it is written
        void close();
        [[nodiscard]] const QString& path() const { return m_name.path(); }

    private:
        struct File;
        TemporaryName m_name;
        std::unique_ptr<File> m_file;
    };
    [[nodiscard]] std::unique_ptr<Store> store() const;

    void replace(const QString& part, const QByteArray& bytes);
    void replace(const QString& part, std::unique_ptr<Store> store);
    void add(const QString& part, const QByteArray& bytes);
    void remove(const QString& part);
    void finish();

private:
    struct Change
    {
        quint64 index = 0;
        bool removes = false;
        QByteArray bytes;
        std::unique_ptr<Store> store;
        QString added = {}; // a part that the package hasn't yet
    };

    TemporaryName m_temporary;
    std::unique_ptr<ZipArchive> m_archive;
    std::vector<Change> m_changes;
};

} // namespace doorstep
