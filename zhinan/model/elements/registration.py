"""How an item is entered in the catalogue of government services."""

from __future__ import annotations

from msgspec import Struct


class Registration(Struct, frozen=True):
    """What identifies the item for offices; None where the document is silent."""

    kind: str | None = None
    """事项类型: 行政许可, 行政给付, 公共服务 …"""
    handling: str | None = None
    """办件类型: 即办件, 承诺件 …"""
    basic_code: str | None = None
    """基本编码, the same for the same business all over the country."""
    code: str | None = None
    """实施编码, of this item at this office."""
    variant: str | None = None
    """业务办理项: the part of a larger item that this is."""
    bureau: str | None = None
    """实施主体."""
    bureau_kind: str | None = None
    """实施主体性质: 法定机关, 授权组织, 受委托组织."""
    level: str | None = None
    """行使层级: 省级, 市级, 县级 …"""
    delegated_by: str | None = None
    """委托部门."""
    partners: tuple[str, ...] = ()
    """联办机构."""
    online_depth: str | None = None
    """网办深度: 全程网办, 网上预审 …"""


UNREGISTERED = Registration()
"""Of an item of which the document says nothing of that kind."""
