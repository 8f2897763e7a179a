// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/exchange/import/Import.h"
#include "data/files/Workbook.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Register.h"
#include "tests/bench/Bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace doorstep::bench {

namespace {

constexpr int listRows = 50000;

// A list as a town keeps it: fifteen columns, of each row a phone, an address, a date.
void writeList(const QString& path, int rows)
{
    static const QStringList columnHeadings{
        u"序号"_qs,   u"店招名称"_qs, u"营业执照名称"_qs, u"经营地址"_qs, u"业态"_qs,
        u"负责人"_qs, u"手机"_qs,     u"固定电话"_qs,     u"从业人数"_qs, u"党员数"_qs,
        u"党组织"_qs, u"开业日期"_qs, u"是否居改非"_qs,   u"安全隐患"_qs, u"备注"_qs};
    static const QStringList roads{u"仙霞西路"_qs, u"福泉路"_qs, u"北翟路"_qs, u"可乐路"_qs,
                                   u"哈密路"_qs,   u"剑河路"_qs, u"淞虹路"_qs, u"天山西路"_qs};
    static const QStringList trades{u"便利店"_qs, u"快餐"_qs, u"理发"_qs, u"药房"_qs, u"五金"_qs};
    static const QString surnames = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"_qs;
    static const QString given = u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"_qs;
    Workbook workbook(path);
    Sheet& sheet = workbook.addSheet(u"名册"_qs);
    sheet.merged(0, 0, 14, u"沿街商户名册"_qs, Style::Title);
    for (int column = 0; column < columnHeadings.size(); ++column)
        sheet.text(1, column, columnHeadings.at(column), Style::Heading);
    for (int i = 0; i < rows; ++i) {
        const int row = i + 2;
        const QString person = QString(surnames.at(i % 20)) + given.at(i / 20 % 20);
        const QString name = u"%1%2记%3"_qs.arg(person).arg(i % 971).arg(trades.at(i % 5));
        sheet.number(row, 0, i + 1);
        sheet.text(row, 1, name);
        sheet.text(row, 2, u"上海%1第%2商贸有限公司"_qs.arg(person).arg(i));
        sheet.text(row, 3,
                   u"上海市长宁区%1%2弄%3号%4室"_qs.arg(roads.at(i % 8))
                       .arg(i / 97 + 1)
                       .arg(i % 97 + 1)
                       .arg(i % 6 + 101));
        sheet.text(row, 4, trades.at(i % 5));
        sheet.text(row, 5, person);
        sheet.text(row, 6, QString::number(13800000000LL + i * 37LL));
        sheet.text(row, 7, i % 3 == 0 ? u"021-%1"_qs.arg(52000000 + i) : QString());
        sheet.number(row, 8, i % 20 + 1);
        sheet.number(row, 9, i % 4);
        sheet.text(row, 10, i % 2 == 0 ? u"无"_qs : u"有"_qs);
        sheet.date(row, 11, QDate(2010, 1, 1).addDays(i % 5000));
        sheet.text(row, 12, i % 9 == 0 ? u"是"_qs : u"否"_qs);
        sheet.text(row, 13, i % 7 == 0 ? u"灭火器过期、占道堆物"_qs : QString());
        sheet.text(row, 14, i % 5 == 0 ? u"店主说停车难，第%1次反映"_qs.arg(i) : QString());
    }
    workbook.finish();
}

// Seconds that openpyxl takes to read every cell, its own start not counted.
double openpyxlSeconds(const QString& path)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_qs,
                 {u"-c"_qs,
                  u"import sys, time, openpyxl\n"
                  "begin = time.perf_counter()\n"
                  "book = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                  "cells = sum(len(row) for row in book.active.iter_rows(values_only=True))\n"
                  "print(time.perf_counter() - begin)\n"_qs,
                  path});
    python.waitForFinished(600'000);
    return python.readAllStandardOutput().trimmed().toDouble();
}

// The most memory the process has had, in megabytes.
double peakMegabytes()
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& text : lines) {
        if (text.startsWith("VmHWM:"))
            return text.mid(6).trimmed().split(' ').first().toDouble() / 1000;
    }
    return 0;
}

// By a process of its own, whose memory is nobody else's.
void readByAnother(const QString& list, int rows)
{
    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedChannels);
    reader.start(QCoreApplication::applicationFilePath(),
                 {u"rows"_qs, list, QString::number(rows)});
    reader.waitForFinished(-1);
}

} // namespace

void readingAList(const QString& list, int rows)
{
    const double before = peakMegabytes();
    const double reading = milliseconds([&] {
        const auto reader = openTable(list);
        reader->open(0);
        TableRow row;
        while (reader->next(row)) {
        }
    });
    line(u"reading %1 rows alone"_qs.arg(rows), reading / 1000, u"s"_qs, 0, noBar);
    line(u"memory of that process, %1 MB before"_qs.arg(before, 0, 'f', 0), peakMegabytes(),
         u"MB"_qs, 0, atMost(60));
}

void importingAList(const QString& folder)
{
    const QString list = folder + u"/list.xlsx"_qs;
    writeList(list, listRows);
    const QString path = folder + u"/import.doorstep"_qs;
    writeDemo(path, {20000, 1000, 1000, 3, QDate(2026, 10, 31), 1});
    const auto registry = openRegister(path, Register::Access::Write, u"bench"_qs);

    readByAnother(list, listRows);
    const QString twice = folder + u"/twice.xlsx"_qs;
    writeList(twice, 2 * listRows);
    readByAnother(twice, 2 * listRows);

    const double heading = milliseconds([&] { (void)outlineTable(list, ImportKind::Shops); });
    line(u"finding the heading"_qs, heading / 1000, u"s"_qs, 0, noBar);

    ImportPreview preview;
    const double ours = milliseconds([&] {
        ImportPlan plan;
        plan.outline = outlineTable(list, ImportKind::Shops);
        plan.columns = chooseColumns(*registry, plan.outline, ImportKind::Shops);
        plan.block = BlockStore(*registry).all().first().id;
        preview = previewImport(*registry, plan);
    });
    line(u"preview of %1 rows, %2 new, register of 20,000 shops"_qs.arg(listRows).arg(
             preview.counts().added),
         ours / 1000, u"s"_qs, openpyxlSeconds(list), times(0.2));
    ImportOutcome outcome;
    const double writing = milliseconds([&] { outcome = writeImport(*registry, preview); });
    line(u"writing %1 of them"_qs.arg(outcome.counts.added), writing / 1000, u"s"_qs, 0, noBar);
    preview = {};
    const double again = milliseconds([&] {
        ImportPlan plan;
        plan.outline = outlineTable(list, ImportKind::Shops);
        plan.columns = chooseColumns(*registry, plan.outline, ImportKind::Shops);
        plan.block = BlockStore(*registry).all().first().id;
        preview = previewImport(*registry, plan);
    });
    line(u"preview of the same file again, %1 duplicates"_qs.arg(preview.counts().duplicate),
         again / 1000, u"s"_qs, 0, atMost(1.5));
    const double undoing = milliseconds([&] { (void)undoBatch(*registry, outcome.batch); });
    line(u"undoing the import"_qs, undoing / 1000, u"s"_qs, 0, noBar);
}

} // namespace doorstep::bench
