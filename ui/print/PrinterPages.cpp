// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrinterPages.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSettings>

namespace doorstep {

namespace {

struct PrinterPagesText
{
    Q_DECLARE_TR_FUNCTIONS(PrinterPages)
};

QString settingOf(const QString& printerName)
{
    const QByteArray name = printerName.toUtf8().toBase64(QByteArray::Base64UrlEncoding);
    return QStringLiteral("calibration/") + QString::fromLatin1(name);
}

} // namespace

void usePage(QPrinter& printer, QSizeF pageMm)
{
    printer.setFullPage(true);
    printer.setPageLayout({QPageSize(pageMm, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch),
                           QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter,
                           QMarginsF()});
    printer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
}

std::shared_ptr<QPrinter> choosePrinter(QSizeF pageMm, const QString& printerName,
                                        const QString& title, QWidget* parent)
{
    // Without a printer QPrinter would silently write a PDF somewhere.
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        QMessageBox::information(
            parent, programName(),
            asPlain(PrinterPagesText::tr(
                "No printer is installed on this computer. Save a PDF instead and "
                "print it where there is one, at its actual size.")));
        return {};
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (!printerName.isEmpty())
        printer->setPrinterName(printerName);
    printer->setDocName(title);
    usePage(*printer, pageMm);
    QPrintDialog dialog(printer.get(), parent);
    dialog.setWindowTitle(title);
    dialog.setOptions(QAbstractPrintDialog::PrintShowPageSize); // a PDF is saved beside it
    if (dialog.exec() != QDialog::Accepted)
        return {};
    usePage(*printer, pageMm);
    return printer;
}

std::optional<Calibration> calibrationOf(const QString& printerName)
{
    const QVariantList kept = QSettings().value(settingOf(printerName)).toList();
    if (printerName.isEmpty() || kept.size() != 4)
        return {};
    return Calibration{{kept.at(0).toDouble(), kept.at(1).toDouble()},
                       kept.at(2).toDouble(),
                       kept.at(3).toDouble()};
}

void rememberCalibration(const QString& printerName, const std::optional<Calibration>& calibration)
{
    if (!calibration) {
        QSettings().remove(settingOf(printerName));
        return;
    }
    const QVariantList kept{calibration->offsetMm.x(), calibration->offsetMm.y(),
                            calibration->scaleXPercent, calibration->scaleYPercent};
    QSettings().setValue(settingOf(printerName), kept);
}

QString inWords(const std::optional<Calibration>& calibration)
{
    if (!calibration)
        return PrinterPagesText::tr("Not measured yet: printed as the printer does by itself.");
    const double wide = 10'000 / calibration->scaleXPercent;
    const double high = 10'000 / calibration->scaleYPercent;
    const double right = -calibration->offsetMm.x() * wide / 100;
    const double down = -calibration->offsetMm.y() * high / 100;
    const auto mm = [](double length) {
        return QString::number(std::abs(length), 'f', 1);
    };
    const QString across = right < 0 ? PrinterPagesText::tr("%1 mm to the left").arg(mm(right))
                                     : PrinterPagesText::tr("%1 mm to the right").arg(mm(right));
    const QString upright = down < 0 ? PrinterPagesText::tr("%1 mm up").arg(mm(down))
                                     : PrinterPagesText::tr("%1 mm down").arg(mm(down));
    return PrinterPagesText::tr(
               "Corrected: this printer shifts by %1 and %2, and prints %3 % wide, %4 % high.")
        .arg(across, upright, QString::number(wide, 'f', 1), QString::number(high, 'f', 1));
}

} // namespace doorstep
