"""How fast the page is: from a click to what it brings being painted, in Chromium, beside a bare page of Streamlit's.

The real server answers, on this machine only, with everything loaded. Each click is measured in the page, from the pointer event to
the frame after the new heading (of a fold or a length: the new text) stands; `rests` is until all of the page is there. The bare page
has one heading and one button: what a click takes there no page of Streamlit's can undercut, so the ratio to it says more than
the time. Beside it stands the processor's time on each click, the server's and the browser's, for the machine may be shared; the
load is printed too. The bare page runs as Streamlit comes, which collects garbage after every click; ours, when it is due.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median

from _aims import CLICK, FIRST_PAGE, verdict
from _browser import CHROMIUM, Click, Tab, chromium
from _clicks import WAYS, Clicks, bare
from _server import APP, BARE, Server, load, serving
from _timing import ratio, row
from playwright.sync_api import Browser

OPENED = 3


def measured(browser: Browser, server: Server, way: Callable[[Tab], Clicks]) -> list[Click]:
    """The clicks of one way, in a fresh tab."""
    tab = Tab(browser, server)
    try:
        return list(way(tab))
    finally:
        tab.close()


def show(name: str, clicks: list[Click], peer: float) -> None:
    """One row."""
    painted, whole, server, browser = ([getattr(each, of) for each in clicks] for of in ("painted", "whole", "server", "browser"))
    row(name, [median(painted), max(painted), ratio(median(painted), peer), median(whole), median(server), median(browser)])


def clicks(browser: Browser, server: Server, peer: Server) -> None:
    """The table of clicks; the bare page is clicked before each way and after the last."""
    floor, found = measured(browser, peer, bare), dict[str, list[Click]]()
    for name, way in WAYS.items():
        found[name] = measured(browser, server, way)
        floor += measured(browser, peer, bare)
    row("click to painted, ms", ["median", "worst", "to bare", "rests", "server", "browser"])
    base = median(each.painted for each in floor)
    for name, each in found.items():
        show(name, each, base)
    show("bare page of Streamlit's", floor, base)
    verdict(CLICK, median(each.painted for one in found.values() for each in one))


def first_pages(browser: Browser, server: Server, peer: Server) -> None:
    """How long the first page of a browser takes that knows nothing of it; the server has everything loaded."""
    times: dict[Server, list[float]] = {server: [], peer: []}
    for _ in range(OPENED):
        for each, taken in times.items():
            tab = Tab(browser, each)
            taken.append(tab.open())
            tab.close()
    ours, bare_page = (median(taken) for taken in times.values())
    row("first page, ms", ["median", "worst", "bare", "to bare"])
    row("Start", [ours, max(times[server]), bare_page, ratio(ours, bare_page)])
    verdict(FIRST_PAGE, ours)


def main() -> None:
    """Measure and print; without a browser there is nothing to measure."""
    if not Path(CHROMIUM).exists():
        print(f"There is no browser at {CHROMIUM}; name one in CHROMIUM.")
        return
    print(load())
    with serving(APP) as server, serving(BARE) as peer, chromium() as browser:
        for each in (server, peer):
            measured(browser, each, lambda tab: iter([Click(tab.open(), 0, 0, 0)]))
        first_pages(browser, server, peer)
        clicks(browser, server, peer)
    print(load())


if __name__ == "__main__":
    main()
