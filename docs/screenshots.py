"""Make the pictures of the page that the documentation shows: starts the page, opens three places, and stops it again.

Run `python docs/screenshots.py` from anywhere; it needs Playwright, and Chromium at /usr/bin/chromium or $CHROMIUM.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from kb.dossier import Dossier, add_claim, add_documents, answer, encode, from_shipped, new
from kb.questions.variables import question_in

HERE = Path(__file__).parent
APP = HERE.parent / "ui" / "app.py"
TOLD = {"privilege": "state-secrets", "opposition": "on-merits", "access": "litigation", "in_record": "yes", "published": "no"}


def told() -> Dossier:
    """A file of one document under one claim, told in part."""
    found = add_claim(add_documents(new(), ["The document"]), ["the_document"])
    for term, token in TOLD.items():
        found = answer(found, question_in(term, *found.case.units()[0]), token)
    return found


PLACES = {
    "result": (f"/result?m={encode(from_shipped('ceramica_regiomontana'))}", 1180),
    "question": (f"/questions?m={encode(told())}&q=shared_with_party", 960),
    "ask": ("/ask?name=did_the_rules_agree_with_the_court", 960),
}


@contextmanager
def running() -> Iterator[str]:
    """The page on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(APP), f"--server.port={port}", "--server.address=127.0.0.1"]
    with TemporaryDirectory() as folder:
        server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)


def wait_for(url: str) -> None:
    """Wait until the server answers."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=0.5):
                return
        except OSError:
            time.sleep(0.05)
    sys.exit("The page did not start.")


def picture(page: Page, url: str, height: int, file: Path) -> None:
    """One place, once it stands still."""
    page.set_viewport_size({"width": 1280, "height": height})
    page.goto(url)
    page.locator("h1").wait_for()
    page.locator("[data-testid='stApp'][data-test-script-state='notRunning']").wait_for(state="attached")
    page.wait_for_timeout(1000)
    page.screenshot(path=file, animations="disabled", caret="hide")
    print(file.relative_to(HERE.parent))


def main() -> None:
    """Make all of them."""
    with running() as url, sync_playwright() as playwright:
        wait_for(url)
        options = ["--no-sandbox", "--font-render-hinting=none"]
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=options)
        page = browser.new_page(color_scheme="light")
        for name, (address, height) in PLACES.items():
            picture(page, url + address, height, HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
