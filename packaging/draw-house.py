#!/usr/bin/env python3
"""Draws what the code says of itself: the storeys (packaging/storeys.txt) into ARCHITECTURE.md, the
tables of the register (its migrations) into data/register/SCHEMA.md. With --check: says whether they
are up to date.
"""
import re
import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def storeys():
    rows = []
    for line in (ROOT / 'packaging/storeys.txt').read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            folder, holds = line.split(maxsplit=1)
            rows.append((folder, holds))
    width = max(len(folder) for folder, _ in rows) + 2
    drawn = []
    for folder, holds in reversed(rows):  # the roof first
        drawn.append(f'{folder:<{width}}{holds}')
    return '```\n' + '\n'.join(drawn) + '\n```'


def schema():
    """Made by running the migrations, so that it is what a register has."""
    database = sqlite3.connect(':memory:')
    for name in ('pinyin_key', 'fold'):  # what the program adds to SQLite for its indexes
        database.create_function(name, -1, lambda *values: '', deterministic=True)
    for file in sorted((ROOT / 'data/register/migrations').glob('*.sql')):
        database.executescript(file.read_text(encoding='utf-8'))
    names = [name for (name,) in database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")]
    names = [name for name in names if not re.search(r'_(data|idx|content|docsize|config)$', name)]
    lines = ['erDiagram']
    for name in names:
        keys = {row[3]: row[2] for row in database.execute(f'PRAGMA foreign_key_list({name})')}
        for column, to in sorted(keys.items()):
            lines.append(f'    {to} ||--o{{ {name} : {column}')
    for name in names:
        columns = [row[1] for row in database.execute(f'PRAGMA table_info({name})')]
        lines.append(f'    {name} {{')
        lines += [f'        {row[2].split("(")[0].lower() or "any"} {row[1]}'
                  for row in database.execute(f'PRAGMA table_info({name})') if row[1] in columns]
        lines.append('    }')
    return '```mermaid\n' + '\n'.join(lines) + '\n```'


def put(page, name, drawn):
    pattern = re.compile(rf'(<!-- {name} -->\n).*?(<!-- /{name} -->)', re.S)
    return pattern.sub(lambda match: match.group(1) + drawn + '\n' + match.group(2), page)


def main():
    late = []
    for file, name, drawn in (('ARCHITECTURE.md', 'storeys', storeys()),
                              ('data/register/SCHEMA.md', 'schema', schema())):
        path = ROOT / file
        before = path.read_text(encoding='utf-8')
        page = put(before, name, drawn)
        if page != before:
            late.append(file)
            if '--check' not in sys.argv:
                path.write_text(page, encoding='utf-8')
    if late and '--check' in sys.argv:
        print(f'Not up to date, run packaging/draw-house.py: {", ".join(late)}')
    elif '--check' not in sys.argv:
        print(f'Drawn anew: {", ".join(late) or "nothing"}')


main()
