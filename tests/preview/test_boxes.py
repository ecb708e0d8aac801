"""The preview tells one cause in one box, reminders too."""

from __future__ import annotations

import json

from msgspec.structs import replace

from zhinan.model.problem import Problem
from zhinan.preview.server import told
from zhinan.preview.stage import Scene, Stage

TAB = Problem("content/jiazhou/city.yaml", 3, 1, "", "行首用了制表符", "改按空格键")
ELSEWHERE = replace(TAB, path="content/yichuan/city.yaml", line=7)
OTHER = Problem("content/jiazhou/city.yaml", 9, 1, "", "没有内容", "填上内容")
REMINDER = Problem("content/jiazhou/city.yaml", 5, 1, "", "像是写错了", "核对", "warning")


def test_one_cause_is_one_box_that_names_the_other_places() -> None:
    news = json.loads(told(Scene("1", (TAB, replace(TAB, line=4), OTHER, ELSEWHERE))))
    assert [box["message"] for box in news["problems"]] == ["行首用了制表符", "没有内容"]
    assert news["problems"][0]["others"] == ["第4行", "content/yichuan/city.yaml 第7行"]
    assert news["total"] == 4


def test_reminders_are_told_beside_the_errors() -> None:
    news = json.loads(told(Scene("1", (), (REMINDER,))))
    assert (news["problems"], news["reminded"]) == ([], 1)
    assert news["reminders"][0]["message"] == "像是写错了"


def test_a_reminder_leaves_the_site_that_stands() -> None:
    stage = Stage()
    stage.show([])
    before = stage.scene
    stage.remind([REMINDER])
    assert stage.scene.version == before.version
    assert stage.scene.revision == before.revision + 1
    stage.remind([REMINDER])
    assert stage.scene.revision == before.revision + 1
