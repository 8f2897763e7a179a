// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/NeedFlow.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/venues/Venue.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/VisitRecord.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QTranslator>

using namespace doorstep;
using doorstep::test::TestRegister;

// Packages by group, the picture of each group, venues as 1+X, opinions by kind.
class tst_TownLedgers : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    QDate m_day{2026, 11, 5};

    Register& registry() { return m_test->registry(); }

    RowId code(const QString& list, const QString& key)
    {
        return CodeStore(registry()).byKey(list, key).value().id;
    }

    void raise(std::optional<RowId> subject, const QString& category, const QString& theme = {})
    {
        Change change(registry(), u"Need"_qs);
        Need need;
        need.block = m_test->block().id;
        need.subject = subject;
        need.text = category + theme;
        need.category = code(list::needCategory, category);
        if (!theme.isEmpty())
            need.theme = code(list::needTheme, theme);
        need.foundOn = m_day;
        raiseNeed(change, need);
        change.commit();
    }

    void addVenue(const QString& name, const QString& kind, int ports, bool ofBlock)
    {
        Change change(registry(), u"Venue"_qs);
        Venue venue;
        if (ofBlock)
            venue.block = m_test->block().id;
        venue.name = name;
        venue.kind = code(list::venueKind, kind);
        venue.chargingPorts = ports;
        if (ofBlock)
            venue.street = m_test->street().id;
        VenueStore(registry()).add(change, venue);
        change.commit();
    }

    // The column's value in the first row that fits.
    QVariant cell(const char* ledger, const QList<std::pair<QString, QString>>& where,
                  const QString& column)
    {
        const Ledger* const table = findLedger(QLatin1String(ledger));
        LedgerFilter filter;
        filter.period = monthOf(m_day);
        LedgerReader reader(registry().db(), *table, filter, Masking::Unmasked);
        while (reader.next()) {
            const bool fits = std::all_of(where.begin(), where.end(), [&](const auto& wanted) {
                return reader.value(table->indexOf(wanted.first)).toString() == wanted.second;
            });
            if (fits)
                return reader.value(table->indexOf(column));
        }
        return u"no such row"_qs;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
    }
    void cleanup() { m_test.reset(); }

    // Two columns of one name can't be told apart, on paper or when they are read back.
    void aLedgerHasEachHeadingOnce_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("key");
        for (const char* language : {"en", "zh_CN"}) {
            for (const Ledger& ledger : ledgers())
                QTest::addRow("%s in %s", ledger.key, language)
                    << QString::fromLatin1(language) << QString::fromLatin1(ledger.key);
        }
    }
    void aLedgerHasEachHeadingOnce()
    {
        QFETCH(QString, language);
        QFETCH(QString, key);
        QTranslator words;
        QVERIFY(words.load(u":/i18n/doorstep_%1.qm"_qs.arg(language)));
        QCoreApplication::installTranslator(&words);
        QStringList headings;
        for (const Column& column : findLedger(key)->columns)
            headings << column.title();
        QCoreApplication::removeTranslator(&words);
        QVERIFY(!headings.isEmpty());
        QStringList twice;
        for (const QString& heading : std::as_const(headings)) {
            if (headings.count(heading) > 1)
                twice << heading;
        }
        QCOMPARE(twice, QStringList());
    }

    void thePictureOfAGroupIsWhatItAsksFor()
    {
        const RowId shop = m_test->subject().id;
        raise(shop, u"work_parking"_qs);
        raise(shop, u"work_parking"_qs);
        raise(shop, u"work_licence"_qs);
        raise(std::nullopt, u"work_parking"_qs); // of nobody, so of no group
        const QList<std::pair<QString, QString>> parking{{u"category_id"_qs, u"停车装卸"_qs}};
        QCOMPARE(cell("group_pictures", parking, u"needs"_qs).toInt(), 2);
        QCOMPARE(cell("group_pictures", parking, u"subjects"_qs).toInt(), 1);
        QCOMPARE(cell("group_pictures", parking, u"share"_qs).toInt(), 67); // 2 of 3
        const QString answers =
            cell("group_pictures", {{u"category_id"_qs, u"证照办理"_qs}}, u"answers"_qs).toString();
        QVERIFY2(answers.contains(u"营业执照帮办"_qs), qPrintable(answers));
    }

    void packagesAreThoseOfTheKindsThatAreThere()
    {
        raise(m_test->subject().id, u"work_licence"_qs);
        const QList<std::pair<QString, QString>> help{{u"service_id"_qs, u"营业执照帮办"_qs}};
        QCOMPARE(cell("service_packages", help, u"package_id"_qs).toString(), u"宜业"_qs);
        QCOMPARE(cell("service_packages", help, u"needs"_qs).toInt(), 1);
        // There are no workers, so nothing that is for them alone.
        QCOMPARE(cell("service_packages", {{u"service_id"_qs, u"暖“新”驿站歇脚"_qs}}, u"needs"_qs)
                     .toString(),
                 u"no such row"_qs);
    }

    void venuesAreOneAndX()
    {
        addVenue(u"镇中心"_qs, u"center"_qs, 12, false);
        addVenue(u"福泉驿站"_qs, u"station"_qs, 0, true);
        addVenue(u"食堂"_qs, u"canteen"_qs, 4, true);
        const VenueTotals totals = venueTotals(registry().db(), m_test->block().id);
        QCOMPARE(totals.centres, 1);
        QCOMPARE(totals.points, 2);
        QCOMPARE(totals.charging, 2);
        QCOMPARE(totals.ports, 16);
        const MonthFigures figures =
            monthFigures(registry().db(), monthOf(m_day), m_test->block().id, m_day);
        for (const auto& [key, number] :
             {std::pair(u"venues.centres"_qs, 1.0), std::pair(u"venues.points"_qs, 2.0),
              std::pair(u"venues.ports"_qs, 16.0), std::pair(u"venues.kind.暖心食堂"_qs, 1.0)}) {
            const FigureRow* const row = figures.find(key);
            QVERIFY2(row, qPrintable(key));
            QCOMPARE(row->first.month, number);
            double behind = 0;
            for (const RowsBehind& rows : row->first.monthRows)
                behind += rows.value(registry().db());
            QCOMPARE(behind, number);
        }
        QCOMPARE(cell("venues", {{u"name"_qs, u"福泉驿站"_qs}}, u"street_id"_qs).toString(),
                 u"福泉路"_qs);
    }

    // A login is nobody's name: those who were there are named, or whoever answers for the block,
    // also where an earlier version wrote the login down.
    void whoDidAStepOfANeedIsNamed_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<bool>("onVisit");
        QTest::addColumn<QString>("written"); // by an earlier version
        QTest::addColumn<QStringList>("masked");
        QTest::addColumn<QStringList>("whole");
        const QString secretary = u"钱志刚"_qs;
        const QStringList both{secretary, secretary};
        const QStringList hidden{u"钱**"_qs, u"钱**"_qs};
        QTest::newRow("typed under a login")
            << u"8F-PC2"_qs << false << QString() << hidden << both;
        QTest::newRow("found on a visit")
            << u"8F-PC2"_qs << true << QString() << QStringList{u"李**、王**"_qs, u"钱**"_qs}
            << QStringList{u"李文强、王小敏"_qs, secretary};
        QTest::newRow("under somebody's name")
            << u"俞佩芳"_qs << false << QString() << QStringList{u"俞**"_qs, u"俞**"_qs}
            << QStringList{u"俞佩芳"_qs, u"俞佩芳"_qs};
        QTest::newRow("a login of an earlier version")
            << u"8F-PC2"_qs << false << u"8F-PC2"_qs << hidden << both;
        QTest::newRow("an office") << u"8F-PC2"_qs << false << u"城管中队"_qs
                                   << QStringList{u"城管中队"_qs, u"城管中队"_qs}
                                   << QStringList{u"城管中队"_qs, u"城管中队"_qs};
    }
    void whoDidAStepOfANeedIsNamed()
    {
        QFETCH(QString, author);
        QFETCH(bool, onVisit);
        QFETCH(QString, written);
        registry().setAuthor(author);
        Change change(registry(), u"Need"_qs);
        Block block = m_test->block();
        block.secretary = u"钱志刚"_qs;
        BlockStore(registry()).save(change, block);
        VisitRecord record;
        record.visit.block = block.id;
        record.visit.subject = m_test->subject().id;
        record.visit.at = atTime(m_day, QTime(10, 0));
        for (const QString& name : {u"李文强"_qs, u"王小敏"_qs}) {
            Visitor visitor;
            visitor.block = block.id;
            visitor.name = name;
            record.visit.visitors << VisitorStore(registry()).add(change, visitor);
        }
        Need need;
        need.block = block.id;
        need.text = u"门口路灯不亮"_qs;
        need.foundOn = m_day;
        if (onVisit) {
            RaisedNeed raised;
            raised.category = code(list::needCategory, u"work_parking"_qs);
            raised.text = need.text;
            record.outcome = Outcome::Met;
            record.needs << raised;
            saveVisitRecord(change, record);
            need = NeedStore(registry()).get(record.needs.constFirst().id);
        } else {
            raiseNeed(change, need);
        }
        NeedMove move;
        move.action = NeedAction::Recorded;
        move.on = m_day;
        applyStep(change, need, move);
        change.commit();
        if (!written.isEmpty())
            registry().db().run(u"UPDATE need_step SET actor = ?"_qs, written);
        const Ledger* const steps = findLedger(u"need_steps"_qs);
        const auto told = [&](Masking masking) {
            LedgerReader reader(registry().db(), *steps, {}, masking);
            QStringList names;
            while (reader.next())
                names << reader.value(steps->indexOf(u"actor"_qs)).toString();
            return names;
        };
        QTEST(told(Masking::Masked), "masked");
        QTEST(told(Masking::Unmasked), "whole");
    }

    void opinionsAreCountedByKind()
    {
        raise(std::nullopt, u"work_parking"_qs, u"traffic"_qs);
        raise(std::nullopt, u"work_parking"_qs, u"traffic"_qs);
        raise(std::nullopt, u"home_care"_qs, u"livelihood"_qs);
        raise(m_test->subject().id, u"work_licence"_qs);
        const MonthFigures figures = monthFigures(registry().db(), monthOf(m_day), {}, m_day);
        const FigureRow* const traffic = figures.find(u"need_theme.交通出行"_qs);
        QVERIFY(traffic);
        QCOMPARE(traffic->first.month, 2.0);
        QVERIFY(!figures.find(u"need_theme."_qs)); // a need that is no opinion is of no kind
    }
};

DOORSTEP_TEST(tst_TownLedgers);
#include "tst_TownLedgers.moc"
