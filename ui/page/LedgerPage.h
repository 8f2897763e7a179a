#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Words.h"
#include "data/views/ledgers/ChosenColumns.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Page.h"

class QAbstractButton;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QLineEdit;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace doorstep {

// Of a column that holds the words of such a state.
template <typename State>
[[nodiscard]] double charactersOf()
{
    QStringList words;
    for (const Word<State>& word : wordsOf<State>())
        words << labelOf(word.value);
    return charactersFor(words);
}

// A ledger as a page: a line to narrow it, conditions as chips, the table, what is there. Pages
// with more to show beside the table are made from it.
class LedgerPage : public Page
{
    Q_OBJECT

public:
    // remembered: what its columns are remembered under, when not the ledger's key.
    LedgerPage(Workspace& workspace, const QString& ledger, QWidget* parent,
               const QString& remembered = {});

    void activate() override;
    // Shows these rows; the title says what they are until the chip is closed.
    void showRows(const LedgerQuery& query, const QString& title) override;
    void selectRow(RowId id);
    void focusFilter();
    // The rows that are shown, names and phones masked, by the target's ending as .xlsx or .csv.
    void exportTo(const QString& target);

    // The columns in sight in their order, with the filters and the sort, as they may be kept.
    [[nodiscard]] ChosenColumns columnsInSight() const;
    // The same with a column for each that stands in a second line: paper has one line.
    [[nodiscard]] ChosenColumns columnsOnPaper() const;
    // The list as it is shown, names and phones masked.
    void printRows();
    // Those are exported, or kept under a name, or others that were.
    void askForColumns();

    [[nodiscard]] TableView& table() const { return *m_table; }
    [[nodiscard]] LedgerModel& model() const { return *m_model; }
    [[nodiscard]] QList<RowId> selectedIds() const;
    void setEmptyText(const QString& text) { m_emptyText = text; }
    // F2 edits the row on the page that rowOpened shows it on.
    void editElsewhere();
    void addPrinting(); // of the list, where the page has no paper of its own

protected:
    void showEvent(QShowEvent* event) override;
    enum class Others { AsInLedger, FoldedAway };
    // Those stand in front, until somebody has chosen others. Without a width they have the
    // ledger's.
    void showColumns(const QList<TableColumn>& front, Others others = Others::FoldedAway);
    // The line above: what makes a new one, behind the page's title; at the end what prints and
    // shows it otherwise.
    [[nodiscard]] QHBoxLayout& news() const { return *m_news; }
    [[nodiscard]] QHBoxLayout& aside() const { return *m_aside; }
    // What makes a new one is what is done next here: filled, unless the empty list has it filled.
    void beginWithNew();
    // Beside the filter line, for a page's own filters.
    [[nodiscard]] QHBoxLayout& bar() const { return *m_bar; }
    // Words first: below those of the column who and where, small; see LedgerModel.
    // The room there is goes to that column, or to another.
    void showTwoLines(const QString& column, const LedgerModel::SecondLine& below,
                      const QString& wide = {});
    virtual void clearOwnFilters() {} // the page's own chips and boxes
    // Below the bar: the table, and whatever a page puts beside it.
    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }
    void setOwnConditions(const QList<ColumnCondition>& conditions); // of the page's own chips
    [[nodiscard]] QString countText() const;
    void putCountInto(QHBoxLayout& row); // at its beginning, where it needs no line of its own
    void sayBesideCount(const QString& sentence); // until the rows are read anew
    // The row to stand on when those go that are selected: the next one, or of the last the one
    // above; 0: none stays.
    [[nodiscard]] RowId nextTo(const std::function<bool(RowId)>& goes) const;

Q_SIGNALS:
    void rowOpened(RowId id);
    void selectionChanged();

private:
    void requery();
    void goToRows();
    void showCount(int rows);
    void askForRow(const QPoint& place);
    void addCondition(const QModelIndex& cell);
    void showChips();
    void reloadWhenSeen();
    void queryWhenSeen();
    void exportRows();
    struct ExportTarget
    {
        QString path;
        QString passphrase; // empty: in clear
    };
    void exportColumns(const ChosenColumns& columns, Masking masking, const LedgerQuery& rows,
                       const ExportTarget& target);
    [[nodiscard]] QString chooseTarget(const QString& name);
    void clearFilters();
    [[nodiscard]] QAbstractButton* maker() const; // of a new row, if one can be made here
    void showEmpty(bool narrowed);

    LedgerModel* m_model;
    TableView* m_table;
    QLineEdit* m_filter;
    QHBoxLayout* m_news;
    QHBoxLayout* m_aside;
    QHBoxLayout* m_bar;
    QHBoxLayout* m_chips;
    QVBoxLayout* m_body;
    QLabel* m_count;
    QLabel* m_empty;
    QPushButton* m_clear; // the filters, where they leave nothing
    QPushButton* m_first; // what makes the first row
    Reading* m_anything;  // whether there is any row without the filters
    QTimer* m_typing;
    QString m_emptyText;
    LedgerQuery m_base; // what showRows() asked for
    QString m_baseTitle;
    QList<ColumnCondition> m_own;
    QList<ColumnCondition> m_picked; // by the user, from a cell
    std::optional<RowId> m_wanted;   // to select when the rows are there
    QList<RowId> m_kept;             // selected before a reload
    bool m_isNewNext = false;
    bool m_beginsWithFirst = false; // asked for before its rows were there
    bool m_stale = true;            // what changed while it was out of sight is not read yet
};

} // namespace doorstep
