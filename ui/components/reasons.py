"""Reasons as HTML: what is so, because of which facts and earlier reasons, by which rule, on which authority.

Rules and authorities are named with links into the library, by the ways that are given.
"""

from kb.decision import Cited, Kind, Step
from kb.explain import Reason
from ui.components.entries import Ways
from ui.components.prose import html, pages, sentence_case

UNVERIFIED = "unverified"


def numbered(reasons: tuple[Reason, ...], said: dict[int, str], ways: Ways, mark: str = "") -> str:
    """Reasons as a numbered list; `said` is what each number, of any reason, stands for, `mark` tells several lists on a page apart."""
    if not reasons:
        return ""
    return f'<ol class="reasons" start="{reasons[0].number}">{"".join(reason_item(reason, said, ways, mark) for reason in reasons)}</ol>'


def reason_item(reason: Reason, said: dict[int, str], ways: Ways, mark: str) -> str:
    """One reason, with an address of its own for others to point to."""
    return f'<li id="reason-{mark}{reason.number}"><p class="so">{html(reason.step.text)}</p>{grounds(reason, said, ways, mark)}</li>'


def grounds(reason: Reason, said: dict[int, str], ways: Ways, mark: str) -> str:
    """What a reason rests on."""
    step = reason.step
    rows = {
        "Because": used(reason, said, mark),
        "Rule": f"<p>{ways.to('rule', step.rule, step.law)}</p>",
        "Authority": cited_list(step.authorities, ways),
    }
    return f'<dl class="facts">{"".join(f"<dt>{key}</dt><dd>{value}</dd>" for key, value in rows.items())}</dl>'


def used(reason: Reason, said: dict[int, str], mark: str) -> str:
    """The facts, each with its page, and the earlier reasons; of reasons each of which would do alone, all, with 'or' between them."""
    facts = [fact(step) for step in reason.facts]
    earlier = [f"{html(said[number])} {pointer(number, mark)}" for number in reason.earlier]
    either = [alternatives(group, said, mark) for group in reason.either]
    return '<ul class="plain-list">' + "".join(f"<li>{each}</li>" for each in [*facts, *earlier, *either]) + "</ul>"


def alternatives(group: tuple[int, ...], said: dict[int, str], mark: str) -> str:
    """Earlier reasons, each of which would do alone; what they all say is said once."""
    sentences = " Or: ".join(html(each) for each in dict.fromkeys(said[number] for number in group))
    return f'{sentences} {" or ".join(pointer(number, mark) for number in group)} <span class="page">each would do alone</span>'


def pointer(number: int, mark: str) -> str:
    """The number of an earlier reason, as a link to it."""
    return f'<span class="page"><a href="#reason-{mark}{number}">reason {number}</a></span>'


def fact(step: Step) -> str:
    """A fact, where it is stated and who asserts it, or that it is presumed."""
    parts = [pages(step.at), f"asserted by {step.by}" if step.by else "", step.note]
    where = f' <span class="page">{html("; ".join(part for part in parts if part))}</span>' if any(parts) else ""
    presumed = ' <span class="page">presumed</span>' if step.kind is Kind.PRESUMED else ""
    return html(step.text) + where + presumed


def cited_list(authorities: tuple[Cited, ...], ways: Ways) -> str:
    """Authorities with place, weight, and whether their text was read."""
    return '<ul class="plain-list">' + "".join(f"<li>{cited(each, ways)}</li>" for each in authorities) + "</ul>"


def cited(each: Cited, ways: Ways) -> str:
    """One authority."""
    at = f" at {each.pinpoint}" if each.pinpoint else ""
    unverified = "" if each.verified else f', <span class="mark">{UNVERIFIED}</span>'
    name = ways.to("authority", each.key, each.short + at)
    return f'<span class="cite">{name}</span> <span class="weight">{html(each.weight)}{unverified}</span>'


def defeated_items(steps: tuple[Step, ...], ways: Ways) -> str:
    """Rules that an exception kept from applying."""
    rows = "".join(
        f'<li><p class="so">{ways.to("rule", step.rule, step.law)}</p><dl class="facts"><dt>But</dt><dd><p>{html(step.text)}</p></dd>'
        f"<dt>Authority</dt><dd>{cited_list(step.authorities, ways)}</dd></dl></li>"
        for step in steps
    )
    return f'<ul class="reasons">{rows}</ul>'


def authority_table(groups: tuple[tuple[str, tuple[Reason, ...], tuple[Step, ...]], ...], ways: Ways) -> str:
    """Every authority relied on: full citation, weight, the reasons that cite it, and what about it is unverified.

    Each group of like documents has its mark, its reasons, and the rules that were kept from applying.
    """
    places: dict[str, tuple[Cited, list[str]]] = {}
    for mark, reasons, defeated in groups:
        for reason in reasons:
            for each in reason.step.authorities:
                link = f'<a href="#reason-{mark}{reason.number}">{mark}{reason.number}</a>'
                places.setdefault(each.key, (each, []))[1].append(link)
        for step in defeated:
            for each in step.authorities:
                places.setdefault(each.key, (each, []))
    rows = "".join(authority_row(each, numbers, ways) for each, numbers in places.values())
    head = '<tr><th scope="col">Authority</th><th scope="col">Weight</th><th scope="col">Cited by reason</th></tr>'
    table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    return f'<div class="wide" role="region" aria-label="Authorities" tabindex="0">{table}</div>'


def authority_row(each: Cited, numbers: list[str], ways: Ways) -> str:
    """One authority of the table."""
    unchecked = "" if each.verified else f'<p class="quiet"><span class="mark">{UNVERIFIED}</span> {html(each.note)}</p>'
    reasons, name = ", ".join(dict.fromkeys(numbers)) or "a rule kept from applying", ways.to("authority", each.key, each.citation)
    return f"<tr><td>{name}{unchecked}</td><td>{html(sentence_case(each.weight))}</td><td>{reasons}</td></tr>"
