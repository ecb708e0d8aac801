"""nginx and Apache on this machine, with nothing but what the build writes for them."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.findings import ROOT
from zhinan.pages.shell import CSP

UNPACKED = ROOT / ".cache" / "nginx" / "usr" / "sbin"
"""Where .ci/machine puts it."""
PLACES = f"/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:{UNPACKED}"
NGINX = shutil.which("nginx", path=PLACES)
APACHE = shutil.which("apache2", path=PLACES)
MODULES = Path("/usr/lib/apache2/modules")

NGINX_AROUND = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
    include {types};
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        set $zhinan {site};
        include {site}/hosting/nginx.conf;
    }}
}}
"""
APACHE_AROUND = """\
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
Mutex file:{folder} default
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule alias_module {modules}/mod_alias.so
LoadModule dir_module {modules}/mod_dir.so
LoadModule mime_module {modules}/mod_mime.so
LoadModule headers_module {modules}/mod_headers.so
LoadModule filter_module {modules}/mod_filter.so
LoadModule deflate_module {modules}/mod_deflate.so
TypesConfig /dev/null
User www-data
Group www-data
DocumentRoot {folder}/root
Alias {base} {site}/
<Directory {site}>
    Require all granted
    AllowOverride All
</Directory>
"""


@contextmanager
def nginx(site: Path, base: str, folder: Path) -> Iterator[str]:
    """The address of the site's home page, served by nginx while the block lasts."""
    assert NGINX
    port, user = free_port(), "user root;" if os.geteuid() == 0 else ""
    configuration = folder / "nginx.conf"
    # The workers of a root's nginx would be another user, who may not look into pytest's folders.
    types = Path(NGINX).parents[2] / "etc" / "nginx" / "mime.types"
    around = NGINX_AROUND.format(user=user, folder=folder, types=types, site=site, port=port)
    configuration.write_text(around, "utf-8")
    command = [NGINX, "-e", str(folder / "error.log"), "-c", str(configuration)]
    with _running(command, f"http://127.0.0.1:{port}{base}", folder) as url:
        yield url


@contextmanager
def apache(site: Path, base: str, folder: Path) -> Iterator[str]:
    """The same by Apache, which never serves as root: what it serves is a copy that all may read."""
    assert APACHE
    port = free_port()
    (folder / "root").mkdir()
    with TemporaryDirectory() as readable:
        Path(readable).chmod(0o755)
        copy = shutil.copytree(site, Path(readable) / "site")
        text = APACHE_AROUND.format(folder=folder, site=copy, port=port, base=base, modules=MODULES)
        configuration = folder / "apache.conf"
        configuration.write_text(text, "utf-8")
        command = [APACHE, "-f", str(configuration), "-D", "FOREGROUND"]
        with _running(command, f"http://127.0.0.1:{port}{base}", folder) as url:
            yield url


@contextmanager
def _running(command: list[str], url: str, folder: Path) -> Iterator[str]:
    process = subprocess.Popen(command, stderr=(folder / "told").open("wb"))
    try:
        _wait_for(url, process, folder)
        yield url
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(url: str, process: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(200):
        logs = [folder / "told", folder / "error.log"]
        assert process.poll() is None, [log.read_text("utf-8") for log in logs if log.is_file()]
        try:
            urllib.request.urlopen(url, timeout=5)
        except urllib.error.HTTPError:
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"no answer from {url}")


def with_a_desk(site: Path) -> None:
    """A home page, the editor's desk and a file of it."""
    for page in ("index.html", "edit/index.html", "edit/0a1b/worker.js"):
        (site / page).parent.mkdir(parents=True, exist_ok=True)
        (site / page).write_text("x", "utf-8")


def assert_the_desk_stands_apart(address: str) -> None:
    """The desk has a policy of its own, any other page the site's; each sent once, with the other headers."""
    for name, said in (
        ("edit/", "frame-src 'self'"),
        ("edit/0a1b/worker.js", "frame-src 'self'"),
        ("", CSP),
    ):
        with urllib.request.urlopen(address + name, timeout=10) as answer:
            policies = answer.headers.get_all("Content-Security-Policy")
            assert len(policies) == 1
            assert said in policies[0]
            assert policies[0].endswith("; frame-ancestors 'self'")
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
