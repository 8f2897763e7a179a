// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/AboutDialog.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace doorstep {

namespace {

// Names of what others made, which are the same in every language, and their licences.
struct Part
{
    const char* name;
    const char* licence;
};

constexpr Part parts[] = {
    {"Qt", "LGPL-3.0"},
    {"SQLite", "public domain"},
    {"libxlsxwriter", "BSD-2-Clause"},
    {"libzip", "BSD-3-Clause"},
    {"expat", "MIT"},
    {"libsodium", "ISC"},
    {"ICU", "Unicode-3.0"},
    {"libphonenumber", "Apache-2.0"},
    {"libqrencode", "LGPL-2.1"},
    {"Lucide", "ISC"},
};
constexpr int partsInRow = 2;

QLabel* selectable(const QString& text, QWidget* parent)
{
    auto* label = plainLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const QString& logFolder, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Doorstep"));
    QLabel* icon = plainLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/doorstep.svg")).pixmap(scaled(64)));
    auto* name = new QVBoxLayout;
    name->setSpacing(tightSpace);
    name->addWidget(largeText(programName(), this));
    name->addWidget(selectable(tr("Version %1").arg(QCoreApplication::applicationVersion()), this));
    name->addWidget(
        caption(tr("The outreach register of a street block, kept on this PC alone"), this));
    auto* top = new QHBoxLayout;
    top->setSpacing(wideSpace);
    top->addWidget(icon);
    top->addLayout(name, 1);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(middleSpace);
    grid->setVerticalSpacing(tightSpace);
    int place = 0;
    for (const Part& part : parts) {
        QString title = QLatin1String(part.name);
        if (place == 0)
            title += u' ' + QLatin1String(qVersion());
        const int column = place % partsInRow * 2;
        grid->addWidget(plainLabel(title, this), place / partsInRow, column);
        grid->addWidget(caption(QLatin1String(part.licence), this), place / partsInRow, column + 1);
        ++place;
    }
    grid->setColumnStretch(partsInRow * 2 - 1, 1);

    auto* log = new QHBoxLayout;
    log->addWidget(selectable(QDir::toNativeSeparators(logFolder), this), 1);
    auto* open = new QPushButton(tr("&Open the folder"), this);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this,
            [logFolder] { QDesktopServices::openUrl(QUrl::fromLocalFile(logFolder)); });
    log->addWidget(open);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addSpacing(smallSpace);
    layout->addWidget(heading(tr("Licence"), this));
    layout->addWidget(plainLabel(tr("GPL-3.0-or-later: free to use, to pass on and to change, "
                                    "with the sources; without any warranty."),
                                 this));
    layout->addSpacing(smallSpace);
    layout->addWidget(heading(tr("Built on"), this));
    layout->addLayout(grid);
    layout->addSpacing(smallSpace);
    layout->addWidget(heading(tr("Log"), this));
    layout->addLayout(log);
    layout->addSpacing(smallSpace);
    layout->addWidget(buttons);
}

} // namespace doorstep

#include "moc_AboutDialog.cpp"
