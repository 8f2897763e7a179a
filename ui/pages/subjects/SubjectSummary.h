#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Subject.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace doorstep {

// What is read first of a subject: when it was visited last, what is open, the card, where the
// Party membership is; below, whom to speak with and the phone, to be copied.
class SubjectSummary : public QWidget
{
    Q_OBJECT

public:
    SubjectSummary(Register& registry, QWidget* parent);

    void showSubject(const Subject& subject); // one that is written; throws Error

Q_SIGNALS:
    void copied(const QString& phone);

private:
    struct Tile
    {
        QWidget* card;
        QLabel* figure;
        QLabel* note;
    };
    [[nodiscard]] Tile addTile(QHBoxLayout& row, const QString& title);
    void showVisits(RowId subject);
    void showNeeds(RowId subject);
    void showCard(RowId subject);
    void showOrganisation(const Subject& subject);
    void showContact(const Subject& subject);

    Register& m_register;
    Tile m_visits;
    Tile m_needs;
    Tile m_card;
    Tile m_organisation{}; // none where Party building is hidden
    QWidget* m_contact;
    QLabel* m_who;
    QLabel* m_phone;
    QLabel* m_when;
    QPushButton* m_copy;
};

} // namespace doorstep
