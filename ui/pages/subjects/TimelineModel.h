#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/profile/Timeline.h"

#include <QAbstractListModel>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace doorstep {

enum class TimelineFilter { All, Visits, Needs, Edits };

// A timeline, or the part of it that a filter lets through.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    using Pictures = std::function<QPixmap(const QString& content, int height)>;

    void setPictures(Pictures pictures) { m_pictures = std::move(pictures); }
    [[nodiscard]] QPixmap picture(const QString& content, int height) const
    {
        return m_pictures ? m_pictures(content, height) : QPixmap();
    }
    void show(const Timeline& timeline);
    void setFilter(TimelineFilter filter);
    [[nodiscard]] const TimelineEntry& entry(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void refilter();

    QList<TimelineEntry> m_all;
    QList<TimelineEntry> m_shown;
    Pictures m_pictures;
    TimelineFilter m_filter = TimelineFilter::All;
};

[[nodiscard]] QString kindWord(TimelineKind kind);
[[nodiscard]] QString whenText(const TimelineEntry& entry);

// An entry in two to five lines: when, what kind and who; its title; its words; its pictures.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

} // namespace doorstep
