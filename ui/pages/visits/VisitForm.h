#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"
#include "data/views/advice/ServiceAdvice.h"

#include <QWidget>
#include <functional>
#include <vector>

class QButtonGroup;
class QLineEdit;

namespace doorstep {

class DateField;
class NeedRows;
class OutcomeBar;
class PickField;
class RolesField;
class TeamBox;
class TextBox;
class TickBar;
class WishRows;

// The fields of one visit. What was visited stands above it; see VisitPage.
class VisitForm : public QWidget
{
    Q_OBJECT

public:
    VisitForm(Register& registry, QWidget* parent);

    void setRecord(const VisitRecord& record);
    void empty(); // reads nothing
    [[nodiscard]] VisitRecord record() const;
    // A card given before: shown beside the tick.
    void setLastCard(QDate day);
    void setBesideCard(QWidget* acts);       // what else one finds at a door
    void refill();                           // the lists to choose from
    [[nodiscard]] int heightInSight() const; // of what stays at its top where it is scrolled
    [[nodiscard]] bool staysInSight(const QWidget& part) const; // it is that

    void begin(); // the focus to the outcome, or to the name of a new subject
    [[nodiscard]] QWidget* lastField() const { return m_last; } // as Tab goes
    void beginNeed();
    void beginWish();
    // What was typed and not understood; where a line is refused it is gone to.
    [[nodiscard]] std::optional<RecordProblem> wrongField() const;
    void beginField(const QString& field);
    void setOutcome(std::optional<Outcome> outcome, bool cardGiven); // typed elsewhere
    [[nodiscard]] bool cardGiven() const;
    void addSaid(const QString& words);       // as typed behind what is there
    [[nodiscard]] QStringList fields() const; // that can be entered, as the mapping names them

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void edited();
    void newSubjectEdited();

protected:
    void moveEvent(QMoveEvent* event) override;

private:
    // A field of the visit, or another part of its record: its editors, and how its value gets into
    // them and back.
    struct Line
    {
        const char* field; // column or links of the visit; else a member of the record
        QString label;
        QList<QWidget*> editors; // as Tab goes
        std::function<void(const VisitRecord&)> show;
        std::function<void(VisitRecord&)> read;
        std::function<void()> clear = {};      // in place of showing nothing, which would read
        std::function<QString()> problem = {}; // a sentence on what was typed and not understood
        // What is typed in it, where that is more than its editors' lines; and put in again.
        std::function<QStringList()> typed = {};
        std::function<void(const QStringList&)> retype = {};
        enum class Place { Row, Beside, Apart } place = Place::Row;
        int share = 1; // of the row's width
    };

    void makeLines();
    void makeOutcome();
    void makeRoles();
    void makeFollowUp();
    void makeSatisfaction();
    void makeWhen();
    void makeMode();
    void makeMinutes();
    void makeNeedsAndWish();
    void addText(const char* field, const QString& label, TextBox* box, QString Visit::*member);
    void addPick(const char* field, const QString& label, PickField* pick, Links Visit::*member,
                 Line::Place place = Line::Place::Row);
    void addLine(Line line);
    void makeNewSubject();
    void arrange();
    void keepOutcomeInSight();
    [[nodiscard]] static QStringList typedIn(const Line& line);
    static void retype(const Line& line, const QStringList& typed);
    void offerServices(); // those that answer the needs first
    void fillServices();
    void readMoment(Visit& visit) const;
    [[nodiscard]] QString wrongMoment() const;
    [[nodiscard]] QString wrongTime() const;

    Register& m_register;
    VisitRecord m_record; // as it was set; the fields' part comes from them
    AdviceQuestion m_offeredTo;
    Links m_offeredFor; // categories of needs

    std::vector<Line> m_lines;
    QWidget* m_newSubject;
    QButtonGroup* m_kind;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLineEdit* m_phone;

    DateField* m_date;
    QLineEdit* m_time;
    QLineEdit* m_minutes;
    PickField* m_visitors;
    TeamBox* m_team;
    RolesField* m_roles;
    PickField* m_drives;
    OutcomeBar* m_outcome;
    QWidget* m_outcomePlace; // in the layout
    TextBox* m_said;
    TickBar* m_checks;
    PickField* m_services;
    NeedRows* m_needs;
    WishRows* m_wishes;
    QWidget* m_last = nullptr;
};

} // namespace doorstep
