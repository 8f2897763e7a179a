// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include "ui/shell/MainWindow.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace doorstep {

namespace {

constexpr int answerMs = 500;

QString serverName(const QString& path)
{
    const QByteArray file = QFileInfo(path).canonicalFilePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("doorstep-") + QString::fromLatin1(digest.left(24));
}

} // namespace

bool raiseOtherWindow(const QString& path)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(path));
    return socket.waitForConnected(answerMs);
}

WindowServer::WindowServer(MainWindow& window) : m_window(window)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        m_server.nextPendingConnection()->deleteLater();
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.raise();
        m_window.activateWindow();
    });
    connect(&window, &MainWindow::registerOpened, this, &WindowServer::listenFor);
}

void WindowServer::listenFor(const QString& path)
{
    const QString name = serverName(path);
    m_server.close();
    if (!m_server.listen(name)) {
        // Left behind by a program that was killed; the register's own lock still holds.
        QLocalServer::removeServer(name);
        m_server.listen(name);
    }
}

} // namespace doorstep

#include "moc_SingleInstance.cpp"
