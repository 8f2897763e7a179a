// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is written with whole names to another folder than the register's is asked for a
// passphrase; masked, or beside the register, nothing is asked.
#include "data/files/Passphrase.h"
#include "data/files/Workbook.h"
#include "data/records/forms/TownForm.h"
#include "tests/support/PassphraseBoxes.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/page/ColumnsDialog.h"
#include "ui/page/LedgerPage.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/page/papers/PaperViewer.h"
#include "ui/pages/forms/FormsPage.h"
#include "ui/pages/forms/TownFormPane.h"
#include "ui/pages/visits/VisitsPage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QListWidget>
#include <QProgressDialog>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString secretWords = u"three doors and a stair"_qs;

// In the file dialog that comes.
void chooseInDialog(const QString& path)
{
    QTimer::singleShot(5, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return chooseInDialog(path);
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs)->setText(path);
        const auto* buttons = dialog->findChild<QDialogButtonBox*>();
        for (QAbstractButton* button : buttons->buttons()) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return button->click();
        }
    });
}

} // namespace

class tst_Leaving : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_shop = 0;

    template <typename P>
    static void pressIn(P& parent, const QString& text)
    {
        for (auto* button : parent.template findChildren<QAbstractButton*>()) {
            if (button->text().remove(u'&') == text)
                return button->click();
        }
        QFAIL(qPrintable(text + u" is not there"_qs));
    }
    PaperStrip* strip()
    {
        for (auto* each : m_user->pages().findChildren<PaperStrip*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void pastePhoto()
    {
        m_user->workspace().goTo({"subject", m_shop});
        QTRY_VERIFY(strip());
        QImage image(320, 200, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QApplication::clipboard()->setImage(image);
        pressIn(*strip(), u"Paste"_qs);
    }

    void exportColumns(const QString& folder, bool masked)
    {
        auto& page = m_user->open<VisitsPage>();
        QTimer::singleShot(100, this, [this, folder, masked] {
            auto* dialog = qobject_cast<ColumnsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QCheckBox*>()->setChecked(masked);
            chooseInDialog(folder + u"/out.csv"_qs);
            pressIn(*dialog, u"Export…"_qs);
            dialog->close();
        });
        page.askForColumns();
    }
    void savePhotos(const QString& folder)
    {
        pastePhoto();
        chooseInDialog(folder);
        pressIn(*strip(), u"Save…"_qs);
    }
    void savePhoto(const QString& folder)
    {
        pastePhoto();
        auto* list = strip()->findChild<QListWidget*>(u"papers"_qs);
        list->setFocus();
        list->setCurrentRow(0);
        QTimer::singleShot(100, this, [this, folder] {
            auto* viewer = qobject_cast<PaperViewer*>(QApplication::activeModalWidget());
            QVERIFY(viewer);
            chooseInDialog(folder + u"/out.jpg"_qs);
            pressIn(*viewer, u"Save as a file…"_qs);
            viewer->close();
        });
        QTest::keyClick(list, Qt::Key_Return);
    }
    void fillForm(const QString& folder, bool masked)
    {
        const QString path = m_user->filePath(u"out.xlsx"_qs);
        {
            Workbook book(path);
            Sheet& sheet = book.addSheet(u"沿街商铺"_qs);
            sheet.text(0, 0, u"沿街商铺情况汇总表"_qs);
            int column = 0;
            for (const QString& heading :
                 {u"序号"_qs, u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs})
                sheet.text(2, column++, heading);
            sheet.text(4, 0, u"填报人："_qs);
            book.finish();
        }
        auto* page = m_user->pages().open<FormsPage>();
        page->learn(path);
        QTRY_VERIFY(!page->isBusy());
        auto* pane = page->findChild<TownFormPane*>();
        for (auto* box : pane->findChildren<QCheckBox*>()) {
            if (box->text().remove(u'&') == u"Masked")
                box->setChecked(masked);
        }
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane->isLearning());
        QFile::remove(path);
        page->setFolder(folder);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page->isBusy());
    }

    void leave(const QString& what, const QString& folder, bool masked)
    {
        if (what == u"columns")
            exportColumns(folder, masked);
        else if (what == u"photos")
            savePhotos(folder);
        else if (what == u"a photo")
            savePhoto(folder);
        else
            fillForm(folder, masked);
        QTRY_VERIFY(!m_user->window().findChild<QProgressDialog*>());
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& made) {
            made.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"漏水"_qs);
            m_shop = made.subject().id;
        });
    }
    void cleanup() { m_user.reset(); }

    void isAskedForAPassphrase_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("chosen columns") << u"columns"_qs << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("photos") << u"photos"_qs << QByteArray("PK");
        QTest::newRow("one photo") << u"a photo"_qs << QByteArray("\xFF\xD8");
        QTest::newRow("a form of the town") << u"a form"_qs << QByteArray("PK");
    }
    void isAskedForAPassphrase()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, begins);
        const QString folder = m_user->filePath(u"stick"_qs);
        QVERIFY(QDir().mkpath(folder));
        answerLeaving(secretWords);
        leave(what, folder, false);
        const auto there = [&] {
            return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        };
        QTRY_COMPARE(there().size(), 1);
        const QString written = there().constFirst();
        QVERIFY2(written.endsWith(u".locked"), qPrintable(written));
        const QByteArray clear = readFromPassphrase(folder + u'/' + written, secretWords);
        QVERIFY2(clear.startsWith(begins), clear.left(20).toHex().constData());
    }

    // (Nobody answers: a question would stand there for good.)
    void nothingIsAsked_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("masked");
        QTest::addColumn<bool>("elsewhere");
        for (const char16_t* what : {u"columns", u"photos", u"a photo", u"a form"})
            QTest::addRow("%s, beside the register", qPrintable(QString::fromUtf16(what)))
                << QString::fromUtf16(what) << false << false;
        for (const char16_t* what : {u"columns", u"a form"})
            QTest::addRow("%s, masked", qPrintable(QString::fromUtf16(what)))
                << QString::fromUtf16(what) << true << true;
    }
    void nothingIsAsked()
    {
        QFETCH(QString, what);
        QFETCH(bool, masked);
        QFETCH(bool, elsewhere);
        const QString beside = QFileInfo(m_user->path()).absolutePath();
        const QString folder = elsewhere ? beside + u"/stick"_qs : beside;
        QVERIFY(QDir().mkpath(folder));
        const auto there = [&] {
            return QDir(folder).entryList({u"out.*"_qs, u"*_out.xlsx"_qs, u"*_photos"_qs});
        };
        leave(what, folder, masked);
        QTRY_COMPARE(there().size(), 1);
        QVERIFY(!there().constFirst().endsWith(u".locked"));
    }
};

DOORSTEP_TEST(tst_Leaving);
#include "tst_Leaving.moc"
