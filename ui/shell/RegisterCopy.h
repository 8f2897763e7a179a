#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMap>
#include <QObject>

class QWidget;

namespace doorstep {

class PageStack;

// A copy that somebody saves of the open register; and the ways on when the register's own file is
// gone or no longer safe to write to, for then such a copy may be all there is.
class RegisterCopy : public QObject
{
    Q_OBJECT

public:
    explicit RegisterCopy(QWidget* window);

    // Through the connection that is open: its file may have no name any more.
    bool save(PageStack& pages);
    // What is kept in memory and stands in that copy.
    [[nodiscard]] const QMap<QString, QString>& copied() const { return m_copied; }
    void forgetCopied() { m_copied.clear(); }

    void outdated() { m_hasCopy = false; } // the register was lost after it
    void offerWaysOn(PageStack& pages, const QString& sentence);
    // What a lost register holds may be nowhere else; false: somebody stays.
    [[nodiscard]] bool mayLeaveLost(PageStack& pages);
    [[nodiscard]] bool asksToLeave() const { return m_asksToLeave; }

Q_SIGNALS:
    void said(const QString& sentence);
    void openAgainWanted(const QString& path);

private:
    [[nodiscard]] QString write(PageStack& pages, const QString& target, const QString& passphrase);

    QWidget* m_window;
    QMap<QString, QString> m_copied;
    QString m_said;         // of the last copy
    bool m_hasCopy = false; // of a register that is lost
    bool m_asksToLeave = false;
};

} // namespace doorstep
