// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPaths.h"
#include "data/exchange/import/Import.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/import/ChooseStep.h"
#include "ui/pages/import/ColumnsStep.h"
#include "ui/pages/import/EarlierImportsList.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/pages/import/MendDialog.h"
#include "ui/pages/import/PreviewStep.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressDialog>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString fixtureList = QStringLiteral(DOORSTEP_FIXTURES "/import/openpyxl.xlsx");

qint64 subjects(Register& registry)
{
    return registry.db().one<qint64>(u"SELECT count(*) FROM subject WHERE deleted_at IS NULL"_qs);
}

} // namespace

// A list of somebody else's comes into the register, by the keyboard.
class tst_ImportPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    ImportPage* page() const { return m_user->window().findChild<ImportPage*>(); }
    Register& registry() const { return m_user->registry(); }
    TableView& columns() const { return page()->findChild<ColumnsStep*>()->table(); }
    TableView& rows() const { return page()->findChild<PreviewStep*>()->table(); }
    EarlierImportsList& earlier() const { return *page()->findChild<EarlierImportsList*>(); }

    template <typename Button>
    Button* button(const QString& text) const
    {
        for (Button* each : page()->template findChildren<Button*>()) {
            if (each->text().remove(u'&').startsWith(text) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    void press(const QString& text)
    {
        auto* pressed = button<QPushButton>(text);
        QVERIFY2(pressed && pressed->isEnabled(), qPrintable(text));
        pressed->setFocus();
        m_user->key(Qt::Key_Space);
    }
    bool says(const QString& words) const
    {
        const QList<QLabel*> labels = page()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    static int lineWith(const TableView& table, int column, const QString& text)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, column).data().toString().contains(text))
                return row;
        }
        return -1;
    }
    void choose(TableView& table, int row)
    {
        QVERIFY(row >= 0);
        table.setFocus();
        table.goTo(row);
    }
    void open(const QString& path)
    {
        m_user->window().pages()->importList(path);
        QTRY_VERIFY(!page()->isBusy());
    }
    void preview()
    {
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page()->preview() && !page()->isBusy());
        QCOMPARE(page()->step(), ImportPage::Preview);
    }
    QString list(const QStringList& lines)
    {
        QFile file(m_user->filePath(u"list.csv"_qs));
        if (!file.open(QIODevice::WriteOnly) || file.write(lines.join(u'\n').toUtf8()) < 0)
            qFatal("no list");
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([](TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            test.withShop(u"大拇指理发"_qs, u"30"_qs);
            Subject shop = test.subject();
            shop.phone = u"13812345678"_qs;
            Change change(test.registry(), u"Phone"_qs);
            SubjectStore(test.registry()).save(change, shop);
            change.commit();
        });
    }
    void cleanup() { m_user.reset(); }

    void aRowIsMendedInThePreview_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"F2", "double click", "button"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void aRowIsMendedInThePreview()
    {
        QFETCH(QString, by);
        open(list({u"店名,电话,道路,门牌"_qs, u",13900139000,福泉路,126号"_qs}));
        preview();
        QCOMPARE(page()->preview()->counts().wrong, 1);
        choose(rows(), 0);
        bool asked = false;
        QTimer typing;
        connect(&typing, &QTimer::timeout, &typing, [&] {
            auto* dialog = qobject_cast<MendDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            asked = true;
            typing.stop();
            dialog->findChildren<QLineEdit*>().constFirst()->setText(u"天天水果"_qs);
            dialog->accept();
        });
        typing.start(50);
        if (by == u"F2")
            m_user->key(Qt::Key_F2);
        else if (by == u"button")
            button<QPushButton>(u"Mend the row"_qs)->click();
        else
            Q_EMIT rows().doubleClicked(rows().currentIndex());
        QTRY_VERIFY(asked);
        QTRY_COMPARE(page()->preview()->counts().added, 1);
        QCOMPARE(page()->preview()->counts().wrong, 0);
        QCOMPARE(subjects(registry()), 2); // nothing is written yet
    }

    void aListGoesThroughThreeStepsAndBack()
    {
        open(fixtureList);
        QCOMPARE(page()->step(), ImportPage::Columns);
        QVERIFY(columns().hasFocus());
        QVERIFY(says(u"openpyxl.xlsx · Shops"_qs));
        const int name = lineWith(columns(), 0, u"店招"_qs);
        QCOMPARE(columns().model()->index(name, 1).data().toString(),
                 u"老王修车｜好邻居便利店（可乐路店）｜張記麵館"_qs);

        preview();
        // 张记面馆 of 福泉路 12 is there with no phone; the day 去年 is none
        // and told; see make.py.
        const PreviewCounts counts = page()->preview()->counts();
        QCOMPARE(counts.added, 3);
        QCOMPARE(counts.updated, 1);
        QCOMPARE(counts.wrong, 0);
        QVERIFY(button<QToolButton>(u"New 3"_qs));
        QVERIFY(button<QToolButton>(u"Update 1"_qs));
        QCOMPARE(subjects(registry()), 2); // nothing is written yet

        choose(rows(), lineWith(rows(), 2, u"Update"_qs));
        const QString told = page()->findChild<QTextBrowser*>()->toPlainText();
        QVERIFY2(told.contains(u"张记面馆（福泉路12号）"_qs) && told.contains(u"13700137000"_qs),
                 qPrintable(told));

        choose(rows(), lineWith(rows(), 3, u"老王修车"_qs));
        QVERIFY(button<QPushButton>(u"Import 4 row"_qs));
        m_user->key(Qt::Key_Space);
        QVERIFY(button<QPushButton>(u"Import 3 row"_qs));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(says(u"Imported: 2 new, 1 updated, 1 left out"_qs));
        QCOMPARE(subjects(registry()), 4);

        press(u"Another list"_qs);
        QCOMPARE(page()->step(), ImportPage::Choose);
        QTRY_COMPARE(earlier().table().model()->rowCount(), 1);
        QCOMPARE(earlier().table().model()->index(0, 3).data().toInt(), 3);
        press(u"Undo this import"_qs);
        QTRY_COMPARE(subjects(registry()), 2);
        QTRY_COMPARE(earlier().table().model()->index(0, 4).data().toString(), u"undone"_qs);
        QVERIFY(!button<QPushButton>(u"Undo this import"_qs)->isEnabled());
    }

    // Once it is done, too: what of the list is not in the register, and what was taken for
    // granted.
    void whatWasNotPlacedIsNamedInTheResult()
    {
        open(list({u"走访日期,店名,听到,走访结果,开业日期,乙"_qs,
                   u"2026-03-05,张记面馆,停车难,,2020-01-01,好"_qs}));
        preview();
        QVERIFY(says(u"without an outcome"_qs));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(says(u"Imported: 1 new"_qs));
        const auto result = [this](const QString& words) {
            const QList<QLabel*> labels = page()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(u"Imported:"_qs) &&
                       label->text().contains(words);
            });
        };
        for (const QString& words : {u"开业日期"_qs, u"乙"_qs, u"taken as “Met”"_qs})
            QVERIFY2(result(words), qPrintable(words));
        QVERIFY(!result(u"听到"_qs));
    }

    void theFirstLettersOfAFieldChooseItAndAreRememberedAtOnce()
    {
        const QString path = list({u"店招,门牌,甲,乙"_qs, u"老王修车,12,说了什么,x"_qs});
        open(path);
        const int line = lineWith(columns(), 0, u"甲"_qs);
        choose(columns(), line);
        const QString before = columns().model()->index(line, 2).data().toString();
        m_user->keys("note");
        QCOMPARE(columns().model()->index(line, 2).data().toString(), u"Note"_qs);
        QVERIFY(before != u"Note"_qs);
        QVERIFY(columns().hasFocus());

        // Cancelled: another list, then this one again.
        open(fixtureList);
        open(path);
        QCOMPARE(columns().model()->index(line, 2).data().toString(), u"Note"_qs);
        QCOMPARE(columns().model()->index(line, 3).data().toString(), u"your choice last time"_qs);

        choose(columns(), line);
        m_user->key(Qt::Key_Delete);
        QCOMPARE(columns().model()->index(line, 2).data().toString(), u"not taken"_qs);
        QCOMPARE(subjects(registry()), 2);
    }

    void aColumnWithoutAPlaceIsNamed_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::newRow("a word that every list has") << u"使用面积"_qs << u"35"_qs;
        QTest::newRow("a word that no list has") << u"客流量"_qs << u"1200"_qs;
        QTest::newRow("an empty one") << u"天气"_qs << QString();
    }
    void aColumnWithoutAPlaceIsNamed()
    {
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        open(list({u"店招,门牌,"_qs + heading, u"老王修车,12,"_qs + cell}));
        const int line = lineWith(columns(), 0, heading);
        const QString reason = u"the register has no place for it"_qs;
        QCOMPARE(columns().model()->index(line, 3).data().toString(), reason);
        QVERIFY(columns().columnWidth(3) > columns().fontMetrics().horizontalAdvance(reason));
    }

    // Nor are they shown among the samples of a column, whatever it is called.
    void identityNumbersAreNotShown_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a column of them")
            << u"身份证号"_qs << u"31010519850312001X"_qs << QString();
        QTest::newRow("one with a slip") << u"身份证号"_qs << u"3101051985031"_qs << QString();
        QTest::newRow("under another heading")
            << u"证照"_qs << u"31010519850312001X"_qs << QString();
        QTest::newRow("among other words")
            << u"备注"_qs << u"老租户31010519850312001X，已婚"_qs << u"老租户，已婚"_qs;
        QTest::newRow("a firm's code")
            << u"统一社会信用代码"_qs << u"91310115MA1K3BTP2B"_qs << u"91310115MA1K3BTP2B"_qs;
    }
    void identityNumbersAreNotShown()
    {
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        QFETCH(QString, shown);
        open(list({u"店招,门牌,"_qs + heading, u"老王修车,12,"_qs + cell}));
        const QModelIndex samples = columns().model()->index(lineWith(columns(), 0, heading), 1);
        QCOMPARE(samples.data().toString(), shown);
        QCOMPARE(samples.data(Qt::ToolTipRole).toString().contains(cell), shown == cell);
    }

    void aFieldLeavesTheColumnThatHadIt()
    {
        open(list({u"店招,甲"_qs, u"老王修车,老王"_qs}));
        const QString name = columns().model()->index(0, 2).data().toString();
        choose(columns(), 1);
        m_user->keys(qPrintable(name));
        QCOMPARE(columns().model()->index(1, 2).data().toString(), name);
        QCOMPARE(columns().model()->index(0, 2).data().toString(), u"not taken"_qs);
    }

    void aDoubtfulRowIsDecided_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("verdict");
        QTest::newRow("two shops") << u"Import as new"_qs << static_cast<int>(Verdict::New);
        QTest::newRow("one shop") << u"It is the same"_qs << static_cast<int>(Verdict::Update);
    }
    void aDoubtfulRowIsDecided()
    {
        QFETCH(QString, answer);
        QFETCH(int, verdict);
        // Another name with the same phone at the same door: a person has to say whether it changed
        // hands.
        open(list({u"店招,地址,联系电话"_qs, u"吉祥馄饨,福泉路30号,13812345678"_qs,
                   u"老王修车,福泉路40号,13900139000"_qs}));
        preview();
        choose(rows(), 0);
        QVERIFY(page()->preview()->rows.at(0).doubtful);
        QVERIFY(button<QPushButton>(u"Import 1 row"_qs));
        press(answer);
        QTRY_COMPARE(static_cast<int>(page()->preview()->rows.at(0).verdict), verdict);
        QVERIFY(button<QPushButton>(u"Import 2 row"_qs));
        press(u"Take the decision back"_qs);
        QTRY_VERIFY(page()->preview()->rows.at(0).doubtful);
    }

    void wrongRowsComeBackAsAWorkbook()
    {
        open(list({u"店名,地址,电话"_qs, u"好邻居,剑河路101号,13901862233"_qs,
                   u",剑河路103号,13901862244"_qs}));
        preview();
        QCOMPARE(page()->preview()->counts().wrong, 1);
        QVERIFY(button<QToolButton>(u"Wrong 1"_qs));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(says(u"Imported: 1 new"_qs) && says(u"1 wrong"_qs));
        page()->saveRejects(m_user->filePath(u"rejects"_qs));
        QTRY_VERIFY(QFileInfo::exists(m_user->filePath(u"rejects.xlsx"_qs)));
        QTRY_VERIFY(!m_user->window().findChild<QProgressDialog*>());
        // The row in its own columns, ready to be put right and taken in.
        QApplication::setActiveWindow(&m_user->window()); // the progress had it
        press(u"Another list"_qs);
        open(m_user->filePath(u"rejects.xlsx"_qs));
        QCOMPARE(page()->step(), ImportPage::Columns);
        preview();
        QCOMPARE(page()->preview()->counts().wrong, 1);
        QCOMPARE(page()->preview()->rows.size(), size_t(1));
    }

    void rowsOfAKindAreLeftOutTogether()
    {
        open(fixtureList);
        preview();
        auto* chip = button<QToolButton>(u"New 3"_qs);
        QVERIFY(chip);
        chip->setFocus();
        m_user->key(Qt::Key_Space);
        QCOMPARE(rows().model()->rowCount(), 3);
        press(u"Leave out all shown"_qs);
        QVERIFY(button<QPushButton>(u"Import 1 row"_qs));
        press(u"Take in all shown"_qs);
        QVERIFY(button<QPushButton>(u"Import 4 row"_qs));
    }

    void whatTheRegisterLearnsMeanwhileIsInThePreview()
    {
        open(fixtureList);
        preview();
        choose(rows(), lineWith(rows(), 2, u"Update"_qs));
        QVERIFY(!page()->findChild<QTextBrowser*>()->toPlainText().contains(u"same phone"_qs));
        choose(rows(), lineWith(rows(), 3, u"老王修车"_qs));
        m_user->key(Qt::Key_Space);
        Subject shop = SubjectStore(registry()).get(1);
        shop.phone = u"13700137000"_qs;
        m_user->window().pages()->workspace().write(
            u"Edit"_qs, [&](Change& change) { SubjectStore(registry()).save(change, shop); });
        QTRY_VERIFY(!page()->isBusy());
        QVERIFY(button<QPushButton>(u"Import 3 row"_qs)); // what was left out stays out
        choose(rows(), lineWith(rows(), 2, u"Update"_qs));
        QVERIFY(page()->findChild<QTextBrowser*>()->toPlainText().contains(u"same phone"_qs));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(says(u"Imported:"_qs));
        QTRY_VERIFY(m_user->window().isEnabled());
    }

    void aFileThatIsNoListIsRefusedInWords()
    {
        open(m_user->path());
        QCOMPARE(page()->step(), ImportPage::Choose);
        QVERIFY(says(u"test.doorstep"_qs));
    }

    void theKindIsGuessed_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("kind");
        QTest::newRow("shops") << QStringList{u"店招,地址,经营者,联系电话"_qs,
                                              u"老王修车,福泉路1号,老王,13800138000"_qs}
                               << static_cast<int>(ImportKind::Shops);
        QTest::newRow("workers") << QStringList{u"姓名,平台,站点,手机,籍贯"_qs,
                                                u"张三,美团,新泾站,13800138000,安徽"_qs}
                                 << static_cast<int>(ImportKind::Workers);
        QTest::newRow("visits") << QStringList{u"走访日期,走访对象,走访人,走访内容"_qs,
                                               u"2026-10-08,张记面馆,李敏,问了消防"_qs}
                                << static_cast<int>(ImportKind::Visits);
    }
    void theKindIsGuessed()
    {
        QFETCH(QStringList, lines);
        QFETCH(int, kind);
        open(list(lines));
        auto* box = page()->findChild<ChooseStep*>()->findChild<QComboBox*>();
        QCOMPARE(box->currentData().toInt(), kind);
        QCOMPARE(static_cast<int>(likeliestKind(registry(), list(lines))), kind);
    }
};

DOORSTEP_TEST(tst_ImportPage);
#include "tst_ImportPage.moc"
