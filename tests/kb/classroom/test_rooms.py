"""Rooms: a class answers, the teacher alone reveals, and nothing personal is kept."""

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.classroom.rooms.code import ALPHABET, LENGTH, new_code, read_code, spoken
from kb.classroom.rooms.limits import HOUR, Limits
from kb.classroom.rooms.room import Lead
from kb.classroom.rooms.store import Opened, Rooms

CHOICES = [["protected", "disclosed"], ["yes", "no", "open"]]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def a_room(**limits: int) -> tuple[Rooms, Opened]:
    rooms = Rooms(Limits(**limits))  # type: ignore[arg-type]
    return rooms, rooms.open("a-set", CHOICES)


def token() -> str:
    return secrets.token_urlsafe(16)


def assert_sentence(said: str) -> None:
    assert said[0].isupper() and said.endswith(".")


# ---------------------------------------------------------------- codes


def test_a_code_can_be_read_aloud_and_typed_as_it_is_heard() -> None:
    assert not set(ALPHABET) & set("01IOUVAESBDPTGZNJH")
    for _ in range(200):
        code = new_code()
        assert len(code) == LENGTH and set(code) <= set(ALPHABET)
        assert read_code(f" {spoken(code).lower()} ") == read_code(code.replace(code[:4], f"{code[:4]}-", 1)) == code


def test_a_code_is_not_guessed_and_a_key_is_another_thing() -> None:
    assert len(ALPHABET) ** LENGTH / Limits().rooms > 10_000_000
    rooms = Rooms()
    opened = [rooms.open("a-set", CHOICES) for _ in range(50)]
    assert len({each.code for each in opened}) == len({each.key for each in opened}) == 50
    assert all(len(each.key) >= 22 and each.code not in each.key for each in opened)


@given(st.text(max_size=50))
def test_what_is_no_code_gets_a_sentence(text: str) -> None:
    try:
        code = read_code(text)
    except ValueError as error:
        code, said = "", str(error)
        assert_sentence(said)
    assert set(code) <= set(ALPHABET)


# ---------------------------------------------------------------- answering


def test_one_browser_counts_once_and_may_change_its_mind_until_the_reveal() -> None:
    rooms, room = a_room()
    mine = token()
    rooms.submit(room.code, 0, mine, "protected")
    rooms.submit(room.code, 0, mine, "disclosed")
    rooms.submit(room.code, 0, token(), "disclosed")
    assert rooms.tally(room.code, 0, room.key).counts == (("disclosed", 2),)
    rooms.reveal(room.code, 0, room.key)
    with pytest.raises(ValueError, match="nothing can be changed any more"):
        rooms.submit(room.code, 0, mine, "protected")
    rooms.submit(room.code, 1, mine, "open")


def test_before_the_reveal_only_the_teacher_sees_what_was_chosen_and_then_everybody() -> None:
    rooms, room = a_room()
    rooms.submit(room.code, 0, token(), "protected")
    hidden = rooms.tally(room.code, 0)
    assert (hidden.counts, hidden.answers, hidden.revealed) == ((), 1, False)
    assert rooms.tally(room.code, 0, room.key).counts == (("protected", 1),)
    rooms.reveal(room.code, 0, room.key)
    assert rooms.tally(room.code, 0).counts == (("protected", 1),)


@pytest.mark.parametrize("key", ["", "wrong", "ключ"])
def test_nobody_reveals_or_closes_without_the_teachers_key(key: str) -> None:
    rooms, room = a_room()
    for act in (
        lambda: rooms.reveal(room.code, 0, key),
        lambda: rooms.close(room.code, key),
        lambda: rooms.reveal(room.code, 0, room.code),
    ):
        with pytest.raises(ValueError, match="Only the teacher"):
            act()
    assert not rooms.tally(room.code, 0).revealed


def test_a_room_gives_back_its_set_and_is_forgotten_when_it_is_closed() -> None:
    rooms, room = a_room()
    assert rooms.link(room.code) == "a-set"
    rooms.close(room.code, room.key)
    assert len(rooms) == 0
    with pytest.raises(ValueError, match="no room with the code"):
        rooms.link(room.code)


def test_a_room_ends_after_some_hours_and_others_do_not() -> None:
    clock = Clock()
    rooms = Rooms(Limits(), clock)
    early = rooms.open("a-set", CHOICES)
    clock.now = 5 * HOUR
    late = rooms.open("a-set", CHOICES)
    clock.now = 6 * HOUR
    with pytest.raises(ValueError, match="over 6 hours after it was opened, when its teacher ends it, or when the server is started anew"):
        rooms.submit(early.code, 0, token(), "protected")
    assert rooms.link(late.code) and len(rooms) == 1


def test_nothing_of_a_person_is_kept_but_the_token_that_their_browser_drew() -> None:
    rooms, room = a_room()
    mine = token()
    rooms.submit(room.code, 0, mine, "protected")
    _, kept = rooms._rooms[room.code]
    assert kept.people == {mine} and kept.chosen[0] == {mine: "protected"}
    assert mine not in str(rooms.tally(room.code, 0, room.key))


# ---------------------------------------------------------------- hostile use


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (lambda rooms, code: rooms.submit(code, 2, token(), "protected"), "no exercise 3; it has 2"),
        (lambda rooms, code: rooms.submit(code, -1, token(), "protected"), "no exercise 0"),
        (lambda rooms, code: rooms.submit(code, 0, token(), "<script>"), "none of the answers"),
        (lambda rooms, code: rooms.submit(code, 0, "", "protected"), "has no token"),
        (lambda rooms, code: rooms.submit(code, 0, "x" * 65, "protected"), "has no token"),
        (lambda rooms, code: rooms.submit("AAAA", 0, token(), "protected"), "a code of 8 letters"),
        (lambda rooms, code: rooms.submit("2" * 8, 0, token(), "protected"), "no room with the code"),
        (lambda rooms, code: rooms.tally(code, 9), "no exercise 10"),
        (lambda rooms, code: rooms.open("a-set", []), "1 to 40 exercises, not 0"),
        (lambda rooms, code: rooms.open("a-set", [["a"]] * 41), "not 41"),
        (lambda rooms, code: rooms.open("a-set", [[]]), "allows some answers"),
        (lambda rooms, code: rooms.open("a-set", [["x" * 201]]), "at most 200 characters"),
        (lambda rooms, code: rooms.open("x" * 4001, CHOICES), "at most 4000 characters"),
    ],
)
def test_what_a_room_does_not_take_gets_a_sentence(act: Callable[[Rooms, str], object], sentence: str) -> None:
    rooms, room = a_room()
    with pytest.raises(ValueError, match=sentence):
        act(rooms, room.code)
    assert rooms.tally(room.code, 0).answers == 0


def test_rooms_and_people_are_limited() -> None:
    rooms, room = a_room(rooms=2, people=2)
    rooms.open("a-set", CHOICES)
    with pytest.raises(ValueError, match="No more rooms"):
        rooms.open("a-set", CHOICES)
    first = token()
    for each in (first, token()):
        rooms.submit(room.code, 0, each, "protected")
    with pytest.raises(ValueError, match="full: 2 people"):
        rooms.submit(room.code, 0, token(), "protected")
    rooms.submit(room.code, 1, first, "yes")


# ---------------------------------------------------------------- many at once


def test_fifty_answer_at_once_and_each_counts_once() -> None:
    rooms, room = a_room()
    tokens, gate = [token() for _ in range(50)], Barrier(50)

    def answer(number: int) -> None:
        gate.wait()
        for choice in ("protected", "disclosed", CHOICES[0][number % 2]):
            rooms.submit(room.code, 0, tokens[number], choice)
        rooms.submit(room.code, 1, tokens[number], CHOICES[1][number % 3])

    with ThreadPoolExecutor(50) as pool:
        list(pool.map(answer, range(50)))
    assert dict(rooms.tally(room.code, 0, room.key).counts) == {"protected": 25, "disclosed": 25}
    assert dict(rooms.tally(room.code, 1, room.key).counts) == {"yes": 17, "no": 17, "open": 16}


def test_while_the_teacher_reveals_no_answer_slips_in_afterwards() -> None:
    rooms, room = a_room()
    gate = Barrier(31)

    def answer() -> bool:
        gate.wait()
        try:
            rooms.submit(room.code, 0, token(), "protected")
        except ValueError:
            return False
        return True

    def reveal() -> int:
        gate.wait()
        rooms.reveal(room.code, 0, room.key)
        return rooms.tally(room.code, 0).answers

    with ThreadPoolExecutor(31) as pool:
        answers = [pool.submit(answer) for _ in range(30)]
        seen = pool.submit(reveal).result()
        taken = sum(each.result() for each in answers)
    assert seen == taken == rooms.tally(room.code, 0).answers


def test_many_open_rooms_at_once_within_the_limit() -> None:
    rooms = Rooms(Limits(rooms=20))

    def open_one(_: int) -> str:
        try:
            return rooms.open("a-set", CHOICES).code
        except ValueError:
            return ""

    with ThreadPoolExecutor(30) as pool:
        codes = [code for code in pool.map(open_one, range(30)) if code]
    assert len(codes) == len(set(codes)) == len(rooms) == 20


# ---------------------------------------------------------------- whose pace


def test_students_may_see_what_the_teacher_has_put_and_the_rest_only_if_they_may_go_ahead() -> None:
    rooms, opened = a_room()
    assert rooms.lead(opened.code) == Lead(at=0, last=0, free=False)
    rooms.turn(opened.code, 1, opened.key)
    rooms.turn(opened.code, 0, opened.key)
    assert rooms.lead(opened.code) == Lead(at=0, last=1, free=False)
    other, led = a_room()
    other.pace(led.code, True, led.key)
    assert other.lead(led.code) == Lead(at=0, last=len(CHOICES) - 1, free=True)
    other.pace(led.code, False, led.key)
    assert other.lead(led.code).last == 0
    with pytest.raises(ValueError, match="Only the teacher"):
        other.pace(led.code, True, "another")


@pytest.mark.parametrize(("typed", "sentence"), [
    ("", "Type it."), ("2222", "This has 4."), ("22222220", "None has “0” in it"), ("2222222\x00", "None has one of its signs in it"),
    ("222222222", "This has 9."),
])  # fmt: skip
def test_what_can_be_no_code_is_told_why(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_code(typed)
