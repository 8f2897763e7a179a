#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a register for a test in a line: test.withShop(u"张记面馆"_qs).visited("2026-10-08").

#include "data/records/codes/Code.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"

#include <QTemporaryDir>

namespace doorstep::test {

class TestRegister
{
public:
    explicit TestRegister(const QTemporaryDir& folder, const QString& name = u"test.doorstep"_qs)
        : m_register(createRegister(folder.filePath(name), u"tester"_qs))
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
