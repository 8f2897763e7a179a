#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"

#include <memory>

class QLabel;
class QPushButton;
class QToolButton;

namespace doorstep {

class TownFormPane;
class FormsList;
struct MonthForm;
struct LearntForm;
struct LearningWishes;
struct TakenAnswers;

// The town's own forms (这个月要交的表): taught by dropping the workbook that was sent, filled each
// month, all that wait with one key.
class FormsPage : public Page
{
    Q_OBJECT

public:
    FormsPage(Workspace& workspace, QWidget* parent);

    // form_month: those of the month whose first day's number is the row.
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("town_form"), QLatin1String("form_month")}, {}, {}};
    }
    void openTarget(const Target& target) override;
    void activate() override;
    void learn(const QString& path);
    void fillWaiting();
    void takeAnswersOf(const QString& path); // of the chosen form, filled in by somebody else
    void setFolder(const QString& folder);   // where filled forms go
    [[nodiscard]] bool isBusy() const { return m_busy; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showMonth(const Period& month);
    void step(int months);
    void refresh();
    void showChosen();
    void askForFile();
    void read(const QString& path, const LearningWishes& wishes);
    void keep();
    void change();
    void remove();
    void fillChosen();
    void printChosen();
    void fill(const QList<MonthForm>& forms);
    void tellFilled();
    void askForAnswers();
    void tellAnswers(const TakenAnswers& taken);
    [[nodiscard]] bool requireFolder();
    void chooseTargetFolder();
    void nameButtons();
    void say(const QString& sentence, bool wrong);

    struct Filled;

    Period m_month;
    QString m_path; // of the workbook that is being learnt
    bool m_busy = false;
    bool m_stale = true;
    QString m_folder;
    std::shared_ptr<Filled> m_filled;
    QLabel* m_name; // of the month
    QToolButton* m_next;
    FormsList* m_list;
    TownFormPane* m_pane;
    QPushButton* m_learn;
    QPushButton* m_answers;
    QPushButton* m_print;
    QPushButton* m_fillOne;
    QPushButton* m_fillAll;
    QLabel* m_target;
    QLabel* m_said;
    QLabel* m_refused; // forms that could not be filled, beside those that were
    QPushButton* m_openFolder;
};

} // namespace doorstep
