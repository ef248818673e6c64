"""May an official be asked what passed in his or her own mind?

No formal claim and no document is needed for this. Not formalised: how far an inquiry may go once it is opened.
"""

from kb.rule import rule


@rule(
    given=["probe is none"],
    then="inquiry is barred",
    authorities=["morgan 421-422"],
)
def official_may_not_be_asked_for_thoughts() -> None:
    """A decision speaks through its record: those who made it are not asked how they came to it in their own minds."""


@rule(
    given=["probe is bad-faith"],
    then="inquiry is for-court",
    authorities=["overton_park 420"],
)
def bad_faith_opens_the_inquiry() -> None:
    """A strong showing of bad faith opens the inquiry into an official's thinking."""


@rule(
    given=["probe is no-record"],
    then="inquiry is for-court",
    authorities=["overton_park 420"],
)
def want_of_a_record_opens_the_inquiry() -> None:
    """Where no record explains the decision, inquiry of those who made it may be the only review there is."""
