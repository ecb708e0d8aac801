"""Every field name that content files may use.

Reading itself asks for its fields one by one; this list is for guessing what a broken line was meant to be. A
test holds it equal to what the readers ask for, and to what docs/editing.md explains.
"""

from __future__ import annotations

from collections.abc import Iterable

ITEM = (
    "事项名称", "标题", "主项", "适用", "清单编号", "业务", "来源", "服务对象", "政策依据", "办理条件",
    "申办材料", "材料说明", "办理方式", "办理流程", "办理时限", "办理进度查询", "咨询电话", "监督电话",
    "流程图", "流程图标题", "表格", "对照省清单", "原文未载", "更新", "确认", "提醒",
)  # fmt: skip
ELEMENTS = (
    "法定时限", "谁来办", "预约", "到现场次数", "收费", "通办范围", "数量限制", "不予受理", "办理结果",
    "送达", "咨询方式", "投诉方式", "救济", "常见问题", "附件", "其他", "事项类型", "办件类型", "业务办理项",
    "实施主体", "实施主体性质", "行使层级", "委托部门", "联办机构", "网办深度", "基本编码", "实施编码",
)  # fmt: skip
ITEM_PARTS = (
    "材料", "其中", "情形", "条件", "份数", "方式", "窗口", "渠道", "电话", "说明", "类别", "状态",
    "由各市公布", "步骤", "环节", "办理人", "文字", "即时", "工作日", "自然日", "月", "分情形", "不计天数",
    "现场查询", "电话查询", "网上查询", "同", "节点", "连线", "编号", "类型", "从", "到", "标签", "时限",
    "时限说明",
)  # fmt: skip
ELEMENT_PARTS = (
    "当日", "小时", "分钟", "半天", "分段", "可延长", "不计入", "到场", "代办", "代办材料", "要求", "怎样约",
    "提前", "次数", "原因", "项目", "标准", "依据", "减免", "减免依据", "缴费", "有效期", "年审", "样本",
    "原件", "复印件", "规格", "形式", "必要性", "来源渠道", "出具单位", "电子证照可免", "填报须知",
    "受理标准", "计入时限", "审查标准", "结果", "凭据", "现场", "信函", "网上", "机关", "期限", "问", "答",
    "内容", "交通", "停车", "入口", "无障碍", "暂停", "不通过",
)  # fmt: skip
CITY = (
    "名称", "简称", "级别", "上级", "区号", "主管部门", "热线", "采用", "版本", "发布", "日期", "文件",
    "文号", "网上渠道", "网址", "电话表", "服务评价", "事项顺序", "方位图",
)  # fmt: skip
OFFICES = (
    "窗口类别",
    "大厅",
    "区域",
    "兼管区域",
    "地址",
    "位置",
    "时间",
    "坐标",
    "纬度",
    "经度",
    "坐标系",
    "备注",
)
RECORDS = ("字段", "原文", "理由", "条目", "序号", "办理材料", "办理环节", "设定依据")
LIFE = (
    "核对日期", "核对周期", "责任科室", "公告", "将改",
    "曾用文件名", "停办", "并入", "原因", "去向", "生效", "事实", "栏", "原来", "现在", "用到",
    "人生大事", "名词", "群众说法",
)  # fmt: skip
SITEWIDE = (
    "草稿", "报错", "编辑", "仓库", "许可", "主办单位", "承办单位", "备案号", "公安备案号", "网站标识码",
    "联系", "地方顺序", "事项", "为什么", "也叫", "不算", "说法",
)  # fmt: skip
FIELD = (
    "领域", "全称", "指南", "部门", "机构", "一览表", "专指", "受理点", "证件", "常见方式", "可省略",
    "大厅说法", "外地", "搜索示例", "搜索提示", "导语", "关于",
)  # fmt: skip

ORDER = {
    name: place
    for place, name in enumerate(
        (*ITEM, *ELEMENTS, *ITEM_PARTS, *ELEMENT_PARTS, *CITY, *OFFICES, *RECORDS, *LIFE, *SITEWIDE, *FIELD)
    )
}
KEYS = frozenset(ORDER)


def in_order(names: Iterable[str]) -> list[str]:
    """Field names in the order in which the documentation explains them."""
    return sorted(names, key=lambda name: ORDER.get(name, len(ORDER)))
