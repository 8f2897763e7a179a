#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/Workspace.h"

#include <QWidget>

class QComboBox;
class QLayout;
class QListWidget;
class QMenu;
class QStackedWidget;

namespace doorstep {

class FindBox;
class ImportPage;
class LedgersPage;
class NeedsPage;
class Page;
class SheetPage;
class SubjectFinder;
class SubjectsPage;
class VisitPage;
class VisitsPage;

// The pages over one open register, with the navigation at their left: makes them, and takes what
// one page asks for to another.
class PageStack : public QWidget
{
    Q_OBJECT

public:
    PageStack(std::unique_ptr<Register> registry, QWidget* parent);
    ~PageStack() override;

    [[nodiscard]] Workspace& workspace() const { return *m_workspace; }
    [[nodiscard]] Register& registry() const { return *m_register; }
    // False when the page in front must not be left, it has said why.
    bool show(Page* page);
    [[nodiscard]] bool mayLeave() const;
    void showPage(int row); // by its place in the navigation
    void find();            // Ctrl+K
    void newVisit();
    void importList(const QString& path);
    void fillMenu(QMenu& menu); // the pages, by Ctrl and a digit

private:
    void addPage(Page* page, const QString& title);
    void makePages();
    void connectRequests();
    void connectFindBox();
    void connectBlocks();
    void fillBlocks();
    void showRows(const LedgerQuery& query, const QString& title);
    [[nodiscard]] QLayout* topBar();

    std::unique_ptr<Register> m_register;
    Workspace* m_workspace;
    SubjectFinder* m_finder;
    FindBox* m_find;
    QComboBox* m_block;
    QListWidget* m_navigation;
    QStackedWidget* m_stack;
    VisitPage* m_visit = nullptr;
    SheetPage* m_sheet = nullptr;
    VisitsPage* m_visits = nullptr;
    SubjectsPage* m_subjects = nullptr;
    NeedsPage* m_needs = nullptr;
    LedgersPage* m_ledgers = nullptr;
    ImportPage* m_import = nullptr;
};

} // namespace doorstep
