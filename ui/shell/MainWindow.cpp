// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "data/base/Error.h"
#include "data/register/Register.h"
#include "ui/blocklist/BlockListPage.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>
#include <QThread>

namespace doorstep {

namespace {

// Off the window's thread, on a connection of its own: a big register takes a second.
QString findDamage(const QString& path)
{
    try {
        Database database(path, Database::Access::ReadWrite);
        return integrityProblem(database, IntegrityDepth::Quick);
    } catch (const Error& error) {
        return error.message();
    }
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<Register> registry, QWidget* parent)
    : QMainWindow(parent), m_register(std::move(registry))
{
    const QString file = QFileInfo(m_register->path()).fileName();
    setWindowTitle(m_register->readOnly() ? tr("%1 (read only) – Doorstep").arg(file)
                                          : tr("%1 – Doorstep").arg(file));
    setWindowFilePath(m_register->path());
    auto* page = new BlockListPage(*m_register, this);
    setCentralWidget(page);
    resize(1180, 700);
    checkIntegrity();
}

MainWindow::~MainWindow()
{
    if (m_check)
        m_check->wait();
    delete takeCentralWidget(); // the pages go before the register they show
}

void MainWindow::checkIntegrity()
{
    if (m_register->readOnly())
        return;
    statusBar()->showMessage(tr("Checking the register…"));
    const QString path = m_register->path();
    m_check.reset(QThread::create([this, path] {
        const QString damage = findDamage(path);
        QMetaObject::invokeMethod(this, [this, damage, path] {
            if (damage.isEmpty()) {
                statusBar()->showMessage(tr("The register is sound."), 8000);
                return;
            }
            statusBar()->showMessage(tr("The register is damaged."));
            QMessageBox::critical(this, tr("Doorstep"),
                                  tr("%1 is damaged. Close the program and restore the latest "
                                     "backup before you write on.")
                                      .arg(QFileInfo(path).fileName()));
        });
    }));
    m_check->start(QThread::LowPriority);
}

} // namespace doorstep
