#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/doors/CardDoors.h"

#include <QAbstractItemModel>

namespace doorstep {

// Streets with their doors in walking order, each with a box to tick; a street's box stands for all
// its doors that are shown. Ticks last as long as the door is shown.
class CardDoorsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Show { Undelivered, Everybody };
    enum Columns { NameColumn, DoorColumn, GivenColumn };

    using QAbstractItemModel::QAbstractItemModel;

    void setDoors(const QList<CardDoor>& doors); // of a block
    // Without a street: all of them; a street of none is 0.
    void setFilter(Show show, std::optional<RowId> street);

    [[nodiscard]] int given() const; // of the doors of the filter's street, shown or not
    [[nodiscard]] int all() const;
    [[nodiscard]] QList<CardDoor> ticked() const;
    [[nodiscard]] QList<CardDoor> undelivered() const; // that are shown
    void tick(const QList<CardDoor>& doors);
    void setTicked(const QModelIndexList& rows, bool ticked); // streets stand for their doors
    [[nodiscard]] std::optional<CardDoor> doorAt(const QModelIndex& index) const;
    [[nodiscard]] std::optional<RowId> streetAt(const QModelIndex& index) const; // of its row

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct StreetRow
    {
        RowId street = 0;
        QString name;
        int given = 0;
        int all = 0;
        QList<qsizetype> shown; // places in m_doors
    };

    void rebuild();
    [[nodiscard]] const CardDoor& door(const StreetRow& street, int row) const;
    [[nodiscard]] Qt::CheckState state(const StreetRow& street) const;
    [[nodiscard]] QVariant streetData(const StreetRow& street, int column, int role) const;
    [[nodiscard]] QVariant doorData(const CardDoor& door, int column, int role) const;
    void announceTicks();

    QList<CardDoor> m_doors;
    QList<StreetRow> m_streets;
    QSet<RowId> m_ticked;
    Show m_show = Show::Undelivered;
    std::optional<RowId> m_street;
};

} // namespace doorstep
