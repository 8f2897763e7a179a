// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes that Qt brings along speak Chinese, too.
#include "tests/support/TestRegistry.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QGroupBox>
#include <QInputDialog>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPageSetupDialog>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QTabWidget>
#include <QTranslator>
#include <QTreeView>

namespace {

// What is no word of a language: kinds of files and paper, key names, units.
bool isName(const QString& word)
{
    static const QStringList names{u"PDF"_qs,   u"HTML"_qs, u"Ctrl"_qs,      u"Alt"_qs,
                                   u"Shift"_qs, u"CUPS"_qs, u"DPI"_qs,       u"mm"_qs,
                                   u"ISO"_qs,   u"JIS"_qs,  u"PostScript"_qs};
    return names.contains(word);
}

QStringList latinWords(const QString& text)
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_qs);
    QStringList found;
    QString plain = text;
    plain.remove(QRegularExpression(u"<[^>]*>"_qs));
    for (auto match = word.globalMatch(plain); match.hasNext();) {
        const QString each = match.next().captured();
        if (!isName(each))
            found << each;
    }
    return found;
}

// Everything that is written on it.
QStringList textsOf(QWidget& box)
{
    QStringList texts{box.windowTitle()};
    for (const auto* label : box.findChildren<QLabel*>())
        texts << label->text();
    for (const auto* button : box.findChildren<QAbstractButton*>())
        texts << button->text() << button->toolTip();
    for (const auto* group : box.findChildren<QGroupBox*>())
        texts << group->title();
    for (const auto* tabs : box.findChildren<QTabWidget*>()) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << tabs->tabText(tab);
    }
    for (const auto* action : box.findChildren<QAction*>())
        texts << action->text();
    for (const auto* tree : box.findChildren<QTreeView*>()) {
        for (int column = 0; tree->model() && column < tree->model()->columnCount(); ++column)
            texts << tree->model()->headerData(column, Qt::Horizontal).toString();
    }
    for (const auto* line : box.findChildren<QLineEdit*>())
        texts << line->placeholderText();
    return texts;
}

} // namespace

class tst_QtTexts : public QObject
{
    Q_OBJECT

    QTranslator m_qt;

private Q_SLOTS:
    void whatIsCountedInEnglishIsOneOrSeveral_data()
    {
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* context, const char* text, int count,
                            const QString& said) {
            QTest::newRow(name) << QByteArray(context) << QByteArray(text) << count << said;
        };
        row("one row", "doorstep::LedgerPage", "%n row(s)", 1, u"%n row"_qs);
        row("no row", "doorstep::LedgerPage", "%n row(s)", 0, u"%n rows"_qs);
        row("two rows", "doorstep::LedgerPage", "%n row(s)", 2, u"%n rows"_qs);
        row("a day late", "NeedWords", "%n day(s) late", 1, u"%n day late"_qs);
        row("a verb", "doorstep::UndoActions", "%n row(s) stay as they are: %1", 1,
            u"%n row stays as it is: %1"_qs);
    }
    void whatIsCountedInEnglishIsOneOrSeveral()
    {
        QFETCH(const QByteArray, context);
        QFETCH(const QByteArray, text);
        QFETCH(const int, count);
        QFETCH(const QString, said);
        QTranslator english;
        QVERIFY(english.load(u":/i18n/doorstep_en.qm"_qs));
        QCOMPARE(english.translate(context, text, nullptr, count), said);
    }

    void initTestCase()
    {
        QVERIFY2(m_qt.load(u"qtbase_zh_CN"_qs, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                 "qt6-translations-l10n missing");
        QCoreApplication::installTranslator(&m_qt);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_qt); }

    void aStandardBoxHasNoLatinWord_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"message", "input", "file", "print", "page setup", "progress"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void aStandardBoxHasNoLatinWord()
    {
        QFETCH(QString, kind);
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        std::unique_ptr<QDialog> box;
        if (kind == u"message") {
            auto* message = new QMessageBox;
            const QMessageBox::StandardButtons all(0x0FFFFC00);
            message->setStandardButtons(all);
            message->setText(u"要保存吗？"_qs);
            message->setDetailedText(u"细节"_qs);
            box.reset(message);
        } else if (kind == u"input") {
            box = std::make_unique<QInputDialog>();
        } else if (kind == u"file") {
            auto* files = new QFileDialog;
            files->setOption(QFileDialog::DontUseNativeDialog);
            box.reset(files);
        } else if (kind == u"print") {
            box = std::make_unique<QPrintDialog>(&printer);
        } else if (kind == u"page setup") {
            box = std::make_unique<QPageSetupDialog>(&printer);
        } else {
            box = std::make_unique<QProgressDialog>();
        }
        box->open();
        QVERIFY(QTest::qWaitForWindowExposed(box.get()));
        QVERIFY(box->findChildren<QAbstractButton*>().size() >= 1);
        QStringList found;
        for (const QString& text : textsOf(*box)) {
            if (const QStringList words = latinWords(text); !words.isEmpty())
                found << text;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        box->close();
    }

    void theMenuOfAFieldHasNoLatinWord()
    {
        QLineEdit line;
        const std::unique_ptr<QMenu> menu(line.createStandardContextMenu());
        QVERIFY(menu->actions().size() >= 5);
        QPlainTextEdit text;
        const std::unique_ptr<QMenu> longer(text.createStandardContextMenu());
        for (const QMenu* each : {menu.get(), longer.get()}) {
            for (const QAction* action : each->actions()) {
                const QString said = action->text().section(u'\t', 0, 0);
                QVERIFY2(latinWords(said).isEmpty(), qPrintable(said));
            }
        }
    }
};

DOORSTEP_TEST(tst_QtTexts);
#include "tst_QtTexts.moc"
