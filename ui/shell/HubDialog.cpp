// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HubDialog.h"

#include "data/base/Error.h"
#include "data/exchange/hub/HubAddress.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace doorstep {

HubDialog::HubDialog(const QString& url, bool isSealed, QWidget* parent)
    : QDialog(parent),
      m_url(new QLineEdit(url, this)),
      m_sealed(new QCheckBox(tr("Packs are &sealed by a passphrase"), this)),
      m_said(plainLabel(this))
{
    setWindowTitle(tr("Hub of the town or district"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* about = caption(
        tr("Where the town or the district has a server, what is new here goes there by itself, "
           "and what others sent is merged when you say so. Those who look after it tell you the "
           "address. The password does not belong in it: it stands in the file of passwords "
           "(~/.pgpass) or of services. Leave the line empty for none."),
        this);
    about->setWordWrap(true);
    m_said->setWordWrap(true);
    setTone(*m_said, Tone::Late);
    m_said->hide();
    m_url->setAccessibleName(tr("Address of the hub"));
    m_url->setPlaceholderText(QStringLiteral("postgresql://login@host/database"));
    m_sealed->setChecked(isSealed);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &HubDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(wideSpace);
    layout->addWidget(about);
    layout->addWidget(m_url);
    layout->addWidget(m_said);
    layout->addWidget(m_sealed);
    layout->addWidget(buttons);
    m_url->setFocus();
    resize(fontMetrics().horizontalAdvance(u'字') * 36, sizeHint().height());
}

void HubDialog::choose()
{
    const QString url = m_url->text().trimmed();
    try {
        if (!url.isEmpty())
            (void)HubAddress::of(url);
    } catch (const Error& error) {
        m_said->setText(error.message());
        m_said->show();
        m_url->setFocus();
        return;
    }
    accept();
    Q_EMIT chosen(url, m_sealed->isChecked());
}

} // namespace doorstep

#include "moc_HubDialog.cpp"
