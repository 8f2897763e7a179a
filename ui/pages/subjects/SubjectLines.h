#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Subject.h"
#include "data/records/subjects/Takeover.h"
#include "ui/page/Workspace.h"

class QPushButton;

namespace doorstep {

class FillStrip;
class HandsLine;
class NeedLine;
class ServiceLine;
class WishLine;

// The lines on a subject's page that add a need, a wish or a service, or say who took the shop
// over, one open at a time; words in one wait for their subject until they are written.
class SubjectLines : public QObject
{
    Q_OBJECT

public:
    SubjectLines(Workspace& workspace, QWidget* page);

    struct Buttons
    {
        QPushButton* need;
        QPushButton* wish;
        QPushButton* more; // whose menu has what comes less often
    };
    void openBy(const Buttons& buttons);
    [[nodiscard]] QList<FillStrip*> strips() const;

    void startHazard();
    void startService();
    void startHands(); // the shop changed hands
    void setSubject(const Subject& subject) { m_subject = subject; }
    void resume(); // words that wait for the subject are there again with it
    void putAway();
    [[nodiscard]] bool focusOpen(); // false: none is open

Q_SIGNALS:
    void starting(); // what is being typed elsewhere is to be saved

private:
    void start(QPushButton* from);
    void done(FillStrip& strip); // what was typed in it is written
    void addNeed(const QString& text, std::optional<RowId> category, std::optional<RowId> source);
    void addWish(const QString& text, std::optional<int> yuan);
    void giveToNewHands(const NewHands& hands);
    void addService(RowId service, ServiceStep step, QDate day, const QString& note);

    Workspace& m_workspace;
    Subject m_subject;
    NeedLine* m_need;
    WishLine* m_wish;
    ServiceLine* m_service;
    HandsLine* m_hands;
    Buttons m_buttons = {};
    QPushButton* m_from = nullptr; // which opened the line
};

} // namespace doorstep
