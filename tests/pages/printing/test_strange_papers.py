"""Papers of a small guide that says too much and too little: nothing is cut off, each sheet has its foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Browser

from tests.findings import ROOT
from tests.guide.made_items import item
from tests.pages.made_places import DONGQU, PHONE, city, guide
from tests.pages.paper.conftest import words_of
from zhinan.model.flowchart import Edge, Flowchart, Node
from zhinan.model.form import Form, FormCell, FormRow
from zhinan.model.guide import Guide
from zhinan.model.item import Channel, PhoneList, Step
from zhinan.model.office import Counter
from zhinan.model.phone import Phone, PhoneEntry
from zhinan.model.place import Place
from zhinan.pages import routes, urls
from zhinan.publish.rendering.renderer import make_renderer

PAPERS = {"checklist.html", "flowchart.html", "poster.html", "sheet.html", "form.html", "folder.html"}
LONG = "某某省某某市某某区医疗保障经办机构认可的由原参保地出具并加盖公章的证明材料原件及复印件"
ROUND = Flowchart(
    "来回的流程图",
    (
        Node("a", "start", "开始"),
        *(Node(f"n{number}", "question", f"第{number}关过了吗") for number in range(8)),
        *(Node(f"r{number}", "return", f"第{number}关退回补正") for number in range(8)),
        Node("z", "result", "办结"),
    ),
    (
        Edge("a", "n0"),
        *(Edge(f"n{number}", f"n{number + 1}" if number < 7 else "z", "是") for number in range(8)),
        *(Edge(f"n{number}", f"r{number}", "否") for number in range(8)),
        *(Edge(f"r{number}", f"n{number // 2}") for number in range(8)),
    ),
)
FORTY = tuple(f"材料{number}：{LONG}" for number in range(40))
WINDOWS = tuple(
    Counter(f"dongqu-{n}", (f"业务{n}",), f"样例市东区一路1号{n}楼", f"{n}号窗口", ()) for n in range(30)
)
FIELDS = tuple(FormCell(number, f"第{number}项") for number in range(60))
LONG_FORM = Form(
    "long", f"申请表{LONG}", tuple(cell.text for cell in FIELDS),
    rows=tuple(FormRow("fill", (cell,)) for cell in FIELDS),
)  # fmt: skip
ROLL = Form("table", "名册", ("姓名", "证件号"), rows=(FormRow("table", FIELDS[:2], blanks=60),))
FILLING_IN = item(
    "填表",
    forms=("long", "table"),
    channels=(Channel("hall", "现场办理", counter_kinds=DONGQU.counters[0].kinds),),
)
FAR = Phone("5550988转82305", "0530-5550988转82305", "+865305550988,82305")
ASKING = item(
    "到窗口办",
    channels=FILLING_IN.channels,
    enquiries=PhoneList((PhoneEntry(None, (FAR, PHONE)),)),
    supervision=PhoneList((PhoneEntry(None, (FAR,)),)),
)
OTHER = replace(ASKING, id="y", name="另一件事", enquiries=PhoneList((PhoneEntry(None, (PHONE,)),)))
PLACES = {
    "long names of papers": city(item("提交申请", materials=(LONG * 3, f"另一样{LONG * 3}", "身份证"))),
    "forty papers": city(item("提交申请", "领取", materials=FORTY)),
    "a long note": city(item("提交申请", notes=("六百个字的注意事项里的一句话。" * 42,))),
    "one item and no hall": city(item("到窗口办"), offices=()),
    "thirty windows": city(item("到窗口办"), offices=(replace(DONGQU, counters=WINDOWS),)),
    "many long steps": city(item(*(Step(f"第{n}步，{LONG}，核对以后录入系统") for n in range(28)))),
    "a chart that leads back": city(item("到窗口办", "领取", flowcharts=(ROUND,))),
    "numbers with extensions": city(
        ASKING,
        OTHER,
        offices=(replace(DONGQU, counters=(replace(DONGQU.counters[0], phones=(FAR,)),)),),
    ),
    "forms of sixty rows": city(FILLING_IN, forms=(LONG_FORM, ROLL)),
}

CUT = """() => {
  const BLOCKS = '.block, .sheet-head, .sheet-foot, .poster-table, .charts, .chart-facts';
  const out = [];
  for (const sheet of document.querySelectorAll('.sheet, .poster')) {
    const box = sheet.getBoundingClientRect();
    const own = part => [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    for (const part of sheet.querySelectorAll('*')) {
      if (!own(part) || part.closest('.sr-only, svg') || !part.getClientRects().length) continue;
      for (const rect of part.getClientRects())
        if (rect.right > box.right + 1.5 || rect.left < box.left - 1.5)
          out.push(part.outerHTML.slice(0, 90));
    }
    for (const column of sheet.querySelectorAll('.call-numbers, .tels'))
      if (column.scrollWidth > column.clientWidth + 1) out.push(`too wide: ${column.textContent.trim()}`);
    const blocks = [...sheet.querySelectorAll(BLOCKS)]
      .filter(part => part.getClientRects().length).map(part => part.getBoundingClientRect());
    blocks.forEach((one, place) => blocks.slice(place + 1).forEach(other => {
      if (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2
          && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2) out.push('overlap');
    }));
  }
  return out;
}"""


def printed_pages(made: Guide, folder: Path) -> Iterator[tuple[str, str, Path]]:
    """Address and template of each paper, and the file of its page."""
    (folder / "assets").symlink_to(ROOT / "static")
    renderer = make_renderer(made, ROOT / "templates")
    (place,) = made.places
    for page in routes.pages_of(made, place):
        if page.template in PAPERS:
            path = folder / urls.file_of(page.url)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(renderer.render(page), encoding="utf-8")
            yield page.url, page.template, path


@pytest.mark.browser
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_nothing_is_cut_off_and_each_sheet_has_its_foot(place: Place, page: Browser, tmp_path: Path) -> None:
    made = guide(place)
    for url, template, file in printed_pages(made, tmp_path):
        page.goto(file.as_uri())
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 688 if template != "poster.html" else 1497, "height": 900})
        if template != "form.html":
            assert page.evaluate(CUT) == [], url
        page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)
        sheets = words_of(tmp_path / "paper.pdf")
        for number, words in enumerate(sheets, 1):
            counted = re.findall(r"第(\d+)张共(\d+)张", words)
            assert counted, f"{url}: sheet {number} of {len(sheets)} has no foot"
            if template != "folder.html":
                assert counted[-1] == (str(number), str(len(sheets))), url
        if template == "folder.html":
            assert f"共{len(sheets)}张A4" in sheets[0], url
