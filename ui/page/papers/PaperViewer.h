#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/papers/PaperList.h"
#include "ui/page/Workspace.h"

#include <QDialog>
#include <QImage>

class QLabel;
class QLineEdit;
class QToolButton;

namespace doorstep {

class PictureView;

// One picture as large as the window, with its name and note, which are saved as they are left.
// Page Up and Page Down go to the one before and after, Ctrl+S saves it as a file, Esc closes.
class PaperViewer : public QDialog
{
    Q_OBJECT

public:
    PaperViewer(Workspace& workspace, const QList<PaperEntry>& papers, int first, QWidget* parent);

    void done(int result) override;

private:
    void step(int by);
    void showPaper(int at);
    bool saveWords();
    void saveAs();

    Workspace& m_workspace;
    QList<PaperEntry> m_papers;
    int m_at = 0;
    PictureView* m_picture;
    QLineEdit* m_name;
    QLineEdit* m_note;
    QLabel* m_about;
};

} // namespace doorstep
