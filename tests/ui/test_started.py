"""The command that starts the page: whoever ends it ends the server with it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process cannot become another")
def test_a_page_that_is_ended_leaves_no_server_on_the_port(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    with (tmp_path / "log").open("wb") as log:
        command = [sys.executable, "-m", "kb.cli", "app", *options]
        page = subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=log, stderr=log)
    try:
        for _ in range(600):
            if answers(port):
                break
            assert page.poll() is None
            time.sleep(0.05)
        assert answers(port)
        page.send_signal(signal.SIGTERM)
        page.wait(20)
        assert not answers(port)
    finally:
        page.kill()


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
            return True
    except OSError:
        return False
