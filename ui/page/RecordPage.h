#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/LedgerPage.h"
#include "ui/page/RowPane.h"

class QBoxLayout;
class QSplitter;

namespace doorstep {

class ChipRow;
class Reading;
class StepActionsBase;

// What RecordPage does whatever its rows are.
class RecordPageBase : public LedgerPage
{
    Q_OBJECT

public:
    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    void showRows(const LedgerQuery& query, const QString& title) override; // without the chips
    void openTarget(const Target& target) override { openRecord(target.row); }
    virtual void openRecord(RowId id) = 0; // chosen, in another block, too

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    // tables: what is shown of the chosen rows.
    RecordPageBase(Workspace& workspace, const QString& ledger, const QSet<QString>& tables,
                   QWidget* parent);

    // The parts of the page, each asked for once.
    template <typename Pane>
    QSplitter* addPane(QWidget* rows, Pane* pane, int characters)
    {
        m_pane = pane;
        return place(rows, pane, characters);
    }
    void addActions(StepActionsBase* actions);
    void addChips(ChipRow& chips);
    QToolButton* addButton(QBoxLayout& row, const QString& text, const QString& hint,
                           const std::function<void()>& work);
    void addKey(const QKeySequence& keys, QWidget* where, const std::function<void()>& work);

    // The chosen rows stay so when a change written here takes them out of the list, which is said:
    // the next step may be theirs. Narrowed away, they are chosen no more.
    [[nodiscard]] const QList<RowId>& chosen() const { return m_chosen; }
    void choose(const QList<RowId>& ids);
    void forgetChosen() { m_chosen.clear(); }
    virtual void rereadChosen() = 0;
    void removeChosen();
    // Told, with the way back.
    bool remove(const QString& title, const std::function<void(Change&)>& work);
    virtual bool removeRows(const QList<RowId>& ids) = 0;
    void bringUp(RowId id, bool elsewhere);
    void showNew(RowId id); // chosen; in a list that has it, if that in sight has not
    // A row that was just written to be filled in: left before anything else is written, it is
    // taken away again.
    void awaitWords(RowId id);
    // The rows have been read.
    void settleChosen(int rows);
    void keepChosen(bool listed);
    void sayTooMany();
    [[nodiscard]] RowId blockOfNew() const; // 0: there is none

    // Where several lines tell of one row.
    [[nodiscard]] virtual RowId rowOfLine(RowId line) const { return line; }
    [[nodiscard]] virtual RowId lineOfRow(RowId row) const { return row; }
    virtual void focusRows();
    virtual void focusPane() { m_pane->focusFields(); }

    // By a chip and by whatever else; counts are read when the rows are.
    void narrowTo(const QList<ColumnCondition>& ofChip, const QList<ColumnCondition>& others = {});
    [[nodiscard]] LedgerQuery queryOfAllChips() const;
    virtual void clearChips() {}
    void clearOwnFilters() override { clearChips(); }
    virtual void readCounts() {}
    [[nodiscard]] Reading& reading() const { return *m_reading; }

    static constexpr qsizetype chosenAtMost = 500; // so that choosing the whole table stays quick

private:
    void shareWidth();
    QSplitter* place(QWidget* rows, QWidget* pane, int characters);
    void takeSelection();
    void showSide(int rows);
    void dropUntouched();

    struct Awaiting
    {
        RowId row;
        RowId batch; // that wrote it
    };

    RowPane* m_pane = nullptr;
    QWidget* m_side = nullptr; // the pane as it stands beside the rows
    QSplitter* m_split = nullptr;
    int m_sideCharacters = 0; // that it has where there is room
    QList<int> m_wideSizes;   // of both, while the page is too narrow for them
    bool m_isNarrow = false;  // the rows have their half first
    StepActionsBase* m_actions = nullptr;
    Reading* m_reading;
    QTimer* m_counting;
    QList<RowId> m_chosen;
    std::optional<Awaiting> m_awaiting;
    RowId m_new = 0;        // added here, to be brought into sight
    bool m_written = false; // the rows are read anew because of a change, not of another question
    QList<ColumnCondition> m_ofChip; // as they stand in the table's query
};

// A ledger whose rows are chosen to be worked on: chips to narrow it, the fields of the chosen row
// beside the table, below it what may be done with those that are chosen. Delete takes them away,
// Enter goes to the fields, Esc back.
template <typename Row, typename RowStore>
class RecordPage : public RecordPageBase
{
public:
    void openRecord(RowId id) final
    {
        const Row wanted = RowStore(registry()).get(id);
        const std::optional<RowId> block = workspace().block();
        bringUp(id, block && blockOf(wanted).value_or(*block) != *block);
    }

protected:
    using RecordPageBase::RecordPageBase;

    // Those that are chosen and still there, in the order they were chosen in.
    virtual void showChosen(const QList<Row>& rows) = 0;
    [[nodiscard]] virtual QString deletionOf(const QList<Row>& rows) const = 0; // its title

    void rereadChosen() final
    {
        const bool tooMany = chosen().size() > chosenAtMost;
        const QList<Row> rows = tooMany ? QList<Row>() : alive(chosen());
        if (rows.isEmpty() && !tooMany)
            forgetChosen();
        showChosen(rows);
        if (tooMany)
            sayTooMany();
    }

private:
    // Nothing: it is everybody's.
    [[nodiscard]] static std::optional<RowId> blockOf(const Row& row)
    {
        if constexpr (requires { row.block; })
            return row.block;
        else
            return std::nullopt;
    }

    bool removeRows(const QList<RowId>& ids) final
    {
        const QList<Row> rows = alive(ids);
        return !rows.isEmpty() && remove(deletionOf(rows), [&](Change& change) {
            for (const Row& row : rows)
                RowStore(registry()).remove(change, row.id);
        });
    }

    [[nodiscard]] QList<Row> alive(const QList<RowId>& ids) const
    {
        const RowStore store(registry());
        QList<Row> inOrder;
        if constexpr (requires { store.among(ids); }) {
            QHash<RowId, Row> read;
            const QList<Row> rows = store.among(ids);
            for (const Row& row : rows)
                read.insert(row.id, row);
            for (const RowId id : ids) {
                if (const auto found = read.constFind(id); found != read.constEnd())
                    inOrder << *found;
            }
        } else {
            for (const RowId id : ids) {
                if (const std::optional<Row> row = store.alive(id))
                    inOrder << *row;
            }
        }
        return inOrder;
    }
};

} // namespace doorstep
