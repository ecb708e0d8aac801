"""What `pip install .` puts into the package: what stands beside it in the repository."""

from setuptools import find_packages, setup

BESIDE = {
    "zhinan.templates": "templates",
    "zhinan.static": "static",
    "zhinan.schema.content": "schema/content",
}
OWN = [
    "pages/search/*.txt",
    "preview/browser/*",
    "desk/browser/*",
    "desk/packages/msgspec/*",
    "publish/editing/*.mjs",
]
DATA = {"zhinan": OWN, **{package: ["**/*"] for package in BESIDE}}

setup(
    packages=[*find_packages(include=["zhinan", "zhinan.*"]), *BESIDE],
    package_dir=dict(BESIDE),
    package_data=DATA,
)
