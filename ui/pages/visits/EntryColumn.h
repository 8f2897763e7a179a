#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/Visit.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/Look.h"

class QAbstractButton;
class QScrollArea;
class QToolButton;
class QLabel;
class QPushButton;

namespace doorstep {

class FindBox;
class VisitForm;

// The middle of the page: whom one looks for, whose visit it is, what is said of it, the form, what
// is done with it.
class EntryColumn : public Card
{
    Q_OBJECT

public:
    // strip: what else is filled in at a door, shown when it is asked for.
    EntryColumn(FindBox* find, VisitForm* form, QWidget* strip, bool readOnly, QWidget* parent);

    // leads: the name goes to the subject's page.
    void showHeading(const QString& name, const QString& place, bool leads);
    void showNobody();
    [[nodiscard]] QString whose() const;          // empty: nobody's
    void showOtherDay(const QString& sentence);   // loud; empty where it is today's
    void showCorrection(const QString& sentence); // empty: it is none
    void setActOfSaving(const QString& text);
    // Rich text with links; empty takes the line away.
    void say(const QString& html);
    void showKept(const QString& html);
    // Likewise, and it has the focus: whoever types on for the next door without looking up changes
    // nothing of this one. The letters are shown and can be put where they belong.
    void ask(const QString& html);
    // Why it is not saved, and where that is put right: the cursor goes there. Where it would take
    // any words it is asked, and Enter and Tab go there; an outcome that is missing is answered by
    // its digit, and 5 behind it is the card.
    void refuse(const QString& html, const QString& field);
    void takeAnswer();                                               // it is being saved with that
    [[nodiscard]] bool isAnswering() const { return m_isAnswering; } // the form is filled in by it
    void writeHeld(qsizetype at); // where the cursor was to go, or to what was heard
    [[nodiscard]] HeldLetters& held() const { return *m_held; }
    // What saving again would answer, and nobody can have read yet.
    [[nodiscard]] bool asksUnread() const { return !m_refusal && m_held->isUnread(); }
    void begin(); // typing, at the top of the form
    [[nodiscard]] QLabel& trouble() { return *m_trouble; }
    [[nodiscard]] QLabel& leftOut() { return *m_leftOut; } // of the draft

Q_SIGNALS:
    void saveWanted(bool goesOn);
    void clearWanted();
    void dropWanted(); // of the correction
    void subjectWanted();
    void linkActivated(const QString& link);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showSaid(const QString& html);
    [[nodiscard]] QString whereTo(const HeldLetters::Held& held) const;
    [[nodiscard]] bool lacksWords(const QString& field) const;
    void answer();
    struct Answer
    {
        Outcome outcome;
        bool card;
    };
    [[nodiscard]] std::optional<Answer> answered() const;
    void bringIntoSight(QWidget& field);
    void keepInSight();
    void giveRoom();
    [[nodiscard]] QLayout* title();
    [[nodiscard]] QWidget* banner();
    [[nodiscard]] QWidget* linesAbove();
    [[nodiscard]] QWidget* scrolledForm();
    [[nodiscard]] QLayout* buttons(bool readOnly);

    VisitForm* m_form;
    QScrollArea* m_scrolled;
    QPointer<QWidget> m_entered; // the field that had the focus last
    QAbstractButton* m_name;
    QLabel* m_place;
    QLabel* m_otherDay;
    QToolButton* m_before; // to what is known, where it does not stand beside
    QWidget* m_banner;
    QLabel* m_correction;
    QLabel* m_said;
    HeldLetters* m_held;
    QLabel* m_trouble;
    QLabel* m_leftOut;
    QWidget* m_leftOutPlace; // out of sight while a refusal says the same
    QLabel* m_kept;
    QString m_saying;   // without what is held
    QString m_question; // that is asked
    struct Refusal
    {
        QString field; // that leads to what is missing
        bool cardBefore = false;
    };
    std::optional<Refusal> m_refusal; // of the save, while it is what is asked
    bool m_isAnswering = false;
    bool m_isSomebodys = false;
    QPushButton* m_clear = nullptr;
    QPushButton* m_only = nullptr;
    QPushButton* m_save;
};

} // namespace doorstep
