"""The project's one command, for the content of the folder it runs in, or its own; see zhinan/cli/main.py."""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - whoever types it may have an older one
    sys.exit("需要 Python 3.11 或更新的版本，这里是 " + sys.version.split()[0] + "。请装新的再运行。")

from zhinan.cli.main import main

if __name__ == "__main__":
    here = Path.cwd()
    sys.exit(main(root=here if (here / "content").is_dir() else Path(__file__).resolve().parent))
