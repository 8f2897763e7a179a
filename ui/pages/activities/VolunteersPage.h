#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/volunteers/VolunteerTeam.h"
#include "ui/page/forms/FormPage.h"

class QLabel;
class QToolButton;

namespace doorstep {

struct Candidate;
class SubjectFinder;
class TickPane;

// Volunteer teams and projects (志愿服务队、一格一最): what each does, with whom it is paired, who
// of the register belongs to it, and what it did.
class VolunteersPage : public FormPage<VolunteerTeam, VolunteerTeamStore>
{
    Q_OBJECT

public:
    VolunteersPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    [[nodiscard]] static Offers offers() { return {{QLatin1String("volunteer_team")}, {}, {}}; }

    void activate() override;

protected:
    void showChosen(const QList<VolunteerTeam>& teams) override;
    [[nodiscard]] QString saveValue(RowId id, const Field& field, const QVariant& value) override;
    RowId addRow() override;
    [[nodiscard]] QString deletionOf(const QList<VolunteerTeam>& teams) const override;

private:
    void showServices();
    void tickMember(const Candidate& candidate, bool on);
    void startService();
    void listServices();

    VolunteerTeam m_team; // that is shown
    QLabel* m_services;
    QToolButton* m_new;
    QToolButton* m_list;
    TickPane* m_members;
};

} // namespace doorstep
