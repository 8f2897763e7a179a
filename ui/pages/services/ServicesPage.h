#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceSteps.h"
#include "ui/page/forms/FormPage.h"

class QLabel;
class QTreeWidget;

namespace doorstep {

class FindBox;
class SubjectFinder;

// The catalogue (服务增能包): what is offered, where, when and for whom; and below the form of a
// service to whom it was introduced and who used it.
class ServicesPage : public FormPage<ServiceItem, ServiceItemStore>
{
    Q_OBJECT

public:
    ServicesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    [[nodiscard]] static Offers offers() { return {{QLatin1String("service_item")}, {}, {}}; }

protected:
    void showChosen(const QList<ServiceItem>& services) override;
    [[nodiscard]] QString saveValue(RowId id, const Field& field, const QVariant& value) override;
    RowId addRow() override;
    [[nodiscard]] QString deletionOf(const QList<ServiceItem>& services) const override;

private:
    void makePeople();
    void readPeople();
    void showPeople(const QList<ServiceEvent>& events);
    void fitPeople();
    void noteUse(RowId subject);
    void removeUse();
    void openPeople();

    FindBox* m_user;
    QTreeWidget* m_people;
    QLabel* m_counts;
    QList<ServiceEvent> m_events;
};

} // namespace doorstep
