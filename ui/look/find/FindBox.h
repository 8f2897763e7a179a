#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/find/FindModel.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>

namespace doorstep {

class FindList;
class SubjectFinder;

// Find anything: a line that shows what it finds under itself as somebody types, an input method's
// letters included. The list never has the focus: arrows and Enter are keys of the line. In the
// window's top bar, and in a form as the field for a subject.
class FindBox : public QLineEdit
{
    Q_OBJECT

public:
    enum Row { SubjectsOnly = 0, Visits = 1, NewSubject = 2 }; // what may stand below the subjects
    Q_DECLARE_FLAGS(Rows, Row)

    FindBox(SubjectFinder& finder, Rows rows, QWidget* parent = nullptr);
    ~FindBox() override;

    void begin(); // Ctrl+K: the caret comes here, the old words selected
    // Titles of pages: found, too, by characters and pinyin.
    void offerPages(const QStringList& titles) { m_pages = titles; }
    void beginPages();                   // Ctrl+0: all pages, and by what is typed fewer
    void showText(const QString& text);  // without searching for it
    [[nodiscard]] bool isOpen() const;   // is the list shown
    [[nodiscard]] QString typed() const; // with the letters that are being composed

Q_SIGNALS:
    // The line then shows the subject's name, selected.
    void subjectChosen(doorstep::RowId subject);
    void visitChosen(doorstep::RowId visit, doorstep::RowId subject);
    void pageChosen(int page); // its place among the titles
    void newSubjectWanted(const QString& text);
    void left(); // Esc in an empty line

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    [[nodiscard]] QList<PageRow> pages(const QString& words, int leastLikeness) const;
    void searchVisits();
    void searchMeanwhile(const QString& words);
    void searchAgain();
    void open();
    void closeList();
    void choose(int row);
    [[nodiscard]] bool composedJustNow() const;
    [[nodiscard]] bool isOurs(const QKeyEvent& event) const;
    [[nodiscard]] bool handleKey(const QKeyEvent& event);
    void handleEnter(const QKeyEvent& event);
    void tellCurrent();

    SubjectFinder& m_finder;
    Rows m_rows;
    QStringList m_pages;
    FindModel* m_model;
    QPointer<FindList> m_list; // a child of the window, which may go first
    QTimer m_idle;
    QString m_preedit;
    QElapsedTimer m_sinceComposition;
    QPointer<QWidget> m_watched;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(FindBox::Rows)

} // namespace doorstep
