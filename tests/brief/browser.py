"""Chromium driven over its debugging pipe (Chrome DevTools Protocol) with the standard library alone."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --remote-debugging-pipe""".split()
LONGEST = 60  # seconds before a browser that hangs is ended


class Browser:
    """One page in one browser; `read` and `write` are the ends of its pipe."""

    def __init__(self, read: IO[bytes], write: IO[bytes]) -> None:
        self._read, self._write = read, write
        self._count = 0
        self._session: dict[str, str] = {}
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        attached = self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = {"sessionId": str(attached["sessionId"])}

    def open(self, page: Path, width: int = 1400, height: int = 900) -> None:
        """Show the page in a window of that many CSS pixels, and wait until it stands."""
        self._call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self._call("Page.navigate", url=page.as_uri())
        while self.value("location.href + document.readyState") != f"{page.as_uri()}complete":
            pass

    def value(self, expression: str) -> object:
        """What the JavaScript expression is worth on the page."""
        answer = self._call("Runtime.evaluate", expression=expression, returnByValue=True)
        result = answer["result"]
        assert isinstance(result, dict), answer
        assert "exceptionDetails" not in answer, answer
        return result.get("value")

    def press(self, key: str) -> None:
        """Press a key by its name."""
        self._call("Input.dispatchKeyEvent", type="keyDown", key=key)

    def _call(self, method: str, **parameters: object) -> dict[str, object]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters, **self._session}
        self._write.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == self._count:
                assert "error" not in answer, answer
                return dict(answer["result"])

    def _message(self) -> bytes:
        message = bytearray()
        while (byte := self._read.read(1)) != b"\0":
            assert byte, "the browser ended"
            message += byte
        return bytes(message)


@contextmanager
def browser(program: str, profile: Path) -> Iterator[Browser]:
    """A browser that reaches no network, ended on leaving. It listens on descriptor 3 and answers on 4."""
    their_read, write = os.pipe()
    read, their_write = os.pipe()
    command = [program, *FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}"]
    process = subprocess.Popen(
        ["bash", "-c", f'exec "$@" 3<&{their_read} 4>&{their_write}', "bash", *command],
        pass_fds=(their_read, their_write),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(their_read)
    os.close(their_write)
    watch = threading.Timer(LONGEST, process.kill)
    watch.start()
    try:
        with os.fdopen(read, "rb") as answers, os.fdopen(write, "wb", 0) as calls:
            yield Browser(answers, calls)
    finally:
        watch.cancel()
        process.terminate()
        process.wait()
