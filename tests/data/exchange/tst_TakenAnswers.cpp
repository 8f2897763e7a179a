// SPDX-License-Identifier: GPL-3.0-or-later
// What others answer of needs and wishes, which no list changes: by the hidden marks of the rows.
#include "data/exchange/forms/FormAnswers.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/wishes/Wish.h"
#include "data/views/ledgers/ChangedRows.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString answeredNeedColumns =
    u"提出人|需求内容|办理结果|反馈日期|反馈情况|经办人|销号日期"_qs;
const QString answeredWishColumns = u"心愿人|心愿内容|认领人|认领日期|实现日期"_qs;

struct Answer
{
    const char* name;
    QString cells;   // of the first need's row, behind its name and text
    QString becomes; // stage, result, feedback, handler of it
    QStringList steps;
    QString said; // of a row that isn't taken
};

const std::vector<Answer>& answers()
{
    static const std::vector<Answer> all{
        {"a result",
         u"已修好||||"_qs,
         u"handling|已修好||"_qs,
         {u"recorded"_qs, u"handling"_qs},
         {}},
        {"who handles it", u"|||李科长|"_qs, u"found|||李科长"_qs, {}, {}},
        {"a day of feeding back",
         u"已修好|2026-10-20|居民满意||"_qs,
         u"fed_back|已修好|居民满意|"_qs,
         {u"handling"_qs, u"fed_back"_qs},
         {}},
        {"feedback without its day",
         u"||居民满意||"_qs,
         u"fed_back||居民满意|"_qs,
         {u"fed_back"_qs},
         {}},
        {"struck off",
         u"已修好|2026-10-20|||2026-10-21"_qs,
         u"closed|已修好||"_qs,
         {u"fed_back"_qs, u"closed"_qs},
         {}},
        {"a day to come", u"已修好|2099-01-01|||"_qs, u"found|||"_qs, {}, u"has not come yet"_qs},
        {"a day before it was found",
         u"已修好|2020-01-01|||"_qs,
         u"found|||"_qs,
         {},
         u"before the last step"_qs},
    };
    return all;
}

} // namespace

class tst_TakenAnswers : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    QList<RowId> m_needs;

    Register& registry() { return m_test->registry(); }

    RowId need(const QString& text)
    {
        Need need;
        need.block = m_test->block().id;
        need.subject = m_test->subject().id;
        need.text = text;
        need.foundOn = QDate(2026, 10, 8);
        Change change(registry(), u"Need"_qs);
        raiseNeed(change, need);
        change.commit();
        return need.id;
    }

    QString mark(const char* ledger, RowId row)
    {
        return identityOfRow(registry().db(), *findLedger(QLatin1String(ledger)), row);
    }

    TownForm taught(const QString& headings, const char* ledger,
                    const QList<std::pair<QString, QString>>& maps)
    {
        LearningWishes wishes;
        wishes.ledger = QLatin1String(ledger);
        wishes.maps = maps;
        const LearntForm learnt =
            learnForm(registry(), workbookOf(*m_folder, {u"#转办"_qs, headings}), wishes);
        Change change(registry(), u"Learn"_qs);
        const TownForm form = keepForm(change, learnt, u"转办"_qs);
        change.commit();
        return form;
    }

    TownForm needsForm()
    {
        return taught(answeredNeedColumns, "needs",
                      {{u"办理结果"_qs, u"?result"_qs},
                       {u"反馈日期"_qs, u"?fed_back_on"_qs},
                       {u"反馈情况"_qs, u"?feedback"_qs},
                       {u"经办人"_qs, u"?handler"_qs},
                       {u"销号日期"_qs, u"?closed_on"_qs}});
    }

    // Both ways say the same; a trial writes nothing.
    TakenAnswers taken(const TownForm& form, const QString& path)
    {
        const auto state = [&] {
            return registry().db().one<QString>(
                u"SELECT group_concat(result || stage || handler, '|') FROM need"_qs);
        };
        const QString before = state();
        const TakenAnswers trial = takeAnswers(registry(), form, path, Taking::AsATrial);
        if (state() != before)
            qFatal("the trial has written");
        const TakenAnswers taken = takeAnswers(registry(), form, path, Taking::ForGood);
        for (qsizetype i = 0; i < taken.rows.size(); ++i) {
            if (taken.rows.at(i).notTaken != trial.rows.at(i).notTaken ||
                taken.rows.at(i).problems != trial.rows.at(i).problems)
                qFatal("the trial says otherwise");
        }
        return taken;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        m_needs = {need(u"路灯不亮"_qs), need(u"门口积水"_qs)};
    }
    void cleanup()
    {
        m_test.reset();
        m_folder.reset();
    }

    void needsAreAnswered_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(answers().size()); ++i)
            QTest::newRow(answers()[static_cast<size_t>(i)].name) << i;
    }
    void needsAreAnswered()
    {
        QFETCH(int, index);
        const Answer& expected = answers()[static_cast<size_t>(index)];
        const TownForm form = needsForm();
        const QString path = workbookOf(
            *m_folder,
            {u"#转办"_qs, answeredNeedColumns,
             u"张记面馆|路灯不亮|%1|%2"_qs.arg(expected.cells, mark("needs", m_needs.first()))});
        const TakenAnswers taken = this->taken(form, path);
        QCOMPARE(taken.rows.size(), 1);
        QVERIFY2(taken.rows.first().problems.join(u'|').contains(expected.said),
                 qPrintable(taken.rows.first().problems.join(u'|')));
        QCOMPARE(taken.rows.first().notTaken, !expected.said.isEmpty());
        const Need after = NeedStore(registry()).get(m_needs.first());
        QCOMPARE(QStringList({QLatin1String(keyOf(after.stage)), after.result, after.feedback,
                              after.handler})
                     .join(u'|'),
                 expected.becomes);
        QStringList steps;
        for (const NeedStep& step : NeedStepStore(registry()).ofNeed(after.id)) {
            if (step.action != NeedAction::Found)
                steps << QLatin1String(keyOf(step.action));
        }
        QCOMPARE(steps, expected.steps);
        QCOMPARE(after.strikeNumber.has_value(), after.stage == NeedStage::Closed);
        // One batch that is turned back as a whole.
        QCOMPARE(taken.batch > 0, expected.said.isEmpty());
        if (taken.batch > 0) {
            (void)undoBatch(registry(), taken.batch);
            QCOMPARE(NeedStore(registry()).get(m_needs.first()).stage, NeedStage::Found);
        }
    }

    // A day that its log has stays, and that is said.
    void aDayThatIsKnownStays()
    {
        const TownForm form = needsForm();
        const QString answered = u"张记面馆|路灯不亮|%1||%2"_qs;
        const QString own = mark("needs", m_needs.first());
        (void)taken(form, workbookOf(*m_folder, {u"#转办"_qs, answeredNeedColumns,
                                                 answered.arg(u"修了|2026-10-20|好|"_qs, own)}));
        const TakenAnswers again =
            taken(form, workbookOf(*m_folder, {u"#转办"_qs, answeredNeedColumns,
                                               answered.arg(u"换了|2026-10-25|好|"_qs, own)}));
        const Need after = NeedStore(registry()).get(m_needs.first());
        QCOMPARE(after.fedBackOn, QDate(2026, 10, 20));
        QCOMPARE(after.result, u"换了"_qs);
        QVERIFY2(again.rows.first().problems.join(u'|').contains(u"2026-10-20"),
                 qPrintable(again.rows.first().problems.join(u'|')));
        // So is what stood there and is no more.
        QVERIFY2(again.rows.first().problems.join(u'|').contains(u"修了"),
                 qPrintable(again.rows.first().problems.join(u'|')));
    }

    // Without its hidden mark a row is known by its words and whoever asked.
    void aRowWithoutItsMark_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<bool>("twice"); // somebody has asked for the same before
        QTest::addColumn<bool>("taken");
        QTest::newRow("as it was sent") << u"张记面馆|路灯不亮"_qs << false << true;
        QTest::newRow("other words") << u"张记面馆|路灯坏了"_qs << false << false;
        QTest::newRow("somebody else") << u"别的店|路灯不亮"_qs << false << false;
        QTest::newRow("nobody named") << u"|路灯不亮"_qs << false << false;
        QTest::newRow("one of two alike") << u"张记面馆|路灯不亮"_qs << true << false;
    }
    void aRowWithoutItsMark()
    {
        QFETCH(QString, row);
        QFETCH(bool, twice);
        QFETCH(bool, taken);
        if (twice)
            (void)need(u"路灯不亮"_qs);
        const TownForm form = needsForm();
        const TakenAnswers answered = this->taken(
            form,
            workbookOf(*m_folder, {u"#转办"_qs, answeredNeedColumns, row + u"|已修好||||"_qs}));
        QCOMPARE(answered.taken, taken ? 1 : 0);
        QCOMPARE(answered.rows.first().title.isEmpty(), !taken);
        QCOMPARE(NeedStore(registry()).get(m_needs.first()).result,
                 taken ? u"已修好"_qs : QString());
    }

    void aMaskedNameIsNoAnswer()
    {
        const TownForm form = needsForm();
        const TakenAnswers answered =
            this->taken(form, workbookOf(*m_folder, {u"#转办"_qs, answeredNeedColumns,
                                                     u"张记面馆|路灯不亮|已修好|||王*||"_qs +
                                                         mark("needs", m_needs.first())}));
        const Need after = NeedStore(registry()).get(m_needs.first());
        QCOMPARE(after.result, u"已修好"_qs);
        QCOMPARE(after.handler, QString());
        QVERIFY2(answered.rows.first().problems.join(u'|').contains(u"王*"),
                 qPrintable(answered.rows.first().problems.join(u'|')));
    }

    void aRowUnderAnothersMarkIsAsked_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<bool>("taken");
        QTest::newRow("as it was sent") << u"张记面馆|路灯不亮"_qs << true;
        QTest::newRow("masked") << u"张**馆|路灯不亮"_qs << false; // no shop's name is masked
        QTest::newRow("the other need's words") << u"张记面馆|门口积水"_qs << false;
        QTest::newRow("somebody else") << u"别的店|路灯不亮"_qs << false;
        QTest::newRow("nothing beside the mark") << u"|"_qs << true;
    }
    void aRowUnderAnothersMarkIsAsked()
    {
        QFETCH(QString, row);
        QFETCH(bool, taken);
        const TownForm form = needsForm();
        const TakenAnswers answered = this->taken(
            form,
            workbookOf(*m_folder, {u"#转办"_qs, answeredNeedColumns,
                                   row + u"|已修好|||||"_qs + mark("needs", m_needs.first())}));
        QCOMPARE(answered.taken, taken ? 1 : 0);
        QCOMPARE(answered.rows.first().notTaken, !taken);
        QCOMPARE(NeedStore(registry()).get(m_needs.first()).result,
                 taken ? u"已修好"_qs : QString());
        QCOMPARE(NeedStore(registry()).get(m_needs.last()).result, QString());
    }

    void twoRowsOfTheSameOne_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("taken");
        QTest::addColumn<QString>("becomes");
        QTest::addColumn<QString>("said");
        QTest::newRow("say the same") << u"已修好"_qs << 1 << u"已修好"_qs << QString();
        QTest::newRow("differ") << u"修不了"_qs << 0 << QString()
                                << u"row 2 of 转办, row 3 of 转办"_qs;
    }
    void twoRowsOfTheSameOne()
    {
        QFETCH(QString, second);
        QFETCH(int, taken);
        QFETCH(QString, becomes);
        QFETCH(QString, said);
        const TownForm form = needsForm();
        const QString own = mark("needs", m_needs.first());
        const TakenAnswers answered = this->taken(
            form, workbookOf(*m_folder, {u"#转办"_qs, answeredNeedColumns,
                                         u"张记面馆|路灯不亮|已修好|||||"_qs + own,
                                         u"张记面馆|路灯不亮|%1|||||"_qs.arg(second) + own}));
        QCOMPARE(answered.taken, taken);
        QCOMPARE(NeedStore(registry()).get(m_needs.first()).result, becomes);
        QCOMPARE(answered.rows.size(), 2);
        for (const AnsweredRow& row : answered.rows) {
            QCOMPARE(row.notTaken, taken == 0);
            QVERIFY2(row.problems.join(u'|').contains(said), qPrintable(row.problems.join(u'|')));
        }
    }

    void wishesAreAnswered()
    {
        Wish wish;
        wish.block = m_test->block().id;
        wish.subject = m_test->subject().id;
        wish.text = u"一台风扇"_qs;
        wish.collectedOn = QDate(2026, 10, 8);
        {
            Change change(registry(), u"Wish"_qs);
            WishStore(registry()).add(change, wish);
            change.commit();
        }
        const TownForm form = taught(answeredWishColumns, "wishes",
                                     {{u"认领人"_qs, u"?claimed_by"_qs},
                                      {u"认领日期"_qs, u"?claimed_on"_qs},
                                      {u"实现日期"_qs, u"?fulfilled_on"_qs}});
        const auto answer = [&](const QString& cells) {
            return taken(form, workbookOf(*m_folder, {u"#转办"_qs, answeredWishColumns,
                                                      u"张记面馆|一台风扇|"_qs + cells + u'|' +
                                                          mark("wishes", wish.id)}));
        };
        QCOMPARE(answer(u"电器行|2026-10-10|"_qs).taken, 1);
        Wish after = WishStore(registry()).get(wish.id);
        QCOMPARE(after.stage, WishStage::Claimed);
        QCOMPARE(after.claimedBy, u"电器行"_qs);
        QVERIFY(answer(u"||2026-10-09"_qs).rows.first().notTaken);
        QCOMPARE(answer(u"||2026-10-12"_qs).taken, 1);
        QCOMPARE(WishStore(registry()).get(wish.id).stage, WishStage::Fulfilled);
    }

    // Whoever claims and names no day has claimed.
    void aWishIsClaimedWithoutADay_data()
    {
        QTest::addColumn<QString>("claimer");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("told");
        QTest::newRow("somebody") << u"电器行"_qs << u"claimed"_qs << QDate(2026, 10, 8)
                                  << u"电器行"_qs << u"the day is missing"_qs;
        QTest::newRow("nobody yet")
            << u"待认领"_qs << u"collected"_qs << QDate() << QString() << QString();
    }
    void aWishIsClaimedWithoutADay()
    {
        QFETCH(QString, claimer);
        QFETCH(QString, stage);
        QFETCH(QDate, day);
        QFETCH(QString, by);
        QFETCH(QString, told);
        Wish wish;
        wish.block = m_test->block().id;
        wish.subject = m_test->subject().id;
        wish.text = u"一台风扇"_qs;
        wish.collectedOn = QDate(2026, 10, 8);
        {
            Change change(registry(), u"Wish"_qs);
            WishStore(registry()).add(change, wish);
            change.commit();
        }
        const TownForm form = taught(answeredWishColumns, "wishes",
                                     {{u"认领人"_qs, u"?claimed_by"_qs},
                                      {u"认领日期"_qs, u"?claimed_on"_qs},
                                      {u"实现日期"_qs, u"?fulfilled_on"_qs}});
        const TakenAnswers answered =
            taken(form, workbookOf(*m_folder, {u"#转办"_qs, answeredWishColumns,
                                               u"张记面馆|一台风扇|%1|||"_qs.arg(claimer) +
                                                   mark("wishes", wish.id)}));
        const Wish after = WishStore(registry()).get(wish.id);
        QCOMPARE(QString(QLatin1String(keyOf(after.stage))), stage);
        QCOMPARE(after.claimedOn, day);
        QCOMPARE(after.claimedBy, by);
        const QString problems = answered.rows.first().problems.join(u'|');
        QVERIFY2(problems.contains(told), qPrintable(problems));
    }
};

DOORSTEP_TEST(tst_TakenAnswers);
#include "tst_TakenAnswers.moc"
