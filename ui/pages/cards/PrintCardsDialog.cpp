// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cards/PrintCardsDialog.h"

#include "data/base/Error.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/pages/cards/CalibrationDialog.h"
#include "ui/pages/cards/SheetsModel.h"
#include "ui/print/PrinterPages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

namespace doorstep {

namespace {

constexpr int pictureWidth = 250;
constexpr int sideWidth = 320;

QLabel* paragraph(QWidget* parent)
{
    auto* label = plainLabel(parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

PrintCardsDialog::PrintCardsDialog(Workspace& workspace, const CardFace& face,
                                   const QList<CardDoor>& doors, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_face(face),
      m_doors(doors),
      m_sheets(new SheetsModel(this)),
      m_view(new QListView(this)),
      m_stock(new QComboBox(this)),
      m_first(new QSpinBox(this)),
      m_named(new QCheckBox(tr("&Name and door on the lower edge"), this)),
      m_short(new QCheckBox(tr("S&hort names (陈**)"), this)),
      m_printer(new QComboBox(this)),
      m_count(plainLabel(this)),
      m_calibration(paragraph(this)),
      m_problem(paragraph(this)),
      m_measure(new QPushButton(tr("&Correct the printer…"), this)),
      m_print(new QPushButton(tr("&Print…"), this)),
      m_pdf(new QPushButton(tr("&Save as PDF…"), this))
{
    setWindowTitle(tr("Print contact cards"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);

    m_sheets->setPicture(pictureWidth, devicePixelRatioF());
    m_view->setModel(m_sheets);
    m_view->setAccessibleName(tr("The sheets"));
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setSpacing(smallSpace);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(2 * smallSpace);
    addChoices(*form);

    auto* side = new QVBoxLayout;
    side->setSpacing(2 * smallSpace);
    side->addWidget(m_count);
    side->addLayout(form);
    side->addWidget(m_named);
    side->addWidget(m_short);
    side->addWidget(m_problem);
    side->addStretch();
    side->addWidget(m_calibration);
    side->addWidget(m_measure, 0, Qt::AlignLeft);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    side->addLayout(buttons);

    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(wideSpace);
    layout->addWidget(m_view, 1);
    auto* holder = new QWidget(this);
    holder->setLayout(side);
    side->setContentsMargins(0, 0, 0, 0);
    holder->setFixedWidth(sideWidth);
    layout->addWidget(holder);
    const QSize room = parent ? parent->window()->size() - QSize(40, 40) : QSize(1000, 680);
    const int columns = room.width() < 3 * pictureWidth + sideWidth ? 1 : 2;
    resize(QSize(columns * (pictureWidth + 2 * wideSpace) + sideWidth + 4 * wideSpace, 680)
               .boundedTo(room));

    respond(m_measure, &QPushButton::clicked, this, &PrintCardsDialog::measure);
    respond(m_print, &QPushButton::clicked, this, &PrintCardsDialog::print);
    respond(m_pdf, &QPushButton::clicked, this, &PrintCardsDialog::savePdf);
    const bool hasPrinter = m_printer->count() > 0;
    m_print->setEnabled(hasPrinter);
    (hasPrinter ? m_print : m_pdf)->setDefault(true);
    stockChosen();
    showCalibration();
    (hasPrinter ? m_print : m_pdf)->setFocus();
}

void PrintCardsDialog::addChoices(QFormLayout& form)
{
    const QString remembered = QSettings().value(QStringLiteral("cards/stock")).toString();
    const QList<CardStock> stocks = cardStocks();
    for (const CardStock& stock : stocks)
        m_stock->addItem(stock.name, stock.key);
    m_stock->setCurrentIndex(qMax(0, m_stock->findData(remembered)));
    m_stock->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printer->addItems(QPrinterInfo::availablePrinterNames());
    m_printer->setCurrentText(QPrinterInfo::defaultPrinterName());
    m_first->setMinimum(1);
    m_first->setMaximumWidth(90);
    m_named->setChecked(QSettings().value(QStringLiteral("cards/named"), true).toBool());
    m_short->setChecked(QSettings().value(QStringLiteral("cards/short")).toBool());
    form.addRow(tr("S&tock"), m_stock);
    form.addRow(tr("&First free place"), m_first);
    form.addRow(tr("P&rinter"), m_printer);
    form.setRowVisible(m_printer, m_printer->count() > 0);
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form.setRowWrapPolicy(QFormLayout::WrapAllRows);

    respond(m_stock, &QComboBox::currentIndexChanged, this, &PrintCardsDialog::stockChosen);
    respond(m_first, &QSpinBox::valueChanged, this, &PrintCardsDialog::update);
    respond(m_named, &QCheckBox::toggled, this, &PrintCardsDialog::update);
    respond(m_short, &QCheckBox::toggled, this, &PrintCardsDialog::update);
    respond(m_printer, &QComboBox::currentIndexChanged, this, &PrintCardsDialog::showCalibration);
}

SheetOptions PrintCardsDialog::options() const
{
    SheetOptions options;
    options.stock = cardStocks().at(m_stock->currentIndex());
    options.firstCard = m_first->value();
    return options;
}

CardJob PrintCardsDialog::job()
{
    if (m_short->isChecked() && m_shortNamed.isEmpty())
        m_shortNamed = withShortNames(m_workspace.registry().db(), m_doors);
    CardJob chosen{m_face, {}};
    for (const CardDoor& door : m_short->isChecked() ? m_shortNamed : m_doors)
        chosen.recipients << (m_named->isChecked() ? CardRecipient{door.name, door.door}
                                                   : CardRecipient{});
    return chosen;
}

void PrintCardsDialog::remember()
{
    QSettings settings;
    settings.setValue(QStringLiteral("cards/stock"), options().stock.key);
    settings.setValue(QStringLiteral("cards/named"), m_named->isChecked());
    settings.setValue(QStringLiteral("cards/short"), m_short->isChecked());
}

QString PrintCardsDialog::printerName() const
{
    return m_printer->currentText();
}

void PrintCardsDialog::stockChosen()
{
    const CardStock stock = options().stock;
    m_first->setMaximum(stock.perSheet());
    m_first->setEnabled(stock.perSheet() > 1);
    update();
}

void PrintCardsDialog::update()
{
    const SheetOptions chosen = options();
    m_short->setEnabled(m_named->isChecked() && !m_doors.isEmpty());
    m_sheets->setSheets(job(), chosen);
    const QSizeF page = chosen.stock.page;
    const int height = qRound(pictureWidth * page.height() / page.width());
    m_view->setIconSize(QSize(pictureWidth, height));
    m_view->setGridSize(
        QSize(pictureWidth + 2 * smallSpace, height + m_view->fontMetrics().height() + wideSpace));
    const int sheets = m_sheets->rowCount();
    m_count->setText(m_doors.isEmpty()
                         ? tr("One sheet of blank cards")
                         : tr("%1 cards on %2 sheets").arg(m_doors.size()).arg(sheets));
    const QStringList problems = m_sheets->card().problems();
    m_problem->setText((problems + m_sheets->card().warnings()).join(u'\n'));
    setTone(*m_problem, Tone::Late);
    m_pdf->setEnabled(problems.isEmpty());
    m_print->setEnabled(problems.isEmpty() && m_printer->count() > 0);
}

void PrintCardsDialog::showCalibration()
{
    const bool hasPrinter = m_printer->count() > 0;
    m_calibration->setText(
        hasPrinter ? inWords(calibrationOf(printerName()))
                   : tr("No printer is installed on this computer. Save a PDF and print it where "
                        "there is one, in its actual size (not “fit to page”)."));
    m_measure->setVisible(hasPrinter);
}

void PrintCardsDialog::measure()
{
    auto* dialog = new CalibrationDialog(printerName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    respond(dialog, &QDialog::accepted, this, &PrintCardsDialog::showCalibration);
    dialog->open();
}

void PrintCardsDialog::print()
{
    SheetOptions chosen = options();
    const auto printer = choosePrinter(chosen.stock.page, printerName(), m_face.title, this);
    if (!printer)
        return;
    remember();
    chosen.calibration = calibrationOf(printer->printerName()).value_or(Calibration{});
    const QString name = printer->printerName();
    // Paints on the job's thread; the printer outlives it.
    m_workspace.run(
        tr("Printing cards…"),
        [printer, cards = job(), chosen](Database&, const Progress& progress) {
            try {
                paintCards(*printer, {cards}, chosen, progress);
            } catch (const Error&) {
                printer->abort();
                throw;
            }
        },
        [dialog = QPointer(this), name] {
            if (dialog) {
                Q_EMIT dialog->printed(name);
                dialog->accept();
            }
        });
}

void PrintCardsDialog::savePdf()
{
    const QString target = chooseNewName(
        this, {tr("Save the cards as PDF"), QStringLiteral("cards"), tr("PDF files (*.pdf)"),
               m_face.block + m_face.title + QStringLiteral(".pdf")});
    if (target.isEmpty())
        return;
    const SheetOptions chosen = options();
    remember();
    m_workspace.run(
        tr("Writing cards…"),
        [target, cards = job(), chosen](Database&, const Progress& progress) {
            writeCardsPdf(target, {cards}, chosen, progress);
        },
        [dialog = QPointer(this), target] {
            if (dialog) {
                Q_EMIT dialog->printed(QDir::toNativeSeparators(target));
                dialog->accept();
            }
        });
}

} // namespace doorstep

#include "moc_PrintCardsDialog.cpp"
