#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSet>
#include <QTableView>

namespace doorstep {

// A column as the table remembers it: by its key, whatever other columns there are.
struct TableColumn
{
    const char* key;
    double width = 0;    // in characters, before anybody has chosen another
    bool folded = false; // likewise: away until it is asked for
    double least = 0;    // in characters, of one that stretches: others give way first
};

// The width of a column whose cells hold one of these words, in characters.
[[nodiscard]] double charactersFor(const QStringList& words);
// In pixels, of a column whose heading is whole, at the present size of text.
[[nodiscard]] int headingWidth(const QString& title);

// The one table of the program: fixed row height, columns as wide as their heading at least until
// somebody chooses otherwise, which is remembered under its name, chosen from the heading's menu,
// sorted by a click on it, copied with headings as text that Excel leaves as text. Enter opens a
// row.
class TableView : public QTableView
{
    Q_OBJECT

public:
    // settingsName: what its columns are remembered under.
    explicit TableView(const QString& settingsName, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    // Those of the model, which comes before. front: keys of the ones that stand in front until
    // somebody moves them.
    void setColumns(const QList<TableColumn>& columns, const QStringList& front = {});
    [[nodiscard]] QList<int> selectedRows() const; // in their order
    void setGivingWay(); // columns go, from the right, where there is no room for all of them
    void setDense();     // a few rows of figures, close together
    void setTwoLines(bool two); // rows have room for a second, small line

    // The focus comes here, on the row that is current or else the first one.
    void begin(int column);
    void goTo(int row); // chooses this row alone, whatever keys are held
    void copySelection();

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void spacePressed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    // Of a row: what a page adds as actions, and what any table can. A page with a menu of its own
    // sets another policy.
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    // Tab in a cell goes on to the next one that can be edited.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void askForColumns(const QPoint& place);
    void rememberColumns(int resized = -1);
    void fitRows();
    [[nodiscard]] bool isStretched(int column) const;
    // By somebody, or from the beginning; not for want of room.
    [[nodiscard]] bool isFoldedAway(int column) const;
    [[nodiscard]] int widthWanted(int column) const;
    [[nodiscard]] int inPixels(double characters) const; // with what is around a cell's text
    [[nodiscard]] int ownWidth(int column) const;        // that nobody has chosen
    void fitColumns();
    void giveWay();
    void fitLast();
    void scrollOnlyRows();

    QString m_settingsName;
    QStringList m_keys;                  // of the model's columns
    QHash<QString, double> m_characters; // by key, as the program has them
    QHash<QString, double> m_least;      // likewise, of those that stretch
    QHash<QString, int> m_widths;        // in pixels, of what is folded away, too
    QSet<QString> m_chosen;              // whose width somebody has chosen
    bool m_lastIsWhole = false;          // the last would have less room than its heading
    bool m_settled = false;              // columns stand as remembered
    QSet<QString> m_away;                // for want of room
    QSet<QString> m_wanted;              // somebody asked for them: they never give way
    bool m_givesWay = false;
    bool m_twoLines = false;
    bool m_dense = false;
    int m_unit = 0; // a thousand pixels in the size of text that the widths are of
};

} // namespace doorstep
