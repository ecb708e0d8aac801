"""Names, folders and area codes for places that don't exist, in an order that a seed decides."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product

FIRST = {
    "甲": "jia", "乙": "yi", "丙": "bing", "丁": "ding", "戊": "wu", "己": "ji", "庚": "geng", "辛": "xin",
    "壬": "ren", "癸": "gui", "子": "zi", "丑": "chou", "寅": "yin", "卯": "mao", "辰": "chen", "巳": "si",
    "未": "wei", "申": "shen", "酉": "you", "戌": "xu", "亥": "hai",
}  # fmt: skip
LAST = {
    "北": "bei", "川": "chuan", "都": "du", "湖": "hu", "江": "jiang", "口": "kou", "陵": "ling", "门": "men",
    "南": "nan", "泉": "quan", "溪": "xi", "山": "shan", "塘": "tang", "湾": "wan", "阳": "yang",
    "源": "yuan", "州": "zhou", "城": "cheng", "河": "he", "林": "lin",
}  # fmt: skip
AREA_CODES = tuple(f"0{number}" for number in range(310, 1000))


@dataclass(frozen=True)
class Name:
    """What a copied place is called."""

    id: str
    """Its folder: jiazhou."""
    stem: str
    """甲州; a city is 甲州市, a province 甲州省."""
    area_code: str
    shift: int
    """What is added to the last two digits of its phones, 1 to 99."""


def names(seed: int, taken: Collection[str]) -> Iterator[Name]:
    """A few hundred names, none of them `taken` (folders, stems and area codes alike)."""
    chance = random.Random(seed)
    pairs = [(first + last, FIRST[first] + LAST[last]) for first, last in product(FIRST, LAST)]
    free = [(stem, folder) for stem, folder in pairs if stem not in taken and folder not in taken]
    codes = [code for code in AREA_CODES if code not in taken]
    chance.shuffle(free)
    chance.shuffle(codes)
    for (stem, folder), code in zip(free, codes, strict=False):
        yield Name(folder, stem, code, chance.randint(1, 99))
