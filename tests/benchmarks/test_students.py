"""The benchmark of a class has students answer at one moment at the real server; how long they wait is no test's business."""

import asyncio

import pytest
import students
from _server import APP, serving
from _session import Session


def test_a_class_answers_in_each_way_and_nobody_is_lost(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(students, "STUDENTS", 3)
    students.main()
    printed = capsys.readouterr().out
    for page in students.WAYS:
        (line,) = [line for line in printed.splitlines() if line.startswith(f"3 in {page} ")]
        assert line.split()[-3] == "0"
    assert printed.count("Aim: ") == printed.count("Load of the machine") == 2


def test_who_is_not_answered_is_lost_and_a_class_of_such_stops_the_benchmark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(students, "WAYS", {"predict": ("commit", "nothing that stands there")})
    with serving(APP) as server, pytest.raises(SystemExit, match="A student alone is not answered in predict"):
        asyncio.run(students.class_at(server, "predict", "", 0))


def test_what_is_not_on_the_page_cannot_be_pressed() -> None:
    async def pressed() -> None:
        with serving(APP) as server:
            async with Session(server.url) as one:
                await one.open("learn")
                await one.press("no_such_button")

    with pytest.raises(LookupError, match="no control 'no_such_button' among"):
        asyncio.run(pressed())
