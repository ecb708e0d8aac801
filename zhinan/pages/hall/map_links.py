"""Links that open a map app at an address: plain links, no key.

The forms are those of the vendors' URI interfaces; src and referer name the caller and are required. Where an
editor gave coordinates, the link goes to the point; its datum is named, or converted for the vendor that
takes only GCJ-02 (Tencent).
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlencode

from msgspec import Struct

from zhinan.model.office import Position
from zhinan.pages.hall.datum import to_gcj02

CALLER = "zhinan"
GAODE = "https://uri.amap.com/"
BAIDU = "https://api.map.baidu.com/"
TENCENT = "https://apis.map.qq.com/uri/v1/"


class MapLink(Struct, frozen=True):
    """One map app."""

    name: str
    url: str


@lru_cache(maxsize=4096)  # a hall stands on the pages of all items that are applied for there
def map_links(
    address: str, city: str, name: str = "", position: Position | None = None
) -> tuple[MapLink, ...]:
    """Gaode, Baidu and Tencent at a printed address in a city, or at its point where that is known."""
    urls = _point_urls(name or address, address, position) if position else _address_urls(address, city)
    return tuple(MapLink(vendor, url) for vendor, url in zip(("高德", "百度", "腾讯"), urls, strict=True))


def _address_urls(address: str, city: str) -> tuple[str, str, str]:
    full = address if city[:2] in address else city + address
    gaode = {"keyword": address, "city": city, "view": "map", "src": CALLER, "callnative": "1"}
    baidu = {"address": full, "output": "html", "src": f"webapp.{CALLER}.{CALLER}"}
    tencent = {"keyword": address, "region": city, "referer": CALLER}
    return (
        f"{GAODE}search?{urlencode(gaode)}",
        f"{BAIDU}geocoder?{urlencode(baidu)}",
        f"{TENCENT}search?{urlencode(tencent)}",
    )


def _point_urls(name: str, address: str, position: Position) -> tuple[str, str, str]:
    wgs84 = position.datum == "wgs84"
    lat, lon = position.lat, position.lon
    own_lat, own_lon = to_gcj02(lat, lon) if wgs84 else (lat, lon)
    gaode = {
        "position": f"{lon:.6f},{lat:.6f}",
        "name": name,
        "coordinate": "wgs84" if wgs84 else "gaode",
        "src": CALLER,
        "callnative": "1",
    }
    baidu = {
        "location": f"{lat:.6f},{lon:.6f}",
        "title": name,
        "content": address,
        "coord_type": "wgs84" if wgs84 else "gcj02",
        "output": "html",
        "src": f"webapp.{CALLER}.{CALLER}",
    }
    tencent = {"marker": f"coord:{own_lat:.6f},{own_lon:.6f};title:{name};addr:{address}", "referer": CALLER}
    return (
        f"{GAODE}marker?{urlencode(gaode)}",
        f"{BAIDU}marker?{urlencode(baidu)}",
        f"{TENCENT}marker?{urlencode(tencent)}",
    )
