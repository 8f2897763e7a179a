// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lists/EditableList.h"

#include <QCoreApplication>

namespace doorstep {

QString EditableList::removeTitle(int row) const
{
    Q_UNUSED(row);
    return QCoreApplication::translate("Lists", "Delete");
}

} // namespace doorstep
