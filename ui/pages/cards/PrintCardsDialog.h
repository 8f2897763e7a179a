#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/doors/CardDoors.h"
#include "ui/page/Workspace.h"
#include "ui/print/CardSheet.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QSpinBox;

namespace doorstep {

class SheetsModel;

// The sheets before they are printed or saved: on which stock, from which place of a half-used
// sheet, corrected for which printer.
class PrintCardsDialog : public QDialog
{
    Q_OBJECT

public:
    PrintCardsDialog(Workspace& workspace, const CardFace& face, const QList<CardDoor>& doors,
                     QWidget* parent);

Q_SIGNALS:
    void printed(const QString& where); // or saved

private:
    void addChoices(class QFormLayout& form);
    void stockChosen();
    void update();
    void showCalibration();
    void measure();
    void print();
    void savePdf();
    [[nodiscard]] SheetOptions options() const;
    [[nodiscard]] CardJob job(); // as chosen
    void remember();
    [[nodiscard]] QString printerName() const;

    Workspace& m_workspace;
    CardFace m_face;
    QList<CardDoor> m_doors;
    QList<CardDoor> m_shortNamed; // once they are wanted
    SheetsModel* m_sheets;
    QListView* m_view;
    QComboBox* m_stock;
    QSpinBox* m_first;
    QCheckBox* m_named;
    QCheckBox* m_short;
    QComboBox* m_printer;
    QLabel* m_count;
    QLabel* m_calibration;
    QLabel* m_problem;
    QPushButton* m_measure;
    QPushButton* m_print;
    QPushButton* m_pdf;
};

} // namespace doorstep
