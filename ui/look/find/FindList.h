#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>

class QListView;

namespace doorstep {

class FindModel;

// The results under a line: a frame inside the line's window that never takes the focus. A popup of
// its own would end an input method's composition.
class FindList : public QFrame
{
    Q_OBJECT

public:
    explicit FindList(FindModel& model);
    ~FindList() override;

    void openAt(QWidget& line);
    void place(QWidget& line);

    [[nodiscard]] int current() const; // -1: none
    void setCurrent(int row);          // headings and notices can't be
    enum class Step { Row, Page };
    void move(Step step, int direction); // 1 down, -1 up

Q_SIGNALS:
    void leaving(); // the window takes it with it
    void clicked(int row);

private:
    [[nodiscard]] int heightWithin(int room) const;
    [[nodiscard]] int choiceFrom(int row, int direction) const;

    FindModel& m_model;
    QListView* m_view;
};

} // namespace doorstep
