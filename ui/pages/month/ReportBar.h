#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/reports/MonthlyReport.h"
#include "data/views/reports/Seal.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace doorstep {

class LiftSeal;
class Question;

// What one does with a month once it is right: writes its workbook, opens it, seals it.
class ReportBar : public QWidget
{
    Q_OBJECT

public:
    ReportBar(Workspace& workspace, QWidget* parent);

    void showMonth(const Period& month); // the figures come later
    // The name of the file follows the figures; what is sealed can only be opened again.
    void showMonthAs(const QString& fileName, const SealState& seal);
    [[nodiscard]] QPushButton* exportButton() const { return m_export; }
    // Export, seal or lift: for the top of the page, where its acts stand.
    [[nodiscard]] QWidget* acts() const { return m_acts; }

Q_SIGNALS:
    void sealChanged();

private:
    enum class Seals { No, Yes };

    void chooseTarget();
    [[nodiscard]] QString wholeTarget() const; // the path that is written to
    [[nodiscard]] bool isThere() const;
    void sayWhatIsReplaced();
    void sayWhatSealMeans();
    void write(Seals seals);
    void written(const ReportResult& result);
    void askForSeal();
    void closeQuestions();
    void say(const QString& sentence, bool wrong);

    Workspace& m_workspace;
    Period m_month;
    QLineEdit* m_target;
    QCheckBox* m_drives;
    QCheckBox* m_photos;
    QCheckBox* m_unmasked;
    QWidget* m_acts;
    QPushButton* m_export;
    QPushButton* m_seal;
    QPushButton* m_lift; // in its place where a seal stands
    QLabel* m_said;
    QPushButton* m_openFile;
    QPushButton* m_openFolder;
    Question* m_question;
    QLabel* m_sealMeans;
    QPushButton* m_sealNow;
    QPushButton* m_otherName;
    LiftSeal* m_lifting;
    QString m_proposed;
    QString m_written;
    bool m_saysReplacing = false; // that a file of that name is there
};

} // namespace doorstep
