"""Shows bytes in pyte. Reads requests from standard input, one JSON array a line, and answers each with a line:
["new", columns, rows] and ["resize", columns, rows] with null, ["show", text] with the cells, row by row."""

import json
import sys
import unicodedata

import pyte

screen = None
stream = None


def cell_of(char):
    marks = "".join(
        letter if is_on else "-"
        for letter, is_on in [
            ("b", char.bold),
            ("i", char.italics),
            ("u", char.underscore),
            ("r", char.reverse),
            ("s", char.strikethrough),
        ]
    )
    return [unicodedata.normalize("NFC", char.data), char.fg, char.bg, marks]


def answer(request):
    global screen, stream
    kind, *arguments = request
    if kind == "new":
        columns, rows = arguments
        screen = pyte.Screen(columns, rows)
        stream = pyte.Stream(screen)
        return None
    if kind == "resize":
        columns, rows = arguments
        screen.resize(rows, columns)
        return None
    stream.feed(arguments[0])
    return [
        [cell_of(screen.buffer[y][x]) for x in range(screen.columns)]
        for y in range(screen.lines)
    ]


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
