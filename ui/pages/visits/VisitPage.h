#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"
#include "ui/pages/visits/Entry.h"

class QLabel;
class QLayout;
class QPushButton;
class QTimer;

namespace doorstep {

class DoorActs;
class DraftKeeper;
class EntryColumn;
class FindBox;
class PaperStrip;
class SubjectFinder;
class SubjectPanel;
class VisitForm;
class Walk;
class WalkDesk;
class WalkPanel;
struct Opening;
struct Proposal;

// Typing visits in (走访登记): the walk's doors at the left, the form, what is known at the right.
// What is typed belongs to whom it was typed for: whoever else is chosen, it is kept there as a
// draft, in the register, until it is saved or cleared.
class VisitPage : public Page
{
    Q_OBJECT

public:
    VisitPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    ~VisitPage() override;

    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("visit")}, {}, {Task::EnterVisit, Task::EnterWalk}};
    }
    void openTarget(const Target& target) override { correct(target.row); }
    void startTask(Task task, const QList<RowId>& subjects) override;
    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool mayClose() override;
    [[nodiscard]] QMap<QString, QString> keptInMemory() override;
    [[nodiscard]] std::optional<RowId> subjectInSight() const override { return m_inSight; }

    void begin(RowId subject);           // a new visit
    void beginNew(const QString& typed); // of a subject that is not in the register
    void lookForSomebody();              // a new visit of whom one finds
    void beginNext();                    // of the walk's next door, or of whom one looks for
    void correct(RowId visit);           // one that was saved
    void startWalk(const QList<RowId>& subjects);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Then { NextDoor, Stay };
    enum class IfInBin { Ask, Restore };

    [[nodiscard]] QLayout* makeHeader();
    void makeLayout();
    void connectParts();
    void makeKeys();

    // What is on screen.
    [[nodiscard]] Proposal proposal() const;
    [[nodiscard]] VisitRecord typedRecord() const;
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] bool takesWords() const;
    void showOtherDay();
    void showCorrection();
    QString show(Opening opening); // returns what there is to say of it
    void showNobody();
    void leaveComposed();
    void setInSight(RowId subject);
    QString showTypedFor(const TypedFor& wanted, const QString& newName = {});
    void showSaved(RowId visit);
    void stayWith(RowId visit); // that has been saved

    // Going from one to another.
    void open(const TypedFor& wanted, const QString& newName = {});
    void goTo(std::optional<RowId> door);
    void look(); // for somebody
    void openSubject();
    void dropCorrection();
    void leaveDoor(RowId subject);
    void followHands(RowId before, RowId made);
    [[nodiscard]] bool handsAreBack(RowId subject);
    [[nodiscard]] bool handsAreTakenAgain(RowId subject);
    void follow(RowId from, RowId to);
    void goOn(RowId here); // to the next door, or to the search line
    void offerTurningBack();
    [[nodiscard]] QString typedTitle() const;
    void turnTyped(const TypedFor& shown);
    std::optional<TypedFor> leave();
    void followLink(const QString& link);

    // What is typed and not saved.
    void keepTyped();
    void storeDrafts();
    void discard();
    void place(const VisitDraft& words, const TypedFor& to);
    void move(const VisitDraft& words, const TypedFor& to);
    void turnBack(qsizetype at); // of what was turned
    [[nodiscard]] QString nameOf(const TypedFor& typedFor) const;
    [[nodiscard]] QString keptSentence(const TypedFor& left) const;
    void refreshMarks();
    [[nodiscard]] QList<VisitDraft> notInFile() const;
    [[nodiscard]] static QString andMore(qsizetype others);

    bool save(Then then, IfInBin ifInBin = IfInBin::Ask);
    bool refuse(const RecordProblem& problem);
    [[nodiscard]] bool asksAboutSecond(NewVisit& made, const VisitRecord& record);
    [[nodiscard]] bool asksAboutHands(NewVisit& made);
    [[nodiscard]] bool isBackAgain() const;
    void followCorrection(const SavedVisit& saved, const VisitRecord& typed);
    [[nodiscard]] QString showOn(const VisitRecord& now, const Correction& correction);
    void takeTheirs();
    void followRegister(const QSet<QString>& tables);
    void showLikely();
    void notice(const QString& sentence);
    bool attempt(const std::function<void()>& work);

    // Words that were cleared or moved, to be brought back.
    struct Turned
    {
        QString title; // of what was done
        VisitDraft words;
        std::optional<TypedFor> movedTo;
        RowId after = 0; // the end of the journal then: what was saved since is undone first
        enum class By { Act, Undo } by = By::Act; // undone, it is done again and not undone
    };
    void noteTurned(const QString& title, const VisitDraft& words,
                    const std::optional<TypedFor>& movedTo = std::nullopt);
    bool offerTurned();
    void takeAway(const Turned& moved);

    WalkDesk* m_walks;
    const Walk& m_walk;
    DraftKeeper* m_draftKeeper;
    VisitDrafts m_drafts;
    VisitEntry m_entry;
    VisitRecord m_shown;               // as the form showed it; what differs was typed since
    RowId m_inSight = 0;               // the subject
    QList<Turned> m_turned;            // the latest last
    QHash<RowId, RowId> m_givenBack;   // likewise, the other way round, while that is undone
    QHash<RowId, RowId> m_takenFrom;   // whom each that was met as the new one has taken over from
    std::optional<QDate> m_goesOnWith; // another day than today, as the door before of this walk
    FindBox* m_find;
    WalkPanel* m_doors;
    VisitForm* m_form;
    SubjectPanel* m_known;
    PaperStrip* m_papers; // of a visit that is saved
    DoorActs* m_acts;
    EntryColumn* m_column;
    QTimer* m_typing;
    QLabel* m_progress = nullptr;
    QPushButton* m_asSheet = nullptr;
    QPushButton* m_end = nullptr;
    bool m_begun = false; // a draft was looked for
};

} // namespace doorstep
