#!/usr/bin/env python3
"""make-icon.py OUT.ico PICTURE.png...: one icon of PNGs, as Windows has read them since Vista."""
import pathlib
import struct
import sys

target, *names = sys.argv[1:]
pictures = [pathlib.Path(name).read_bytes() for name in names]
place = 6 + 16 * len(pictures)
heads = []
for bytes_ in pictures:
    width, height = struct.unpack(">II", bytes_[16:24])
    heads.append(struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(bytes_), place))
    place += len(bytes_)
pathlib.Path(target).write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + b"".join(heads) + b"".join(pictures))
