#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/fields/Field.h"
#include "ui/page/Workspace.h"

namespace doorstep {

// Another program may have written the row while this one waited for its turn to write: then the
// row as it was read is not written over it. Throws Error.
template <typename T>
void requireAsRead(const Store<T>& store, const T& read)
{
    const std::optional<T> now = store.alive(read.id);
    const bool same = now && store.mapping().values(*now) == store.mapping().values(read) &&
                      std::all_of(store.mapping().links().begin(), store.mapping().links().end(),
                                  [&](const MappedLinks<T>& links) {
                                      return (*now).*links.member == read.*links.member;
                                  });
    if (!same)
        throw Error(Workspace::tr("It was written elsewhere just now. Leave the field once more."));
}

// Writes one field on top of what is stored now, as a change of that title, or gives the reason why
// not. Nothing is written to a row that was deleted or merged into another since.
// title: QString(const T& stored). put: QString(T& stored) sets the field, or says why its value
// can't stand beside the others.
template <typename T, typename Title, typename Put>
QString saveField(Workspace& workspace, const Store<T>& store, RowId row, const Title& title,
                  const Put& put)
{
    QString why;
    T read;
    T changed;
    QString name;
    const QString failed = Workspace::refusal([&] {
        const std::optional<T> stored = store.alive(row);
        if (!stored)
            throw Error(Workspace::tr("It was deleted or merged meanwhile."));
        read = *stored;
        changed = *stored;
        name = title(*stored);
        why = put(changed);
    });
    if (!failed.isEmpty() || !why.isEmpty())
        return failed + why;
    return workspace.tryWrite(name, [&](Change& change) {
        requireAsRead(store, read);
        store.save(change, changed);
    });
}

} // namespace doorstep
