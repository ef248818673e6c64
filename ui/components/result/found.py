"""All that the result of one matter shows, kept for each link so that a part once opened is not worked out again."""

from datetime import date
from functools import lru_cache

from kb.interview import encode
from kb.result import Result
from ui.knowledge import Matter, study_link


def result_of(matter: Matter) -> Result:
    """The result of a matter."""
    return result_of_link(encode(matter.interview), date.today().isoformat())


@lru_cache(maxsize=128)
def result_of_link(link: str, today: str) -> Result:
    """The same by its link; the law of a matter without a date is today's."""
    found = study_link(link, today)
    return Result(found.case, found.decision)
