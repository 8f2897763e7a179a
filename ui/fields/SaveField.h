#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/fields/Field.h"
#include "ui/shell/Workspace.h"

namespace doorstep {

// Writes one field on top of what is stored now, as a change of that title. False when it was
// refused: the user has been told, and the form is to show what stands.
template <typename T>
bool saveField(Workspace& workspace, const Store<T>& store, RowId row, const Field& field,
               const QVariant& value, const QString& title)
{
    return workspace.write(title, [&](Change& change) {
        T stored = store.get(row);
        setFieldValue(store.mapping(), stored, field, value);
        store.save(change, stored);
    });
}

} // namespace doorstep
