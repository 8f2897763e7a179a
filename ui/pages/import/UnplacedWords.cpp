// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/UnplacedWords.h"

#include "data/records/codes/ListTitles.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace doorstep {

UnplacedWords::UnplacedWords(Register& registry, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_word(new QComboBox(this)),
      m_entry(new QPushButton(tr("Make it an &entry"), this)),
      m_meant(new CodeBox(this)),
      m_same(new QPushButton(tr("&Means this"), this))
{
    m_word->setAccessibleName(tr("Words that no list has"));
    m_word->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_entry->setToolTip(tr("Adds the word to its list, and the file is read again"));
    m_meant->setAccessibleName(tr("The entry that the word means"));
    m_meant->setMinimumContentsLength(10);
    const QString means =
        tr("From now on the word is read as this entry, and the file is read again");
    m_same->setToolTip(asPlain(means));
    auto* label = plainLabel(tr("&Not on a list:"), this);
    label->setBuddy(m_word);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(smallSpace);
    row->addWidget(label);
    row->addWidget(m_word);
    row->addWidget(m_entry);
    row->addSpacing(wideSpace);
    row->addWidget(m_meant);
    row->addWidget(m_same);
    row->addStretch();
    respond(m_word, &QComboBox::currentIndexChanged, this, &UnplacedWords::chooseWord);
    respond(m_meant, &QComboBox::currentIndexChanged, this,
            [this] { m_same->setEnabled(!m_readOnly && m_meant->chosen().has_value()); });
    respond(m_entry, &QPushButton::clicked, this, [this] {
        if (const UnplacedWord* word = current())
            Q_EMIT entryWanted(*word);
    });
    respond(m_same, &QPushButton::clicked, this, [this] {
        const UnplacedWord* const word = current();
        if (word && m_meant->chosen())
            Q_EMIT sameWanted(*word, *m_meant->chosen());
    });
    hide();
}

void UnplacedWords::showWords(const QList<UnplacedWord>& words)
{
    m_words = words;
    m_word->clear();
    for (const UnplacedWord& word : words)
        m_word->addItem(
            asPlain(tr("%1: %2 (%3)")
                        .arg(codeListTitle(word.list), word.word, QString::number(word.count))));
    setVisible(!words.isEmpty());
    chooseWord();
}

void UnplacedWords::setReadOnly()
{
    m_readOnly = true;
}

const UnplacedWord* UnplacedWords::current() const
{
    const int index = m_word->currentIndex();
    return index >= 0 && index < m_words.size() ? &m_words.at(index) : nullptr;
}

void UnplacedWords::chooseWord()
{
    const UnplacedWord* const word = current();
    if (word)
        m_meant->fill(m_register, word->list);
    m_entry->setEnabled(word && !m_readOnly);
    m_same->setEnabled(word && !m_readOnly && m_meant->chosen().has_value());
}

} // namespace doorstep

#include "moc_UnplacedWords.cpp"
