"""Scripts written short: the same to a browser, and nobody else's names touched."""

from __future__ import annotations

import pytest

from zhinan.publish.output.shortening import shortened


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("if (a) {\n  b();   // as asked\n\n}\n", "if(a){\nb();\n}\n"),
        ('const a = "x  // y";  /* why */ return a;', 'const a="x  // y";return a;'),
        ("a = b / c / d; e = /[/ ]  \\/x/.test(f)", "a=b/c/d;e=/[/ ]  \\/x/.test(f)"),
        ("a = `  ${ b + `${ c }  ` }\n  `;", "a=`  ${b+`${c}  `}\n  `;"),
        ("a + +b - -c + ++d", "a+ +b- -c+ ++d"),
        ("return typeof a in 标题", "return typeof a in 标题"),
    ],
)
def test_what_a_browser_passes_over_is_left_out(written: str, short: str) -> None:
    assert shortened(written) == short


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("export const kept = (word) => word + other;\n", "export const kept=(a)=>a+other;\n"),
        (
            "export function kept(word, { length }) { return word[length]; }",
            "export function kept(a,{length}){return a[length];}",
        ),
        (
            "export const a = 1; const word = a; b = { word }; c = one.word;",
            "export const a=1;const word=a;b={word};c=one.word;",
        ),
        (
            "import { word as other } from './x.js'; other(word);",
            "import{word as other}from'./x.js';other(word);",
        ),
        ("const status = 1; import('./x.js');", "const status=1;import('./x.js');"),
        (
            "export class Box { open(word) { return word ? word : this.open; } }",
            "export class Box{open(a){return a?a:this.open;}}",
        ),
        (
            "export { a as b };\nconst [one, two] = a, pattern = two ? one : 3;",
            "export{a as b};\nconst[c,d]=a,pattern=d?c:3;",
        ),
        ("const word = 1;", "const word=1;"),
    ],
)
def test_only_a_module_s_own_names_are_made_short(written: str, short: str) -> None:
    assert shortened(written) == short
