// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/help/Guide.h"
#include "ui/help/HelpDialog.h"
#include "ui/help/Keys.h"
#include "ui/pages/needs/NeedsPage.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextBrowser>

using namespace doorstep;
using namespace doorstep::test;

namespace {

struct GuideQuestion
{
    QString asked;
    QString answer;
};

QList<GuideQuestion> questionsOf(const QString& markdown)
{
    QList<GuideQuestion> questions;
    for (const QString& part : markdown.split(u"\n## "_qs).mid(1))
        questions.append({part.section(u'\n', 0, 0), part.section(u'\n', 1).trimmed()});
    return questions;
}

QStringList found(const QString& text, const char* pattern)
{
    QStringList all;
    auto matches = QRegularExpression(QString::fromUtf8(pattern)).globalMatch(text);
    while (matches.hasNext())
        all << matches.next().captured(1);
    return all;
}

// "Ctrl+1 … Ctrl+9 / Alt+↑": each key by itself.
QStringList keysIn(const QString& line)
{
    QStringList keys;
    for (const QString& part : line.split(u" / "_qs)) {
        const QStringList ends = part.split(u" … "_qs);
        if (ends.size() == 2) {
            for (char16_t end = ends.constFirst().back().unicode();
                 end <= ends.constLast().back().unicode(); ++end)
                keys << ends.constFirst().chopped(1) + QChar(end);
        } else {
            keys << part.split(u' ', Qt::SkipEmptyParts) << part;
        }
    }
    return keys;
}

QString portable(QString keys)
{
    for (const auto& [arrow, name] : {std::pair(u'↑', u"Up"_qs), std::pair(u'↓', u"Down"_qs),
                                      std::pair(u'←', u"Left"_qs), std::pair(u'→', u"Right"_qs)})
        keys.replace(arrow, name);
    return QKeySequence(keys).toString().replace(u"Return"_qs, u"Enter"_qs);
}

} // namespace

class tst_Guide : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    QStringList pagesOfTheWindow()
    {
        QStringList chapters;
        const int count = m_user->pages().findChild<QListWidget*>()->count();
        for (int row = 0; row < count; ++row) {
            m_user->pages().showPage(row);
            chapters << chapterOf(*m_user->pages().front()->metaObject());
        }
        return chapters;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_user = std::make_unique<WindowDesk>(DemoOptions{40, 10, 80, 2, today().addDays(-1), 3});
    }
    void cleanupTestCase() { m_user.reset(); }

    void everyPageHasTenQuestions_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : guideLanguages())
            QTest::addRow("%s", qPrintable(language)) << language;
    }
    void everyPageHasTenQuestions()
    {
        QFETCH(QString, language);
        QStringList chapters = pagesOfTheWindow();
        QVERIFY(chapters.size() >= 15);
        QVERIFY2(!chapters.contains(QString()), qPrintable(chapters.join(u' ')));
        chapters << firstChapter();
        for (const QString& chapter : std::as_const(chapters)) {
            QVERIFY2(!chapterTitle(chapter, language).isEmpty(), qPrintable(chapter));
            const QList<GuideQuestion> questions = questionsOf(chapterText(chapter, language));
            QVERIFY2(questions.size() == 10, qPrintable(chapter));
            QSet<QString> asked;
            for (const GuideQuestion& question : questions) {
                const bool isQuestion = question.asked.endsWith(language == u"en" ? u'?' : u'？');
                QVERIFY2(isQuestion, qPrintable(question.asked));
                QVERIFY2(!question.answer.isEmpty(), qPrintable(question.asked));
                asked << question.asked;
            }
            QCOMPARE(asked.size(), questions.size());
        }
    }

    void theLanguagesHaveTheSameChaptersAndPictures()
    {
        for (const QString& chapter : guideChapters()) {
            const auto linked = [&](const QString& language) {
                return found(chapterText(chapter, language), "!\\[[^]]*\\]\\(([^)]*)\\)");
            };
            QCOMPARE(linked(u"en"_qs), linked(u"zh_CN"_qs));
        }
    }

    void noLinkIsBroken_data() { everyPageHasTenQuestions_data(); }
    void noLinkIsBroken()
    {
        QFETCH(QString, language);
        int links = 0;
        for (const QString& chapter : guideChapters()) {
            for (const QString& link : found(chapterText(chapter, language), "\\]\\(([^)]*)\\)")) {
                const bool leads = link.endsWith(u".md")
                                       ? guideChapters().contains(link.chopped(3))
                                       : QFile::exists(guidePicture(link, language));
                QVERIFY2(leads, qPrintable(chapter + u": "_qs + link));
                ++links;
            }
        }
        QVERIFY(links > 20);
    }

    // With Ctrl or Alt it is a shortcut of the window, or of a table; else it stands in its list of
    // keys.
    void everyKeyNamedIsOneOfTheWindow_data() { everyPageHasTenQuestions_data(); }
    void everyKeyNamedIsOneOfTheWindow()
    {
        QFETCH(QString, language);
        (void)pagesOfTheWindow();
        QSet<QString> keys;
        for (const auto* action : m_user->window().findChildren<QAction*>()) {
            for (const QKeySequence& each : action->shortcuts())
                keys << each.toString().replace(u"Return"_qs, u"Enter"_qs);
        }
        for (const auto* shortcut : m_user->window().findChildren<QShortcut*>())
            keys << shortcut->key().toString().replace(u"Return"_qs, u"Enter"_qs);
        for (const auto* button : m_user->window().findChildren<QAbstractButton*>())
            keys << QKeySequence::mnemonic(button->text()).toString();
        QSet<QString> listed;
        for (const KeyGroup& group : keyGroups()) {
            for (const Key& key : group.keys) {
                for (const QString& one : keysIn(QString::fromUtf8(key.keys)))
                    listed << one << portable(one);
            }
        }
        const QSet<QString> ofTables{u"Ctrl+C"_qs, u"Ctrl+V"_qs, u"Ctrl+S"_qs, u"Ctrl+Z"_qs};
        QStringList wrong;
        int named = 0;
        for (const QString& chapter : guideChapters()) {
            for (const QString& key : found(chapterText(chapter, language), "`([^`]*)`")) {
                ++named;
                const QString plain = portable(key);
                const bool isListed = listed.contains(key) || listed.contains(plain);
                const bool isShortcut = !plain.contains(u'+') || keys.contains(plain) ||
                                        ofTables.contains(plain) || plain == u"+";
                // What is typed into a field: a day, a line of the paper.
                const bool isTyped = found(key, "^([+]?[0-9. \\p{Han}]+|tcz)$").size() == 1;
                if (!isTyped && !(isListed && isShortcut))
                    wrong << chapter + u": "_qs + key;
            }
        }
        QVERIFY(named > 100);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyKeyHasItsChinese()
    {
        for (const KeyGroup& group : keyGroups()) {
            QVERIFY(sayKey(group.title, u"zh_CN"_qs) != sayKey(group.title, u"en"_qs));
            for (const Key& key : group.keys)
                QVERIFY2(sayKey(key.meaning, u"zh_CN"_qs) != sayKey(key.meaning, u"en"_qs),
                         key.meaning);
        }
    }

    void helpOpensAtThePageAndItsKeys()
    {
        m_user->open<NeedsPage>();
        m_user->key(Qt::Key_F1);
        auto* help = m_user->window().findChild<HelpDialog*>();
        QVERIFY(help && help->isVisible());
        QVERIFY(!help->isModal());
        const auto* text = help->findChild<QTextBrowser*>();
        const QString shown = text->toPlainText();
        for (const GuideQuestion& question : questionsOf(chapterText(u"needs"_qs, u"en"_qs)))
            QVERIFY2(shown.contains(question.asked), qPrintable(question.asked));
        QVERIFY(shown.contains(u"Alt+1 … Alt+8"));       // of this page
        QVERIFY(shown.contains(u"Ctrl+K"));              // of every page
        QVERIFY(!shown.contains(u"Card given, or not")); // of another
        help->showChapter(u"visit"_qs);
        QVERIFY(text->toPlainText().contains(u"Card given, or not"));
        help->close();
    }
};

DOORSTEP_TEST(tst_Guide);
#include "tst_Guide.moc"
