// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"
#include "app/SingleInstance.h"
#include "app/commands/Command.h"
#include "data/base/Caught.h"
#include "data/base/LogFile.h"
#include "data/base/Policy.h"
#include "data/base/SafeFile.h"
#include "data/register/Migrations.h"
#include "resources/Version.h"
#include "ui/look/PlainText.h"
#include "ui/page/Warning.h"
#include "ui/shell/Application.h"
#include "ui/shell/MainWindow.h"

#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <csignal>

namespace {

using namespace doorstep;

// What the office laid down holds from here on. The application exists.
void settleIn()
{
    followPolicy(readPolicy(policyFile()));
    installLanguage();
}

int runAsLaidDown(const Command& command)
{
    for (const QString& sentence : sentencesOnPolicy(policy()))
        QTextStream(stderr) << sentence << Qt::endl;
    return runCommand(command, QCoreApplication::arguments().mid(2));
}

// Some commands do so only when they are asked for a .pdf.
bool paintsPages(const Command& command, int argc, char** argv)
{
    return command.needsFonts || std::any_of(argv + 1, argv + argc, [](const char* word) {
               const QByteArrayView asked(word);
               return asked.endsWith(".pdf") || asked.endsWith(".PDF") ||
                      asked.endsWith(".pdf.locked");
           });
}

int runOnCommandLine(const Command& command, int argc, char** argv)
{
    // Painting pages needs fonts but no display.
    if (paintsPages(command, argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication app(argc, argv);
        settleIn();
        return runAsLaidDown(command);
    }
    const QCoreApplication app(argc, argv);
    settleIn();
    return runAsLaidDown(command);
}

int printUsage(int argc, char** argv, FILE* stream, int status)
{
    const QCoreApplication app(argc, argv);
    settleIn();
    QTextStream(stream) << usage();
    return status;
}

int printVersion(bool asJson)
{
    QTextStream out(stdout);
    const QString version = QString::fromLatin1(programVersion());
    if (asJson)
        out << QString::fromUtf8(
            QJsonDocument(QJsonObject{{QStringLiteral("version"), version},
                                      {QStringLiteral("schema"), latestSchemaVersion()}})
                .toJson());
    else
        out << "doorstep " << version << Qt::endl;
    return exitDone;
}

// Without a file the one of last time is opened, if it is still there.
int openWindow(QString path)
try {
    logToFile(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    if (path.isEmpty())
        path = QSettings().value(QStringLiteral("recent")).toStringList().value(0);
    if (!path.isEmpty() && raiseOtherWindow(path))
        return exitDone;
    MainWindow window;
    const WindowServer server(window);
    window.show();
    if (const QStringList unclear = sentencesOnPolicy(policy()); !unclear.isEmpty())
        warn(&window, unclear.join(u'\n'));
    if (!path.isEmpty())
        window.openFile(path);
    return QApplication::exec();
} catch (...) {
    QMessageBox::critical(nullptr, QStringLiteral("Doorstep"), asPlain(sentenceOfCaught("start")));
    return exitFailed;
}

// Nobody is there to answer a box: what it says is printed, and it goes.
void answerBox()
{
    if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
        QTextStream(stderr) << box->text() << Qt::endl;
        box->reject();
    }
}

// The window as it looks after its first moments, drawn into a file.
int drawWindow(const QString& path, const QString& picture)
try {
    constexpr int firstMomentsMs = 2000;
    QTimer boxes;
    QObject::connect(&boxes, &QTimer::timeout, answerBox);
    boxes.start(std::chrono::milliseconds(100));
    MainWindow window;
    window.resize(1366, 768);
    window.show();
    if (!window.openFile(path))
        return exitFailed;
    int status = exitFailed;
    QTimer::singleShot(firstMomentsMs, &window, [&] {
        if (window.grab().save(picture))
            status = exitDone;
        else
            QTextStream(stderr) << QStringLiteral("%1 can't be written.\n").arg(picture);
        window.close();
        QCoreApplication::quit();
    });
    QApplication::exec();
    return status;
} catch (...) {
    QTextStream(stderr) << sentenceOfCaught("picture") << Qt::endl;
    return exitFailed;
}

} // namespace

int main(int argc, char** argv)
{
    makeFilesPrivate();
#ifdef SIGXFSZ
    // A file that grows over a limit fails to be written, and that is said.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
#ifdef SIGPIPE
    // Whoever reads along may leave (| head -1); the register is finished with all the same.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    QCoreApplication::setOrganizationName(QStringLiteral("Doorstep"));
    QCoreApplication::setApplicationName(QStringLiteral("Doorstep"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(programVersion()));
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (const Command* command = findCommand(first))
        return runOnCommandLine(*command, argc, argv);
    if (first == u"--help" || first == u"help")
        return printUsage(argc, argv, stdout, exitDone);
    if (first == u"--version")
        return printVersion(argc > 2 && qstrcmp(argv[2], "--json") == 0);
    const bool isFile = first.endsWith(u".doorstep") || first.contains(u'/') ||
                        first.contains(u'\\') || first.contains(u'.');
    const bool draws = argc == 4 && isFile && qstrcmp(argv[2], "--picture") == 0;
    if ((argc > 2 && !draws) || (!first.isEmpty() && !isFile))
        return printUsage(argc, argv, stderr, exitUsage);
    if (draws)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const Application app(argc, argv);
    settleIn();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.doorstep.doorstep"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/doorstep.svg")));
    return draws ? drawWindow(first, QString::fromLocal8Bit(argv[3])) : openWindow(first);
}
