"""Chromium at a page, and how long it is from a click to what it brings being painted, measured in the page itself."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from _server import Server
from playwright.sync_api import Browser, Locator, Page, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
WIDTH, HEIGHT = 1280, 900
PATIENCE = 30_000
HEADING, MAIN = "h1", "[data-testid='stMain']"
RESTING = "[data-testid='stApp'][data-test-connection-state='CONNECTED'][data-test-script-state='notRunning']"
# What is watched has another text than before; the frame after that is what the reader sees. `whole` waits until the page rests as well.
_WATCH = """
const said = (what) => [...document.querySelectorAll(what)].map((each) => each.textContent).join(" ").trim();
const frame = () => new Promise(requestAnimationFrame);
const when = async (so) => {
  const late = performance.now() + 30000;
  do { await frame(); if (performance.now() > late) throw new Error("nothing came"); } while (!so());
  await frame();
  return performance.now();
};
window.opened = (what) => when(() => said(what));
window.watch = (what, resting) => {
  const before = said(what);
  window.painted = new Promise((done, failed) => document.addEventListener("pointerup", async (event) => {
    try {
      const changed = await when(() => ![before, ""].includes(said(what)));
      const whole = await when(() => document.querySelector(resting));
      done([changed - event.timeStamp, whole - event.timeStamp]);
    } catch (late) { failed(late); }
  }, { once: true, capture: true }));
};
"""


@dataclass(frozen=True)
class Click:
    """How long from a click until what was watched is painted, and until the page rests; and the processor's time of server and browser."""

    painted: float
    whole: float
    server: float
    browser: float


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Tab:
    """A tab of a fresh browser at a server; it keeps nothing of other tabs."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.server, self.system = server, browser.new_browser_cdp_session()
        self.page: Page = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}).new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.add_init_script(_WATCH)

    def open(self, path: str = "/") -> float:
        """Open an address, and wait until it rests; how long it was from there until its heading was painted, in ms."""
        self.page.goto(self.server.url + path)
        found = float(self.page.evaluate("what => window.opened(what)", HEADING))
        self.rest()
        return found

    def rest(self) -> None:
        """Wait until the page has run to its end."""
        self.page.wait_for_timeout(60)
        self.page.locator(RESTING).wait_for(state="attached")

    def click(self, where: Locator, watched: str = HEADING) -> Click:
        """Click, and measure."""
        where.scroll_into_view_if_needed()
        self.page.evaluate("([what, resting]) => window.watch(what, resting)", [watched, RESTING])
        served, shown = self.server.used, self.used
        where.click()
        painted, whole = self.page.evaluate("window.painted")
        self.rest()
        return Click(painted, whole, self.server.used - served, self.used - shown)

    @property
    def used(self) -> float:
        """The processor's time that the browser has used so far to run and draw pages, in milliseconds."""
        processes = self.system.send("SystemInfo.getProcessInfo")["processInfo"]
        return 1000 * sum(float(each["cpuTime"]) for each in processes if each["type"] == "renderer")

    def close(self) -> None:
        """Forget all of it."""
        self.page.context.close()
