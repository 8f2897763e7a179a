#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/problems/SharedProblem.h"
#include "data/views/advice/Suggestions.h"
#include "ui/page/RecordPage.h"

namespace doorstep {

class ProblemActions;
class ProblemPane;
class SuggestionPanel;

// Shared problems (共性问题): what could be gathered, what has been, and the chosen one with its
// needs, moved on and closed together.
class ProblemsPage : public RecordPage<SharedProblem, SharedProblemStore>
{
    Q_OBJECT

public:
    ProblemsPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("shared_problem")}, {QLatin1String("shared_problems")}, {}};
    }

    void activate() override;

protected:
    void showChosen(const QList<SharedProblem>& problems) override;
    [[nodiscard]] QString deletionOf(const QList<SharedProblem>& problems) const override;
    void showEvent(QShowEvent* event) override;

private:
    void makeBody();
    void addShortcuts();
    void readSuggestions();
    void takeSuggestions(const QList<Suggestion>& found);
    void gather(const Suggestion& suggestion);
    void addNew();
    void printAgenda();
    void printSlips();

    SuggestionPanel* m_suggestions;
    ProblemPane* m_pane;
    ProblemActions* m_actions;
    bool m_suggestionsStale = true;
    bool m_begun = false; // the focus has found its first place
};

} // namespace doorstep
