// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cards/SheetsModel.h"

#include <QPainter>

namespace doorstep {

SheetsModel::SheetsModel(QObject* parent) : QAbstractListModel(parent), m_card(CardFace{}) {}

void SheetsModel::setSheets(const CardJob& job, const SheetOptions& options)
{
    beginResetModel();
    m_job = job;
    m_options = options;
    m_options.calibration = {}; // what comes out of the printer, not what is sent to it
    m_card = CardPainter(job.face, options.stock.card);
    m_pictures.clear();
    endResetModel();
}

void SheetsModel::setPicture(int widthInPixels, double pixelRatio)
{
    m_width = widthInPixels;
    m_pixelRatio = pixelRatio;
    m_pictures.clear();
}

int SheetsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : sheetCount(m_job.recipients.size(), m_options);
}

QPixmap SheetsModel::picture(int sheet) const
{
    if (const QPixmap* kept = m_pictures.object(sheet))
        return *kept;
    const QSizeF page = m_options.stock.page;
    const double pixels = m_width / page.width();
    auto* made = new QPixmap((page * pixels * m_pixelRatio).toSize());
    made->setDevicePixelRatio(m_pixelRatio);
    made->fill(Qt::white);
    QPainter painter(made);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels, pixels);
    paintSheet(painter, m_card, m_job.recipients, m_options, sheet);
    painter.setPen(QPen(QColor(0xb4, 0xb8, 0xbc), 1 / pixels));
    painter.drawRect(QRectF(QPointF(), page));
    painter.end();
    const QPixmap shown = *made;
    m_pictures.insert(sheet, made);
    return shown;
}

QVariant SheetsModel::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DecorationRole:
        return picture(index.row());
    case Qt::DisplayRole:
        return tr("Sheet %1 of %2").arg(index.row() + 1).arg(rowCount());
    default:
        return {};
    }
}

} // namespace doorstep

#include "moc_SheetsModel.cpp"
