// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visitors/Visitor.h"
#include "data/views/doors/CardDoors.h"
#include "tests/support/PageDesk.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/look/DateField.h"
#include "ui/pages/cards/CalibrationDialog.h"
#include "ui/pages/cards/CardPreview.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/cards/PrintCardsDialog.h"
#include "ui/print/PrinterPages.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QSpinBox>
#include <QTreeView>

using namespace doorstep;
using namespace doorstep::test;

// The page as a secretary uses it, and what is in the register afterwards.
class tst_CardsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageDesk<CardsPage>> m_desk;
    CardsPage* m_page = nullptr;

    template <typename T>
    T* named(const QString& name) const
    {
        for (T* widget : m_page->findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        qFatal("nothing is called %s", qPrintable(name));
    }
    QAbstractButton* button(const QString& beginning, QWidget* in = nullptr) const
    {
        for (auto* found : (in ? in : m_page)->findChildren<QAbstractButton*>()) {
            if (found->text().remove(u'&').startsWith(beginning))
                return found;
        }
        qFatal("no button %s", qPrintable(beginning));
    }
    QLineEdit* line(const QString& name) const { return named<QLineEdit>(name); }
    QTreeView* tree() const { return m_page->findChild<QTreeView*>(); }
    CardPreview* preview() const { return m_page->findChild<CardPreview*>(); }
    void undoLatest() const { m_desk->undo(); }

    // As an input method hands over what was composed.
    static void compose(QWidget* field, const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(field, &event);
    }
    // Replaces a field's text as a person does and leaves it.
    void type(QLineEdit* field, const QString& text) const
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        compose(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }
    ContactCard stored() const
    {
        return ContactCardStore(m_desk->registry()).ofBlock(m_desk->block()).value();
    }
    static QList<CardDoor> doorsOf(TestRegister& made)
    {
        return cardDoors(made.registry().db(), made.block().id);
    }
    QList<CardDoor> doors() const { return doorsOf(m_desk->made()); }
    qsizetype delivered() const
    {
        const QList<CardDoor> all = doors();
        return std::count_if(all.begin(), all.end(), [](const CardDoor& d) { return d.hasCard(); });
    }
    bool says(const QString& part) const
    {
        for (const QLabel* label : m_page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }
    PrintCardsDialog* openPrinting() const
    {
        QTest::keyClick(button(u"Print"_qs), Qt::Key_Space);
        return m_page->findChildren<PrintCardsDialog*>().last(); // one may be closing
    }
    // Answers the file dialog that the work is about to open.
    static void answerWithFile(const QString& path)
    {
        QTimer::singleShot(0, qApp, [path] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
            name->setText(path);
            static_cast<QDialog*>(dialog)->accept();
        });
    }
    QString savePdf(PrintCardsDialog* dialog) const
    {
        const QString path = m_desk->filePath(u"cards.pdf"_qs);
        QFile::remove(path); // or it is asked about
        answerWithFile(path);
        QSignalSpy printed(dialog, &PrintCardsDialog::printed);
        QTest::mouseClick(button(u"Save as PDF"_qs, dialog), Qt::LeftButton);
        if (printed.isEmpty())
            printed.wait(20'000);
        return printed.isEmpty() ? QString() : path;
    }

    // Two streets of three doors each, the second street's first door with a card.
    static void fill(TestRegister& made)
    {
        Register& registry = made.registry();
        for (const QString& name : {u"张记面馆"_qs, u"和顺超市"_qs, u"云上美甲"_qs})
            made.withShop(name, QString::number(2 + 2 * doorsOf(made).size()));
        {
            Change change(registry, u"set-up"_qs, BatchKind::Setup);
            Street second{0, made.block().id, u"剑河路"_qs, 2, StreetWalk::Sides};
            StreetStore(registry).add(change, second);
            Visitor visitor;
            visitor.name = u"周敏华"_qs;
            VisitorStore(registry).add(change, visitor);
            ContactCard card;
            card.block = made.block().id;
            card.secretary = u"周敏华"_qs;
            card.phone = u"13800001021"_qs;
            card.venue = u"福泉路街区驿站"_qs;
            card.services = u"证照变更帮办\n歇脚热饭"_qs;
            ContactCardStore(registry).add(change, card);
            change.commit();
            made.street() = second;
        }
        for (const QString& name : {u"四季浴室"_qs, u"友谊理发店"_qs, u"郑记烟杂店"_qs})
            made.withShop(name, QString::number(2 + 2 * doorsOf(made).size()));
        Change change(registry, u"set-up"_qs, BatchKind::Setup);
        tickOff(change, {doorsOf(made).at(3)}, {made.block().id, QDate(2026, 9, 1), {}},
                QDate(2026, 9, 2));
        change.commit();
    }

private Q_SLOTS:
    void init()
    {
        m_desk.reset(); // after an init() that failed
        m_desk = std::make_unique<PageDesk<CardsPage>>(&fill, QSize(1200, 700), Edge::None);
        m_page = m_desk->page();
    }
    void cleanup() { m_desk.reset(); }

    void aFieldChangesThePreviewAsItIsTypedAndIsSavedAsItIsLeft()
    {
        const QImage before = preview()->grab().toImage();
        QLineEdit* venue = line(u"Venue"_qs);
        venue->setFocus();
        QTest::keyClick(venue, Qt::Key_A, Qt::ControlModifier);
        compose(venue, u"剑河路暖新驿站"_qs);
        QVERIFY(preview()->grab().toImage() != before);
        QCOMPARE(stored().venue, u"福泉路街区驿站"_qs);
        QTest::keyClick(venue, Qt::Key_Tab);
        QCOMPARE(stored().venue, u"剑河路暖新驿站"_qs);

        undoLatest();
        QCOMPARE(venue->text(), u"福泉路街区驿站"_qs);
        QCOMPARE(preview()->grab().toImage(), before);
    }

    void theServicesAreSavedLineByLine()
    {
        auto* services = named<QPlainTextEdit>(u"Services, one a line"_qs);
        services->setFocus();
        QTest::keyClick(services, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(services, Qt::Key_Return);
        compose(services, u"  法律咨询 "_qs);
        QTest::keyClick(services, Qt::Key_Tab);
        QCOMPARE(stored().services, u"证照变更帮办\n歇脚热饭\n法律咨询"_qs);
    }

    void whatIsWrongStandsAtItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("too long") << u"Venue"_qs << u"福泉路街区党群服务暖新驿站"_qs.repeated(9)
                                  << u"too long for the card"_qs;
        QTest::newRow("no such phone") << u"Phone"_qs << u"1380000"_qs << u"1380000"_qs;
        QTest::newRow("no font has it")
            << u"Secretary"_qs << u"李"_qs + QString::fromUcs4(U"\U000F1234") << u"No font"_qs;
    }
    void whatIsWrongStandsAtItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        const QString before = line(field)->text();
        QCOMPARE(line(field)->accessibleDescription(), QString());
        type(line(field), typed);
        QVERIFY2(line(field)->accessibleDescription().contains(said),
                 qPrintable(line(field)->accessibleDescription()));
        QVERIFY(says(line(field)->accessibleDescription()));
        type(line(field), before);
        QCOMPARE(line(field)->accessibleDescription(), QString());
    }

    // ISO/IEC 18004: 168 bytes at level M need version 9, 53 modules: 0.38 mm in 20 mm.
    void aLongLinkIsWarnedOf()
    {
        auto* kind = named<QComboBox>(u"QR code"_qs);
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_End);
        QVERIFY(line(u"Link"_qs)->isVisible());
        type(line(u"Link"_qs), u"https://example.cn/"_qs + QString(150, u'a'));
        QVERIFY(line(u"Link"_qs)->accessibleDescription().contains(u"0.38"_qs));
        QCOMPARE(stored().qrKind, QrKind::Link);
    }

    void onlyThoseWithoutACardAreListedByStreetInWalkingOrder()
    {
        const QAbstractItemModel* model = tree()->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->rowCount(model->index(0, 0)), 3);
        QCOMPARE(model->rowCount(model->index(1, 0)), 2);
        QCOMPARE(model->index(1, 1).data().toString(), u"Cards given 1/3"_qs);
        QVERIFY(says(u"Cards given 1/6"_qs));
        QCOMPARE(model->index(0, 0, model->index(1, 0)).data().toString(), u"友谊理发店"_qs);
        QVERIFY(button(u"Print 5 undelivered"_qs));
    }

    void aStreetsBoxTicksItsDoors()
    {
        const QAbstractItemModel* model = tree()->model();
        const QModelIndex street = model->index(0, 0);
        tree()->setCurrentIndex(street);
        QTest::keyClick(tree(), Qt::Key_Space);
        QCOMPARE(street.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        for (int row = 0; row < 3; ++row)
            QCOMPARE(model->index(row, 0, street).data(Qt::CheckStateRole).toInt(),
                     int(Qt::Checked));
        QVERIFY(button(u"Print 3 ticked"_qs));
        QTest::keyClick(tree(), Qt::Key_Down);
        QTest::keyClick(tree(), Qt::Key_Space);
        QCOMPARE(street.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QVERIFY(button(u"Tick off 2"_qs)->isEnabled());
    }

    void thePdfHasACardForEachTicked()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        tree()->setCurrentIndex(tree()->model()->index(0, 0));
        QTest::keyClick(tree(), Qt::Key_Space);
        PrintCardsDialog* dialog = openPrinting();
        QVERIFY(dialog);
        auto* first = dialog->findChild<QSpinBox*>();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(first, u"9"_qs);
        const QString path = savePdf(dialog);
        QVERIFY(!path.isEmpty());
        QCOMPARE(pdfPages(path), 2); // places 9 and 10, then one more
        QCOMPARE(pdfText(path).count(u"13800001021"_qs), 3);
        QVERIFY(pdfText(path, 1).contains(u"张记面馆"_qs));
        QVERIFY(pdfText(path, 1).contains(u"和顺超市"_qs));
        QVERIFY(pdfText(path, 2).contains(u"云上美甲"_qs));
        QVERIFY(!pdfText(path).contains(u"友谊理发店"_qs));
        QVERIFY(button(u"Tick off 3"_qs)->isEnabled());
    }

    void namesMayBeShort()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        Subject rider;
        rider.kind = SubjectKind::Worker;
        rider.name = u"马晓峰"_qs;
        rider.block = m_desk->block();
        Change change(m_desk->registry(), u"Rider"_qs);
        SubjectStore(m_desk->registry()).add(change, rider);
        change.commit();
        PrintCardsDialog* dialog = openPrinting();
        QAbstractButton* names = button(u"Short names"_qs, dialog);
        QVERIFY(names->isEnabled() && !names->isChecked());
        QTest::keyClick(names, Qt::Key_Space);
        const QString text = pdfText(savePdf(dialog));
        QVERIFY(text.contains(u"马**"_qs) && !text.contains(u"马晓峰"_qs));
        QVERIFY(text.contains(u"张记面馆"_qs));
        // Remembered, and of no use where nobody is named.
        dialog = openPrinting();
        names = button(u"Short names"_qs, dialog);
        QVERIFY(names->isChecked());
        QTest::keyClick(button(u"Name and door"_qs, dialog), Qt::Key_Space);
        QVERIFY(!names->isEnabled());
        QVERIFY(!pdfText(savePdf(dialog)).contains(u"Foryourownuse"_qs));
    }

    void withoutTicksAllUndeliveredArePrintedAndThenTicked()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        const QString path = savePdf(openPrinting());
        QVERIFY(!path.isEmpty());
        QCOMPARE(pdfText(path).count(u"13800001021"_qs), 5);
        QVERIFY(button(u"Tick off 5"_qs)->isEnabled());
    }

    void tickingOffWritesTheDeliveriesAndUndoTakesThemAway()
    {
        tree()->setCurrentIndex(tree()->model()->index(0, 0));
        QTest::keyClick(tree(), Qt::Key_Space);
        type(m_page->findChild<DateField*>(), u"2026-10-08"_qs);
        QTest::keyClicks(m_page->focusWidget(), u"zmh"_qs); // 周敏华 by initials, in the next field
        QTest::keyClick(button(u"Tick off 3"_qs), Qt::Key_Space);
        QCOMPARE(delivered(), 4);
        QCOMPARE(doors().at(0).deliveredOn, QDate(2026, 10, 8));
        QCOMPARE(doors().at(0).visitor, u"周敏华"_qs);
        QVERIFY(says(u"Cards given 4/6"_qs));
        undoLatest();
        QCOMPARE(delivered(), 1);
        QVERIFY(says(u"Cards given 1/6"_qs));
    }

    void aDayToComeIsRefused()
    {
        tree()->setCurrentIndex(tree()->model()->index(0, 0));
        QTest::keyClick(tree(), Qt::Key_Space);
        auto* day = m_page->findChild<DateField*>();
        type(day, u"+3"_qs);
        QTest::keyClick(button(u"Tick off 3"_qs), Qt::Key_Space);
        QCOMPARE(delivered(), 1);
        QVERIFY(day->accessibleDescription().contains(u"today or before"_qs));
    }

    void aDeliveryIsTakenBack()
    {
        auto* shown = named<QComboBox>(u"Whom to show"_qs);
        shown->setFocus();
        QTest::keyClick(shown, Qt::Key_Down);
        const QModelIndex street = tree()->model()->index(1, 0);
        QCOMPARE(tree()->model()->rowCount(street), 3);
        QCOMPARE(tree()->model()->index(0, 2, street).data().toString(), u"2026-09-01"_qs);
        tree()->setCurrentIndex(tree()->model()->index(0, 0, street));
        QTest::keyClick(tree(), Qt::Key_Delete);
        QCOMPARE(delivered(), 0);
        undoLatest();
        QCOMPARE(delivered(), 1);
    }

    void everyControlHasAName()
    {
        PrintCardsDialog* dialog = openPrinting();
        for (QWidget* in : {static_cast<QWidget*>(m_page), static_cast<QWidget*>(dialog)}) {
            for (const QWidget* widget : in->findChildren<QWidget*>()) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() ||
                    qobject_cast<const QAbstractButton*>(widget) ||
                    qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
                    continue;
                QAccessibleInterface* face =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                         widget->metaObject()->className());
            }
        }
        dialog->close();
    }

    void fourLengthsCorrectAPrinterAndAreKeptUnderItsName()
    {
        QCOMPARE(calibrationOf(u"HP 1020"_qs).has_value(), false);
        CalibrationDialog dialog(u"HP 1020"_qs, &m_desk->window());
        dialog.show();
        const QList<QLineEdit*> lengths = dialog.findChildren<QLineEdit*>();
        QCOMPARE(lengths.size(), 4);
        // 1.5 mm to the right, 1 mm up, in its true scale; full-width figures, a comma, a unit
        const QStringList typed{u"２１.５"_qs, u"19"_qs, u"191,5"_qs, u"276 mm"_qs};
        for (int i = 0; i < 4; ++i)
            compose(lengths.at(i), typed.at(i));
        QTest::mouseClick(button(u"Keep"_qs, &dialog), Qt::LeftButton);
        const std::optional<Calibration> kept = calibrationOf(u"HP 1020"_qs);
        QVERIFY(kept.has_value());
        QVERIFY(qAbs(kept->offsetMm.x() + 1.5) < 1e-9);
        QVERIFY(qAbs(kept->offsetMm.y() - 1) < 1e-9);
        QVERIFY(inWords(kept).contains(u"1.5 mm to the right"_qs));
        QVERIFY(inWords(kept).contains(u"1.0 mm up"_qs));
        QVERIFY(inWords(kept).contains(u"100.0 %"_qs));
        QCOMPARE(calibrationOf(u"Another"_qs).has_value(), false);
    }

    void aPrinterGetsEachCardInItsPlace()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        const QString path = m_desk->filePath(u"printer.pdf"_qs);
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFileName(path);
            usePage(printer, {210, 297});
            CardFace face;
            face.secretary = u"周敏华"_qs;
            face.phone = u"13800001021"_qs;
            SheetOptions options;
            options.firstCard =
                10; // 90 × 54 mm each, two by five, centred: the last from 105, 229.5
            paintCards(printer, {{face, {{u"张记面馆"_qs, {}}, {u"和顺超市"_qs, {}}}}}, options,
                       {});
        }
        QCOMPARE(pdfPages(path), 2);
        // At 254 dpi a pixel is a tenth of a millimetre.
        const QString last =
            outputOf(u"pdftotext"_qs,
                     {u"-l"_qs, u"1"_qs, u"-r"_qs, u"254"_qs, u"-x"_qs, u"1050"_qs, u"-y"_qs,
                      u"2295"_qs, u"-W"_qs, u"900"_qs, u"-H"_qs, u"540"_qs, path, u"-"_qs});
        QVERIFY2(last.contains(u"13800001021"_qs), qPrintable(last));
        QCOMPARE(pdfText(path, 1).count(u"13800001021"_qs), 1);
        QVERIFY(outputOf(u"pdfinfo"_qs, {path}).contains(u"A4"_qs));
    }

    // A dialog may hand back margins and another paper.
    void aPrintersPageIsWholeWhateverItWasBefore()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(m_desk->filePath(u"printer.pdf"_qs));
        printer.setPageLayout({QPageSize(QPageSize::Letter), QPageLayout::Landscape,
                               QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter});
        usePage(printer, {210, 297});
        QCOMPARE(printer.pageLayout().fullRect(QPageLayout::Millimeter).size(), QSizeF(210, 297));
        QCOMPARE(printer.pageLayout().paintRect(QPageLayout::Millimeter).size(), QSizeF(210, 297));
    }
};

DOORSTEP_TEST(tst_CardsPage);
#include "tst_CardsPage.moc"
