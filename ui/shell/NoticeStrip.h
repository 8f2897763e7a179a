#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace doorstep {

// A strip across the window that tells what has just happened, large enough to be read from a
// metre, with a button to do something about it. It closes by itself, by a click or by an Esc that
// nothing else wants, one that lasts until it is closed by its own buttons alone, and never takes
// the focus. Nothing moves when it appears, and a click that was aimed before hits what it was
// aimed at: it lies over the place that is kept for it and the margin of the page below, and lets
// clicks through at first.
class NoticeStrip : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget* parent);

    // In the layout around it. A sentence of several lines covers the page as long as clicks go
    // through; then the page makes room.
    [[nodiscard]] QWidget* place() const { return m_place; }

    void show(const Notice& notice);
    void registerChanged();
    void pageChanged(); // a step, and the key that turns it back, are of the page before
    // The page offers a step of its own by this key: the button goes without it, and a notice of an
    // earlier step goes.
    void stepOffered(const QString& key);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void act();
    void showChoices();
    [[nodiscard]] bool hasFocusWithin() const;
    void closeUnlessInUse();
    void close();
    void colour();
    void layOver();
    [[nodiscard]] int oneLine() const;
    void makeRoom(int height);
    [[nodiscard]] bool isForUs(QObject* watched) const;

    Notice m_notice;
    bool m_takesEscape = false;       // the one that is being pressed
    std::optional<Notice> m_standing; // back when what was said meanwhile has been read
    QLabel* m_sentence;
    QPushButton* m_action;
    QWidget* m_choices; // a button for each
    QToolButton* m_close;
    QTimer* m_timer;
    QTimer* m_aimed; // clicks from before it was there may come yet
    QWidget* m_place;
};

} // namespace doorstep
