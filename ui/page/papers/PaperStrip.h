#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/papers/PaperList.h"
#include "ui/look/PaperPress.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QMimeData;
class QToolButton;

namespace doorstep {

// The photos and papers of one row: chosen, dropped or pasted (Ctrl+V), looked at with Enter,
// deleted with Delete, saved to a folder. The only place where they are added, whatever they belong
// to.
class PaperStrip : public QWidget
{
    Q_OBJECT

public:
    PaperStrip(Workspace& workspace, QWidget* parent);

    // Nothing: it is out of sight. Of a subject those of its visits, needs and wishes are shown,
    // too.
    void showOwner(const std::optional<PaperOwner>& owner);
    void add(const QStringList& files);
    void open(RowId paper); // large, when it is among them
    [[nodiscard]] bool takes(const QMimeData& mime) const;
    [[nodiscard]] static bool isPicture(const QMimeData& mime); // one or several, and nothing else
    void take(const QMimeData& mime);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    void reload();
    void showActions();
    void choose();
    void paste();
    void keep(const QList<NewPaper>& papers, const PaperOwner& owner);
    void look(int row);
    void offerPaper(const QPoint& place);
    void removeChosen();
    void saveChosen();
    [[nodiscard]] QList<PaperEntry> chosen() const;

    Workspace& m_workspace;
    std::optional<PaperOwner> m_owner;
    QList<PaperEntry> m_papers;
    bool m_stale = false; // changed while out of sight
    QLabel* m_title;
    QCheckBox* m_original;
    QToolButton* m_paste;
    QToolButton* m_add;
    QToolButton* m_save;
    QLabel* m_hint;
    QListWidget* m_list;
};

} // namespace doorstep
