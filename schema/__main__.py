"""`python -m schema`: write the schemas of the content files, and the settings that lead to them."""

from __future__ import annotations

from pathlib import Path

from schema.files import files_of

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    for name, text in files_of(ROOT).items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(name)
