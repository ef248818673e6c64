"""`incamera argue`: what it prints, for people and for programs, and what it refuses."""

import json

import pytest

from kb.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["argue", *arguments])
    return int(stop.value.code or 0), *capsys.readouterr()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_both_sides_are_heard_and_the_side_not_favoured_is_told_what_it_must_establish(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "national_latex")
    text = flat(out)
    said = ("The argument for protection", "The rules give this: protected.", "Weakest link", "It is weakest at step",
            "The argument for disclosure", "it must still establish something", "It must establish one of these", "Reply: as it stands,")  # fmt: skip
    places = [text.index(each) for each in said]
    assert (code, places) == (0, sorted(places))


def test_one_side_alone_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "national_latex", "--for", "opponent", "--document", "document_8")
    assert "The argument for disclosure" in out and "The argument for protection" not in out


def test_as_data_every_step_has_its_authority_and_every_turn_its_move(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "ceramica_regiomontana", "--json")
    claimant, opponent = json.loads(out)["arguments"]
    assert (claimant["favoured"], opponent["favoured"]) == (True, False)
    assert all(point["authorities"] for each in (claimant, opponent) for point in each["points"])
    assert opponent["must_establish_one_of"][0]["facts"][0]["now"]
    assert [turn["move"] for turn in opponent["precedents"][0]["turns"]][:2] == ["cite", "distinguish"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nobody_v_nothing",), 1, "No case of this name"),
        (("warner", "--document", "memorandum"), 1, "has no document 'memorandum'"),
        (("warner", "--for", "oponent"), 2, "Did you mean 'opponent'"),
        (("warner", "--for", "court"), 2, "is not one of: claimant, opponent"),
        (("warner", "--as-of", "yesterday"), 2, "is not a date of the calendar"),
    ],
)
def test_wrong_input_gets_a_sentence(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, message: str) -> None:
    found, _, err = run(capsys, *arguments)
    assert (found, message in flat(err.replace("│", ""))) == (code, True), err
