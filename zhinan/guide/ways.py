"""The ways through an item, where its steps are not one after another but one or the other."""

from __future__ import annotations

import re

from msgspec import Struct

from zhinan.model.item import ChannelKind, Item, Step

BY_OFFICE = re.compile(r"^(?P<office>[^，。：]{2,14})办理流程：")
"""社区服务中心办理流程：…; the steps without such a heading belong to every office."""
BY_PLATFORM = re.compile(
    r"^(?P<platform>“[^”]{2,10}”(?:微信|支付宝)?(?:公众号|小程序)|\w{2,10}(?:官网|官方网站))"
)
"""“甲州政务”微信公众号，选择…: the step tells the whole way by one platform."""
ONLINE = re.compile(r"^(?:个人|单位)?(?:注册)?登[录陆]")
"""登录…官方网站办理: the step tells the whole way online; what goes before is done on the spot."""
ONLINE_KINDS: frozenset[ChannelKind] = frozenset({"web", "wechat", "alipay", "app"})


class Way(Struct, frozen=True):
    """One way through an item."""

    name: str | None
    """现场办理, 变更 …; None where there is just one way."""
    steps: tuple[Step, ...]
    case: str | None = None
    """The case of its steps, by which materials are told apart."""


def ways_of(item: Item) -> tuple[Way, ...]:
    """The ways, in the order of the steps; every step is on at least one."""
    cases = tuple(dict.fromkeys(step.case for step in item.steps if step.case))
    if not cases:
        return _told_by_steps(item, item.steps, None)
    ways: list[Way] = []
    shared = tuple(step for step in item.steps if step.case is None)
    if shared and len(cases) == 1:
        # What only some may do is beside the usual way, not a part of it.
        ways += _told_by_steps(item, shared, None)
        shared = ()
    for case in cases:
        steps = tuple(step for step in item.steps if step.case == case or step in shared)
        ways += _told_by_steps(item, steps, case)
    return tuple(ways)


def _told_by_steps(item: Item, steps: tuple[Step, ...], case: str | None) -> tuple[Way, ...]:
    offices = _headed(steps)
    if len(set(offices.values())) > 1:
        return tuple(
            Way(
                _named(case, name),
                tuple(s for place, s in enumerate(steps) if offices.get(place, name) == name),
                case,
            )
            for name in dict.fromkeys(offices.values())
        )
    doors = _doors(item, steps)
    if len(set(doors)) > 1:
        return tuple(
            Way(
                _named(case, name),
                tuple(s for s, door in zip(steps, doors, strict=True) if door == name),
                case,
            )
            for name in dict.fromkeys(doors)
        )
    return (Way(case, steps, case),)


def _headed(steps: tuple[Step, ...]) -> dict[int, str]:
    """The offices of the steps that are headed by one."""
    matches = {place: BY_OFFICE.match(step.text) for place, step in enumerate(steps)}
    return {place: f"{match['office']}办理" for place, match in matches.items() if match}


def _doors(item: Item, steps: tuple[Step, ...]) -> list[str]:
    """For each step the name of the way that it belongs to."""
    platforms = [BY_PLATFORM.match(step.text) for step in steps]
    if len(steps) > 1 and all(platforms):
        return [match["platform"] for match in platforms if match]
    online = [ONLINE.match(step.text) is not None for step in steps]
    here, there = _label(item, online=False), _label(item, online=True)
    return [there if is_online else here for is_online in online]


def _label(item: Item, *, online: bool) -> str:
    """What the item calls its first channel of that sort."""
    labels = [channel.label for channel in item.channels if (channel.kind in ONLINE_KINDS) == online]
    return labels[0] if labels else "网上办理" if online else "现场办理"


def _named(case: str | None, name: str) -> str:
    return f"{case}：{name}" if case else name
