#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"

#include <QHash>

class QComboBox;
class QStackedWidget;

namespace doorstep {

class LedgerPage;

// Every ledger (台账) as the town asks for it, to look at, filter, copy and export. One is read
// when it is chosen for the first time.
class LedgersPage : public Page
{
    Q_OBJECT

public:
    LedgersPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] static Offers offers(); // every ledger
    void activate() override;
    void showRows(const LedgerQuery& query, const QString& title) override;

private:
    [[nodiscard]] LedgerPage* pageOf(const QString& ledger);
    void choose();

    QComboBox* m_choice;
    QStackedWidget* m_stack;
    QHash<QString, LedgerPage*> m_pages;
};

} // namespace doorstep
