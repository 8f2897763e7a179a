// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/DraftKeeper.h"

#include "data/base/Caught.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/records/visits/VisitDrafts.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QTimer>

namespace doorstep {

namespace {

constexpr int retryMs = 3000;
constexpr int goodNewsMs = 10000;
const QString lacksNumberKey = QStringLiteral("lacksNumber");

} // namespace

DraftKeeper::DraftKeeper(Register& registry, QString setting, QObject* parent)
    : QObject(parent),
      m_register(registry),
      m_setting(std::move(setting)),
      m_text(registry.setting(m_setting)),
      m_written(m_text),
      m_retry(new QTimer(this))
{
    m_retry->setInterval(retryMs);
    respond(m_retry, &QTimer::timeout, this, [this] { keep(m_text); });
}

DraftKeeper::~DraftKeeper()
{
    if (isWritten() || m_register.readOnly())
        return;
    try {
        m_register.setSetting(m_setting, m_text);
    } catch (...) {
        (void)sentenceOfCaught("draft");
    }
}

bool DraftKeeper::keep(const QString& text)
{
    m_text = text;
    if (m_register.readOnly())
        return false;
    try {
        if (!isWritten())
            storeTyped(m_register, m_setting, text);
        noteWritten(text);
        return true;
    } catch (...) {
        m_why = sentenceOfCaught("draft");
        if (!m_retry->isActive()) {
            m_retry->start();
            Q_EMIT failed(m_why);
        }
        return false;
    }
}

void DraftKeeper::noteWritten(const QString& text)
{
    m_text = text;
    m_written = text;
    if (const bool leaves = withoutBegunIdentityNumbers(text) != text; leaves != m_leavesOut) {
        m_leavesOut = leaves;
        Q_EMIT leavesOut(leaves);
    }
    if (!m_retry->isActive())
        return;
    m_retry->stop();
    Q_EMIT recovered();
}

void DraftKeeper::noteSaved()
{
    Q_EMIT saved();
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): the mark is put into it
QString DraftKeeper::textOf(QJsonObject draft)
{
    const auto written = [&draft] {
        return QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
    };
    if (const QString text = written(); withoutBegunIdentityNumbers(text) == text)
        return text;
    draft.insert(lacksNumberKey, true);
    return written();
}

bool DraftKeeper::lacksNumber() const
{
    return QJsonDocument::fromJson(m_text.toUtf8()).object().value(lacksNumberKey).toBool();
}

QString DraftKeeper::lacksNumberSentence()
{
    return tr("What looked like the number of an identity card was not kept in the draft.");
}

bool DraftKeeper::mayClose(QWidget& page, const QString& what)
{
    if (isWritten() || keep(m_text))
        return true;
    QMessageBox box(QMessageBox::Warning, programName(),
                    asPlain(tr("%1 can't be kept in the register just now: %2 When it is closed, "
                               "that is lost.")
                                .arg(what, m_why)),
                    QMessageBox::Cancel, page.window());
    const auto* close = box.addButton(tr("Close all the same"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == close;
}

void DraftKeeper::sayIn(QLabel& line)
{
    sayTroubleIn(line);
    sayLeftOutIn(line);
}

void DraftKeeper::sayTroubleIn(QLabel& line)
{
    line.hide();
    respond(this, &DraftKeeper::failed, &line, [&line](const QString& sentence) {
        line.setText(tr("What you type can't be kept in the register just now: %1 It stays in this "
                        "window, and is tried again every few seconds.")
                         .arg(sentence));
        line.show();
    });
    const QString goodNews =
        tr("What you typed is kept as a draft now; it is not saved as a visit yet.");
    const auto hideGoodNews = [&line, goodNews] {
        if (line.text() == goodNews)
            line.hide();
    };
    respond(this, &DraftKeeper::recovered, &line, [&line, goodNews, hideGoodNews] {
        line.setText(goodNews);
        respondSoon(&line, hideGoodNews, goodNewsMs);
    });
    respond(this, &DraftKeeper::saved, &line, hideGoodNews);
}

void DraftKeeper::sayLeftOutIn(QLabel& line)
{
    line.hide();
    const QString leftOut =
        tr("What looks like the number of an identity card is not kept in the draft: take it out.");
    respond(this, &DraftKeeper::leavesOut, &line, [&line, leftOut](bool leaves) {
        if (leaves)
            line.setText(leftOut);
        if (leaves || line.text() == leftOut)
            line.setVisible(leaves);
    });
}

} // namespace doorstep

#include "moc_DraftKeeper.cpp"
