// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/month/PlotsDialog.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"
#include "ui/page/Warning.h"
#include "ui/page/Workspace.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace doorstep {

namespace {

const QString plotKind = QStringLiteral("plot");
constexpr QSize pictureSize(960, 540); // half the pixels of the picture

Plot weeksOf(const QList<WeekOfVisits>& weeks)
{
    Plot plot{PlotsDialog::tr("Visits by week"), Plot::Kind::Columns, {}, {}};
    PlotSeries visits{PlotsDialog::tr("visits"), {}, Tone::Accent};
    PlotSeries met{PlotsDialog::tr("met"), {}, Tone::Good};
    for (const WeekOfVisits& week : weeks) {
        plot.labels << week.monday.toString(QStringLiteral("M-d"));
        visits.values << static_cast<double>(week.visits);
        met.values << static_cast<double>(week.met);
    }
    plot.series = {visits, met};
    return plot;
}

Plot streetsOf(const FigureSection& streets)
{
    Plot plot{PlotsDialog::tr("Doors visited this quarter, by street"), Plot::Kind::Shares, {}, {}};
    PlotSeries visited{PlotsDialog::tr("visited"), {}, Tone::Accent};
    PlotSeries all{PlotsDialog::tr("doors"), {}, Tone::Soft};
    for (const FigureRow& row : streets.rows) {
        const double done = row.first.month.value_or(0);
        plot.labels << row.label;
        visited.values << done;
        all.values << done + (row.second ? row.second->month.value_or(0) : 0);
    }
    plot.series = {visited, all};
    return plot;
}

QStringList monthsOf(const MonthTrends& trends)
{
    QStringList labels;
    for (const Period& month : trends.months)
        labels << month.first.toString(QStringLiteral("yyyy-MM"));
    return labels;
}

} // namespace

PlotsDialog::PlotsDialog(const QString& place, const PlotsOfMonth& plots, QWidget* parent)
    : QDialog(parent), m_names(new QListWidget(this)), m_view(new PlotView({}, this))
{
    setWindowTitle(tr("Plots: %1").arg(place));
    const QStringList months = monthsOf(plots.trends);
    const auto& values = plots.trends.values;
    m_plots = {weeksOf(plots.weeks),
               streetsOf(plots.streets),
               {tr("Needs found and struck off, by month"),
                Plot::Kind::Columns,
                months,
                {{tr("found"), values.value(QStringLiteral("needs.found")), Tone::Accent},
                 {tr("struck off"), values.value(QStringLiteral("needs.closed")), Tone::Good}}},
               {tr("Median days from found to struck off, by month"),
                Plot::Kind::Lines,
                months,
                {{tr("days"), values.value(QStringLiteral("needs.median_days")), Tone::Accent}}}};
    for (const Plot& plot : std::as_const(m_plots))
        m_names->addItem(plot.title);
    m_names->setAccessibleName(tr("Which plot"));
    fitToText(*m_names, [this] { m_names->setFixedWidth(scaled(260)); });
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* card = new Card(this);
    auto* drawn = new QVBoxLayout(card);
    drawn->setContentsMargins(wideSpace, wideSpace, wideSpace, wideSpace);
    drawn->addWidget(m_view);
    auto* copy = new QPushButton(tr("&Copy the picture"), this);
    auto* save = new QPushButton(tr("&Save the picture…"), this);
    auto* close = new QPushButton(tr("Close"), this);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(smallSpace);
    acts->addStretch();
    for (QPushButton* act : {copy, save, close}) {
        act->setAutoDefault(false);
        acts->addWidget(act);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(wideSpace);
    row->addWidget(m_names);
    row->addWidget(card, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(middleSpace);
    layout->addLayout(row, 1);
    layout->addLayout(acts);
    resize(scaled(1100), scaled(560));
    respond(m_names, &QListWidget::currentRowChanged, this, &PlotsDialog::show);
    respond(copy, &QPushButton::clicked, this, &PlotsDialog::copy);
    respond(save, &QPushButton::clicked, this, &PlotsDialog::save);
    respond(close, &QPushButton::clicked, this, &QDialog::reject);
    m_names->setCurrentRow(0);
    m_names->setFocus();
}

void PlotsDialog::show(int plot)
{
    m_view->setPlot(m_plots.at(plot));
}

void PlotsDialog::copy()
{
    QGuiApplication::clipboard()->setImage(m_view->picture(pictureSize));
}

void PlotsDialog::save()
{
    const QString target =
        chooseNewName(this, {tr("Save the picture"), plotKind, tr("Pictures (*.png)"),
                             m_view->plot().title + QStringLiteral(".png")});
    if (target.isEmpty())
        return;
    const QString why = Workspace::refusal([&] {
        const TemporaryName temporary(target);
        if (!m_view->picture(pictureSize).save(temporary.path(), "PNG"))
            throw Error(tr("%1 can't be written.").arg(QDir::toNativeSeparators(target)));
        temporary.moveIntoPlace();
    });
    if (!why.isEmpty())
        warn(this, why);
}

} // namespace doorstep

#include "moc_PlotsDialog.cpp"
