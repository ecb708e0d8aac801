"""The command `serve`: build, show, and build again on every change."""

from __future__ import annotations

import errno
from collections.abc import Callable
from threading import Event, Lock, Thread

from zhinan.preview.at_once import AtOnce
from zhinan.preview.locate import sub_path
from zhinan.preview.previewed import as_previewed
from zhinan.preview.rebuild import rebuild
from zhinan.preview.server import PreviewServer
from zhinan.preview.stage import Stage
from zhinan.preview.watch import watch, watched
from zhinan.publish.project import Project
from zhinan.text.typed import command

PATIENCE = 10.0
"""Seconds that a build under way gets to finish when the preview ends."""


def serve(project: Project, port: int, say: Callable[[str], None], *, base: str = "/") -> int:
    """Preview the site on this machine until Ctrl-C; port 0 takes any free one.

    `say` writes a line to the terminal, `base` is the sub-path to serve the site at.
    Returns the exit code: 0 after Ctrl-C, 1 if it could not start.
    """
    stage = Stage()
    stop = Event()
    shown = as_previewed(project)
    try:
        server = PreviewServer(port, shown.site, sub_path(base), stage)
    except (OSError, OverflowError) as error:
        say(_cannot_listen(port, error))
        return 1
    watcher, at_once = None, AtOnce(shown)
    try:
        building = Lock()

        def changed(names: tuple[str, ...]) -> None:
            nonlocal shown, at_once
            with building:
                say(f"\n改了 {_few(names)}，重新生成……")
                show_at_once(at_once, names, server)
                if (now := as_previewed(project)) != shown:
                    shown, at_once = now, AtOnce(now)
                    server.site = now.site
                rebuild(shown, stage, say, at_once)

        def learn() -> None:
            with building:
                at_once.learn()

        with building:
            # Watching begins first: what is saved during the first build is built after it.
            watcher = watch(watched(project), changed, stop)
            say("正在生成网站……")
            stands = rebuild(shown, stage, say, at_once)
        say(f"\n预览：http://127.0.0.1:{server.server_port}{server.base}")
        say("改了 content/、templates/、static/ 里的文件会自动刷新。按 Ctrl-C 结束。")
        if stands:  # perhaps from before: then no build has told what it was made with
            Thread(target=learn, name="learn", daemon=True).start()
        server.serve_forever()
    except KeyboardInterrupt:
        say("\n预览结束。")
    finally:
        stop.set()
        stage.close()
        server.server_close()
        if watcher is not None:
            watcher.join(PATIENCE)
    return 0


def show_at_once(at_once: AtOnce, names: tuple[str, ...], server: PreviewServer) -> None:
    """Show what a save changes by itself; whatever is wrong with it, the build behind it tells."""
    try:
        if at_once.bring(names, server.looked):
            server.assets = at_once.assets
            server.stage.show(())
    except Exception:  # the same goes wrong in the build, and is told there with its file and line
        return


def _cannot_listen(port: int, error: OSError | OverflowError) -> str:
    """Why the port can't be had, and what to type instead."""
    if isinstance(error, OverflowError):
        return f"没有端口 {port}：端口是 1 到 65535 之间的数。例如：{command('serve --port 8001')}"
    other = port + 1 if 1024 <= port < 65535 else 8001
    reason = {
        errno.EADDRINUSE: f"端口 {port} 已经被别的程序占用",
        errno.EACCES: f"没有权限使用端口 {port}",
    }.get(error.errno or 0, f"不能使用端口 {port}（{error.strerror}）")
    return f"{reason}。换一个端口：{command(f'serve --port {other}')}"


def _few(names: tuple[str, ...]) -> str:
    """The first names, and how many more."""
    more = f" 等 {len(names)} 个文件" if len(names) > 3 else ""
    return "、".join(names[:3]) + more
