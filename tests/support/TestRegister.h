#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a register for a test in a line: test.withShop(u"张记面馆"_qs).visited("2026-10-08").

#include "data/base/Time.h"
#include "data/records/codes/Code.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/register/Database.h"
#include "data/register/Journal.h"

#include <QTemporaryDir>

namespace doorstep::test {

// Migrations and built-in lists are the same in all of them: written once, then copied. Each is a
// register of its own (its first batch), begun now.
inline std::unique_ptr<Register> newRegister(const QString& path)
{
    static const QTemporaryDir folder;
    const QString first = folder.filePath(u"first.doorstep"_qs);
    if (!QFile::exists(first))
        (void)createRegister(first, u"tester"_qs);
    if (!QFile::copy(first, path))
        qFatal("no register can be made at %s", qPrintable(path));
    Database(path, Database::Access::ReadWrite)
        .run(u"UPDATE journal_batch SET at = ?, uid = randomblob(16)"_qs, now());
    return openRegister(path, Register::Access::Write, u"tester"_qs, Register::Check::Later);
}

// Those of one kind, the newest first.
inline QList<Batch> batchesOf(Register& registry, BatchKind kind)
{
    constexpr int mostBatches = 1000;
    QList<Batch> all = batches(registry, mostBatches);
    all.removeIf([kind](const Batch& batch) { return batch.kind != kind; });
    return all;
}

class TestRegister
{
public:
    explicit TestRegister(const QTemporaryDir& folder, const QString& name = u"test.doorstep"_qs)
        : m_register(newRegister(folder.filePath(name)))
    {
        Change change(*m_register, u"set-up"_qs, BatchKind::Setup);
        Town town{0, u"新泾镇"_qs};
        TownStore(*m_register).add(change, town);
        m_block.town = town.id;
        m_block.name = u"第四街区"_qs;
        BlockStore(*m_register).add(change, m_block);
        m_street = Street{0, m_block.id, u"福泉路"_qs, 1, StreetWalk::Sides};
        StreetStore(*m_register).add(change, m_street);
        change.commit();
    }

    TestRegister& withShop(const QString& name, const QString& number = {},
                           const QString& lane = {}, const QString& room = {})
    {
        m_subject = {};
        m_subject.name = name;
        m_subject.block = m_block.id;
        m_subject.street = m_street.id;
        m_subject.number = number;
        m_subject.lane = lane;
        m_subject.room = room;
        Change change(*m_register, u"Add "_qs + name);
        SubjectStore(*m_register).add(change, m_subject);
        change.commit();
        return *this;
    }

    TestRegister& visited(const char* day, const QString& said = {})
    {
        m_visit = {};
        m_visit.subject = m_subject.id;
        m_visit.block = m_block.id;
        m_visit.at = atTime(QDate::fromString(QString::fromLatin1(day), Qt::ISODate), QTime(10, 0));
        m_visit.said = said;
        Change change(*m_register, u"Visit"_qs);
        VisitStore(*m_register).add(change, m_visit);
        change.commit();
        return *this;
    }

    [[nodiscard]] Register& registry() { return *m_register; }
    [[nodiscard]] const Block& block() const { return m_block; }
    [[nodiscard]] Street& street() { return m_street; }
    [[nodiscard]] const Subject& subject() const { return m_subject; } // the latest
    [[nodiscard]] const Visit& visit() const { return m_visit; }
    void close() { m_register.reset(); }

private:
    std::unique_ptr<Register> m_register;
    Block m_block;
    Street m_street;
    Subject m_subject;
    Visit m_visit;
};

} // namespace doorstep::test
