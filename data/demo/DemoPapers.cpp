// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoWriter.h"

#include <QResource>

namespace doorstep {

namespace {

// Drawn by packaging/draw-demo-pictures.py.
PaperContent drawnPicture(const QString& name)
{
    const auto bytes = [&](const char* size) {
        return QResource(QStringLiteral(":/demo/%1%2.png").arg(name, QLatin1String(size)))
            .uncompressedData();
    };
    return {bytes(""), QStringLiteral("image/png"), 480, 320, bytes("_small")};
}

} // namespace

void DemoWriter::photograph(PaperOf of, RowId row, const QString& picture, const QString& name)
{
    m_photos << Photo{{of, row}, picture, name};
}

void DemoWriter::writePapers()
{
    m_now = atTime(m_options.until, QTime(18, 30));
    Change change(m_register, QStringLiteral("演示数据：照片和资料"), BatchKind::Demo);
    const PaperStore store(m_register);
    for (const Photo& photo : std::as_const(m_photos))
        store.attach(change, photo.of, {photo.name, drawnPicture(photo.picture)});
    change.commit();
}

} // namespace doorstep
