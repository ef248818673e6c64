"""Dates as people write them are read, and those that could be two are refused with a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.dates import when
from ontology.written_dates import MONTHS, written


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("3 March 2025", "2025-03-03"),
        ("March 3, 2025", "2025-03-03"),
        ("Mar. 3rd 2025", "2025-03-03"),
        ("3d", None),
        ("the 3rd", None),
        ("Sept. 1984", "1984-09"),
        ("may 1984", "1984-05"),
        ("1984", "1984"),
        ("1984-03-15", "1984-03-15"),
        ("31 February 2024", None),
        ("3 Smarch 2024", None),
        ("1984-13", None),
    ],
)
def test_a_date_with_the_month_as_a_word_is_read_in_either_order(said, meant):
    if meant:
        assert str(written(said)) == meant
    else:
        with pytest.raises(ValueError, match=r"is not a date of the calendar\. Write 1981, .* 14 May 1981"):
            written(said)


@pytest.mark.parametrize("said", ["3/4/2025", "03.04.2025", "3-4-2025"])
def test_a_date_in_figures_that_could_be_two_is_refused(said):
    with pytest.raises(ValueError, match="day and month or as month and day"):
        written(said)


@given(st.dates(date(1000, 1, 1)))
def test_every_day_is_read_alike_however_it_is_written(day):
    name = MONTHS[day.month - 1].capitalize()
    assert {str(written(said)) for said in (f"{day.day} {name} {day.year}", f"{name} {day.day}, {day.year}", day.isoformat())} == {
        day.isoformat()
    }


def test_a_day_is_on_and_a_year_or_month_in():
    assert [when(said) for said in ("1982", "1982-03", "1982-03-05")] == ["in 1982", "in 1982-03", "on 1982-03-05"]
