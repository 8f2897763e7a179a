#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/FaultTools.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace doorstep::test {

inline const QStringList mayFigures{QStringLiteral("--month"), QStringLiteral("2026-05"),
                                    QStringLiteral("--json")};

// A test over a small demonstration register: every test function gets a copy of its own.
class FaultCase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_made;

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_register;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    // Words with FILE for the register, OUT/ for the test's folder.
    [[nodiscard]] QStringList words(const QString& line) const
    {
        QStringList list = line.split(u' ');
        for (QString& word : list) {
            if (word == u"FILE")
                word = m_register;
            word.replace(QStringLiteral("OUT/"), m_folder->path() + u'/');
        }
        return list;
    }

protected Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_made.filePath(QStringLiteral("demo.doorstep"));
        const Ended made =
            test::doorstep({u"demo"_qs, path, u"--shops"_qs, u"60"_qs, u"--workers"_qs, u"20"_qs,
                            u"--visits"_qs, u"400"_qs, u"--months"_qs, u"6"_qs, u"--until"_qs,
                            u"2026-06-30"_qs, u"--seed"_qs, u"7"_qs});
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_register = at(u"town.doorstep"_qs);
        QVERIFY(QFile::copy(m_made.filePath(QStringLiteral("demo.doorstep")), m_register));
    }
};

} // namespace doorstep::test
