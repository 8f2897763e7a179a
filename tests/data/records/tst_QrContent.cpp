// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/cards/QrContent.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

class tst_QrContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVCardSaysNoMoreThanItMust()
    {
        const QString expected = u"BEGIN:VCARD\r\nVERSION:3.0\r\nN:张;文静\r\nFN:张文静\r\n"
                                 u"ORG:番禺街区\r\nTEL:13800138000\r\nEND:VCARD\r\n"_qs;
        QCOMPARE(vCard({u" 张文静 "_qs, u"138 0013 8000"_qs, u"番禺街区"_qs, {}, {}}), expected);
    }

    // RFC 2426, sections 2.6 (N), 3.2.1 (ADR) and 5 (escaping).
    void vCardPropertiesAreEscaped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* what, const QString& name, const QString& phone,
                            const QString& text, const QString& line) {
            QTest::newRow(what) << name << phone << text << line;
        };
        row("semicolon", u"李伟"_qs, {}, u"一楼;二楼"_qs, u"NOTE:一楼\\;二楼"_qs);
        row("comma", u"李伟"_qs, {}, u"a,b"_qs, u"NOTE:a\\,b"_qs);
        row("backslash", u"李伟"_qs, {}, u"C:\\x"_qs, u"NOTE:C:\\\\x"_qs);
        row("line break", u"李伟"_qs, {}, u"上午\r\n下午"_qs, u"NOTE:上午\\n下午"_qs);
        row("full-width comma stays", u"李伟"_qs, {}, u"上午，下午"_qs, u"NOTE:上午，下午"_qs);
        row("address is the street", u"李伟"_qs, {}, u"a;b"_qs, u"ADR:;;a\\;b;;;;"_qs);
        row("compound surname", u"欧阳文静"_qs, {}, {}, u"N:欧阳;文静"_qs);
        row("name beyond the BMP", u"𠮷文𣲗"_qs, {}, {}, u"N:𠮷;文𣲗"_qs);
        row("name in one piece", u"买买提·热合曼"_qs, {}, {}, u"N:买买提·热合曼;"_qs);
        row("name with a semicolon", u"A;B"_qs, {}, {}, u"N:A\\;B;"_qs);
        row("extension", u"李伟"_qs, u"021-62345678转802"_qs, {}, u"TEL:02162345678\\,802"_qs);
        row("country code", u"李伟"_qs, u"＋86 138-0013-8000"_qs, {}, u"TEL:+8613800138000"_qs);
    }
    void vCardPropertiesAreEscaped()
    {
        QFETCH(QString, name);
        QFETCH(QString, phone);
        QFETCH(QString, text);
        QFETCH(QString, line);
        const QStringList lines = vCard({name, phone, {}, text, text}).split(u"\r\n"_qs);
        QVERIFY2(lines.contains(line), qPrintable(lines.join(u'|')));
    }

    void aMeCardEscapesItsSeparators()
    {
        QCOMPARE(meCard({u"张文静"_qs, u"13800138000"_qs, {}, {}, {}}),
                 u"MECARD:N:张文静;TEL:13800138000;;"_qs);
        QCOMPARE(meCard({u"A,B"_qs, u"1"_qs, u"x;y:z"_qs, u"\"1\\2\""_qs, u"n"_qs}),
                 u"MECARD:N:A\\,B;TEL:1;ORG:x\\;y\\:z;ADR:\\\"1\\\\2\\\";NOTE:n;;"_qs);
    }

    // A phone saves one number of a contact.
    void ofSeveralPhonesOneIsDialled_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("dialled"); // empty: no code at all
        QTest::addColumn<QString>("remark");  // words of it
        const QString first = u"it dials"_qs;
        const QString none = u"it is left out"_qs;
        const auto row = [](const char* name, const QString& typed, const QString& dialled,
                            const QString& remark) {
            QTest::newRow(name) << typed << dialled << remark;
        };
        row("one", u"138 0013 8000"_qs, u"13800138000"_qs, {});
        row("one with words", u"电话：62345678（王）"_qs, u"62345678"_qs, {});
        row("one as a spreadsheet leaves it", u"13800138000.0"_qs, u"13800138000"_qs, {});
        row("extension", u"62345603.8001"_qs, u"62345603\\,8001"_qs, {});
        row("slash", u"13800138000/62345678"_qs, u"13800138000"_qs, first);
        row("blank", u"021-62345678 13800138000"_qs, u"02162345678"_qs, first);
        row("comma of Chinese", u"62345678、62345679"_qs, u"62345678"_qs, first);
        row("another end", u"62345602/03"_qs, u"62345602"_qs, first);
        row("run together", u"1380013800013900139000"_qs, u"13800138000"_qs, first);
        row("the first does not exist", u"1380013800/62345678"_qs, u"62345678"_qs, first);
        row("none exists", u"1380013800/6253888"_qs, {}, none);
        row("too long for one", u"138001380001390013"_qs, {}, none);
    }
    void ofSeveralPhonesOneIsDialled()
    {
        QFETCH(QString, typed);
        QFETCH(QString, dialled);
        QFETCH(QString, remark);
        for (const QrKind kind : {QrKind::VCard, QrKind::MeCard}) {
            const QString content = qrContent(kind, {u"张文静"_qs, typed, {}, {}, {}}, {});
            static const QRegularExpression number(u"TEL:([^;\r]*)"_qs);
            QCOMPARE(number.match(content).captured(1), dialled);
            QCOMPARE(content.isEmpty(), dialled.isEmpty());
        }
        QCOMPARE(qrPhoneRemark(typed).isEmpty(), remark.isEmpty());
        QVERIFY2(qrPhoneRemark(typed).contains(remark), qPrintable(qrPhoneRemark(typed)));
    }

    void whatIsNotWorthScanningIsEmpty()
    {
        QCOMPARE(qrContent(QrKind::VCard, {u"张文静"_qs, u"-"_qs, {}, {}, {}}, {}), QString());
        QCOMPARE(qrContent(QrKind::Link, {}, u" "_qs), QString());
        QCOMPARE(qrContent(QrKind::Link, {}, u" https://a.cn/街区?x=1 "_qs),
                 u"https://a.cn/街区?x=1"_qs);
        QVERIFY(qrContent(QrKind::MeCard, {{}, u"110"_qs, {}, {}, {}}, {}).startsWith(u"MECARD:"));
    }
};

DOORSTEP_TEST(tst_QrContent);
#include "tst_QrContent.moc"
