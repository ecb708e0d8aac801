"""What was learned in one run is not worked out in the next: sizes of charts and lists, readings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import ROOT
from zhinan.draw.chart import layout
from zhinan.draw.chart.layout import fitted
from zhinan.guide.load import load_guide
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.pages.wall import poster_fit
from zhinan.pages.wall.poster import place_poster
from zhinan.pages.wall.poster_fit import sheets_of
from zhinan.pages.wall.poster_format import A3
from zhinan.publish.making import learned
from zhinan.publish.making.learned import Learned
from zhinan.publish.pickles import Pickles

SMALL = ROOT / "tests" / "sites" / "good" / "small" / "content"
CHART = Flowchart("图", (Node("a", "start", "申请"), Node("b", "end", "办结")), (Edge("a", "b"),))


def test_a_charts_size_is_searched_for_once_in_all_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "_sizes", {})
    fitted.cache_clear()
    before, shelf = learned.learned(), Pickles(tmp_path)
    size = fitted(CHART, 180.0, 250.0)
    new = learned.learned().beyond(before)
    assert list(new.sizes.values()) == [size]
    learned.keep(shelf)
    layout._sizes.clear()
    fitted.cache_clear()
    learned.recall(shelf)
    monkeypatch.setattr(layout, "_fitted", lambda *_: pytest.fail("searched again"))
    assert fitted(CHART, 180.0, 250.0) == size
    assert learned.learned().beyond(new).sizes == {}
    fitted.cache_clear()


def test_how_a_wall_list_is_set_is_searched_for_once_in_all_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide = load_guide(SMALL).guide
    poster = place_poster(guide, guide.places[0])
    monkeypatch.setattr(poster_fit, "_chosen", {})
    sheets_of.cache_clear()
    before, shelf = learned.learned(), Pickles(tmp_path)
    sheets = sheets_of(poster.rows, A3, 20.0)
    assert len(learned.learned().beyond(before).lists) == 1
    learned.keep(shelf)
    poster_fit._chosen.clear()
    sheets_of.cache_clear()
    learned.recall(shelf)
    monkeypatch.setattr(poster_fit, "_best", lambda *_: pytest.fail("searched again"))
    assert sheets_of(poster.rows, A3, 20.0) == sheets
    with pytest.raises(pytest.fail.Exception):
        sheets_of(poster.rows[1:], A3, 20.0)
    sheets_of.cache_clear()


def test_what_cannot_be_read_is_as_if_nothing_was_learned(tmp_path: Path) -> None:
    (tmp_path / "learned.pickle").write_bytes(b"no pickle")
    learned.recall(Pickles(tmp_path))
    learned.keep(Pickles(tmp_path))
    assert isinstance(Pickles(tmp_path).get("learned", ""), Learned)
