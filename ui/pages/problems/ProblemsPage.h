#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/advice/Suggestions.h"
#include "ui/page/LedgerPage.h"

namespace doorstep {

class ProblemActions;
class ProblemPane;
class Reading;
class SuggestionPanel;
struct SharedProblem;

// Shared problems (共性问题): what could be gathered, what has been, and the chosen one with its
// needs, moved on and closed together.
class ProblemsPage : public LedgerPage
{
    Q_OBJECT

public:
    ProblemsPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("shared_problem")}, {QLatin1String("shared_problems")}, {}};
    }
    void openTarget(const Target& target) override { selectRow(target.row); }

    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool mayClose() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeTable();
    void makeBody();
    void addPaper(const QString& text, const QString& what, void (ProblemsPage::*work)());
    void addShortcuts();
    void readSuggestions();
    void takeSuggestions(const QList<Suggestion>& found);
    void gather(const Suggestion& suggestion);
    void addNew();
    void removeChosen();
    void choose(RowId problem);
    void rereadChosen();
    void reloadIfTouched(const QSet<QString>& tables);
    void printAgenda();
    void printSlips();

    SuggestionPanel* m_suggestions;
    ProblemPane* m_pane;
    ProblemActions* m_actions;
    Reading* m_reading;
    std::optional<RowId> m_chosen;
    bool m_suggestionsStale = true;
    bool m_begun = false; // the focus has found its first place
};

} // namespace doorstep
