#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/advice/Suggestions.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace doorstep {

class PlotView;

// What could be gathered: a line each, Enter gathers it; beside it how it went on month by month,
// above it by which rules.
class SuggestionPanel : public QWidget
{
    Q_OBJECT

public:
    SuggestionPanel(const SuggestionRules& rules, QWidget* parent);

    void setSuggestions(const QList<Suggestion>& found);
    [[nodiscard]] qsizetype count() const { return m_found.size(); }
    void focusList();

Q_SIGNALS:
    void gatherWanted(const Suggestion& suggestion);
    void rulesChanged(const SuggestionRules& rules);
    void left(); // Esc, or nothing to choose from

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void giveRoom();
    [[nodiscard]] QWidget* ruleLine();
    void showTrend();
    void gather();

    QList<Suggestion> m_found;
    QLabel* m_heading;
    QListWidget* m_list;
    QLabel* m_none;
    QPushButton* m_gather;
    PlotView* m_trend;
    QSpinBox* m_days;
    QSpinBox* m_subjects;
    QSpinBox* m_stretch;
};

// The months of a trend that ends in the day's, and how many needs each has.
void showTrendIn(PlotView& chart, const Trend& trend, QDate day);

} // namespace doorstep
