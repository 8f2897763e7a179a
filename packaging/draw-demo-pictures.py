#!/usr/bin/env python3
"""Draws the photos of the demonstration into resources/demo: a shop's front, a signed form, people at an activity.
Each as it is kept and as its thumbnail.
"""
import struct
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / 'resources/demo'
WIDTH, HEIGHT = 480, 320


class Canvas:
    def __init__(self, colour, scale):
        self.scale = scale
        self.width, self.height = int(WIDTH * scale), int(HEIGHT * scale)
        self.rows = [[colour] * self.width for _ in range(self.height)]

    def fill(self, inside, colour):
        for y in range(self.height):
            for x in range(self.width):
                if inside((x + 0.5) / self.scale, (y + 0.5) / self.scale):
                    self.rows[y][x] = colour

    def box(self, left, top, right, bottom, colour):
        self.fill(lambda x, y: left <= x < right and top <= y < bottom, colour)

    def disc(self, cx, cy, radius, colour):
        self.fill(lambda x, y: (x - cx) ** 2 + (y - cy) ** 2 < radius ** 2, colour)

    def png(self):
        colours = sorted({colour for row in self.rows for colour in row})
        places = {colour: place for place, colour in enumerate(colours)}
        raw = b''.join(b'\0' + bytes(places[colour] for colour in row) for row in self.rows)

        def chunk(kind, data):
            return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

        return (b'\x89PNG\r\n\x1a\n'
                + chunk(b'IHDR', struct.pack('>IIBBBBB', self.width, self.height, 8, 3, 0, 0, 0))
                + chunk(b'PLTE', b''.join(bytes(colour) for colour in colours))
                + chunk(b'IDAT', zlib.compress(raw, 9)) + chunk(b'IEND', b''))


def door(canvas):
    canvas.box(0, 260, 480, 320, (150, 148, 143))
    canvas.box(40, 40, 440, 260, (205, 190, 165))
    canvas.box(40, 40, 440, 90, (170, 40, 40))
    for letter in range(4):
        canvas.box(120 + letter * 65, 52, 160 + letter * 65, 80, (245, 220, 120))
    for stripe in range(10):
        canvas.box(40 + stripe * 40, 90, 80 + stripe * 40, 112,
                   (240, 240, 235) if stripe % 2 else (60, 130, 90))
    canvas.box(70, 130, 260, 235, (140, 185, 205))
    canvas.box(163, 130, 167, 235, (90, 75, 60))
    canvas.box(300, 125, 390, 260, (110, 75, 50))
    canvas.box(312, 137, 378, 195, (150, 190, 205))
    canvas.disc(378, 210, 4, (230, 200, 90))


def form(canvas):
    canvas.box(130, 15, 350, 310, (250, 250, 246))
    canvas.box(190, 32, 290, 46, (60, 60, 60))
    for line in range(9):
        canvas.box(150, 68 + line * 18, 330 - (line % 3) * 30, 72 + line * 18, (150, 150, 150))
    canvas.box(150, 262, 230, 265, (90, 90, 90))
    canvas.fill(lambda x, y: 155 < x < 225 and abs(y - 252 - 8 * ((x % 18) / 18 - 0.5)) < 2, (30, 50, 140))
    canvas.fill(lambda x, y: 20 ** 2 < (x - 300) ** 2 + (y - 262) ** 2 < 24 ** 2, (200, 40, 40))
    canvas.disc(300, 262, 6, (200, 40, 40))


def group(canvas):
    canvas.box(0, 230, 480, 320, (190, 165, 130))
    canvas.box(90, 25, 390, 70, (190, 40, 40))
    for letter in range(6):
        canvas.box(120 + letter * 42, 36, 148 + letter * 42, 58, (250, 225, 130))
    coats = [(70, 110, 170), (225, 170, 40), (60, 130, 90), (170, 70, 90), (110, 90, 150), (225, 170, 40), (70, 110, 170)]
    for person, coat in enumerate(coats):
        x = 60 + person * 60
        y = 150 + (person % 2) * 14
        canvas.box(x - 22, y + 20, x + 22, 285, coat)
        canvas.disc(x, y, 20, (235, 200, 170))
        canvas.fill(lambda a, b: (a - x) ** 2 + (b - y) ** 2 < 400 and b < y - 6, (45, 35, 30))


for draw, ground in ((door, (185, 210, 225)), (form, (120, 95, 75)), (group, (235, 232, 222))):
    for scale, name in ((1, draw.__name__), (1 / 3, draw.__name__ + '_small')):
        canvas = Canvas(ground, scale)
        draw(canvas)
        (FOLDER / f'{name}.png').write_bytes(canvas.png())
