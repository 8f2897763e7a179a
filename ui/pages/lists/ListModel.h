#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"
#include "ui/pages/lists/EditableList.h"

#include <QAbstractTableModel>

namespace doorstep {

// An EditableList as a table whose cells are edited in place: each is written as it is left, a
// change of its own. Words that can't be written stay in their cell, marked, until they are
// corrected or taken back.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ListModel(Workspace& workspace, EditableList& list, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    void reload();
    int begin(int after); // the row of the draft, or less than 0
    void dropDraft();
    // Nothing was typed into the draft.
    [[nodiscard]] bool isDraftEmpty() const;
    // What was typed into a draft, to be put back into one.
    struct Refused
    {
        QString words;
        QString why;
    };
    struct Draft
    {
        int row = 0;
        QMap<int, QVariant> entered; // by column
        QMap<int, Refused> refused;
        QStringList words;
    };
    [[nodiscard]] std::optional<Draft> takeDraft(); // dropped; nothing was typed into it: none
    int putBack(const Draft& draft);                // less than 0: another one is being typed
    bool takeBack();   // words that could not be written; false: there are none
    void tryRefused(); // what was in the way may be over; not those of the draft
    [[nodiscard]] QStringList unsavedWords() const; // of the draft, and what was refused
    bool remove(const QList<int>& rows);
    bool move(int row, int by);

Q_SIGNALS:
    // A sentence for the user: why something was not done, or what looks wrong; empty when all is
    // well.
    void said(const QString& sentence);

private:
    Workspace& m_workspace;
    EditableList& m_list;
    QList<RowId> m_ids;
    QList<ListColumn> m_columns;
    QMap<int, QVariant> m_entered; // in the draft, by column
    bool take(const QModelIndex& index, const QVariant& value);
    void refuse(const QModelIndex& index, const QVariant& words, const QString& why);
    [[nodiscard]] const Refused* refused(int row, int column) const;
    [[nodiscard]] QStringList draftWords() const;
    QHash<std::pair<RowId, int>, Refused> m_refused; // by row (0: the draft) and column
};

} // namespace doorstep
