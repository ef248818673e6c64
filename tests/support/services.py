"""Services started for a test: ours in a thread, and small ones that misbehave."""

import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kb.endpoint import Service, server, site
from kb.endpoint.serving import called
from kb.sparql_answers import Limits
from kb.store import Where

OXIGRAPH = Path(sys.executable).parent / "oxigraph"
LIMITS = Limits(seconds=1.5, rows=1000, megabytes=400, answer=1_000_000)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(where: Where, limits: Limits = LIMITS, at_once: int = 2, origins: tuple[str, ...] = ()) -> Iterator[str]:
    """Our service; its address."""
    port = free_port()
    running = server(site(Service(where, limits, at_once), called("127.0.0.1"), origins), "127.0.0.1", port)
    thread = threading.Thread(target=running.run)
    thread.start()
    try:
        until = time.monotonic() + 30
        while not running.started and time.monotonic() < until:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.should_exit = True
        thread.join()


@contextmanager
def oxigraph(home: Path, data: bytes) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A second Oxigraph server, that has these N-Quads and knows nothing of us: where it takes queries, and its process."""
    (home / "all.nq").write_bytes(data)
    subprocess.run([OXIGRAPH, "load", "--location", home / "db", "--file", home / "all.nq"], check=True, capture_output=True)
    port = free_port()
    arguments = ["serve-read-only", "--location", home / "db", "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    process = subprocess.Popen([OXIGRAPH, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/query", process
    finally:
        process.terminate()
        process.wait()


@contextmanager
def answering(respond: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """A server that answers each POST as told; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            respond(self)

        def log_message(self, *_: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}/sparql"
    finally:
        running.shutdown()
        running.server_close()
        thread.join()
