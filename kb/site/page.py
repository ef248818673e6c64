"""The page on which people read the ontology: no script, no font and no picture from elsewhere."""

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph
from rdflib.namespace import DCTERMS
from rdflib.term import Node

import ontology
from kb.asking import PEOPLE, questions
from kb.site.terms import KINDS, Term, terms
from ontology.quality import checks
from ontology.terms import Element

HOME = Path(__file__).parent
SECTIONS = ("Picture", *KINDS, "Questions of the law", "Worked example", "Questions it answers", "Checks")


def page(graph: Graph, files: Iterable[tuple[str, str]], example: str) -> str:
    """The page; `files` are those beside it, each with what it is, and `example` is a case in Turtle."""
    header = next(graph.subjects(RDF.type, OWL.Ontology))
    title = escape(str(graph.value(header, DCTERMS.title)))
    kinds = "".join(kind_section(kind, terms(graph, kind)) for kind in KINDS)
    contents = "".join(f'<li><a href="#{anchor(name)}">{escape(name)}</a></li>' for name in SECTIONS)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{(HOME / 'site.css').read_text('utf-8')}</style></head><body>"
        f'<a class="skip" href="#main">To the text</a><main id="main"><h1>{title}</h1>{about(graph, header)}'
        f'<nav aria-label="Contents"><ul>{contents}</ul></nav>{downloads(files)}'
        f"{picture()}{kinds}{law()}{worked(example)}{asked()}{checked()}"
        "</main></body></html>\n"
    )


def about(graph: Graph, header: Node) -> str:
    """What the ontology is, by whom, in which version and on what terms."""
    said = {
        "Address": header,
        "Version": graph.value(header, OWL.versionInfo),
        "This version": graph.value(header, OWL.versionIRI),
        "By": graph.value(header, DCTERMS.creator),
        "Licence": graph.value(header, DCTERMS.license),
        "Made": graph.value(header, DCTERMS.created),
        "Changed": graph.value(header, DCTERMS.modified),
        "Note": graph.value(header, RDFS.comment),
    }
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(str(value))}</dd>" for name, value in said.items() if value)
    return f"<p>{escape(str(graph.value(header, DCTERMS.abstract)))}</p><dl>{lines}</dl>"


def section(name: str, body: str) -> str:
    """A part of the page under its heading."""
    return f'<section aria-labelledby="{anchor(name)}"><h2 id="{anchor(name)}">{escape(name)}</h2>{body}</section>'


def anchor(name: str) -> str:
    """The address of a part of the page."""
    return "part-" + re.sub(r"[^a-z]+", "-", name.lower())


def downloads(files: Iterable[tuple[str, str]]) -> str:
    """The files beside the page."""
    lines = "".join(f'<li><a href="{escape(name)}">{escape(name)}</a>: {escape(what)}</li>' for name, what in files)
    return f'<nav aria-label="Files"><ul>{lines}</ul></nav>'


def picture() -> str:
    """The diagram."""
    alt = "The main classes of the ontology and what relates them; the same is said in words under Classes and Relations."
    return section(
        "Picture", f'<div class="wide" tabindex="0" role="region" aria-label="Picture"><img src="diagram.svg" alt="{alt}"></div>'
    )


def kind_section(kind: str, found: tuple[Term, ...]) -> str:
    """All terms of a kind: their names, then each."""
    names = "".join(f'<li><a href="#{each.key}">{escape(each.label)}</a></li>' for each in found)
    return section(kind, f'<ul class="index">{names}</ul>' + "".join(map(entry, found)))


def entry(term: Term) -> str:
    """One term."""
    source = [("Source", (term.source,))] if term.source and term.source != "in-camera" else []
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{'<br>'.join(map(linked, lines))}</dd>" for name, lines in (*term.facts, *source))
    return f'<h3 id="{term.key}">{escape(term.label)}<code>{term.key}</code></h3><p>{escape(term.definition)}</p><dl>{rows}</dl>'


def linked(text: str) -> str:
    """A text with the terms in double brackets as links, where the page has them."""
    return re.sub(r"⟦([^|⟧]+)\|([^⟧]+)⟧", r'<a href="#\1">\2</a>', escape(text, quote=False))


def law() -> str:
    """Every question that is asked, doctrine by doctrine, with the answers it can have, and every issue that rules decide."""
    words = ontology.vocabulary()
    parts = []
    for stem, doctrine in words.doctrines.items():
        points = [each for each in (*words.questions.values(), *words.issues.values()) if each.doctrine == stem]
        lines = "".join(
            f'<dt id="{each.term}">{escape(each.label)}</dt><dd>{escape(each.question if isinstance(each, Element) else each.definition)}'
            + "".join(f'<br><span id="{value.iri}">{escape(value.token)}: {escape(value.definition)}</span>' for value in each.values)
            + "</dd>"
            for each in points
        )
        parts.append(f'<h3 id="{stem}">{escape(doctrine.label)}</h3><p>{escape(doctrine.definition)}</p><dl>{lines}</dl>')
    parts.append(people(words))
    return section("Questions of the law", "".join(parts))


def people(words: ontology.Vocabulary) -> str:
    """The other things with names to which terms refer."""
    named = [each for each in words.named.values() if each.kind != "Motion"]
    lines = "".join(f'<dt id="{each.key}">{escape(each.label)}</dt><dd>{escape(each.definition)}</dd>' for each in named)
    return f"<h3>Courts, agencies, offices and other things with names</h3><dl>{lines}</dl>"


def worked(example: str) -> str:
    """A case file as RDF."""
    text = "National Latex as a case file says it, in Turtle; the same in JSON-LD, and the other cases at hand, are among the files."
    return section("Worked example", f'<p>{text}</p><pre tabindex="0">{escape(example)}</pre>')


def asked() -> str:
    """The competency questions, by who asks them."""
    parts = []
    for people in PEOPLE:
        lines = "".join(f"<li>{escape(each.title)} <code>{each.name}</code></li>" for each in questions().values() if people in each.people)
        parts.append(f"<h3>For the {people}</h3><ul>{lines}</ul>")
    return section("Questions it answers", "".join(parts))


def checked() -> str:
    """The checks of quality."""
    return section(
        "Checks", "<ul>" + "".join(f"<li>{escape(each.says)} <code>{each.name}</code></li>" for each in checks().values()) + "</ul>"
    )
