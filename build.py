"""The project's one command; see zhinan/cli/main.py."""

import sys
from pathlib import Path

from zhinan.cli.main import main

if __name__ == "__main__":
    sys.exit(main(root=Path(__file__).resolve().parent))
