#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"

class QListWidget;
class QStackedWidget;

namespace doorstep {

class ListPane;

// Lists and settings (名单与设置): at the left which list, at the right its table.
class ListsPage : public Page
{
    Q_OBJECT

public:
    explicit ListsPage(Workspace& workspace, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] QString listInSight() const override;
    // By its key: streets, grids, visitors, blocks, calendar, deadlines, or a code list's name.
    void showList(const QString& key);

private:
    void fillNames();
    void addHeading(const QString& text);
    void addName(const QString& key, const QString& title);
    [[nodiscard]] ListPane* pane(const QString& key);
    [[nodiscard]] ListPane* current() const;
    void bringToFront();

    QListWidget* m_names;
    QStackedWidget* m_panes;
    QHash<QString, ListPane*> m_made; // each when it is first looked at
};

} // namespace doorstep
