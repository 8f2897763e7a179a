#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Several test classes share one executable: each registers itself, main() runs the ones named.

#include <QtTest/QtTest>
#include <functional>
#include <map>
#include <memory>

namespace doorstep::test {

using Factory = std::function<std::unique_ptr<QObject>()>;

inline std::map<QString, Factory>& registry()
{
    static std::map<QString, Factory> classes;
    return classes;
}

struct Registration
{
    Registration(const char* name, Factory factory)
    {
        registry().emplace(QString::fromLatin1(name), std::move(factory));
    }
};

// Runs the class named by the first argument, or all of them; the rest goes to Qt Test.
inline int run(QStringList arguments)
{
    const QString wanted = arguments.size() > 1 && registry().contains(arguments.at(1))
                               ? arguments.takeAt(1)
                               : QString();
    if (wanted.isEmpty() && arguments.size() > 1 && arguments.at(1).startsWith(u"tst_"))
        qFatal("There is no test class %s", qPrintable(arguments.at(1)));
    int failed = 0;
    for (const auto& [name, factory] : registry()) {
        if (wanted.isEmpty() || name == wanted)
            failed += QTest::qExec(factory().get(), arguments);
    }
    return failed;
}

} // namespace doorstep::test

// For a tool or a right that the test needs: a person may lack it, the machine that tests every
// commit may not.
#define DOORSTEP_NEEDS(isThere, what)                                                              \
    do {                                                                                           \
        if (isThere)                                                                               \
            break;                                                                                 \
        if (qEnvironmentVariableIsSet("DOORSTEP_NOTHING_MISSING"))                                 \
            QFAIL(what " missing");                                                                \
        QSKIP(what " missing");                                                                    \
    } while (false)

#define DOORSTEP_TEST(Class)                                                                       \
    static const doorstep::test::Registration registration_##Class(                                \
        #Class, [] { return std::make_unique<Class>(); })
