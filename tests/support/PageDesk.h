#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// One page in a bare window, over a register of its own, with nothing remembered from before: for
// what a page does by itself and at a size of its own. What the window does about it begins with a
// WindowDesk.

#include "data/register/Journal.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/TestRegister.h"
#include "ui/page/Workspace.h"

#include <QApplication>
#include <QSettings>
#include <QVBoxLayout>
#include <QWidget>
#include <QtTest/QtTest>
#include <concepts>
#include <functional>
#include <memory>

namespace doorstep::test {

enum class Edge { Margins, None };

template <typename P>
class PageDesk
{
public:
    // fill builds what the register holds, before the page is there.
    PageDesk(const std::function<void(TestRegister&)>& fill, QSize size, Edge edge = Edge::Margins)
        : m_made(m_folder)
    {
        QSettings().clear();
        fill(m_made);
        m_workspace = std::make_unique<Workspace>(registry(), &m_window);
        if constexpr (std::constructible_from<P, Workspace&, QWidget*>) {
            m_page = new P(*m_workspace, &m_window);
        } else {
            m_finder = std::make_unique<SubjectFinder>(registry(), SubjectFinder::Load::Now);
            m_page = new P(*m_workspace, *m_finder, &m_window);
        }
        auto* layout = new QVBoxLayout(&m_window);
        if (edge == Edge::None)
            layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_page);
        m_window.resize(size);
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window, 2000)) // an X server without a window manager
            QApplication::setActiveWindow(&m_window);
        if (!QTest::qWaitForWindowExposed(&m_window))
            qFatal("The window does not appear.");
        m_page->activate();
    }
    ~PageDesk() { delete m_page; } // before what it works on
    PageDesk(const PageDesk&) = delete;
    PageDesk& operator=(const PageDesk&) = delete;

    [[nodiscard]] P* page() const { return m_page; }
    [[nodiscard]] QWidget& window() { return m_window; }
    [[nodiscard]] Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] TestRegister& made() { return m_made; }
    [[nodiscard]] Register& registry() { return m_made.registry(); }
    [[nodiscard]] RowId block() { return m_made.block().id; }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    void undo() { (void)undoBatch(registry(), nextUndo(registry()).value().id); }

private:
    QTemporaryDir m_folder;
    TestRegister m_made;
    std::unique_ptr<SubjectFinder> m_finder;
    QWidget m_window;
    std::unique_ptr<Workspace> m_workspace;
    P* m_page = nullptr;
};

} // namespace doorstep::test
