// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/FileDialogs.h"

#include "data/base/Policy.h"
#include "data/base/SafeFile.h"
#include "ui/look/PlainText.h"

#include <QAbstractItemView>
#include <QAction>
#include <QChildEvent>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTreeView>
#include <QUrl>

namespace doorstep {

namespace {

struct FileDialogsText
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

// What Qt's dialog says by itself: in our translation too, since Qt's own is often not installed.
[[maybe_unused]] const char* const wordsOfQt[] = {
    QT_TRANSLATE_NOOP("QFileDialog", "Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "File &name:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Directory:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Back"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go back"),
    QT_TRANSLATE_NOOP("QFileDialog", "Forward"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go forward"),
    QT_TRANSLATE_NOOP("QFileDialog", "Parent Directory"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go to the parent directory"),
    QT_TRANSLATE_NOOP("QFileDialog", "Create New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "Create a New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "&New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "List View"),
    QT_TRANSLATE_NOOP("QFileDialog", "Change to list view mode"),
    QT_TRANSLATE_NOOP("QFileDialog", "Detail View"),
    QT_TRANSLATE_NOOP("QFileDialog", "Change to detail view mode"),
    QT_TRANSLATE_NOOP("QFileDialog", "Sidebar"),
    QT_TRANSLATE_NOOP("QFileDialog", "List of places and bookmarks"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files"),
    QT_TRANSLATE_NOOP("QFileDialog", "Recent Places"),
    QT_TRANSLATE_NOOP("QFileDialog", "Show &hidden files"),
    QT_TRANSLATE_NOOP("QFileDialog", "Show "),
    QT_TRANSLATE_NOOP("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
    QT_TRANSLATE_NOOP("QFileDialog",
                      "%1\nFile not found.\nPlease verify the correct file name was given."),
    QT_TRANSLATE_NOOP(
        "QFileDialog",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Name"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Type"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Date Modified"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Computer"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
};

const QString sizeSetting = QStringLiteral("file dialog/size");

QString folderSetting(const QString& kind)
{
    return kind + QStringLiteral("/folder");
}

// The icon and the kind of a file by its name alone: Qt's own look into the file for them, on a
// thread of its own, as soon as the folder is listed.
class NamesOnly : public QFileIconProvider
{
public:
    [[nodiscard]] QIcon icon(IconType type) const override { return QFileIconProvider::icon(type); }
    [[nodiscard]] QIcon icon(const QFileInfo& info) const override
    {
        return QFileIconProvider::icon(info.isDir() ? Folder : File);
    }
    [[nodiscard]] QString type(const QFileInfo& info) const override
    {
        if (info.isDir())
            return FileDialogsText::tr("Folder");
        const QString ending = info.suffix();
        return ending.isEmpty() ? FileDialogsText::tr("File")
                                : FileDialogsText::tr("%1 file").arg(ending);
    }
};

// A dialog begins to list a folder, with Qt's own provider, before its constructor is done. Its
// model is there by then: this one is given to it as the next child arrives.
class GivesProvider : public QObject
{
public:
    explicit GivesProvider(QFileIconProvider& provider) : m_provider(provider)
    {
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ChildAdded || !qobject_cast<QFileDialog*>(watched))
            return false;
        auto* model = watched->findChild<QFileSystemModel*>({}, Qt::FindDirectChildrenOnly);
        if (model && model->iconProvider() != &m_provider)
            model->setIconProvider(&m_provider);
        return false;
    }

private:
    QFileIconProvider& m_provider;
};

// Its lists let a file be dragged into a folder (which copies and deletes it), renamed and deleted.
void leaveFilesAlone(QFileDialog& dialog)
{
    for (const char* name : {"listView", "treeView"}) {
        auto* view = dialog.findChild<QAbstractItemView*>(QLatin1String(name));
        if (!view)
            continue;
        view->setDragDropMode(QAbstractItemView::NoDragDrop);
        view->setEditTriggers(QAbstractItemView::NoEditTriggers); // a new folder is still named
        for (QShortcut* shortcut : view->findChildren<QShortcut*>())
            shortcut->setEnabled(false); // Del
    }
    for (const char* name : {"qt_rename_action", "qt_delete_action"}) {
        if (auto* action = dialog.findChild<QAction*>(QLatin1String(name)))
            action->setVisible(false);
    }
}

// Where files are kept: what is plugged in as well.
QList<QUrl> places()
{
    QList<QUrl> places{QUrl(QStringLiteral("file:"))};
    for (const auto place : {QStandardPaths::HomeLocation, QStandardPaths::DesktopLocation,
                             QStandardPaths::DocumentsLocation}) {
        const QString folder = QStandardPaths::writableLocation(place);
        if (QDir(folder).exists())
            places << QUrl::fromLocalFile(folder);
    }
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo& volume : volumes) {
        const QString root = volume.rootPath();
        for (const char* stick : {"/media/", "/run/media/", "/mnt/"}) {
            if (root.startsWith(QLatin1String(stick)))
                places << QUrl::fromLocalFile(root);
        }
    }
    return places;
}

// The first time: big enough for a file's time and a place's name.
void makeRoomy(QFileDialog& dialog)
{
    const int wide = dialog.fontMetrics().horizontalAdvance(u'字');
    dialog.setViewMode(QFileDialog::Detail);
    dialog.resize(60 * wide, 26 * dialog.fontMetrics().height());
    if (auto* splitter = dialog.findChild<QSplitter*>())
        splitter->setSizes({10 * wide, 50 * wide});
}

// The time and the kind are read whole, the name has the rest.
void layOutColumns(QFileDialog& dialog)
{
    auto* tree = dialog.findChild<QTreeView*>(QStringLiteral("treeView"));
    if (!tree)
        return;
    const QFontMetrics metrics = tree->fontMetrics();
    const int room = metrics.horizontalAdvance(u'字') * 2;
    int column = 1;
    for (const char* widest : {"8888.88 MiB", "doorstep ****", "2026/12/31 23:59"})
        tree->header()->resizeSection(column++,
                                      metrics.horizontalAdvance(QLatin1String(widest)) + room);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

// The ending that the filter names first.
QString endingOf(const QString& filter)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    return ending.match(filter).captured(1);
}

// Whoever asks for a new name is told at once which names are not to be had.
class Dialog : public QFileDialog
{
public:
    using QFileDialog::QFileDialog;

    Replacing replacing = Replacing::AskFirst;

protected:
    void accept() override
    {
        const QString path = acceptMode() == AcceptSave ? selectedFiles().value(0) : QString();
        QString refusal;
        if (QFileInfo(path).isFile() && replacing != Replacing::CallerSays) {
            const QString name = QFileInfo(path).fileName();
            if (holdsDatabase(path))
                refusal = FileDialogsText::tr("%1 is a register, and a register is never "
                                              "replaced. Choose another name.")
                              .arg(name);
            else if (replacing == Replacing::Never)
                refusal = FileDialogsText::tr("%1 exists already. Choose another name.").arg(name);
        }
        if (refusal.isEmpty())
            QFileDialog::accept();
        else
            QMessageBox::warning(this, windowTitle(), asPlain(refusal));
    }
};

class FileDialog
{
public:
    FileDialog(QWidget* parent, const FileChoice& choice)
        : m_kind(choice.kind), m_gives(m_provider), m_dialog(parent, choice.title)
    {
#ifndef Q_OS_WIN
        m_dialog.setOption(QFileDialog::DontUseNativeDialog);
        m_dialog.setIconProvider(&m_provider);
        leaveFilesAlone(m_dialog);
#endif
        qApp->removeEventFilter(&m_gives);
        m_dialog.setLabelText(QFileDialog::Reject, FileDialogsText::tr("Cancel"));
        if (!choice.filters.isEmpty())
            m_dialog.setNameFilters(choice.filters.split(QStringLiteral(";;")));
        const QFileInfo proposed(choice.proposed);
        const QString folder = proposed.isDir() ? proposed.filePath() : proposed.path();
        const bool hasFolder = proposed.isAbsolute() && QFileInfo(folder).isDir();
        m_dialog.setDirectory(hasFolder ? folder : lastFolder(choice.kind));
        if (!proposed.isDir())
            m_name = proposed.fileName();
    }

    QString openName()
    {
        m_dialog.setAcceptMode(QFileDialog::AcceptOpen);
        m_dialog.setFileMode(QFileDialog::ExistingFile);
        m_dialog.setOption(QFileDialog::ReadOnly);
        m_dialog.setLabelText(QFileDialog::Accept, FileDialogsText::tr("&Open"));
        return chosen();
    }
    QString newName(Replacing replacing)
    {
        m_dialog.setAcceptMode(QFileDialog::AcceptSave);
        m_dialog.setFileMode(QFileDialog::AnyFile);
        m_dialog.setOption(QFileDialog::DontConfirmOverwrite, replacing == Replacing::CallerSays);
        m_dialog.replacing = replacing;
        m_dialog.setLabelText(QFileDialog::Accept, FileDialogsText::tr("&Save"));
        const auto useEnding = [this](const QString& filter) {
            m_dialog.setDefaultSuffix(endingOf(filter));
        };
        useEnding(m_dialog.selectedNameFilter());
        QObject::connect(&m_dialog, &QFileDialog::filterSelected, &m_dialog, useEnding);
        m_dialog.selectFile(m_name);
        return chosen();
    }
    QString folder()
    {
        m_dialog.setAcceptMode(QFileDialog::AcceptOpen);
        m_dialog.setFileMode(QFileDialog::Directory);
        m_dialog.setOption(QFileDialog::ShowDirsOnly);
        m_dialog.setLabelText(QFileDialog::Accept, FileDialogsText::tr("&Choose"));
        return chosen();
    }

private:
    QString chosen()
    {
        const QSize size = QSettings().value(sizeSetting).toSize();
        if (size.isValid())
            m_dialog.resize(size);
        else
            makeRoomy(m_dialog);
        layOutColumns(m_dialog);
        // Qt keeps them for every program's dialogs: they get their own back.
        const QList<QUrl> before = m_dialog.sidebarUrls();
        m_dialog.setSidebarUrls(places());
        const bool accepted = m_dialog.exec() == QDialog::Accepted;
        m_dialog.setSidebarUrls(before);
        QSettings().setValue(sizeSetting, m_dialog.size());
        const QString path = accepted ? m_dialog.selectedFiles().value(0) : QString();
        if (!path.isEmpty())
            rememberFolder(m_kind, path);
        return path;
    }

    QString m_kind;
    QString m_name;
    NamesOnly m_provider; // outlives the dialog, whose thread asks it
    GivesProvider m_gives;
    Dialog m_dialog;
};

} // namespace

QString chooseFile(QWidget* parent, const FileChoice& choice)
{
    return FileDialog(parent, choice).openName();
}

QString chooseNewName(QWidget* parent, const FileChoice& choice, Replacing replacing)
{
    return FileDialog(parent, choice).newName(replacing);
}

QString chooseFolder(QWidget* parent, const FileChoice& choice)
{
    return FileDialog(parent, choice).folder();
}

QString documentsFolder()
{
    if (const QString& laidDown = policy().folder; !laidDown.isEmpty() && QDir().mkpath(laidDown))
        return laidDown;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder); // what is proposed must not be refused
    return folder;
}

QString lastFolder(const QString& kind)
{
    const QString folder = QSettings().value(folderSetting(kind)).toString();
    if (!folder.isEmpty() && QDir(folder).exists())
        return folder;
    return documentsFolder();
}

void rememberFolder(const QString& kind, const QString& file)
{
    const QFileInfo info(file);
    QSettings().setValue(folderSetting(kind),
                         info.isDir() ? info.absoluteFilePath() : info.absolutePath());
}

} // namespace doorstep
