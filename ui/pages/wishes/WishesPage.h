#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/wishes/Wish.h"
#include "ui/page/RecordPage.h"

namespace doorstep {

class ChipRow;
class SubjectFinder;
class WishActions;
class WishLine;
class WishPane;

// Wishes (微心愿): the ledger with who waits longest first, the chosen one beside it, and below
// what may be done with those that are chosen.
class WishesPage : public RecordPage<Wish, WishStore>
{
    Q_OBJECT

public:
    WishesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("wish")}, {QLatin1String("wishes")}, {}};
    }

protected:
    void showChosen(const QList<Wish>& wishes) override;
    [[nodiscard]] QString deletionOf(const QList<Wish>& wishes) const override;
    void clearChips() override;
    void readCounts() override;

private:
    void makeBody();
    void addShortcuts();
    void startNew();
    void narrow();
    void showCounts(const QHash<QString, qint64>& stages);
    void addWish(RowId subject, const QString& text, std::optional<int> yuan);
    void tellOfWords(RowId left);
    void printList();

    ChipRow* m_chips;
    WishLine* m_line;
    WishPane* m_pane;
    WishActions* m_actions;
};

} // namespace doorstep
