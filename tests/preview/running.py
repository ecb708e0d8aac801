"""The preview in a process of its own, as an author runs it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Thread

ROOT = Path(__file__).resolve().parents[2]
# A shell starts what runs in its background deaf to Ctrl-C, and the deafness is handed on: here it must hear.
PROGRAM = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "import sys; from pathlib import Path; from zhinan.cli.main import main; "
    "sys.exit(main(sys.argv[2:], Path(sys.argv[1])))"
)


@dataclass
class Running:
    """A preview that runs, its terminal, and the files that were changed under it."""

    root: Path
    process: subprocess.Popen[str]
    url: str = ""
    lines: Queue[str | None] = field(default_factory=Queue)
    """What the terminal says and nobody has read yet; None at its end."""
    said: list[str] = field(default_factory=list)
    before: dict[Path, str] = field(default_factory=dict)
    """The files that were changed, as they were."""

    def until(self, words: str) -> str:
        """Wait for a line of the terminal that has these words."""
        while True:
            line = self.lines.get(timeout=60)
            assert line is not None, "the preview ended:\n" + "".join(self.said)
            self.said.append(line)
            if words in line:
                return line

    def ready(self) -> Running:
        """Wait until it serves and watches."""
        self.url = re.sub(r".*(http\S+).*", r"\1", self.until("预览：http").strip())
        self.until("Ctrl-C")
        return self

    def edit(self, file: str, old: str, new: str) -> None:
        """Change a file of the copy as an author would."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        self.before.setdefault(path, text)
        path.write_text(text.replace(old, new), encoding="utf-8")

    def restore(self) -> None:
        """Put every changed file back and wait for the site to be whole again."""
        changed = {
            path: text for path, text in self.before.items() if path.read_text(encoding="utf-8") != text
        }
        self.before.clear()
        while not self.lines.empty():
            self.said.append(self.lines.get() or "")
        for path, text in changed.items():
            path.write_text(text, encoding="utf-8")
        if changed:
            self.until("重新生成")  # the build before may still have to say its last word
            self.until("生成了")

    def end(self) -> int:
        """Ctrl-C; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(30)
        finally:
            self.process.kill()  # one that did not hear must not go on after the tests


def start(root: Path, *options: str) -> Running:
    """Start `serve` on that project."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(root), "serve", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert process.stdout is not None
    running = Running(root, process)
    output = process.stdout

    def read() -> None:
        for line in output:
            running.lines.put(line)
        running.lines.put(None)

    Thread(target=read, daemon=True).start()
    return running
