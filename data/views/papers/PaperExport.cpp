// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/papers/PaperExport.h"

#include "data/base/SafeFile.h"
#include "data/base/Text.h"
#include "data/records/people/OfficeMasking.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace doorstep {

namespace {

struct PaperExportText
{
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

// What Windows, too, takes as part of a file's name.
QString safe(const QString& text)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f\\x7f]+"));
    static const QRegularExpression ends(QStringLiteral("^[. ]+|[. ]+$"));
    constexpr qsizetype longest = 40; // characters of three bytes, beside a day and a word
    QString left = QString(tidy(text)).replace(unfit, QStringLiteral("-"));
    left = left.left(longest);
    if (!left.isEmpty() && left.back().isHighSurrogate())
        left.chop(1);
    return left.remove(ends);
}

void writeFile(const QByteArray& bytes, const QString& target)
{
    const TemporaryName temporary(target);
    {
        QFile file(temporary.path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
            !file.flush()) {
            const QString sentence = sentenceForWriting(target, file);
            throw Error(
                sentence.isEmpty()
                    ? PaperExportText::tr("%1 could not be written: the disk does not answer.")
                          .arg(QFileInfo(target).fileName())
                    : sentence,
                file.errorString());
        }
    }
    temporary.moveIntoPlace();
}

} // namespace

QString fileNameOf(const PaperEntry& paper, const Mask& mask)
{
    QStringList parts{paper.day.toString(Qt::ISODate), safe(mask.text(paper.whose))};
    if (paper.owner.of != PaperOf::Subject)
        parts << labelOf(paper.owner.of);
    parts.removeAll(QString());
    return parts.join(u'_');
}

void savePaper(Database& database, const QString& content, const QString& target)
{
    writeFile(contentNamed(database, content).bytes, target);
}

qint64 exportPapers(Database& database, const QList<PaperEntry>& papers, Masking masking,
                    const QString& folder, const Progress& progress)
{
    requireAllowed(masking);
    QDir place(folder);
    if (QFileInfo::exists(folder) &&
        (!QFileInfo(folder).isDir() ||
         !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        throw Error(
            PaperExportText::tr("%1 is there and not empty. Name a new folder.").arg(folder));
    if (!place.mkpath(QStringLiteral(".")))
        throw Error(PaperExportText::tr("The folder %1 can't be made there.").arg(folder));
    const Mask mask(database, masking);
    QHash<QString, int> numbers;
    qint64 written = 0;
    for (const PaperEntry& paper : papers) {
        const QString name = fileNameOf(paper, mask);
        const int number = ++numbers[name.toLower()];
        const QString numbered = QStringLiteral("%1_%2").arg(name).arg(number);
        const QByteArray bytes = contentNamed(database, paper.content).bytes;
        writeFile(isPackage(bytes) ? maskedPackage(bytes, numbered, mask).bytes : bytes,
                  place.filePath(numbered + endingOf(paper.mime)));
        if (!paper.original.isEmpty() && masking == Masking::Unmasked) {
            const PaperContent original = contentNamed(database, paper.original);
            writeFile(original.bytes,
                      place.filePath(numbered + u'_' + PaperExportText::tr("original") +
                                     endingOf(original.mime)));
        }
        reportNow(progress, ++written, papers.size());
    }
    return written;
}

} // namespace doorstep
