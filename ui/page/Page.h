#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"
#include "ui/page/Workspace.h"

#include <QMap>
#include <QWidget>

namespace doorstep {

// What a page does when another asks for it.
struct Offers
{
    QList<QLatin1String> tables;  // their rows are worked on here
    QList<QLatin1String> ledgers; // their rows are shown here
    QList<Task> tasks;            // they are begun here
};

// One page of the window. Its keys with Ctrl or Alt, and F2, are shortcuts of the window: they work
// wherever the focus is, the bar above the pages too, and are silent while the page is hidden.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace)
    {
        setPageMargins(*this);
    }

    // A page that offers anything hides this by its own, known before the page is made.
    [[nodiscard]] static Offers offers() { return {}; }
    // What it offers, when it has come to the front.
    virtual void openTarget(const Target& /*target*/) {}
    virtual void showRows(const LedgerQuery& /*query*/, const QString& /*title*/) {}
    virtual void startTask(Task /*task*/, const QList<RowId>& /*subjects*/) {}

    // It has come to the front: the focus goes where one begins.
    virtual void activate() {}
    // False keeps it in front: what was typed can't be saved yet, and the page has said why.
    [[nodiscard]] virtual bool mayLeave() { return true; }
    // False keeps the register open: what is typed would be lost, and that is not wanted.
    [[nodiscard]] virtual bool mayClose() { return true; }
    // The subject that alone is in sight, whose doings Ctrl+Z reaches; 0: nobody is. Nothing: the
    // whole page is in sight.
    [[nodiscard]] virtual std::optional<RowId> subjectInSight() const { return std::nullopt; }
    // Which of its lists is in sight, where it shows one at a time.
    [[nodiscard]] virtual QString listInSight() const { return {}; }
    // What is typed and could not be stored: settings and their texts, for a copy.
    [[nodiscard]] virtual QMap<QString, QString> keptInMemory() { return {}; }
    void complain(const QString& sentence) const { m_workspace.complain(sentence); }

Q_SIGNALS:
    void sightChanged(); // another subject, another list, or the whole page

protected:
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] Register& registry() const { return m_workspace.registry(); }

private:
    Workspace& m_workspace;
};

} // namespace doorstep
