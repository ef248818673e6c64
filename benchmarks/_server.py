"""The real server of a page, on a free port of this machine only; what it uses of the processor and of memory is read from /proc."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
APP, BARE = ROOT / "ui" / "app.py", Path(__file__).with_name("_bare_page.py")
MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Server:
    """A server that answers at `url`."""

    url: str
    pid: int

    @property
    def used(self) -> float:
        """The processor's time it has used so far, in milliseconds: its threads that have ended are counted too."""
        return 1000 * time.clock_gettime((~self.pid << 3) | 2)  # the clock of another process, as clock_getcpuclockid names it

    @property
    def memory(self) -> float:
        """What of it stands in memory (VmRSS), in megabytes."""
        lines = Path(f"/proc/{self.pid}/status").read_text("ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) * 1024 / MEGABYTE


@contextmanager
def serving(app: Path) -> Iterator[Server]:
    """A server of the page of that script, ended afterwards.

    Raises:
        SystemExit: it did not start, with what it said.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(app), f"--server.port={port}", "--server.address=127.0.0.1"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
        "STREAMLIT_SERVER_HEADLESS": "true",
    }
    with TemporaryDirectory() as folder, (Path(folder) / "log").open("w+b") as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        try:
            wait_for(f"http://127.0.0.1:{port}", process, Path(folder) / "log")
            yield Server(f"http://127.0.0.1:{port}", process.pid)
        finally:
            process.terminate()
            process.wait(20)


def wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server answers, half a minute at most."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=0.5):
                return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
    raise SystemExit(f"The server did not start. {log.read_text('utf-8')}")


def load() -> str:
    """How busy the machine is."""
    return f"Load of the machine over the last minute: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores."
