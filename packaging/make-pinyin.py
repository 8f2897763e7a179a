#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/pinyin/readings.tsv from the Unihan database.

    apt-get install unicode-data
    packaging/make-pinyin.py /usr/share/unicode > resources/pinyin/readings.tsv

A character of the 通用规范汉字表 (8,105) has the readings of the 通用规范汉字字典 (kTGHZ2013), the
commonest first (kHanyuPinlu). Any other has those of the 现代汉语词典 (kXHC1983) and the customary
one (kMandarin). Tones are dropped: ü is written v.
"""
import bz2
import re
import sys
import unicodedata
from pathlib import Path

# What those leave out and names need: surnames still borne, the 𠮷 of shop signs, the round zero,
# the 蕰 of Shanghai's 蕰川路 (薀 in traditional characters).
EXTRA = {"蕰": "yun", "能": "nai", "郄": "xi", "郗": "chi", "於": "wu", "黑": "he", "𠮷": "ji", "〇": "ling"}


def toneless(reading):
    letters = unicodedata.normalize("NFD", reading.strip().lower())
    letters = letters.replace("u\u0308", "v").replace("e\u0302", "e")
    return "".join(c for c in letters if unicodedata.category(c) != "Mn")


def unihan(folder):
    for path in sorted(Path(folder).glob("Unihan_Readings.txt.bz2")):
        for line in bz2.open(path, "rt", encoding="utf-8"):
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t", 2)
                yield int(code[2:], 16), field, value


def parsed(field, value):
    if field == "kMandarin":
        return value.split()
    if field == "kHanyuPinlu":
        return re.findall(r"([^\s(]+)\(\d+\)", value)
    return [r for place in value.split() for r in place.split(":")[1].split(",")]


def main(folder):
    fields = {}
    for code, field, value in unihan(folder):
        if field in ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983"):
            fields.setdefault(code, {})[field] = value

    for character in EXTRA:
        fields.setdefault(ord(character), {})

    rows = []
    for code, known in sorted(fields.items()):
        if "kTGHZ2013" in known:
            sources = ["kHanyuPinlu", "kMandarin", "kTGHZ2013"]
        else:
            sources = ["kMandarin", "kHanyuPinlu", "kXHC1983"]
        found = [toneless(r) for f in sources if f in known for r in parsed(f, known[f])]
        found += EXTRA.get(chr(code), "").split()
        found = [r for r in dict.fromkeys(found) if r != "r"]  # 儿 as a mere ending
        if found:
            rows.append((chr(code), found))

    print("# Readings of Chinese characters: character, TAB, toneless pinyin separated by blanks, ü as v.")
    print("# Made by packaging/make-pinyin.py from Unihan 15.0.0 (Debian unicode-data 15.0.0-1).")
    print("# Modified data of the Unicode Character Database, © 1991-2022 Unicode, Inc.; licence: README.md.")
    for character, found in rows:
        print(f"{character}\t{' '.join(found)}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
