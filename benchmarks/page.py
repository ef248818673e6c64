"""How fast the page is: from a click to what it brings being painted, in Chromium, beside a bare page of Streamlit's.

The real server answers, on this machine only, with everything loaded. Each click is measured in the page, from the pointer event to
the frame after the new heading (of a fold or a length: the new text) stands; `rests` is until all of the page is there. The bare page
has one heading and one button: what a click takes there no page of Streamlit's can undercut, so the ratio to it says more than
the time. The server's own processor time on each click stands beside it, for the machine may be shared. The load is printed too.
"""

from collections.abc import Callable, Iterator
from statistics import median

from _aims import CLICK, FIRST_PAGE, verdict
from _browser import MAIN, Click, Tab, chromium
from _files import closed, little_told, told
from _server import APP, BARE, Server, load, serving
from _timing import ratio, row
from playwright.sync_api import Browser

CLICKS, BARE_CLICKS, OPENED = 8, 4, 3
FOLDS = ("considered", "changes", "precedents", "arguments", "lacking", "authorities")
LENGTHS = ("paragraph", "full", "line")
Clicks = Iterator[Click]


def questions(tab: Tab) -> Clicks:
    """From one question to the next, in a file of two claims and three documents."""
    tab.open(f"/questions?m={little_told()}")
    for _ in range(CLICKS):
        tab.page.locator("[data-testid='stRadio'] label").nth(1).click()
        yield tab.click(tab.page.get_by_role("button", name="Continue"))


def steps(tab: Tab) -> Clicks:
    """From one step to the next."""
    tab.open(f"/steps?m={closed()}")
    for _ in range(CLICKS):
        yield tab.click(tab.page.locator(".st-key-next button"))


def library(tab: Tab) -> Clicks:
    """From one thing in the library to another, always to the first that was not open yet."""
    tab.open("/library?item=doctrine/deliberative_process")
    been = set[str]()
    for _ in range(CLICKS):
        shown = tab.page.locator(f"{MAIN} a[href^='library?item=']")
        links = shown.evaluate_all("all => all.map(each => each.checkVisibility() ? each.getAttribute('href').split('&m=')[0] : '')")
        place = next(place for place, link in enumerate(links) if "/" in link and link not in been)
        been.add(links[place])
        yield tab.click(shown.nth(place))


def results(tab: Tab) -> Clicks:
    """From the questions to the result of a file that nobody has looked at before."""
    for link in told(CLICKS):
        tab.open(f"/questions?m={link}")
        yield tab.click(tab.page.get_by_role("link", name="See the result").first)


def folds(tab: Tab) -> Clicks:
    """A part of the result opened."""
    tab.open(f"/result?m={closed()}")
    for key in FOLDS[:CLICKS]:
        yield tab.click(tab.page.locator(f".st-key-{key} summary"), f".st-key-{key} [data-testid='stExpanderDetails']")


def lengths(tab: Tab) -> Clicks:
    """The explanation made longer, then shorter."""
    tab.open(f"/result?m={closed()}")
    for length in LENGTHS[:CLICKS]:
        yield tab.click(tab.page.locator(".st-key-length").get_by_text(length, exact=True), MAIN)


def predictions(tab: Tab) -> Clicks:
    """From a prediction to what the law gives."""
    for _ in range(CLICKS):
        tab.open("/predict")
        commit = tab.page.get_by_role("button", name="Commit and see the answer")
        commit.wait_for()
        tab.rest()
        for group in tab.page.get_by_role("radiogroup").all():
            group.get_by_role("radio").first.locator("xpath=ancestor::label").click()
        yield tab.click(commit)


def bare(tab: Tab) -> Clicks:
    """The bare page."""
    tab.open()
    for _ in range(BARE_CLICKS):
        yield tab.click(tab.page.locator(".st-key-next button"))


WAYS: dict[str, Callable[[Tab], Clicks]] = {
    "question to question": questions, "step to step": steps, "library, item to item": library,
    "result from questions": results, "a fold of the result": folds, "a length of the result": lengths,
    "prediction to reveal": predictions,
}  # fmt: skip


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
    """Measure and print."""
    print(load())
    with serving(APP) as server, serving(BARE) as peer, chromium() as browser:
        for each in (server, peer):
            measured(browser, each, lambda tab: iter([Click(tab.open(), 0, 0, 0)]))
        first_pages(browser, server, peer)
        clicks(browser, server, peer)
    print(load())


if __name__ == "__main__":
    main()
