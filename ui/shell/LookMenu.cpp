// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LookMenu.h"

#include "ui/look/Theme.h"

#include <QActionGroup>

namespace doorstep {

QString LookMenu::stepName(int step)
{
    const QStringList names{tr("small"), tr("middle"), tr("large"), tr("very large")};
    return names.at(step);
}

LookMenu::LookMenu(QWidget* parent) : QMenu(tr("Display (&J)"), parent)
{
    Theme& theme = Theme::instance();
    auto* sizes = new QActionGroup(this);
    for (int step = 0; step < Theme::textSteps().size(); ++step) {
        QAction* action = addAction(tr("Text: %1").arg(stepName(step)), this,
                                    [&theme, step] { theme.setTextStep(step); });
        action->setCheckable(true);
        sizes->addAction(action);
    }
    QAction* larger =
        addAction(tr("&Larger text"), this, [&theme] { theme.setTextStep(theme.textStep() + 1); });
    larger->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    QAction* smaller = addAction(tr("&Smaller text"), QKeySequence(QStringLiteral("Ctrl+-")), this,
                                 [&theme] { theme.setTextStep(theme.textStep() - 1); });
    const auto showStep = [sizes, larger, smaller](int step) {
        const QList<QAction*> steps = sizes->actions();
        steps.at(step)->setChecked(true);
        larger->setEnabled(step + 1 < steps.size());
        smaller->setEnabled(step > 0);
    };
    connect(&theme, &Theme::textStepChanged, this, showStep);
    showStep(theme.textStep());

    addSeparator();
    auto* schemes = new QActionGroup(this);
    for (const auto& [scheme, name] :
         {std::pair(Scheme::Light, tr("Light")), std::pair(Scheme::Dark, tr("Dark")),
          std::pair(Scheme::HighContrast, tr("High contrast"))}) {
        QAction* action =
            addAction(name, this, [&theme, scheme = scheme] { theme.setScheme(scheme); });
        action->setCheckable(true);
        action->setChecked(scheme == theme.scheme());
        schemes->addAction(action);
    }
}

} // namespace doorstep

#include "moc_LookMenu.cpp"
