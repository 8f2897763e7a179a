// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cards/CalibrationDialog.h"

#include "data/base/Text.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/page/Workspace.h"
#include "ui/print/PrinterPages.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// 20.5, ２０．５, 20,5 and "20.5 mm" are all a length.
std::optional<double> length(const QString& typed)
{
    QString text = halfWidth(typed).replace(u',', u'.').replace(u'。', u'.');
    text.remove(QStringLiteral("mm"), Qt::CaseInsensitive).remove(QStringLiteral("毫米"));
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && value > 0 && value < 400 ? std::optional<double>(value) : std::nullopt;
}

} // namespace

CalibrationDialog::CalibrationDialog(const QString& printerName, QWidget* parent)
    : QDialog(parent), m_printerName(printerName), m_words(plainLabel(this))
{
    setWindowTitle(tr("Correct the printer %1").arg(printerName));
    auto* steps = plainLabel(
        tr("1. Print the page with two crosses, in its actual size on A4.\n2. Measure how far the "
           "middle of each cross lies from the left and from the upper edge of the paper.\n3. Type "
           "the four lengths in millimetres."),
        this);
    steps->setWordWrap(true);
    auto* print = new QPushButton(tr("&Print the two crosses…"), this);
    respond(print, &QPushButton::clicked, this, &CalibrationDialog::printMarks);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * smallSpace);
    grid->addWidget(caption(tr("from the left edge, mm"), this), 0, 1);
    grid->addWidget(caption(tr("from the upper edge, mm"), this), 0, 2);
    grid->addWidget(plainLabel(tr("Upper cross"), this), 1, 0);
    grid->addWidget(plainLabel(tr("Lower cross"), this), 2, 0);
    m_lengths = {addLength(tr("Upper cross from the left edge"), firstMarkMm.x()),
                 addLength(tr("Upper cross from the upper edge"), firstMarkMm.y()),
                 addLength(tr("Lower cross from the left edge"), secondMarkMm.x()),
                 addLength(tr("Lower cross from the upper edge"), secondMarkMm.y())};
    for (int i = 0; i < 4; ++i)
        grid->addWidget(m_lengths[static_cast<size_t>(i)], 1 + i / 2, 1 + i % 2);

    m_words->setWordWrap(true);
    m_words->setMinimumHeight(m_words->fontMetrics().lineSpacing() * 3);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    QPushButton* none = buttons->addButton(tr("&No correction"), QDialogButtonBox::ResetRole);
    none->setEnabled(calibrationOf(printerName).has_value());
    respond(m_keep, &QPushButton::clicked, this, &CalibrationDialog::keep);
    respond(none, &QPushButton::clicked, this, &CalibrationDialog::forget);
    respond(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(2 * smallSpace);
    layout->addWidget(steps);
    layout->addWidget(print, 0, Qt::AlignLeft);
    layout->addLayout(grid);
    layout->addWidget(m_words);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    judge();
}

QLineEdit* CalibrationDialog::addLength(const QString& name, double wanted)
{
    auto* line = new QLineEdit(this);
    line->setAccessibleName(name);
    line->setPlaceholderText(tr("should be %1").arg(wanted));
    respond(line, &QLineEdit::textChanged, this, &CalibrationDialog::judge);
    return line;
}

void CalibrationDialog::printMarks()
{
    const auto printer = choosePrinter({210, 297}, m_printerName, tr("Two crosses"), this);
    if (!printer)
        return;
    QPainter painter;
    if (!painter.begin(printer.get())) {
        m_words->setText(
            tr("Printing could not begin. Check that the printer is on and connected."));
        return;
    }
    useMillimetres(painter);
    paintCalibrationPage(painter);
}

void CalibrationDialog::judge()
{
    m_found.reset();
    QList<double> typed;
    for (QLineEdit* line : m_lengths) {
        const std::optional<double> value = length(line->text());
        const bool wrong = !value && !line->text().trimmed().isEmpty();
        markWrong(*line, wrong ? tr("Type a length in millimetres, such as 20.5.") : QString());
        if (value)
            typed.append(*value);
    }
    QString words = inWords(calibrationOf(m_printerName));
    if (typed.size() == 4) {
        const QString why = Workspace::refusal([&] {
            m_found = calibrationFromMarks({typed.at(0), typed.at(1)}, {typed.at(2), typed.at(3)});
        });
        words = why.isEmpty() ? inWords(m_found) : why;
    }
    m_words->setText(words);
    m_keep->setEnabled(m_found.has_value());
}

void CalibrationDialog::keep()
{
    rememberCalibration(m_printerName, m_found);
    accept();
}

void CalibrationDialog::forget()
{
    rememberCalibration(m_printerName, std::nullopt);
    accept();
}

} // namespace doorstep

#include "moc_CalibrationDialog.cpp"
