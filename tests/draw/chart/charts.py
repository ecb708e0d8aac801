"""Named examples of charts: each has a shape that some item's chart has; they drive all tests of drawings."""

from __future__ import annotations

from zhinan.model.flowchart import Edge, Flowchart, Node, NodeKind

KINDS: dict[str, NodeKind] = {
    "始": "start", "步": "step", "问": "question", "材": "paper", "退": "return", "果": "result", "终": "end",
}  # fmt: skip


def chart(title: str, nodes: str, edges: str) -> Flowchart:
    """A chart from lines `编号 类 文字` and words `从>到` or `从>到:标签`."""
    found = []
    for line in nodes.strip().splitlines():
        name, kind, text = line.split(maxsplit=2)
        found.append(Node(name, KINDS[kind], text))
    links = []
    for word in edges.split():
        ends, _, label = word.partition(":")
        source, target = ends.split(">")
        links.append(Edge(source, target, label or None))
    return Flowchart(title, tuple(found), tuple(links))


LONG = (
    "审核评估：医保经办机构或委托第三方组织专家通过审核书面材料和实地察看等方式，对申报的医疗机构进行评估，"
    "评估结果在门户网站（http://ylbzj.yizhou.gov.cn）等公示5个工作日；对评估不合格的，应告知其理由，提出整改建议。"
)

DEREGISTERED = (
    "注销：《医疗保险注销登记表》通过市场监管部门“一网通办”系统注销企业，"
    "或医保经办机构实现与社保部门信息共享的，通过信息共享获取注销信息，无需提交申报材料。"
)

CHARTS: dict[str, Flowchart] = {
    # As printed at the end of Weihai's document.
    "生育津贴": chart(
        "生育津贴申领办事流程",
        """a 始 开始
        b 步 参保人提供材料
        m1 材 个人社会保障卡号或银行账号
        m2 材 个人承诺书
        c 步 医保中心受理审核
        d 问 材料是否齐全
        e 退 当场退回并一次性告知所需材料
        f 步 审核、录入、结算
        g 果 按月或一次性发至本人社会保障卡或银行账户
        z 终 结束""",
        "a>b m1>b m2>b b>c c>d d>e:否 d>f:是 e>b f>g g>z",
    ),
    # The card is far longer than its step, and two boxes are given back.
    "单位变更（注销）": chart(
        "单位变更（注销）登记办事流程图",
        f"""a 始 开始
        b 步 网上申报或现场提交材料
        m1 材 变更：《医疗保险变更登记表》
        m2 材 {DEREGISTERED}
        c 退 当场退回材料，并一次性告知需补齐的材料
        d 问 受理审核
        e 退 告知不通过的原因并退回材料
        f 果 反馈变更或注销结果
        z 终 结束""",
        "a>b m1>b m2>b b>c:材料不全 b>d:资料齐全 d>e:不通过 d>f:审核通过 f>z",
    ),
    # A start with papers, a heading above a paper, no end.
    "个人账户支取": chart(
        "医疗保险参保人员个人账户一次性支取流程图",
        """a 始 现场或网上申报
        b 材 现场办理所需材料
        d 材 无
        f 问 受理审核
        e 退 不符合规定或材料缺失一次性告知
        g 果 拨付入参保人银行借记卡或者社保卡金融账户""",
        "b>d d>a a>f f>e:不符合规定或材料缺失 f>g:符合规定",
    ),
    "汇合": chart(
        "旁支走完一步又汇合",
        """a 始 开始
        b 步 参保人提出申请
        q 问 是否本人办理
        x 步 提供代办人身份证件
        y 步 核验本人身份
        z 果 办理结果当场告知
        e 终 结束""",
        "a>b b>q q>y:是 q>x:否 x>z y>z z>e",
    ),
    "隔步回头": chart(
        "退回到前面第三步",
        """a 始 开始
        b 步 单位网上填报信息
        m 材 单位公章
        c 步 医保经办机构受理
        d 步 业务科室初审
        q 问 审核是否通过
        r 退 退回单位修改
        z 果 反馈结果
        e 终 结束""",
        "a>b m>b b>c c>d d>q q>r:否 r>b q>z:是 z>e",
    ),
    "主线回头": chart(
        "不经旁支直接回到前面",
        """a 始 开始
        b 步 单位网上填报信息
        c 步 医保经办机构受理
        q 问 审核是否通过
        z 果 反馈结果
        e 终 结束""",
        "a>b b>c c>q q>b:否 q>z:是 z>e",
    ),
    "三种办法": chart(
        "三条路汇合到一步",
        """a 始 开始
        q 问 选择哪种办理方式
        x 步 到大厅窗口提交材料
        y 步 登录官网上传材料
        w 步 邮寄材料到经办机构
        c 步 医保经办机构受理审核
        e 终 结束""",
        "a>q q>x:现场 q>y:网上 q>w:邮寄 x>c y>c w>c c>e",
    ),
    "三种结果": chart(
        "一条回头，一条结束",
        """a 始 开始
        b 步 提交材料
        m 材 身份证
        q 问 受理审核
        x 退 当场一次性告知需补齐的材料
        y 退 不符合条件，告知理由
        c 果 办结
        e 终 结束""",
        "a>b m>b b>q q>c:通过 q>x:材料不全 q>y:不符合条件 x>b y>e c>e",
    ),
    "两处退回": chart(
        "两处退回都回到同一步",
        """a 始 开始
        b 步 提交材料
        q 问 受理审核
        x 退 当场一次性告知需补齐的材料
        y 退 退回修改
        c 果 办结
        e 终 结束""",
        "a>b b>q q>c:通过 q>x:材料不全 q>y:填写有误 x>b y>b c>e",
    ),
    "旁支几步": chart(
        "旁支有几步，自己也要材料",
        """a 始 开始
        b 步 提交材料
        q 问 是否即时办结病种
        x 步 备案信息上传至参保地医保经办机构
        y 步 医学专家现场审核
        m 材 病历
        n 材 检查报告
        c 步 备案信息生效
        d 果 次日起享受待遇
        e 终 结束""",
        "a>b b>q q>c:是 q>x:否 x>y y>c m>x n>x c>d d>e",
    ),
    "跳过": chart(
        "符合条件的跳过一步",
        """a 始 开始
        b 步 提交材料
        q 问 是否免予现场核查
        c 步 现场核查
        f 步 集体研究
        d 果 公示名单
        e 终 结束""",
        "a>b b>q q>c:核查 q>d:免予核查 c>f f>d d>e",
    ),
    "长问题": chart(
        "问题很长",
        """a 始 学校统一经办，提供参保学生名单一份
        b 问 现场经办或登录网上居民医疗保险系统，批量录入新参保登记的学生信息
        c 退 告知不通过原因并退回材料
        z 终 结束""",
        "a>b b>c:审核不通过 b>z:审核通过",
    ),
    "十步": chart(
        "十个长步骤",
        "a 始 开始\n" + "\n".join(f"s{i} 步 {LONG[: 12 * i + 6]}" for i in range(10)) + "\nz 终 结束",
        "a>s0 " + " ".join(f"s{i}>s{i + 1}" for i in range(9)) + " s9>z",
    ),
    "长步骤和材料": chart(
        "长步骤旁边没有东西时占满宽度",
        f"""a 始 开始
        b 步 零售药店提出申请
        m1 材 《乙川市医保定点医药机构申请表》及单位简介（盖章，500字内）
        m2 材 零售药店工作人员花名册电子版
        q 问 材料是否齐全
        r 退 一次性告知需补齐的材料
        c 步 {LONG}
        d 果 {LONG[:70]}
        e 终 结束""",
        "a>b m1>b m2>b b>q q>r:否 r>b q>c:是 c>d d>e",
    ),
    "一步": chart("只有一步", "a 始 开始\nb 步 到窗口办理\nz 终 结束", "a>b b>z"),
}
