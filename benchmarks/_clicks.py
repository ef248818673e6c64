"""What readers click, way by way, each click measured in the page."""

from collections.abc import Callable, Iterator

from _browser import MAIN, Click, Tab
from _files import closed, little_told, told

CLICKS, BARE_CLICKS = 6, 3
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
