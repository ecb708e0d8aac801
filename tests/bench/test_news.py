"""LiveReload's WebSocket, as far as the bench speaks it."""

from __future__ import annotations

import io

from bench.serving.news import News, client_frame, server_frame


def unmasked(frame: bytes, head: int) -> bytes:
    """The content of a client's frame whose length takes its first `head` bytes."""
    mask, body = frame[head : head + 4], frame[head + 4 :]
    return bytes(byte ^ mask[place % 4] for place, byte in enumerate(body))


def test_a_client_sends_its_text_masked_in_one_frame() -> None:
    short, long = client_frame(b"hello"), client_frame(b"x" * 300)
    assert (short[:2], unmasked(short, 2)) == (b"\x81\x85", b"hello")
    assert (long[:4], unmasked(long, 4)) == (b"\x81\xfe\x01\x2c", b"x" * 300)


def test_a_servers_frames_are_read_one_by_one() -> None:
    stream = io.BytesIO(b"\x81\x02hi" + b"\x81\x7e\x00\x80" + b"y" * 128 + b"\x88\x00")
    assert server_frame(stream) == (1, b"hi")
    assert server_frame(stream) == (1, b"y" * 128)
    assert server_frame(stream) is None


def test_news_are_those_that_matter_after_the_save() -> None:
    news = News(iter([b": still here", b"data: {}"]), lambda line: line.startswith(b"data:"))
    assert news.wait(0.0) > 0
