#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace doorstep {

enum class GuidePart;

// F1: the ten questions of a page and its keys; beside them the other chapters of the guide.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent);

    void showChapter(const QString& chapter);

private:
    void showRow(int row);

    QString m_language;
    QListWidget* m_chapters;
    QTextBrowser* m_text;
};

// Asks where to, writes the PDF and shows it.
void saveGuide(QWidget* parent, GuidePart part);

} // namespace doorstep
