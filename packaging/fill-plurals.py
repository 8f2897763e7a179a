#!/usr/bin/env python3
"""fill-plurals.py FILE.ts: writes the two forms of each counted English text that has none yet, from its own words:
"%n row(s) were changed" is "%n row was changed" and "%n rows were changed". What reads wrongly is put right in the file
by hand, and stays."""
import re
import sys

VERBS = {"are": "is", "were": "was", "have": "has", "belong": "belongs", "stand": "stands"}


def one(text):
    text = re.sub(r"\((?:s|es|ies)\)", "", text)
    return re.sub(r"(%n [\w ]*?)\b(are|were|have|belong|stand)\b", lambda m: m[1] + VERBS[m[2]], text, count=1)


def several(text):
    return re.sub(r"\((s|es)\)", r"\1", re.sub(r"y\(ies\)", "ies", text))


def filled(message):
    source = re.search(r"<source>(.*?)</source>", message[0], re.S)[1]
    forms = "".join(f"\n            <numerusform>{form(source)}</numerusform>" for form in (one, several))
    return re.sub(r'<translation type="unfinished">.*?</translation>', lambda _: f"<translation>{forms}\n        </translation>",
                  message[0], flags=re.S)


with open(sys.argv[1], encoding="utf-8") as file:
    texts = file.read()
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(re.sub(r'<message numerus="yes">.*?</message>', filled, texts, flags=re.S))
