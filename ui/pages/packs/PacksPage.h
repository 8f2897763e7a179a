#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/packs/Deciding.h"
#include "data/exchange/packs/Deliveries.h"
#include "ui/page/Page.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStandardItemModel;

namespace doorstep {

class Reading;
class TableView;
struct ComingPack;
using ComingPacks = std::shared_ptr<QList<std::shared_ptr<ComingPack>>>;

// What blocks send to their town, and what deputies bring back (数据包): who has delivered this
// month and what it brought, what was written differently and waits to be decided; merging, making
// a pack, acknowledging.
class PacksPage : public Page
{
    Q_OBJECT

public:
    PacksPage(Workspace& workspace, QWidget* parent);

    void activate() override;
    // Packs, registers and receipts that were dropped or chosen, looked at before anything is
    // written.
    void take(const QStringList& files);

private:
    // What a block has delivered in the month.
    struct BlockLine
    {
        RowId block = 0;
        QString name;
        std::optional<Delivery> last;
        int packs = 0;
        QMap<QString, qint64> brought; // by table
        qint64 changed = 0;
        QString words; // of these
        bool isTakenOver = false;
    };
    struct DifferenceLine // of one that several others wrote there are several
    {
        Difference difference;
        int other = 0; // of its versions
        QString record;
        QString here; // value, who and when
        QString there;
    };
    struct State
    {
        bool isTown = false;
        QList<BlockLine> blocks;
        QList<DifferenceLine> differences;
        qsizetype open = 0;
    };
    enum class Which { Here, There };
    enum class Among { This, AllOfItsKind };

    [[nodiscard]] static State readState(Database& database, const Period& month);
    [[nodiscard]] QWidget* makeDelivered();
    [[nodiscard]] QWidget* makeDifferences();
    void showMonth(QDate day);
    void recount();
    void showState(const State& state);
    void showTakeOver();
    void chooseFiles();
    [[nodiscard]] bool openLocked(ComingPack& pack);
    void ask(const ComingPacks& packs);
    void merge(const ComingPacks& packs);
    void makePack();
    void acknowledge();
    void decideNow(Which which, Among among);
    void setTown(bool isTown);
    void takeOver();

    Period m_month;
    State m_state;
    QLabel* m_about;
    QCheckBox* m_town;
    QLabel* m_monthName;
    QStandardItemModel* m_blocks;
    TableView* m_blocksTable;
    QPushButton* m_takeOver;
    QStandardItemModel* m_differences;
    TableView* m_differencesTable;
    QLabel* m_left;
    QList<QPushButton*> m_deciding;
    Reading* m_reading;
    bool m_stale = true;
};

} // namespace doorstep
