"""How well a student knows how much they know, by a proper scoring rule, told in plain words.

The rule is that of Brier, Verification of Forecasts Expressed in Terms of Probability (1950), for several classes: what one is not
sure of is spread evenly over the other dispositions, and the squared distances from what came are added up. Here it is scaled to
run from 0, the best, to 100. To be less sure of one's own choice than of any other is to have chosen another; so less than an
even chance counts as an even chance. Then nobody can do better, on average, than by choosing what they think the likeliest and
saying just how likely they think it.
"""

from collections.abc import Sequence


def cost(right: bool, sure: int, choices: int) -> float:
    """What a prediction costs, from 0 to 100, where so many dispositions could be chosen.

    Raises:
        ValueError: there is nothing to choose.
    """
    if choices < 2:
        raise ValueError("With less than two dispositions there is nothing to predict.")
    chosen = max(sure / 100, 1 / choices)
    rest = (1 - chosen) / (choices - 1)
    missed = (choices - 1) * rest**2 if right else chosen**2 + (1 - rest) ** 2 + (choices - 2) * rest**2
    hit = (1 - chosen) ** 2 if right else 0
    return 50 * (hit + missed)


def cost_sentence(right: bool, sure: int, choices: int) -> str:
    """What a prediction costs, and what it would have cost to be less sure, or surer."""
    own = round(cost(right, sure, choices))
    said = f"You were {sure} per cent sure and {'right' if right else 'wrong'}: that costs {own} of 100; less is better."
    other = 95 if right else 35
    there = round(cost(right, other, choices))
    if there >= own:
        return said
    return f"{said} With {other} per cent it would have cost {there}."


def calibration_sentence(predictions: Sequence[tuple[bool, int]]) -> str:
    """Whether, over several predictions, each right or wrong with how sure it was, somebody was surer than they were right."""
    if not predictions:
        return "Nothing was predicted yet."
    right = round(100 * sum(1 for hit, _ in predictions if hit) / len(predictions))
    sure = round(sum(each for _, each in predictions) / len(predictions))
    said = f"Over {len(predictions)} predictions you were {sure} per cent sure on average, and right in {right} per cent"
    if abs(sure - right) <= 10:
        return f"{said}: you know how much you know."
    return f"{said}: {'you are surer than you are right' if sure > right else 'you know more than you think'}."
