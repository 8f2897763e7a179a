#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/search/SubjectFinder.h"

#include <QAbstractListModel>
#include <variant>

namespace doorstep {

// A line of the results that is no result.
struct FindHeading
{
    QString text;
};
struct FindNotice
{
    QString text;
};
// A page of the window, by its place in the navigation.
struct PageRow
{
    int page;
    QString title;
};
// Offers to register what was typed.
struct NewSubjectRow
{
    QString typed;
};

using FindRow =
    std::variant<FoundSubject, FoundVisit, FindHeading, FindNotice, PageRow, NewSubjectRow>;

// What was found, in groups: subjects, pages, past visits under a heading, the offer of a new
// subject.
class FindModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(QList<FoundSubject> subjects, const QList<PageRow>& pages,
              const std::optional<QString>& newSubject);
    void showNotice(const QString& text);
    void addVisits(QList<FoundVisit> visits); // below subjects and pages

    [[nodiscard]] const FindRow& row(int at) const { return m_rows.at(at); }
    [[nodiscard]] bool isChoice(int at) const; // headings and notices are none
    [[nodiscard]] int subjects() const { return m_subjects; }
    [[nodiscard]] int pages() const { return m_pages; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    // DisplayRole is the whole row in words, for those who listen to it.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<FindRow> m_rows;
    int m_subjects = 0;
    int m_pages = 0;
};

// How a row names the offer of a new subject.
[[nodiscard]] QString offerOf(const NewSubjectRow& row);
// Kind and state in a word: 商铺, 从业者 · 已搬走.
[[nodiscard]] QString kindOf(const FoundSubject& subject);

} // namespace doorstep
