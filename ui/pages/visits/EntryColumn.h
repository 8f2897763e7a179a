#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QLabel;
class QPushButton;

namespace doorstep {

class FindBox;
class VisitForm;

// The middle of the page: whom one looks for, whose visit it is, what is said of it, the form, what
// is done with it.
class EntryColumn : public QWidget
{
    Q_OBJECT

public:
    EntryColumn(FindBox* find, VisitForm* form, bool readOnly, QWidget* parent);

    void showHeading(const QString& name, const QString& place);
    void showOtherDay(const QString& sentence); // loud; empty where it is today's
    void setActOfSaving(const QString& text);
    // Rich text with links; empty takes the line away.
    void say(const QString& html);
    void showKept(const QString& html);
    void
    ask(const QString& html); // likewise, and what is typed on goes nowhere until it is answered
    [[nodiscard]] QLabel& trouble() { return *m_trouble; }

Q_SIGNALS:
    void saveWanted(bool goesOn);
    void clearWanted();
    void linkActivated(const QString& link);

private:
    [[nodiscard]] QLayout* title();
    [[nodiscard]] QWidget* linesAbove();
    [[nodiscard]] QWidget* scrolled(VisitForm* form);
    [[nodiscard]] QLayout* buttons(bool readOnly);

    QLabel* m_name;
    QLabel* m_place;
    QLabel* m_otherDay;
    QLabel* m_said;
    QLabel* m_trouble;
    QLabel* m_kept;
    QPushButton* m_save;
};

} // namespace doorstep
