"""Does misconduct, or a case that turns on the deliberations themselves, take a qualified privilege away?

None of this touches state secrets. Not formalised: how strong the showing of misconduct must be.
"""

from kb.rule import rule


@rule(
    given=["misconduct is shown", "privilege is deliberative-process"],
    then="exception is applies",
    authorities=["in_re_sealed_case"],
)
def misconduct_shown_takes_the_privilege_away() -> None:
    """The deliberative process privilege is overcome where misconduct of the Government is shown by something other than the documents."""


@rule(
    given=["misconduct is shown", "privilege is executive", "look is taken"],
    then="exception is applies",
    authorities=["in_re_sealed_case", "black_564f2d531"],
)
def misconduct_shown_takes_executive_privilege_away_once_the_court_has_looked() -> None:
    """Executive privilege yields to misconduct that is shown, once the court has read what is to be produced."""


@rule(
    given=["misconduct is shown", "privilege is executive", "look is not-taken"],
    unless=["exception is applies"],
    then="exception is look-due",
    authorities=["black_564f2d531"],
)
def executive_papers_are_read_before_misconduct_opens_them() -> None:
    """Even where misconduct is shown, the court reads in camera what executive privilege is claimed for before it has it produced."""


@rule(
    given=["process_in_issue is liability"],
    then="exception is applies",
    authorities=["comptroller"],
)
def deliberations_in_issue_are_not_privileged() -> None:
    """The privilege does not apply where the process of decision is itself what liability turns on."""


@rule(
    given=["process_in_issue is relied-on"],
    then="exception is applies",
    authorities=["in_re_sealed_case", "comptroller"],
)
def reliance_on_deliberations_opens_them() -> None:
    """A Government that relies on how it decided cannot keep back the papers that show it."""


@rule(
    given=["misconduct is specific", "look is not-taken"],
    unless=["exception is applies"],
    then="exception is look-due",
    authorities=["in_re_sealed_case"],
)
def specific_charge_of_misconduct_is_a_reason_to_look() -> None:
    """A charge of misconduct with particulars is a reason for the court to look at the document before it rules."""


@rule(
    given=["misconduct is alleged"],
    then="bare_charge is immaterial",
    authorities=["in_re_sealed_case"],
)
def bare_charge_of_misconduct_changes_nothing() -> None:
    """A charge of misconduct without particulars changes nothing."""
