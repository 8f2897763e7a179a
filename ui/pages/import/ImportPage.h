#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/Import.h"
#include "ui/page/Page.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace doorstep {

class ChooseStep;
class ColumnsStep;
class PreviewStep;

// Lists of others (导入) in three steps: which file, what its columns are, what it would change.
// Nothing is written before the last of them.
class ImportPage : public Page
{
    Q_OBJECT

public:
    ImportPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] static Offers offers() { return {{}, {}, {Task::ImportList}}; }
    void activate() override;
    // What its columns are is looked at in the background; then the second step is shown.
    void openFile(const QString& path);
    void saveRejects(const QString& target);

    enum Step { Choose, Columns, Preview };
    [[nodiscard]] Step step() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const ImportPreview* preview() const { return m_preview.get(); }

private:
    void connectSteps();
    void showStep(Step step);
    void readList(const QString& path, std::optional<ImportKind> kind, std::optional<int> sheet);
    void takeList(const ImportPlan& plan);
    void columnsChosen();
    void next();
    [[nodiscard]] QString whatIsMissing() const;
    void makePreview();
    void outdate();        // the preview does not hold any more
    void mend(int number); // a row of the file
    void write();
    void placeWord(const QString& title, const std::function<void(Change&)>& work);
    void askForRejects();
    void nameSteps();

    ImportPlan m_plan;
    std::shared_ptr<ImportPreview> m_preview;
    RowId m_batch = 0; // of the import that the preview has become
    int m_asked = 0;   // readings and previews; only the latest counts
    bool m_busy = false;
    bool m_writing = false;
    bool m_outdated = true;
    QButtonGroup* m_stepButtons;
    QLabel* m_about;
    QStackedWidget* m_steps;
    ChooseStep* m_choose;
    ColumnsStep* m_columns;
    PreviewStep* m_previewStep;
};

} // namespace doorstep
