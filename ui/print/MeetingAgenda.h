#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The agenda (议程) of a block's meeting about shared problems: what is asked for, by how many and
// since when, with room to write down what is decided. It goes to everybody who comes: persons and
// numbers are masked wherever they stand on it, but for the secretary who invites.

#include "data/records/problems/SharedProblem.h"

class QPainter;

namespace doorstep {

struct AgendaProblem
{
    QString title;
    QString where; // the street, and the doors from and to
    int needs = 0;
    QStringList askers; // persons' names masked
    QDate first;
    QDate last;
    QString trend;
    QStringList words; // what is asked for, each text once
    QString decision;
    QString department;
    QString handler;
    QDate deadline;
};

struct MeetingAgenda
{
    QString block; // with its town
    QString secretary;
    QDate on;
    QString place;
    QString attendees;
    QList<AgendaProblem> problems;
};

[[nodiscard]] AgendaProblem agendaProblem(Register& registry, const SharedProblem& problem);

// A meeting for each block, day and place that the problems name.
[[nodiscard]] QList<MeetingAgenda> meetingAgendas(Register& registry,
                                                  const QList<SharedProblem>& problems);

// How many A4 pages a meeting takes.
[[nodiscard]] int pagesOf(const MeetingAgenda& agenda);
// The painter's unit is the millimetre, the page A4 from its very edge; pages from 0.
void paintAgendaPage(QPainter& painter, const MeetingAgenda& agenda, int page);
// Throws Error when the file can't be written.
void writeAgendaPdf(const QString& path, const QList<MeetingAgenda>& agendas);

} // namespace doorstep
