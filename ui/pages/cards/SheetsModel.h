#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/CardSheet.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>

namespace doorstep {

// The sheets that one job will print, as small pictures painted when they come into view.
class SheetsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SheetsModel(QObject* parent);

    void setSheets(const CardJob& job, const SheetOptions& options);
    void setPicture(int widthInPixels, double pixelRatio);
    [[nodiscard]] const CardPainter& card() const { return m_card; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QPixmap picture(int sheet) const;

    CardJob m_job;
    SheetOptions m_options;
    CardPainter m_card;
    int m_width = 240;
    double m_pixelRatio = 1;
    mutable QCache<int, QPixmap> m_pictures{60};
};

} // namespace doorstep
