"""The real page in Chromium, on a server of its own; any request to elsewhere and any error of JavaScript fails the test."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, LocatorAssertions, Page, expect

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
PATIENCE = 15_000
COLD = 90_000
SEEN = ("to_have_text", "to_contain_text", "to_be_visible", "to_be_focused", "to_have_value", "to_be_checked")
expect.set_options(timeout=PATIENCE)
REQUIRED = os.environ.get("INCAMERA_REQUIRE_BROWSER") == "1"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    if not Path(CHROMIUM).exists():
        assert not REQUIRED, f"INCAMERA_REQUIRE_BROWSER=1, and there is no browser at {CHROMIUM}."
        pytest.skip(f"there is no browser at {CHROMIUM}; name one in CHROMIUM")
    options = ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"]
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": options}


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person presses, and writes in, what stands still: not while the page is made anew, and not before its focus, and with it the scroll, has moved."""
    press, write = Locator.click, Locator.fill

    def click(self: Locator, **how: Any) -> None:
        stand_still(self.page)
        press(self, **how)

    def fill(self: Locator, value: str, **how: Any) -> None:
        stand_still(self.page)
        write(self, value, **how)

    monkeypatch.setattr(Locator, "click", click)
    monkeypatch.setattr(Locator, "fill", fill)
    for name in SEEN:
        monkeypatch.setattr(LocatorAssertions, name, patient(getattr(LocatorAssertions, name)))


def patient(seen: Callable[..., None]) -> Callable[..., None]:
    """The same, tried again while two things stand where one is looked for: what a page had stays until what it gets is there."""

    def see(self: LocatorAssertions, *what: Any, **how: Any) -> None:
        until = time.monotonic() + PATIENCE / 1000
        while True:
            try:
                return seen(self, *what, **how)
            except AssertionError as error:
                if "strict mode violation" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.1)

    return see


def stand_still(page: Page) -> None:
    """Wait until the page is not being made anew, and has been painted."""
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for(state="attached")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of the project."""
    with serving(tmp_path_factory.mktemp("server")) as url:
        yield url


@contextmanager
def serving(home: Path, **variables: str) -> Iterator[str]:
    """A server on a free port, started from a folder that is not the project's."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "ui" / "app.py"), f"--server.port={port}", "--server.address=127.0.0.1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    log = home / "log"
    with log.open("wb") as said:
        server = subprocess.Popen(command, cwd=log.parent, env=environment, stdout=said, stderr=said)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(url, server, log)
        yield url
    finally:
        server.terminate()
        server.wait(20)
    assert "Traceback" not in log.read_text("utf-8"), log.read_text("utf-8")


def wait_for(url: str, server: subprocess.Popen, log: Path) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=0.5):
                return
        except OSError:
            assert server.poll() is None, log.read_text("utf-8")
            time.sleep(0.05)
    raise AssertionError(f"The server did not answer within half a minute. {log.read_text('utf-8')}")


@pytest.fixture
def visit(page, base_url) -> Iterator[Callable]:
    """Open an address and wait until it stands."""
    elsewhere, errors = [], []

    def guard(route) -> None:
        if route.request.url.startswith((base_url, "data:", "blob:")):
            route.continue_()
        else:
            elsewhere.append(route.request.url)
            route.abort()

    page.route("**/*", guard)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: (errors.append(dialog.message), dialog.dismiss()))

    def go(path: str = "/") -> None:
        page.goto(base_url + path)
        settle(page)

    yield go
    assert not elsewhere
    assert not errors


def settle(page) -> None:
    """Wait until the page is connected, shows a heading, which the first page of a server takes longest to do, and has run."""
    page.locator("[data-testid='stApp'][data-test-connection-state='CONNECTED']").wait_for(state="attached")
    page.locator("h1").first.wait_for(timeout=COLD)
    stand_still(page)
    page.wait_for_function("!document.querySelector('[data-testid=stSkeleton], [data-testid=stMermaidChart][aria-busy=true]')")


@pytest.fixture(scope="session", name="serving")
def serving_fixture() -> Callable:
    return serving


@pytest.fixture(name="settle")
def settle_fixture() -> Callable:
    return settle
