#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A window over a register of its own, with nothing remembered from before: what a test of the
// window begins with.

#include "data/demo/Demo.h"
#include "data/records/places/Places.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/WindowDriver.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Page.h"

#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

namespace doorstep::test {

// Of the register. Not opened: the test starts the window itself, when the files lie as it wants.
struct DeskFile
{
    QString name = QStringLiteral("test.doorstep");
    bool isOpened = true;
};

// The same options give the same register, row by row: written once, then copied.
inline QString writtenDemo(const DemoOptions& demo)
{
    static const QTemporaryDir folder;
    const QString name = u"%1-%2-%3-%4-%5-%6-%7.doorstep"_qs.arg(demo.shops)
                             .arg(demo.workers)
                             .arg(demo.visits)
                             .arg(demo.months)
                             .arg(demo.until.toJulianDay())
                             .arg(demo.seed)
                             .arg(today().toJulianDay());
    const QString path = folder.filePath(name);
    if (!QFile::exists(path))
        writeDemo(path, demo);
    return path;
}

class WindowDesk
{
public:
    // fill builds what the register holds, before the window is there.
    explicit WindowDesk(const std::function<void(TestRegister&)>& fill, const DeskFile& file = {})
    {
        begin(file.name);
        {
            TestRegister made(m_folder, file.name);
            fill(made);
        }
        if (file.isOpened)
            start();
    }
    // In a town of the demonstration, with what more there is.
    explicit WindowDesk(const DemoOptions& demo, const std::function<void(Register&)>& more = {},
                        const DeskFile& file = {})
    {
        begin(file.name);
        if (!QFile::copy(writtenDemo(demo), m_path))
            qFatal("The demonstration can't be copied.");
        if (more)
            more(*openRegister(m_path, Register::Access::Write));
        if (file.isOpened)
            start();
    }

    // Over a copy of a register that was made once for several tests.
    explicit WindowDesk(const QString& made)
    {
        begin(DeskFile().name);
        if (!QFile::copy(made, m_path))
            qFatal("The register can't be copied.");
        start();
    }

    void start() { m_user = std::make_unique<WindowDriver>(m_path); }
    void stop() { m_user.reset(); }
    // The register that the window shows lies there from now on.
    void moveTo(const QString& path)
    {
        stop();
        if (!QFile::copy(m_path, path))
            qFatal("The register can't be put there.");
        m_path = path;
        start();
    }

    // Goes on with the files as they lie now, as after a kill.
    void killAndStart()
    {
        const QString there = m_folder.filePath(QStringLiteral("killed%1.doorstep").arg(++m_kills));
        // The log first: what is moved into the file between the two is in both then.
        for (const QString& part : {u"-wal"_qs, u""_qs}) {
            // By another process: closing the file in this one would drop SQLite's locks on it.
            if (QProcess::execute(u"cp"_qs, {m_path + part, there + part}) != 0)
                qFatal("The register can't be put there.");
        }
        stop();
        m_path = there;
        start();
    }

    [[nodiscard]] WindowDriver& user() { return *m_user; }
    [[nodiscard]] MainWindow& window() { return m_user->window(); }
    [[nodiscard]] PageStack& pages() { return *window().pages(); }
    [[nodiscard]] Workspace& workspace() { return pages().workspace(); }
    [[nodiscard]] Register& registry() { return m_user->registry(); }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QTemporaryDir& dir() const { return m_folder; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }

    // As of the driver.
    [[nodiscard]] QWidget* focus() { return m_user->focus(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_user->key(key, modifiers);
    }
    void keys(const char* letters) { m_user->keys(letters); }
    void words(const QString& text) { m_user->words(text); }
    [[nodiscard]] int takeKeys() { return m_user->takeKeys(); }

    // The page in front, its rows read.
    template <typename P>
    P& open()
    {
        auto* page = pages().open<P>();
        if (!page || !settled())
            qFatal("The page does not open.");
        return *page;
    }
    // Every ledger that is asked for rows has them.
    bool settled()
    {
        return QTest::qWaitFor([this] {
            const QList<LedgerModel*> models = window().findChildren<LedgerModel*>();
            return std::none_of(models.begin(), models.end(),
                                [](const LedgerModel* model) { return model->isReading(); });
        });
    }
    // Another block of the town, behind the first.
    RowId addBlock(const QString& name)
    {
        Change change(registry(), QStringLiteral("Block"));
        Block block = BlockStore(registry()).all().constFirst();
        block.id = 0;
        block.name = name;
        block.position = 2;
        const RowId added = BlockStore(registry()).add(change, block);
        change.commit();
        return added;
    }
    void undo() { undoBatch(registry(), nextUndo(registry())->id); }

    // What stands beside the actions of a page.
    [[nodiscard]] static QString said(const QWidget& page)
    {
        QStringList said;
        for (const auto* label : page.findChildren<QLabel*>(u"said"_qs)) {
            if (label->isVisible())
                said << label->text();
        }
        return said.join(u' ');
    }
    // By its name, whatever count it shows.
    [[nodiscard]] static QToolButton* chip(const QWidget& page, const QString& name)
    {
        for (auto* button : page.findChildren<QToolButton*>()) {
            if (button->text().startsWith(name + u' '))
                return button;
        }
        return nullptr;
    }

private:
    void begin(const QString& name)
    {
        QSettings().clear();
        m_path = m_folder.filePath(name);
    }

    QTemporaryDir m_folder;
    int m_kills = 0;
    QString m_path;
    std::unique_ptr<WindowDriver> m_user;
};

} // namespace doorstep::test
