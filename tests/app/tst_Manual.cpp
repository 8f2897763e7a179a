// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the manual and the shell's completion, against what the program itself says.
#include "TestPaths.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QRegularExpression>

using namespace doorstep;

class tst_Manual : public QObject
{
    Q_OBJECT

    QStringList m_usage; // a line for each command

    static QString linuxFile(const QString& name)
    {
        return QStringLiteral(DOORSTEP_SOURCE_DIR "/packaging/linux/") + name;
    }
    static QStringList optionsIn(const QString& line)
    {
        static const QRegularExpression option(u"--[a-z][a-z-]*"_qs);
        QStringList options;
        QRegularExpressionMatchIterator all = option.globalMatch(line);
        while (all.hasNext())
            options << all.next().captured();
        return options;
    }
    static QString nameIn(const QString& line) { return line.section(u' ', 1, 1); }
    // What the shell offers behind these words, the last of which is being typed.
    static QStringList completed(const QStringList& words)
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_qs, QFileInfo(QStringLiteral(DOORSTEP_PROGRAM)).path() + u':' +
                                           environment.value(u"PATH"_qs));
        shell.setProcessEnvironment(environment);
        shell.start(u"bash"_qs,
                    QStringList{u"-c"_qs,
                                u". \"$1\"; shift; COMP_WORDS=(doorstep \"$@\"); COMP_CWORD=$#; "
                                "_doorstep; printf '%s\\n' \"${COMPREPLY[@]}\""_qs,
                                u"-"_qs, linuxFile(u"doorstep.bash-completion"_qs)} +
                        words);
        shell.waitForFinished(30000);
        return QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOORSTEP_LANGUAGE"_qs, u"en"_qs);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(DOORSTEP_PROGRAM), {u"--help"_qs});
        QVERIFY(program.waitForFinished(30000));
        static const QRegularExpression command(u"^doorstep [a-z][a-z-]* "_qs);
        for (const QString& line :
             QString::fromUtf8(program.readAllStandardOutput()).split(u'\n')) {
            if (line.trimmed().contains(command))
                m_usage << line.trimmed();
        }
        QVERIFY(m_usage.size() >= 20);
    }

    void theManualTellsEveryCommandWithItsOptions()
    {
        QFile file(linuxFile(u"doorstep.1"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList manual =
            QString::fromUtf8(file.readAll()).replace(u"\\-"_qs, u"-"_qs).split(u'\n');
        QStringList missing;
        for (const QString& line : std::as_const(m_usage)) {
            const QString head = u".B doorstep "_qs + nameIn(line) + u' ';
            QStringList told;
            for (const QString& each : manual) {
                if (each.startsWith(head))
                    told << optionsIn(each);
            }
            if (!manual.join(u'\n').contains(u'\n' + head))
                missing << nameIn(line);
            for (const QString& option : optionsIn(line)) {
                if (!told.contains(option))
                    missing << nameIn(line) + u' ' + option;
            }
        }
        QCOMPARE(missing, QStringList());
    }

    void theShellCompletesEveryCommand()
    {
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"bash"_qs).isEmpty(), "bash");
        QStringList names;
        for (const QString& line : std::as_const(m_usage))
            names << nameIn(line);
        names << u"--help"_qs << u"--version"_qs;
        names.sort();
        QStringList offered = completed({QString()});
        offered.sort();
        QCOMPARE(offered, names);
    }

    void theShellCompletesOptionsAndTheirWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("a command") << QStringList{u"lift"_qs} << QStringList{u"lift-seal"_qs};
        QTest::newRow("an option") << QStringList{u"report"_qs, u"x.doorstep"_qs, u"--sea"_qs}
                                   << QStringList{u"--seal"_qs};
        QTest::newRow("none of another command")
            << QStringList{u"figures"_qs, u"x.doorstep"_qs, u"--sea"_qs} << QStringList();
        QTest::newRow("a word of an option")
            << QStringList{u"learn"_qs, u"x.doorstep"_qs, u"f.xlsx"_qs, u"--period"_qs, u"y"_qs}
            << QStringList{u"year"_qs};
        QTest::newRow("a language")
            << QStringList{u"guide"_qs, u"--language"_qs, u"z"_qs} << QStringList{u"zh_CN"_qs};
    }
    void theShellCompletesOptionsAndTheirWords()
    {
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"bash"_qs).isEmpty(), "bash");
        QFETCH(QStringList, words);
        QTEST(completed(words), "offered");
    }
};

DOORSTEP_TEST(tst_Manual);
#include "tst_Manual.moc"
