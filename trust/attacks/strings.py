"""What a stranger may type: markup, scripts, addresses, control signs, templates, ends of other formats.

Whatever breaks out of its text leaves a tag or an attribute that begins with `hit`, or calls `hit()`.
"""

from __future__ import annotations

STRINGS: tuple[str, ...] = (
    "<hit>", "</hit>", "<hit hit=1>", '"><hit>', "'><hit>", '" hit="1', "' hit='1", "` hit=`1", "<hit\n>",
    "<hit/>", "<script>hit()</script>", "</script><script>hit()</script>", "<img src=x onerror=hit()>",
    '"><img src=x onerror="hit()">', "<svg onload=hit()>", "<svg><hit></svg>", "</title><hit>",
    "</textarea><hit>", "</style><hit>", "</template><hit>", "<!--", "--><hit>", "<![CDATA[", "]]><hit>",
    "<?hit ?>", "&lt;hit&gt;", "&#60;hit&#62;", "&amp;lt;hit&amp;gt;", '" onmouseover="hit()',
    "' onfocus='hit()' autofocus='", '" style="background:url(//evil.test/x)', '" hit',
    "<base href=//evil.test/>", "<meta http-equiv=refresh content=0;url=//evil.test/>",
    "<link rel=stylesheet href=//evil.test/x.css>", "<iframe src=//evil.test/></iframe>",
    "<object data=//evil.test/></object>", "<form action=//evil.test/><hit>",
    "<a href=javascript:hit()>x</a>", "javascript:hit()", "data:text/html,<script>hit()</script>",
    "//evil.test/x.js", "{{ 7*7 }}<hit>", "{% include 'base.html' %}", "${hit()}", "#{hit()}",
    "<%= hit() %>", "[[hit]]", "{hit}", "[x](javascript:hit())", "![x](//evil.test/p.png)",
    "<https://evil.test/>", "**x**<hit>", "```<hit>", "END:VCARD", ";TEL:000\\n", "\\n\\nhit",
    "\\u003chit\\u003e", "\\x3chit\\x3e", '\\"><hit>', "\\'><hit>", "'; DROP TABLE hit;--", "$(hit)",
    "`hit`", "../../../etc/passwd", "%3Chit%3E", "%00", "\\", '"', "'", "<", ">", "&", "\u202e<hit>",
    "\ufeff<hit>", "＜hit＞", "\u2028hit()", "İ<hit>", "𝒽<hit>", "a" * 3000 + "<hit>",
)  # fmt: skip
