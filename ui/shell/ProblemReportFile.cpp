// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProblemReportFile.h"

#include "data/base/Caught.h"
#include "data/base/Time.h"
#include "data/register/ProblemReport.h"
#include "ui/look/FileDialogs.h"
#include "ui/page/Warning.h"
#include "ui/page/Workspace.h"
#include "ui/shell/RecentFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QWidget>

namespace doorstep {

namespace {

struct ProblemReportText
{
    Q_DECLARE_TR_FUNCTIONS(ProblemReport)
};

} // namespace

void askForProblemReport(QWidget& window, Workspace* workspace,
                         const std::function<void(const QString&)>& told)
{
    const QString target = chooseNewName(
        &window, {ProblemReportText::tr("Where the report is kept"), registerKind,
                  ProblemReportText::tr("Text (*.txt)"),
                  ProblemReportText::tr("Doorstep problem %1").arg(today().toString(Qt::ISODate)) +
                      QStringLiteral(".txt")});
    if (target.isEmpty())
        return;
    const QString about = QStringLiteral("%1×%2, %3 dpi ×%4, %5")
                              .arg(window.width())
                              .arg(window.height())
                              .arg(window.logicalDpiX())
                              .arg(window.devicePixelRatioF())
                              .arg(QGuiApplication::platformName());
    const auto done = [told, target] {
        told(ProblemReportText::tr("Written: %1. It names nobody; add what you did and send it.")
                 .arg(QDir::toNativeSeparators(target)));
    };
    try {
        if (workspace) {
            workspace->run(
                ProblemReportText::tr("Looking the register over…"),
                [target, about, path = workspace->registry().path()](Database& database,
                                                                     const Progress& progress) {
                    writeProblemReport(target, &database, path, about, progress);
                },
                done);
        } else {
            writeProblemReport(target, nullptr, {}, about);
            done();
        }
    } catch (...) {
        warn(&window, sentenceOfCaught("report"));
    }
}

} // namespace doorstep
