"""The decisions nearest to the documents either way, and in what they differ."""

from collections.abc import Iterator, Sequence

from kb.case import Case
from kb.citation import Citation
from kb.decision import Cited, Decision
from kb.explain import cite_text, label
from kb.memo.memo import Near, Precedents
from kb.precedent.base import Precedent, Setting
from kb.precedent.compared import Compared
from kb.precedent.held import SIDES
from kb.precedent.layer_wording import binding_sentences, unknown_sentences
from kb.precedent.views import View, views
from kb.precedent.wording import FOR, compared_lines, layer_sentence, rules_first_sentence, size_sentence
from kb.proof import cite
from kb.rulebook import RuleBook

NEAREST = 2
SHOWN = ("", "Shared", "It rested on, and here is unknown", "It rested on, and here is not so or not told", "Against it here only")
PLACE = "precedents"


def precedents(case: Case, decision: Decision) -> tuple[tuple[Precedents, ...], tuple[tuple[Cited, str], ...]]:
    """The precedents for like documents under each claim, and which decisions are named."""
    found = views(case, decision, decision.single)
    used = [(each.cited, PLACE) for view in found for each in named(view)]
    return tuple(among(case, decision, view, len(found)) for view in found), tuple(used)


def among(case: Case, decision: Decision, view: View, count: int) -> Precedents:
    """One group of like documents among the decisions; of many groups, the nearest decision alone for each."""
    title = "; ".join(case.full_label(document) for document in view.documents)
    claimed = label("privilege", view.setting.privilege) if view.setting.privilege else "a privilege not told"
    most = NEAREST if count <= NEAREST else 1
    return Precedents(
        f"{title}, claimed as {claimed}",
        tuple(forced(view, not decision.record_closed)) if view.base else ("No decision known here counts under this privilege.",),
        tuple((FOR[side], tuple(map(near, view.nearest[side][:most]))) for side in SIDES if view.base),
    )


def forced(view: View, open_record: bool) -> Iterator[str]:
    """What the decisions force, first those that bind."""
    yield f"{size_sentence(view)}:"
    yield from binding_sentences(view)
    yield from unknown_sentences(view.binding, open_record)
    yield layer_sentence(view.all, False)
    yield from unknown_sentences(view.all, open_record)
    if view.rules_first:
        yield rules_first_sentence(view)


def near(found: Compared) -> Near:
    """A decision beside the case."""
    (_, first), *rest = [(what, said) for what, said in compared_lines(found) if said and what in SHOWN]
    name = cite_text(found.cited)
    return Near(found.cited.key, name, (("", first.removeprefix(f"{name}, ").capitalize()), *rest))


def named(view: View) -> Iterator[Compared]:
    """The decisions that are named."""
    layers: Sequence[Sequence[Compared]] = [view.binding.by, view.all.by, view.binding.possibly, view.all.possibly]
    for some in (*layers, *(view.nearest[side][:NEAREST] for side in SIDES)):
        yield from some


def cited_in(setting: Setting, found: Precedent) -> Cited:
    """A decision as the deciding court has it."""
    return cite(Citation(found.opinion, ""), RuleBook(setting.court, setting.as_of, ()), "")
