// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/find/FindModel.h"

namespace doorstep {

namespace {

QString inWords(const FindRow& row)
{
    struct Words
    {
        QString operator()(const FoundSubject& subject) const
        {
            QStringList parts{subject.name, kindOf(subject), subject.door, subject.phone,
                              subject.other};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        QString operator()(const FoundVisit& visit) const
        {
            return QStringList{visit.subjectName, visit.day.toString(Qt::ISODate),
                               visit.excerpt.text}
                .join(QStringLiteral(", "));
        }
        QString operator()(const FindHeading& heading) const { return heading.text; }
        QString operator()(const FindNotice& notice) const { return notice.text; }
        QString operator()(const PageRow& page) const { return page.title; }
        QString operator()(const NewSubjectRow& offer) const { return offerOf(offer); }
    };
    return std::visit(Words(), row);
}

} // namespace

QString offerOf(const NewSubjectRow& row)
{
    return FindModel::tr("Register a new subject “%1”").arg(row.typed);
}

QString kindOf(const FoundSubject& subject)
{
    const QString kind = labelOf(subject.kind);
    return subject.status == SubjectStatus::Active
               ? kind
               : kind + QStringLiteral(" · ") + labelOf(subject.status);
}

void FindModel::show(QList<FoundSubject> subjects, const QList<PageRow>& pages,
                     const std::optional<QString>& newSubject)
{
    beginResetModel();
    m_rows.clear();
    m_subjects = static_cast<int>(subjects.size());
    for (FoundSubject& subject : subjects)
        m_rows.append(std::move(subject));
    m_pages = static_cast<int>(pages.size());
    for (const PageRow& page : pages)
        m_rows.append(page);
    if (newSubject)
        m_rows.append(NewSubjectRow{*newSubject});
    endResetModel();
}

void FindModel::showNotice(const QString& text)
{
    beginResetModel();
    m_rows = {FindNotice{text}};
    m_subjects = 0;
    m_pages = 0;
    endResetModel();
}

void FindModel::addVisits(QList<FoundVisit> visits)
{
    if (visits.isEmpty())
        return;
    // A notice that nothing was found is no longer true.
    if (!m_rows.isEmpty() && std::holds_alternative<FindNotice>(m_rows.first())) {
        beginRemoveRows({}, 0, 0);
        m_rows.removeFirst();
        endRemoveRows();
    }
    const int at = m_subjects + m_pages;
    beginInsertRows({}, at, at + static_cast<int>(visits.size()));
    m_rows.insert(at, FindHeading{tr("Past visits")});
    for (qsizetype i = 0; i < visits.size(); ++i)
        m_rows.insert(at + 1 + i, std::move(visits[i]));
    endInsertRows();
}

bool FindModel::isChoice(int at) const
{
    return !std::holds_alternative<FindHeading>(row(at)) &&
           !std::holds_alternative<FindNotice>(row(at));
}

int FindModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool words = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return words ? inWords(row(index.row())) : QVariant();
}

Qt::ItemFlags FindModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !isChoice(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace doorstep

#include "moc_FindModel.cpp"
