// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is being typed when the program is killed is offered by the next one, wherever it stood.
#include "data/register/LooseWords.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/FillStrip.h"
#include "ui/pages/cards/CardForm.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

using namespace doorstep;

class tst_WordKeeper : public QObject
{
    Q_OBJECT

    static inline const QString words = u"门口路灯不亮"_qs;
    std::unique_ptr<test::WindowDesk> m_user;
    RowId m_noodles = 0;

    QStringList kept() { return looseWordsIn(m_user->registry().setting(loose::setting)); }
    QLabel* notice()
    {
        return m_user->window().findChild<NoticeStrip*>()->findChild<QLabel*>(u"notice"_qs);
    }
    void open(RowId subject) { m_user->open<SubjectsPage>().openSubject(subject); }
    void typeAt(const QString& place)
    {
        if (place == u"field") {
            open(m_noodles);
            m_user->key(Qt::Key_F2);
            m_user->words(words);
        } else if (place == u"note") {
            open(m_noodles);
            m_user->key(Qt::Key_F2);
            m_user->pages().front()->findChild<QWidget*>(u"note"_qs)->setFocus();
            m_user->words(words);
        } else if (place == u"line") {
            open(m_noodles);
            m_user->key(Qt::Key_W, Qt::AltModifier);
            const auto strip = [this] {
                for (auto* each : m_user->pages().front()->findChildren<FillStrip*>()) {
                    if (each->isVisible())
                        return each;
                }
                return static_cast<FillStrip*>(nullptr);
            };
            QTRY_VERIFY(strip());
            m_user->words(words);
        } else if (place == u"unnamed") {
            auto& page = m_user->open<SubjectsPage>();
            page.startNew(SubjectKind::Shop);
            m_user->words(words); // its name, not left yet
        } else if (place == u"phone of the unnamed") {
            m_user->open<SubjectsPage>().startNew(SubjectKind::Shop);
            m_user->pages().front()->findChild<QWidget*>(u"operator"_qs)->setFocus();
            m_user->words(words);
            m_user->key(Qt::Key_Tab);
        } else if (place == u"card") {
            auto& page = m_user->open<CardsPage>();
            page.findChild<CardForm*>()->findChild<QLineEdit*>()->setFocus();
            m_user->words(words);
        } else if (place == u"services of the card") {
            auto& page = m_user->open<CardsPage>();
            page.findChild<CardForm*>()->findChild<QPlainTextEdit*>()->setFocus();
            m_user->words(words);
        } else if (place == u"list" || place == u"cell") {
            auto& page = m_user->open<ListsPage>();
            page.findChild<QListWidget*>()->setFocus();
            if (place == u"list") {
                m_user->key(Qt::Key_Insert);
            } else {
                auto* table = page.findChild<QTableView*>();
                table->setFocus();
                table->setCurrentIndex(table->model()->index(0, 0));
                m_user->key(Qt::Key_F2);
            }
            m_user->words(words);
        } else {
            auto& page = m_user->open<SheetPage>();
            page.begin({m_noodles});
            m_user->key(Qt::Key_Right);
            m_user->key(Qt::Key_Right);
            m_user->keys("a");
            m_user->words(words);
        }
    }

    static void addPlaces()
    {
        QTest::addColumn<QString>("place");
        for (const char* place : {"field", "note", "line", "unnamed", "phone of the unnamed",
                                  "card", "services of the card", "list", "cell"})
            QTest::addRow("%s", place) << QString::fromLatin1(place);
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<test::WindowDesk>([this](test::TestRegister& test) {
            m_noodles = test.withShop(u"张记面馆"_qs, u"12"_qs).subject().id;
        });
    }
    void cleanup() { m_user.reset(); }

    void aKillLeavesTheWords_data()
    {
        addPlaces();
        QTest::addRow("sheet") << u"sheet"_qs;
    }
    void aKillLeavesTheWords()
    {
        QFETCH(QString, place);
        typeAt(place);
        QTRY_VERIFY2(kept().join(u'\n').contains(words), qPrintable(kept().join(u'\n')));
        // Of which row they are.
        const QHash<QString, QString> whose{{u"sheet"_qs, u"张记面馆, Said: "_qs},
                                            {u"note"_qs, u"张记面馆, "_qs},
                                            {u"list"_qs, u"Streets: "_qs},
                                            {u"cell"_qs, u"Streets, 福泉路: "_qs}};
        QVERIFY2(kept().join(u'\n').contains(whose.value(place)), qPrintable(kept().join(u'\n')));

        m_user->killAndStart();
        QVERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(words), qPrintable(notice()->text()));
        m_user->open<NeedsPage>(); // it stays until it is answered
        QVERIFY(notice()->isVisible());
        notice()->parentWidget()->findChild<QPushButton*>()->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(words));
        QCOMPARE(kept(), QStringList());

        m_user->stop();
        m_user->start();
        QVERIFY(!notice()->isVisible());
    }

    // What is said meanwhile does not take the offer's place for good.
    void theOfferOutlivesOtherNotices()
    {
        typeAt(u"field"_qs);
        QTRY_VERIFY(!kept().isEmpty());
        m_user->killAndStart();
        m_user->workspace().notice({u"Something else"_qs});
        QCOMPARE(notice()->text(), u"Something else"_qs);
        m_user->key(Qt::Key_Escape);
        QVERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(words), qPrintable(notice()->text()));
        m_user->key(Qt::Key_Escape); // of a field
        QVERIFY(notice()->isVisible());
        notice()->parentWidget()->findChild<QToolButton*>()->click();
        QVERIFY(!notice()->isVisible());
    }

    // Another program holds the register: what waits is named with its page. A sheet says so
    // itself.
    void whatCannotBeKeptIsNamed_data() { addPlaces(); }
    void whatCannotBeKeptIsNamed()
    {
        QFETCH(QString, place);
        Database other(m_user->path(), Database::Access::ReadWrite);
        other.run(u"BEGIN IMMEDIATE"_qs);
        typeAt(place);
        const auto* status = m_user->window().statusBar();
        QTRY_VERIFY2(status->currentMessage().contains(words),
                     qPrintable(status->currentMessage()));
        QVERIFY2(status->currentMessage().contains(u"Typed and not kept"),
                 qPrintable(status->currentMessage()));
        other.run(u"ROLLBACK"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(kept().join(u'\n').contains(words), 8000);
    }

    void whatIsWrittenIsNotOffered()
    {
        typeAt(u"field"_qs);
        QTRY_VERIFY(!kept().isEmpty());
        m_user->key(Qt::Key_Tab);
        QTRY_COMPARE(kept(), QStringList());
        m_user->killAndStart();
        QVERIFY(!notice()->isVisible());
    }

    // More is typed and lost before the first words are answered: both wait.
    void aSecondKillKeepsTheFirstWords()
    {
        typeAt(u"field"_qs);
        QTRY_VERIFY(!kept().isEmpty());
        m_user->killAndStart();
        open(m_noodles);
        m_user->key(Qt::Key_F2);
        m_user->words(u"第二次"_qs);
        QTRY_VERIFY(kept().join(u'\n').contains(u"第二次"));
        m_user->killAndStart();
        QVERIFY2(notice()->text().contains(words), qPrintable(notice()->text()));
        QVERIFY2(notice()->text().contains(u"第二次"), qPrintable(notice()->text()));
        // All of them, where the sentence has no room for each.
        for (const QString& each : kept())
            QVERIFY2(notice()->toolTip().contains(each), qPrintable(notice()->toolTip()));
    }
};

DOORSTEP_TEST(tst_WordKeeper);
#include "tst_WordKeeper.moc"
