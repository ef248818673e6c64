"""What would change a decision, in words: the sentences are the ontology's, brought together for a reader."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile

import ontology
from kb.case import Case
from kb.changes.carrying import Reason
from kb.changes.facts import Answer, Fact
from kb.changes.flips import ChangeSet
from kb.changes.grouping import Row, merged, nested
from kb.explain import label
from kb.wording import lower


def heading(group: Sequence[str]) -> str:
    """In whose hands some changes lie: those of one side, of several together, or of nobody."""
    named = ontology.vocabulary().named
    if len(group) < 2:
        return named[f"hands_{group[0] if group else 'nobody'}"].sentence
    together = " and ".join(f"the {named[f'hands_{side}'].label}" for side in group)
    return f"{together[0].upper()}{together[1:]}. {named['hands_several'].sentence}"


def by_hands(found: Sequence[ChangeSet], by: str = "") -> dict[tuple[str, ...], list[ChangeSet]]:
    """The sets under each group of sides that could bring them about: one side alone first, and nobody last; with `by`, that side alone."""
    sides = list(ontology.vocabulary().of_kind("Side"))
    groups = {group for each in found for group in each.hands or ((),) if by in ("", *group)}
    order = sorted(groups, key=lambda group: (not group, len(group), [sides.index(side) for side in group]))
    return {group: [each for each in found if group in (each.hands or ((),))] for group in order}


def by_disposition(found: Sequence[tuple[str, tuple[Answer, ...]]]) -> Iterator[tuple[str, list[tuple[Answer, ...]]]]:
    """Sets of answers under the disposition to which they lead, least disclosure first."""
    for value in ontology.vocabulary().dispositions:
        sets = [answers for disposition, answers in found if disposition == value.token]
        if sets:
            yield value.token, sets


def condition_lines(case: Case, claims: Sequence[str], sets: Sequence[tuple[Answer, ...]]) -> Iterator[tuple[int, str]]:
    """Sets of answers as lines, each with its depth: alternatives on one point in one line, what several share said once."""
    rows = merged(sets, lambda answer: (answer.value.point, answer.claims))
    for shared, rests in nested(rows):
        said = together(case, claims, shared)
        yield (0, f"{said}, and besides one of these:" if rests else said)
        for rest in rests:
            yield (1, together(case, claims, rest))


def together(case: Case, claims: Sequence[str], row: Row[Answer]) -> str:
    """All the choices of a row, joined by 'and'."""
    return "; and ".join(choice(case, claims, each) for each in row)


def choice(case: Case, claims: Sequence[str], alternatives: Sequence[Answer]) -> str:
    """Alternatives on one point, with who must prove them, by which standard, and the claims under which, if not under all."""
    said = alternatively([lower(answer.value.sentence) for answer in alternatives])
    named = ontology.vocabulary().named
    notes = [f"for the {named[f'hands_{each}'].label} to prove" for each in dict.fromkeys(one.prover for one in alternatives) if each]
    notes += [f"standard: {named[each].label}" for each in dict.fromkeys(one.standard for one in alternatives) if each]
    notes += [f"as to {name}" for name in under(case, claims, alternatives[0].claims)]
    return f"{said} ({'; '.join(notes)})" if notes else said


def alternatively(sentences: Sequence[str]) -> str:
    """Sentences joined by 'or', what one shares with the beginning of that before it said once.

    A subject with an indefinite article is said again, for it names another each time.
    """
    said = list(sentences[:1])
    for before, sentence in pairwise(sentences):
        words = sentence.split()
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before.split(), words, strict=False))))
        again = shared < 2 or shared == len(words) or words[0] in ("a", "an")
        said.append(sentence if again else " ".join(words[shared:]))
    return ", or ".join(said)


def under(case: Case, claims: Sequence[str], own: Sequence[str]) -> list[str]:
    """The privileges claimed in some claims, where those are not all that are looked at."""
    return [] if set(own) == set(claims) else [label("privilege", each.privilege.token) for each in case.claims if each.id in own]


def fact_words(case: Case, claims: Sequence[str], fact: Fact) -> str:
    """A present fact, with the claims under which it stands if not under all."""
    names = under(case, claims, fact.claims)
    return lower(fact.text) + (f" (as to {' and '.join(names)})" if names else "")


def reason_lines(case: Case, claims: Sequence[str], reasons: Sequence[Reason], supporting: Collection[str]) -> Iterator[list[str]]:
    """The facts that stand in every reason, and then what each holds besides.

    Of those told, the ones that support the result come before those that only fall short of defeating it; those left to the
    burdens come last.
    """
    common = [fact for fact in reasons[0] if all(fact in reason for reason in reasons)]
    told = [fact for fact in common if fact.told]
    kinds = {
        "As told": [fact for fact in told if fact.term in supporting],
        "As told, and not enough to defeat it": [fact for fact in told if fact.term not in supporting],
        "Left to the burdens": [fact for fact in common if not fact.told],
    }
    for what, found in kinds.items():
        if found:
            yield [f"{what}: {'; '.join(fact_words(case, claims, fact) for fact in found)}."]
    rests = ["; ".join(marked(case, claims, fact) for fact in reason if fact not in common) for reason in reasons]
    if any(rests):
        yield ["And besides one of these:"]
        yield from ([f"{number}. {rest}."] for number, rest in enumerate(rests, 1))


def marked(case: Case, claims: Sequence[str], fact: Fact) -> str:
    """A present fact, marked if nobody told it."""
    return fact_words(case, claims, fact) + ("" if fact.told else " (left to the burden)")
