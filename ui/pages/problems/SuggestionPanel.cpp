// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problems/SuggestionPanel.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/Plot.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int fewestLines = 3; // as high as the chart beside it
constexpr int lowWindowOfCharts = 860;
constexpr int linesShown = 4;
constexpr int chartCharacters = 17; // wide

QString lineOf(const Suggestion& one)
{
    const auto day = [](QDate date) {
        return date.toString(QStringLiteral("yyyy-MM-dd"));
    };
    QString line = SuggestionPanel::tr("%1　%2 askers, %3 needs　%4 to %5")
                       .arg(one.title(), QString::number(one.subjects.size()),
                            QString::number(one.needs.size()), day(one.first), day(one.last));
    if (one.fromPlace > 0)
        line += SuggestionPanel::tr("　No. %1 to %2").arg(one.fromPlace).arg(one.toPlace);
    return line;
}

} // namespace

void showTrendIn(PlotView& chart, const Trend& trend, QDate day)
{
    QStringList labels;
    QList<double> values;
    QDate month = QDate(day.year(), day.month(), 1).addMonths(1 - static_cast<int>(trend.size()));
    for (const int value : trend) {
        labels << QLocale().standaloneMonthName(month.month(), QLocale::ShortFormat);
        values << value;
        month = month.addMonths(1);
    }
    chart.setColumns(labels, values);
}

SuggestionPanel::SuggestionPanel(const SuggestionRules& rules, QWidget* parent)
    : QWidget(parent),
      m_heading(heading({}, this)),
      m_list(new QListWidget(this)),
      m_none(caption(tr("Nothing to gather by these rules."), this)),
      m_gather(new QPushButton(tr("Gather (Enter)"), this)),
      m_trend(new PlotView(tr("Needs by month"), this)),
      m_days(new QSpinBox(this)),
      m_subjects(new QSpinBox(this)),
      m_stretch(new QSpinBox(this))
{
    m_list->setAccessibleName(tr("Suggested shared problems"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    fitToText(*m_trend, [this] {
        m_trend->setFixedWidth(fontMetrics().horizontalAdvance(u'字') * chartCharacters);
    });
    m_days->setRange(1, 730);
    m_subjects->setRange(2, 50);
    m_stretch->setRange(0, 2000);
    m_stretch->setSpecialValueText(tr("whole street"));
    m_days->setValue(rules.days);
    m_subjects->setValue(rules.subjects);
    m_stretch->setValue(rules.stretch);
    for (QSpinBox* box : {m_days, m_subjects, m_stretch}) {
        box->setKeyboardTracking(false);
        respond(box, &QSpinBox::valueChanged, this, [this] {
            Q_EMIT rulesChanged({m_days->value(), m_subjects->value(), m_stretch->value()});
        });
    }

    auto* top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addStretch();
    top->addWidget(ruleLine());
    top->addWidget(m_gather);
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    left->addLayout(top);
    left->addWidget(m_list);
    left->addWidget(m_none);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(wideSpace);
    layout->addLayout(left, 1);
    layout->addWidget(m_trend);
    setTabOrder(m_list, m_gather);
    setTabOrder(m_gather, m_days);
    respond(m_list, &QListWidget::currentRowChanged, this, &SuggestionPanel::showTrend);
    respond(m_list, &QListWidget::itemDoubleClicked, this, &SuggestionPanel::gather);
    respond(m_gather, &QPushButton::clicked, this, &SuggestionPanel::gather);
    setSuggestions({});
}

QWidget* SuggestionPanel::ruleLine()
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(smallSpace);
    const auto add = [&](const QString& label, QSpinBox* box) {
        QLabel* name = caption(label, holder);
        name->setBuddy(box);
        box->setAccessibleName(label);
        row->addWidget(name);
        row->addWidget(box);
    };
    add(tr("Days apart"), m_days);
    add(tr("Least askers"), m_subjects);
    add(tr("Doors apart"), m_stretch);
    return holder;
}

void SuggestionPanel::setSuggestions(const QList<Suggestion>& found)
{
    const int row = std::max(0, m_list->currentRow());
    m_found = found;
    m_list->clear();
    for (const Suggestion& one : found)
        m_list->addItem(lineOf(one));
    m_heading->setText(tr("Suggested: %1").arg(found.size()));
    const bool any = !found.isEmpty();
    giveRoom();
    const auto lines = std::clamp(static_cast<int>(found.size()),
                                  m_trend->isVisibleTo(this) ? fewestLines : 1, linesShown);
    m_list->setFixedHeight(lines * std::max(m_list->sizeHintForRow(0), scaled(30)) +
                           2 * m_list->frameWidth());
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_gather->setEnabled(any);
    if (any)
        m_list->setCurrentRow(std::min(row, static_cast<int>(found.size()) - 1));
}

// The list of problems comes first: beside the suggestions there is a chart where both have room.
void SuggestionPanel::giveRoom()
{
    m_trend->setVisible(!m_found.isEmpty() && window()->height() >= scaled(lowWindowOfCharts));
}

void SuggestionPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void SuggestionPanel::focusList()
{
    if (m_found.isEmpty())
        Q_EMIT left();
    else
        m_list->setFocus();
}

void SuggestionPanel::showTrend()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_found.size())
        return;
    const Suggestion& one = m_found.at(row);
    showTrendIn(*m_trend, one.trend, one.trendUntil);
    m_trend->setToolTip(asPlain(trendInWords(one.trend)));
}

void SuggestionPanel::gather()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_found.size())
        Q_EMIT gatherWanted(m_found.at(row));
}

bool SuggestionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            respondNow(this, [this] { gather(); });
            return true;
        }
        if (key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_SuggestionPanel.cpp"
