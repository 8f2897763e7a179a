// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Demonstration.h"

#include "data/base/Caught.h"
#include "data/base/Time.h"
#include "data/demo/Demo.h"
#include "ui/page/Warning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProgressDialog>
#include <QStandardPaths>

namespace doorstep {

namespace {

struct DemonstrationText
{
    Q_DECLARE_TR_FUNCTIONS(Demonstration)
};

} // namespace

QString madeDemonstration(QWidget* window)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path =
        folder + u'/' + DemonstrationText::tr("Demonstration") + QStringLiteral(".doorstep");
    if (!QFileInfo::exists(path)) {
        try {
            QDir().mkpath(folder);
            QProgressDialog progress(DemonstrationText::tr("Making the demonstration…"),
                                     DemonstrationText::tr("Cancel"), 0, 1000, window);
            progress.setWindowModality(Qt::WindowModal);
            DemoOptions options;
            options.until = today(); // which ends now: the month on the first page is this one
            writeDemo(path, options, [&progress](qint64 done, qint64 total) {
                progress.setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
                return !progress.wasCanceled();
            });
        } catch (...) {
            warn(window, sentenceOfCaught("demonstration"));
            return {};
        }
    }
    return path;
}

} // namespace doorstep
