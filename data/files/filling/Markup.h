#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a workbook by the places of its tags, so that some of them are written anew and every
// other byte stays as it was.

#include <QByteArray>
#include <QString>
#include <functional>
#include <string_view>
#include <vector>

namespace doorstep {

struct MarkupTag
{
    enum class Kind : quint8 { Start, End, Empty };

    Kind kind = Kind::Start;
    int depth = 0;           // of its element; the root's is 1
    qsizetype from = 0;      // of the tag, in bytes
    qsizetype to = 0;        // behind it
    size_t closing = 0;      // number of the tag that ends its element; its own of an empty one
    std::string_view name;   // as it is written, with its prefix
    std::string_view local;  // without it
    std::string_view prefix; // "x:", or nothing
};

class Markup
{
public:
    // file: for the error when it is no XML that can be patched (UTF-8, without a document type).
    Markup(QByteArray bytes, const QString& file);
    Markup(Markup&&) = default;
    Markup& operator=(Markup&&) = default;

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] const std::vector<MarkupTag>& tags() const { return m_tags; }
    [[nodiscard]] const MarkupTag& at(size_t tag) const { return m_tags[tag]; }
    [[nodiscard]] QByteArray raw(const MarkupTag& tag) const
    {
        return m_bytes.mid(tag.from, tag.to - tag.from);
    }
    // Of an attribute by its name as it is written; null when there is none.
    [[nodiscard]] QString attribute(const MarkupTag& tag, const char* name) const;
    // Between a tag and the one that ends its element, when nothing but text stands there.
    [[nodiscard]] QString text(size_t tag) const;

private:
    QByteArray m_bytes;
    std::vector<MarkupTag> m_tags;
};

// The tag with the attribute set; a null value takes it away.
[[nodiscard]] QByteArray withAttribute(QByteArray tag, const char* name, const QString& value);
[[nodiscard]] QByteArray escapedXml(const QString& text);

// What is written in the place of some bytes.
class Edits
{
public:
    using Sink = std::function<void(const QByteArray&)>;

    void replace(qsizetype from, qsizetype to, QByteArray with);
    // Written by whoever knows it when its turn comes.
    void replace(qsizetype from, qsizetype to, std::function<void(const Sink&)> writer);
    void insert(qsizetype at, QByteArray what) { replace(at, at, std::move(what)); }
    [[nodiscard]] bool isEmpty() const { return m_edits.empty(); }

    void write(const QByteArray& bytes, const Sink& sink);
    [[nodiscard]] QByteArray applied(const QByteArray& bytes);

private:
    struct Edit
    {
        qsizetype from;
        qsizetype to;
        QByteArray with;
        std::function<void(const Sink&)> writer;
    };
    std::vector<Edit> m_edits;
};

} // namespace doorstep
