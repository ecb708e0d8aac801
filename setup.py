"""What `pip install .` puts into the package: templates/ and static/ stand beside it in the repository."""

from setuptools import find_packages, setup

BESIDE = {f"zhinan.{name}": name for name in ("templates", "static")}
DATA = {"zhinan": ["pages/search/*.txt", "preview/browser/*"], **{package: ["**/*"] for package in BESIDE}}

setup(
    packages=[*find_packages(include=["zhinan", "zhinan.*"]), *BESIDE],
    package_dir=dict(BESIDE),
    package_data=DATA,
)
