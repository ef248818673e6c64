"""A part of a page that runs alone: what is around it is not sent again, and what must change with it does."""

import asyncio
from collections.abc import Iterator

import pytest
from _server import APP, Server, serving
from _session import Answered, Session
from streamlit.proto.WidgetStates_pb2 import WidgetState

from kb.dossier import encode, from_shipped

LATEX = f"m={encode(from_shipped('national_latex'))}"
HEAD = 10


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(APP) as found:
        yield found


def after(server: Server, page: str, query: str, key: str, **value: object) -> tuple[Answered, Answered, str]:
    """A page as it is opened, what comes when a control is used, and the address then."""

    async def use() -> tuple[Answered, Answered, str]:
        async with Session(server.url) as tab:
            opened = await tab.open(page, query)
            return opened, await tab.ask(WidgetState(id=tab.field(key), **value)), tab.query

    return asyncio.run(use())


def test_from_step_to_step_only_the_walk_is_made_again(server: Server) -> None:
    opened, stepped, address = after(server, "steps", LATEX, "next", trigger_value=True)
    assert opened.headings[0].startswith("Step 1 of ") and stepped.headings[0].startswith("Step 2 of ")
    assert "step=2" in address
    assert stepped.runs == 1 and stepped.messages <= opened.messages - HEAD


def test_from_a_part_that_was_opened_what_is_tried_makes_the_whole_page_again(server: Server) -> None:
    async def use() -> tuple[Answered, Answered, str]:
        async with Session(server.url) as tab:
            opened = await tab.open("result", f"{LATEX}&changes=true")
            key = next(name for name in tab.fields if "-try_" in name)
            assert tab.fields[key]  # it stands in a part that runs alone
            return opened, await tab.ask(WidgetState(id=key, trigger_value=True)), tab.query

    opened, tried, address = asyncio.run(use())
    assert opened.headings[0] != tried.headings[0]
    assert tried.messages >= opened.messages - HEAD
    assert LATEX not in address.split("&")


def test_another_case_chosen_in_the_walk_makes_the_whole_page_again(server: Server) -> None:
    key = "case_national_latex_0"

    async def use() -> tuple[Answered, Answered, str]:
        async with Session(server.url) as tab:
            opened = await tab.open("steps", LATEX)
            name = tab.field(key)
            return opened, await tab.ask(WidgetState(id=name, string_value=tab.options[name][0])), tab.query

    opened, chosen, address = asyncio.run(use())
    assert chosen.runs == 2 and chosen.messages >= opened.messages - 2 * HEAD
    assert LATEX not in address.split("&") and "m=" in address
