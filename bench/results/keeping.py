"""Results on the disk, a file a size, written after each round: a run that is broken off keeps its rounds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench.measure.output import Difference
from bench.measure.running import Cost
from bench.rounds import Measured
from bench.serving.saves import Save


@dataclass
class Result:
    """All that was measured at one size."""

    cities: int
    date: str
    versions: dict[str, str]
    machine: str
    disk: str
    """What the files were on."""
    places: int
    items: int
    pages: int
    html: tuple[int, int]
    """Bytes of all pages, ours and Hugo's."""
    files: int
    bytes: int
    measured: list[Measured] = field(default_factory=list)
    saves: list[Save] = field(default_factory=list)

    def values(self, contender: str, scenario: str, name: str) -> dict[int, float]:
        """One figure (a field or property of Cost) by round."""
        return {
            one.round: getattr(one.cost, name)
            for one in self.measured
            if (one.contender, one.scenario) == (contender, scenario)
        }

    def save_values(self, contender: str, kind: str, name: str) -> dict[int, float]:
        """One figure (a field of Save) by round."""
        return {
            one.round: getattr(one, name)
            for one in self.saves
            if (one.contender, one.kind) == (contender, kind)
        }


def keep(folder: Path, result: Result) -> None:
    """Write it."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(result), ensure_ascii=False, indent=1)
    (folder / f"{result.cities}.json").write_text(text, encoding="utf-8")


def kept(folder: Path) -> Sequence[Result]:
    """All results there are, the smallest size first."""
    found = [_result(json.loads(path.read_text(encoding="utf-8"))) for path in folder.glob("*.json")]
    return sorted(found, key=lambda result: result.cities)


def _result(data: dict[str, Any]) -> Result:
    measured = [_measured(one) for one in data.pop("measured")]
    saves = [Save(**one) for one in data.pop("saves")]
    ours, theirs = data.pop("html")
    return Result(**data, html=(ours, theirs), measured=measured, saves=saves)


def _measured(data: dict[str, Any]) -> Measured:
    cost, changed = Cost(**data.pop("cost")), data.pop("difference")
    return Measured(**data, cost=cost, difference=Difference(**changed) if changed else None)
