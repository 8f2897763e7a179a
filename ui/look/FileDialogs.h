#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The only home of file dialogs. Elsewhere than on Windows they are Qt's own, made so that nothing
// of them opens a file that they list: closing a register's file beside SQLite drops its locks (see
// data/base/OpenFiles.h). Nor do they move, rename or delete one.

#include <QString>

class QWidget;

namespace doorstep {

struct FileChoice
{
    QString title;
    QString kind;          // what is chosen of one kind begins in the folder of the last one
    QString filters = {};  // as QFileDialog takes them; the first ending is added to a bare name
    QString proposed = {}; // a file name, or a whole path
};

// Whichever it is, a register is never replaced.
enum class Replacing { AskFirst, Never, CallerSays };

// Empty when nothing was chosen. What was chosen is where the next one of its kind begins.
[[nodiscard]] QString chooseFile(QWidget* parent, const FileChoice& choice);
[[nodiscard]] QString chooseNewName(QWidget* parent, const FileChoice& choice,
                                    Replacing replacing = Replacing::AskFirst);
[[nodiscard]] QString chooseFolder(QWidget* parent, const FileChoice& choice);

// Where the last file of the kind lay, or the person's documents.
[[nodiscard]] QString documentsFolder(); // made when it is missing
[[nodiscard]] QString lastFolder(const QString& kind);
void rememberFolder(const QString& kind, const QString& file);

} // namespace doorstep
