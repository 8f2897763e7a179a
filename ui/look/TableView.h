#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTableView>

namespace doorstep {

// The one table of the program: fixed row height, columns remembered under its name, chosen from
// the heading's menu, sorted by a click on it, copied with headings as text that Excel leaves as
// text. Enter opens a row.
class TableView : public QTableView
{
    Q_OBJECT

public:
    // settingsName: what its columns are remembered under. hidden: columns folded away at first.
    explicit TableView(const QString& settingsName, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    // Widths in characters, before anybody has chosen others.
    void setColumns(const QList<double>& widths, const QList<int>& hidden = {});
    [[nodiscard]] QList<int> selectedRows() const; // in their order

    // The focus comes here, on the row that is current or else the first one.
    void begin(int column);
    void goTo(int row); // chooses this row alone, whatever keys are held
    void copySelection();

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void spacePressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void askForColumns(const QPoint& place);
    void rememberColumns() const;

    QString m_settingsName;
    bool m_settled = false; // columns stand as remembered
};

} // namespace doorstep
