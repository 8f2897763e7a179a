// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormLayout.h"
#include "data/files/Passphrase.h"
#include "data/records/forms/TownForm.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/Need.h"
#include "data/records/places/Places.h"
#include "data/views/reports/MonthText.h"
#include "data/views/reports/Seal.h"
#include "tests/support/PassphraseBoxes.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/FigureTile.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/page/parts/RowsPane.h"
#include "ui/pages/forms/FormsPage.h"
#include "ui/pages/month/ChecksList.h"
#include "ui/pages/month/MonthPage.h"
#include "ui/pages/month/PlotsDialog.h"
#include "ui/pages/month/ReportBar.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace doorstep;
using doorstep::test::WindowDesk;

// The end of a month by the keyboard: look at the figures and at what is behind them, mend, export,
// seal; and the page that a day begins with.
class tst_MonthPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    MonthPage* page() const { return m_user->window().findChild<MonthPage*>(); }
    Register& registry() const { return m_user->registry(); }
    Workspace& workspace() const { return m_user->workspace(); }
    FiguresTable* figures() const { return page()->findChild<FiguresTable*>(); }
    TableView& checks() const { return page()->findChild<ChecksList*>()->table(); }
    RowsPane* rows() const { return page()->findChild<RowsPane*>(); }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : page()->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&').startsWith(text) && !each->isHidden())
                return each;
        }
        return nullptr;
    }
    QLineEdit* target() const { return page()->findChild<ReportBar*>()->findChild<QLineEdit*>(); }
    bool says(const QString& words) const
    {
        const QList<QLabel*> labels = page()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    void press(QPushButton* pressed)
    {
        QVERIFY(pressed);
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Space);
    }
    QString figure(const QString& key, int column = FiguresModel::Month) const
    {
        const FiguresModel& model = figures()->figures();
        return model.index(model.lineOf(key), column).data().toString();
    }
    void choose(const QString& key, int column = FiguresModel::Month)
    {
        const FiguresModel& model = figures()->figures();
        const int line = model.lineOf(key);
        QVERIFY(line > 0);
        figures()->setFocus();
        figures()->setCurrentIndex(model.index(line - 1, column));
        // The arrow leads to it from the line above, unless that is a heading.
        if (figures()->currentIndex().row() != line - 1 || model.isHeading(line - 1))
            figures()->setCurrentIndex(model.index(line, column));
        else
            QTest::keyClick(figures(), Qt::Key_Down);
        QCOMPARE(figures()->currentIndex().row(), line);
    }
    bool isShown(const Period& month) const
    {
        const MonthFigures wanted = monthFigures(registry().db(), month, workspace().block());
        return figure(u"visits.total"_qs) ==
               QString::number(*wanted.find(u"visits.total"_qs)->first.month, 'f', 0);
    }

    // What a month must not be reported with: no department, long overdue, no deadline.
    static void leaveNeeds(Register& registry)
    {
        Change change(registry, u"Leave"_qs);
        for (const QDate deadline : {today().addDays(-40), QDate()}) {
            Need need;
            need.block = BlockStore(registry).all().constFirst().id;
            need.text = u"路灯不亮"_qs;
            need.stage = NeedStage::Recorded;
            need.foundOn = need.recordedOn = today().addDays(-70);
            need.deadline = deadline;
            NeedStore(registry).add(change, need);
        }
        change.commit();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_user =
            std::make_unique<WindowDesk>(DemoOptions{150, 60, 1800, 5, today(), 3}, &leaveNeeds);
        m_user->open<MonthPage>();
        QTRY_VERIFY(figures()->figures().rowCount() > 0);
    }
    void cleanupTestCase() { m_user.reset(); }

    void beginsWithTheMonthToReport()
    {
        QCOMPARE(monthToReport(QDate(2026, 11, 3)), monthOf(QDate(2026, 10, 1)));
        QCOMPARE(monthToReport(QDate(2026, 11, 20)), monthOf(QDate(2026, 11, 1)));
        QCOMPARE(monthToReport(QDate(2027, 1, 1)), monthOf(QDate(2026, 12, 1)));
        QCOMPARE(page()->month(), monthToReport(today()));
        QVERIFY(says(monthText(page()->month())));
        QVERIFY(figures()->hasFocus());
    }

    void controlAndTheArrowsChangeTheMonth()
    {
        const Period now = monthOf(today());
        while (page()->month() != now)
            QTest::keyClick(figures(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(figures(), Qt::Key_Right, Qt::ControlModifier); // nothing is to come
        QCOMPARE(page()->month(), now);
        QTest::keyClick(figures(), Qt::Key_Left, Qt::ControlModifier);
        const Period before = monthOf(now.first.addDays(-1));
        QCOMPARE(page()->month(), before);
        QTRY_VERIFY(isShown(before));
        QVERIFY(says(monthText(before)));
        const MonthFigures wanted = monthFigures(registry().db(), before, workspace().block());
        for (const FigureSection& section : wanted.sections) {
            for (const FigureRow& row : section.rows) {
                if (row.unit != FigureUnit::Count)
                    continue;
                QCOMPARE(figure(row.key), QString::number(*row.first.month, 'f', 0));
                if (row.first.lastMonth)
                    QCOMPARE(figure(row.key, FiguresModel::LastMonth),
                             QString::number(*row.first.lastMonth, 'f', 0));
                if (row.second)
                    QCOMPARE(figure(row.key, FiguresModel::SecondMonth),
                             QString::number(*row.second->month, 'f', 0));
            }
        }
    }

    void enterOpensTheRowsOfAFigureAndEscapeGoesBack()
    {
        choose(u"visits.total"_qs);
        QTest::keyClick(figures(), Qt::Key_Return);
        QTRY_VERIFY(rows()->isVisible());
        QTRY_COMPARE(rows()->table()->model()->rowCount(), figure(u"visits.total"_qs).toInt());
        QTRY_VERIFY(rows()->table()->hasFocus());

        QSignalSpy wanted(&workspace(), &Workspace::targetWanted);
        QTRY_VERIFY(rows()->table()->currentIndex().isValid());
        QTest::keyClick(rows()->table(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<Target>().table, QLatin1String("visit"));
        m_user->pages().open<MonthPage>();
        QTest::keyClick(rows()->table(), Qt::Key_Escape);
        QVERIFY(!rows()->isVisible());
        QVERIFY(figures()->hasFocus());
    }

    void aShareOpensNothing()
    {
        QSignalSpy told(&workspace(), &Workspace::told);
        choose(u"coverage.shops_share"_qs);
        QTest::keyClick(figures(), Qt::Key_Return);
        QVERIFY(!rows()->isVisible());
        QCOMPARE(told.count(), 1);
    }

    void aFindingListsItsRowsAndCanBeSetAside()
    {
        QTRY_VERIFY(checks().model()->rowCount() > 1);
        checks().setFocus();
        checks().setCurrentIndex(checks().model()->index(0, 0));
        const QString sentence = checks().model()->index(0, 0).data().toString();
        const int count = checks().model()->index(0, 1).data().toInt();
        QVERIFY(count > 0);
        for (int line = 0; line < checks().model()->rowCount(); ++line) // beside dot and ring
            QVERIFY(!checks().model()->index(line, 0).data(Qt::AccessibleDescriptionRole).isNull());
        QTest::keyClick(&checks(), Qt::Key_Return);
        QTRY_VERIFY(rows()->isVisible());
        QVERIFY(says(sentence));
        QTRY_COMPARE(rows()->table()->model()->rowCount(), count);
        QTest::keyClick(rows()->table(), Qt::Key_Escape);
        QVERIFY(checks().hasFocus());

        const int lines = checks().model()->rowCount();
        QTest::keyClick(&checks(), Qt::Key_Space);
        QCOMPARE(checks().model()->rowCount(), lines);
        QVERIFY(checks().model()->index(0, 0).data().toString() != sentence);
        const QString last = checks().model()->index(lines - 1, 0).data().toString();
        QVERIFY(last.contains(sentence) && last != sentence);
        checks().setCurrentIndex(checks().model()->index(lines - 1, 0));
        QTest::keyClick(&checks(), Qt::Key_Space);
        QCOMPARE(checks().model()->index(0, 0).data().toString(), sentence);
    }

    void theWorkbookIsWrittenWhereOneSays()
    {
        QTRY_VERIFY(target()->text().contains(monthText(page()->month())));
        target()->setFocus();
        target()->selectAll();
        const QString path = m_user->filePath(u"report.xlsx"_qs);
        QTest::keyClicks(target(), m_user->filePath(u"nowhere/report"_qs));
        QTest::keyClick(target(), Qt::Key_Return);
        QVERIFY(says(u"There is no such folder"_qs));
        target()->selectAll();
        QTest::keyClicks(target(), m_user->filePath(u"report"_qs));
        QTest::keyClick(target(), Qt::Key_Return);
        QTRY_VERIFY(QFileInfo::exists(path));
        QTRY_VERIFY(says(u"Written"_qs));
        QVERIFY(button(u"Open file"_qs));
    }

    void theMonthThatLastsIsNotSealed()
    {
        QVERIFY(QTest::qWaitForWindowActive(&m_user->window()));
        QTest::keyClick(figures(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(page()->month(), monthOf(today()));
        QTRY_VERIFY(button(u"Seal the month"_qs)->isEnabled());
        press(button(u"Seal the month"_qs));
        QVERIFY(says(u"is not over yet"_qs));
        QVERIFY(!button(u"Not now"_qs) || !button(u"Not now"_qs)->isVisible());
    }

    void aMonthThatIsOverIsSealedWithItsWorkbook()
    {
        QTest::keyClick(figures(), Qt::Key_Left, Qt::ControlModifier);
        const Period month = page()->month();
        QTRY_VERIFY(button(u"Seal the month"_qs)->isEnabled());
        target()->setText(m_user->filePath(u"sealed.xlsx"_qs));
        press(button(u"Seal the month"_qs));
        QVERIFY(says(u"is counted as a correction"_qs));
        QVERIFY(!sealState(registry().db(), month, workspace().block()).sealedAt);
        press(button(u"Seal "_qs + monthText(month)));
        QTRY_VERIFY(sealState(registry().db(), month, workspace().block()).sealedAt);
        QVERIFY(QFileInfo::exists(m_user->filePath(u"sealed.xlsx"_qs)));
        QTRY_VERIFY(says(u"Sealed on"_qs));
        // Sealed with the checksum that the command line gives the same workbook.
        ReportOptions options;
        options.month = month;
        options.block = workspace().block();
        const ReportResult again =
            writeMonthlyReport(registry().db(), options, QFileInfo(m_user->path()).path());
        const QString figuresNow = registry().db().one<QString>(u"SELECT checksum FROM seal"_qs);
        QCOMPARE(figuresNow, again.checksum);

        // The button now lifts the seal, and asks why.
        QTRY_VERIFY(button(u"Lift the seal…"_qs) && button(u"Lift the seal…"_qs)->isEnabled());
        QVERIFY(!button(u"Seal the month"_qs));
    }

    void aSealIsLiftedForAReason()
    {
        const Period month = page()->month();
        const auto isSealed = [&] {
            return sealState(registry().db(), month, workspace().block()).sealedAt.has_value();
        };
        press(button(u"Lift the seal…"_qs));
        auto* reason = qobject_cast<QLineEdit*>(m_user->window().focusWidget());
        QVERIFY(reason && reason != target());
        QVERIFY(says(u"Ctrl+Z does not bring the seal back"_qs));
        QTest::keyClick(reason, Qt::Key_Return);
        QTest::keyClicks(reason, u"  "_qs);
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(isSealed());
        QTest::keyClick(reason, Qt::Key_Escape);
        QVERIFY(!reason->isVisible());
        press(button(u"Lift the seal…"_qs));
        QTest::keyClicks(reason, u"wrong street"_qs);
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(!isSealed());
        QTRY_VERIFY(says(u"wrong street"_qs)); // who, when and why
        QTRY_VERIFY(button(u"Seal the month"_qs));
        QVERIFY(!button(u"Lift the seal…"_qs));
        QTest::keyClick(m_user->window().focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!isSealed());
    }

    void theFourHundredsStandOnTilesThatOpenTheirRows()
    {
        m_user->open<MonthPage>();
        const auto tiles = page()->findChildren<FigureTile*>();
        QCOMPARE(tiles.size(), 4);
        QTRY_VERIFY(!tiles.at(0)->figure().isEmpty());
        QCOMPARE(tiles.at(0)->figure(), figure(u"four_hundred.doors"_qs));
        QCOMPARE(tiles.at(2)->figure(), figure(u"four_hundred.solved"_qs));
        QCOMPARE(tiles.at(0)->text(), u"Doors entered"_qs);
        // Of twelve months, the last of them the one in sight.
        QTRY_COMPARE(tiles.at(0)->toolTip().count(u": "_qs), 12);
        QVERIFY(tiles.at(0)->toolTip().contains(u": "_qs + tiles.at(0)->figure()));
        tiles.at(2)->setFocus();
        QTest::keyClick(tiles.at(2), Qt::Key_Return);
        QTRY_COMPARE(rows()->table()->model()->rowCount(), tiles.at(2)->figure().toInt());
        if (m_user->pages().findChild<NoticeStrip*>()->isVisible()) // of an earlier step
            QTest::keyClick(rows()->table(), Qt::Key_Escape);
        QTest::keyClick(rows()->table(), Qt::Key_Escape);
        QVERIFY(tiles.at(2)->hasFocus());
    }

    void aPlotIsCopiedAndSavedAsAPicture()
    {
        m_user->open<MonthPage>();
        press(button(u"Plots"_qs));
        PlotsDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = page()->findChild<PlotsDialog*>()));
        QCOMPARE(dialog->plots().size(), 4);
        QCOMPARE(dialog->plots().at(0).labels.size(), 26);
        QCOMPARE(dialog->plots().at(2).labels.constLast(),
                 page()->month().first.toString(u"yyyy-MM"_qs));
        QCOMPARE(dialog->plots().at(2).series.at(1).values.constLast(),
                 figure(u"needs.closed"_qs).toDouble());
        QGuiApplication::clipboard()->clear();
        dialog->findChild<QListWidget*>()->setCurrentRow(2);
        dialog->copy();
        const QImage copied = QGuiApplication::clipboard()->image();
        QCOMPARE(copied.size(), QSize(1920, 1080));
        QSet<QRgb> colours;
        for (int x = 0; x < copied.width(); x += 3) {
            for (int y = 0; y < copied.height(); y += 3)
                colours << copied.pixel(x, y);
        }
        QVERIFY(colours.contains(inkOf(Tone::Accent).rgb()));
        QVERIFY(colours.contains(inkOf(Tone::Good).rgb()));

        const QString target = m_user->filePath(u"needs.png"_qs);
        QTimer::singleShot(50, dialog, [target] {
            auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(files);
            auto* line = files->findChild<QLineEdit*>(u"fileNameEdit"_qs);
            line->setText(target);
            QTest::keyClick(line, Qt::Key_Return);
        });
        dialog->save();
        QImage saved;
        QVERIFY(saved.load(target, "PNG"));
        QCOMPARE(saved.size(), copied.size());
        dialog->close();
        m_user->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_user->window()));
    }

    void todayOpensWhatItCounts()
    {
        auto* todays = m_user->pages().open<TodayPage>();
        QVERIFY(todays);
        const auto tiles = todays->findChildren<FigureTile*>();
        QCOMPARE(tiles.size(), 4);
        QTRY_VERIFY(!tiles.constFirst()->figure().isEmpty());
        QTRY_VERIFY(tiles.constFirst()->hasFocus());
        FigureTile* tile = nullptr;
        for (FigureTile* each : tiles) {
            if (each->text() == u"Needs overdue")
                tile = each;
        }
        QVERIFY(tile);
        const int count = tile->figure().toInt();
        QVERIFY(count > 0);
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Return);
        auto* behind = todays->findChild<RowsPane*>();
        QTRY_VERIFY(behind->isVisible());
        QTRY_COMPARE(behind->table()->model()->rowCount(), count);
        if (m_user->pages()
                .findChild<NoticeStrip*>()
                ->isVisible()) // of an earlier step: it goes first
            QTest::keyClick(behind->table(), Qt::Key_Escape);
        QTest::keyClick(behind->table(), Qt::Key_Escape);
        QVERIFY(tile->hasFocus());
        // And what there is to do about it leads there.
        QTest::mouseClick(tile->findChild<QPushButton*>(), Qt::LeftButton);
        auto* needs = qobject_cast<NeedsPage*>(m_user->pages().front());
        QVERIFY(needs);
        QTRY_COMPARE(needs->table().model()->rowCount(), count);
    }

    void labelsTakeTheRoomThatNumbersLeave()
    {
        m_user->open<MonthPage>();
        for (const FiguresTable* table : page()->findChildren<FiguresTable*>()) {
            QTRY_VERIFY(table->figures().rowCount() > 0);
            int numbers = 0;
            for (int column = FiguresModel::Month; column < FiguresModel::Columns; ++column) {
                if (table->isColumnHidden(column))
                    continue;
                numbers += table->columnWidth(column);
                for (int line = 0; line < table->figures().rowCount(); ++line) {
                    const QModelIndex cell = table->figures().index(line, column);
                    const QFontMetrics metrics(cell.data(Qt::FontRole).value<QFont>());
                    QVERIFY(metrics.horizontalAdvance(cell.data().toString()) <
                            table->columnWidth(column));
                }
            }
            QTRY_COMPARE(table->columnWidth(FiguresModel::Label),
                         table->viewport()->width() - numbers);
        }
    }

    void whatLeavesUnmaskedIsAskedForAPassphrase()
    {
        const QString words = u"three doors and a stair"_qs;
        const QString folder = m_user->filePath(u"stick"_qs);
        QVERIFY(QDir().mkpath(folder));
        m_user->open<MonthPage>();
        QTRY_VERIFY(page()->findChild<ReportBar*>()->exportButton()->isEnabled());
        QCheckBox* unmasked = nullptr;
        for (auto* box : page()->findChild<ReportBar*>()->findChildren<QCheckBox*>())
            unmasked = box->text().contains(u"nmasked") ? box : unmasked;
        QVERIFY(unmasked);
        unmasked->setChecked(true);
        target()->setText(folder + u"/whole.xlsx"_qs);
        doorstep::test::answerLeaving(words);
        QTest::keyClick(target(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"whole.xlsx.locked"_qs), 20000);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"whole.xlsx.locked"_qs});
        QVERIFY(readFromPassphrase(folder + u"/whole.xlsx.locked"_qs, words).startsWith("PK"));
        QVERIFY(!button(u"Open file"_qs)); // nothing opens it but Unlock
        // Masked it may leave, and beside the register nothing is asked.
        unmasked->setChecked(false);
        target()->setText(folder + u"/masked.xlsx"_qs);
        QTest::keyClick(target(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"masked.xlsx"_qs), 20000);
        unmasked->setChecked(true);
        target()->setText(m_user->filePath(u"beside.xlsx"_qs));
        QTest::keyClick(target(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"beside.xlsx"_qs), 20000);
        unmasked->setChecked(false);
    }

    // How many forms of the town wait, and the way to them.
    void formsThatWaitAreSaid()
    {
        {
            Change change(registry(), u"Learn"_qs);
            TownForm form;
            form.name = u"月报表"_qs;
            form.layout = FormLayout().toText();
            form.fileName = u"月报表.xlsx"_qs;
            TownFormStore(registry()).keep(change, form, "workbook");
            change.commit();
        }
        m_user->open<MonthPage>();
        QTRY_VERIFY(says(u"1 form"_qs));
        // Those of the month that is looked at.
        QTest::keyClick(figures(), Qt::Key_Left, Qt::ControlModifier);
        const QString month = monthText(page()->month());
        press(button(u"Fill the forms"_qs));
        QTRY_VERIFY(m_user->window().findChild<FormsPage*>() &&
                    m_user->window().findChild<FormsPage*>()->isVisible());
        const QList<QLabel*> labels =
            m_user->window().findChild<FormsPage*>()->findChildren<QLabel*>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(),
                             [&](const QLabel* label) { return label->text() == month; }),
                 qPrintable(month));
        Change change(registry(), u"Fill"_qs);
        FormFillingStore(registry())
            .note(change, TownFormStore(registry()).all().first().id, page()->month(),
                  workspace().block());
        change.commit();
        m_user->open<MonthPage>();
        QTRY_VERIFY(says(u"All forms of the month are filled"_qs));
    }

    // Nothing of that name is replaced that was not named before.
    void aWorkbookThatIsThereIsNamedBeforeItIsReplaced()
    {
        QTest::keyClick(figures(), Qt::Key_Left, Qt::ControlModifier);
        const Period month = page()->month();
        const auto isSealed = [&] {
            return sealState(registry().db(), month, workspace().block()).sealedAt.has_value();
        };
        const auto written = [&](const QString& name, const QByteArray& text = {}) {
            QFile file(m_user->filePath(name));
            if (!text.isEmpty() && file.open(QIODevice::WriteOnly))
                file.write(text);
            file.close();
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QTRY_VERIFY(button(u"Seal the month"_qs) && button(u"Seal the month"_qs)->isEnabled());
        QVERIFY(!isSealed());
        (void)written(u"mine.xlsx"_qs, "mine");
        target()->setText(m_user->filePath(u"mine"_qs)); // the ending is added
        press(button(u"Seal the month"_qs));
        QVERIFY(says(u"“mine.xlsx” is already there and will be replaced"_qs));
        QVERIFY(button(u"Under another name…"_qs));
        target()->setText(m_user->filePath(u"later.xlsx"_qs));
        QVERIFY(!says(u"will be replaced"_qs));
        QVERIFY(!button(u"Under another name…"_qs));

        // One that comes while the question stands.
        (void)written(u"later.xlsx"_qs, "mine, too");
        press(button(u"Seal "_qs + monthText(month)));
        QVERIFY(says(u"“later.xlsx” is there by now"_qs));
        QCOMPARE(written(u"later.xlsx"_qs), QByteArray("mine, too"));
        QVERIFY(!isSealed());
        QCOMPARE(written(u"mine.xlsx"_qs), QByteArray("mine"));
    }

    void theButtonOfAQuestionIsPressedByItsKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("held");
        QTest::addColumn<bool>("now");
        QTest::newRow("Space") << int(Qt::Key_Space) << false << true;
        QTest::newRow("Enter") << int(Qt::Key_Return) << false << true;
        QTest::newRow("Enter of the digits") << int(Qt::Key_Enter) << false << true;
        QTest::newRow("Enter on the other button") << int(Qt::Key_Return) << false << false;
        QTest::newRow("Enter that is held since before") << int(Qt::Key_Return) << true << true;
    }
    void theButtonOfAQuestionIsPressedByItsKey()
    {
        QFETCH(int, key);
        QFETCH(bool, held);
        QFETCH(bool, now);
        m_user->window().activateWindow(); // boxes of other rows have been before it
        QVERIFY(QTest::qWaitForWindowActive(&m_user->window()));
        QTest::keyClick(figures(), Qt::Key_Left, Qt::ControlModifier);
        const Period month = page()->month();
        QTRY_VERIFY(button(u"Seal the month"_qs) && button(u"Seal the month"_qs)->isEnabled());
        target()->setText(
            m_user->filePath(u"%1.xlsx"_qs.arg(QLatin1String(QTest::currentDataTag()))));
        press(button(u"Seal the month"_qs));
        auto* answer = now ? button(u"Seal "_qs + monthText(month)) : button(u"Not now"_qs);
        QVERIFY(answer && answer->isVisible());
        answer->setFocus();
        if (held) {
            QKeyEvent again(QEvent::KeyPress, key, Qt::NoModifier, u"\r"_qs, true);
            QCoreApplication::sendEvent(answer, &again);
        } else {
            QTest::keyClick(answer, static_cast<Qt::Key>(key));
        }
        QCOMPARE(answer->isVisible(), held);
        const bool seals = now && !held;
        QTRY_COMPARE(sealState(registry().db(), month, workspace().block()).sealedAt.has_value(),
                     seals);
    }
};

DOORSTEP_TEST(tst_MonthPage);
#include "tst_MonthPage.moc"
