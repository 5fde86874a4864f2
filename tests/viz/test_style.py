"""Colours hold their contrast on both grounds and stay apart for readers with colour blindness."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from comity.viz.style import LINES

CSS = (Path(__file__).parents[2] / "viz" / "assets" / "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root[^{]* \{(.*?)\}", CSS, re.S)
)
GROUNDS = {"light": LIGHT, "dark": DARK}
TEXTS = ("ink", "quiet", "link", "against", "plan", "for")
BLIND = {  # Machado, Oliveira and Fernandes 2009, full severity
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
}


def linear(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one, two):
    weights = (0.2126, 0.7152, 0.0722)
    lights = sorted(sum(w * part for w, part in zip(weights, linear(c), strict=True)) for c in (one, two))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def oklab(rgb):
    red, green, blue = (max(part, 0) for part in rgb)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    )


def seen(colour, kind):
    return oklab([sum(w * part for w, part in zip(row, linear(colour), strict=True)) for row in BLIND[kind]])


@pytest.mark.parametrize("theme", GROUNDS)
@pytest.mark.parametrize("line", LINES)
def test_lines_show_on_the_ground(theme, line):
    assert contrast(getattr(LINES[line], theme), GROUNDS[theme]["ground"]) >= 3


@pytest.mark.parametrize("theme", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_texts_can_be_read(theme, text):
    colours = GROUNDS[theme]
    assert contrast(colours[text], colours["ground"]) >= 4.5
    assert text not in ("ink", "quiet") or contrast(colours[text], colours["page"]) >= 4.5


@pytest.mark.parametrize("theme", GROUNDS)
def test_boxes_and_marks_can_be_read(theme):
    colours = GROUNDS[theme]
    assert contrast(colours["bodyink"], colours["bodyfill"]) >= 4.5
    assert contrast(colours["bodyink"], colours["accent"]) >= 4.5
    assert contrast(colours["ink"], colours["mark"]) >= 4.5


@pytest.mark.parametrize("theme", GROUNDS)
@pytest.mark.parametrize("kind", BLIND)
def test_common_lines_stay_apart_for_colour_blind_readers(theme, kind):
    for one, two in combinations(("member", "observer", "partner", "chair"), 2):
        left, right = (seen(getattr(LINES[name], theme), kind) for name in (one, two))
        assert sum((a - b) ** 2 for a, b in zip(left, right, strict=True)) ** 0.5 > 0.06, (one, two)


def test_dashes_say_the_same_without_colour():
    thin = [line.dash for line in LINES.values() if line.width < 3]
    assert len(set(thin)) == len(thin)
