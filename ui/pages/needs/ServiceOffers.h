#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/Need.h"
#include "data/records/services/ServiceUse.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace doorstep {

// What may answer a need: services that were introduced for it, a few more that answer its
// category, and the venues near by that have what it asks for. One click introduces, a second one
// notes that it was used.
class ServiceOffers : public QWidget
{
    Q_OBJECT

public:
    ServiceOffers(Workspace& workspace, QWidget* parent);

    void showNeed(const Need& need);
    void tabAfter(QWidget& before) { m_before = &before; }
    [[nodiscard]] bool isBlank() const { return m_blank; } // nothing to offer

private:
    struct Offer
    {
        RowId service = 0;
        QString name;
        QString details;
        QString said; // when it was introduced
        std::optional<ServiceStep> next = ServiceStep::Introduced;
    };

    [[nodiscard]] QList<Offer> offersFor(const Need& need) const;
    QPushButton* addOffer(const Offer& offer); // null: nothing is left to do
    void addVenues(const Need& need);
    void note(RowId service, const QString& name, ServiceStep step);

    Workspace& m_workspace;
    Need m_need;
    QVBoxLayout* m_rows;
    QWidget* m_before = nullptr; // in the order of Tab
    bool m_blank = true;
};

} // namespace doorstep
