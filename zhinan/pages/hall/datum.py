"""Coordinates in the datum that a map vendor needs.

GCJ-02 is the datum of maps published in mainland China; the offset from WGS-84 is a public formula
(Krasovsky 1940 ellipsoid, a = 6378245 m, e² = 0.00669342162296594323), exact to about a metre.
"""

from __future__ import annotations

import math

AXIS = 6378245.0
ECCENTRICITY = 0.00669342162296594323


def to_gcj02(lat: float, lon: float) -> tuple[float, float]:
    """WGS-84 degrees to GCJ-02 degrees, as (lat, lon). Only for places inside mainland China."""
    x, y = lon - 105.0, lat - 35.0
    radians = lat / 180.0 * math.pi
    magic = 1 - ECCENTRICITY * math.sin(radians) ** 2
    root = math.sqrt(magic)
    north = _shift_lat(x, y) * 180.0 / ((AXIS * (1 - ECCENTRICITY)) / (magic * root) * math.pi)
    east = _shift_lon(x, y) * 180.0 / (AXIS / root * math.cos(radians) * math.pi)
    return lat + north, lon + east


def _wave(value: float) -> float:
    """The term that both shifts share."""
    return (20.0 * math.sin(6.0 * value * math.pi) + 20.0 * math.sin(2.0 * value * math.pi)) * 2.0 / 3.0


def _shift_lat(x: float, y: float) -> float:
    """The offset to the north in metres."""
    shift = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x)) + _wave(x)
    shift += (20.0 * math.sin(y * math.pi) + 40.0 * math.sin(y / 3.0 * math.pi)) * 2.0 / 3.0
    return shift + (160.0 * math.sin(y / 12.0 * math.pi) + 320.0 * math.sin(y * math.pi / 30.0)) * 2.0 / 3.0


def _shift_lon(x: float, y: float) -> float:
    """The offset to the east in metres."""
    shift = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x)) + _wave(x)
    shift += (20.0 * math.sin(x * math.pi) + 40.0 * math.sin(x / 3.0 * math.pi)) * 2.0 / 3.0
    return shift + (150.0 * math.sin(x / 12.0 * math.pi) + 300.0 * math.sin(x / 30.0 * math.pi)) * 2.0 / 3.0
