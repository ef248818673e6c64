"""The upper cut of the ontology as a picture: where each class stands is chosen here, what relates them the ontology says."""

from html import escape
from itertools import product

from rdflib import RDFS, Graph, URIRef
from rdflib.term import Node

from kb.site.wording import label
from ontology import IC

WIDTH, HEIGHT, COLUMN, ROW, LEFT, TOP = 176, 44, 290, 118, 20, 24
WORDS_AT = 0.42
PLACES = {
    "Party": (0, 0), "Case": (1, 0), "Court": (2, 0), "Opinion": (3, 0), "Treatment": (4, 0),
    "Motion": (0, 1), "Document": (1, 1), "Disposition": (2, 1), "Authority": (3, 1), "Citation": (4, 1),
    "Office": (0, 2), "Claim": (1, 2), "DocumentUnderClaim": (2, 2), "Rule": (3, 2), "Doctrine": (4, 2),
    "Agency": (0, 3), "Privilege": (1, 3), "Step": (2, 3), "Value": (3, 3), "Point": (4, 3),
}  # fmt: skip


def relations(graph: Graph) -> dict[tuple[str, str], list[str]]:
    """What relates each two classes shown, by the labels of the relations, those that are cases of a wider one included."""
    found: dict[tuple[str, str], list[str]] = {}
    for source, target in product(PLACES, PLACES):
        both = ends(graph, RDFS.domain, source) & ends(graph, RDFS.range, target)
        if source != target and both:
            found[source, target] = sorted((label(graph, each) for each in both), key=len)
    return found


def ends(graph: Graph, end: URIRef, name: str) -> set[Node]:
    """The relations that begin or end at a class, themselves or as cases of a wider one."""
    stated = set(graph.subjects(end, IC[name]))
    return stated | {case for wider in stated for case in graph.subjects(RDFS.subPropertyOf, wider) if graph.value(case, end) is None}


def drawn(found: dict[tuple[str, str], list[str]]) -> dict[tuple[str, str], list[str]]:
    """Those that have a line: of two that run to and fro the one with the shorter words, and none that would run behind a box."""
    shown = dict[tuple[str, str], list[str]]()
    for (source, target), words in found.items():
        back = found.get((target, source))
        if not hidden(source, target) and not (back and (len(back[0]), target) < (len(words[0]), source)):
            shown[source, target] = words
    return shown


def hidden(source: str, target: str) -> bool:
    """Whether a box lies between two others in one column or row."""
    (c1, r1), (c2, r2) = PLACES[source], PLACES[target]
    return (c1 == c2 and abs(r1 - r2) > 1) or (r1 == r2 and abs(c1 - c2) > 1)


def centre(name: str) -> tuple[float, float]:
    """The middle of a box."""
    column, row = PLACES[name]
    return LEFT + column * COLUMN + WIDTH / 2, TOP + row * ROW + HEIGHT / 2


def edge_of(name: str, towards: tuple[float, float]) -> tuple[float, float]:
    """Where a line from a box towards a point leaves it."""
    x, y = centre(name)
    dx, dy = towards[0] - x, towards[1] - y
    reach = min(WIDTH / 2 / abs(dx) if dx else 9e9, HEIGHT / 2 / abs(dy) if dy else 9e9)
    return x + dx * reach, y + dy * reach


def line(source: str, target: str, words: list[str]) -> str:
    """An arrow with its words on it, nearer to where it begins, so that those of arrows that cross stand apart."""
    (x1, y1), (x2, y2) = edge_of(source, centre(target)), edge_of(target, centre(source))
    told = words[0] + (" …" if len(words) > 1 else "")
    x, y = x1 + (x2 - x1) * WORDS_AT, y1 + (y2 - y1) * WORDS_AT - (5 if y1 == y2 else 0)
    title = escape(f"{source}: {', '.join(words)}: {target}")
    return (
        f'<g><title>{title}</title><line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" marker-end="url(#tip)"/>'
        f'<text x="{x:.0f}" y="{y:.0f}" class="word">{escape(told)}</text></g>'
    )


def box(graph: Graph, name: str) -> str:
    """A class, linked to what the page says of it."""
    x, y = centre(name)
    return (
        f'<a href="index.html#{name}"><rect x="{x - WIDTH / 2:.0f}" y="{y - HEIGHT / 2:.0f}" width="{WIDTH}" height="{HEIGHT}" rx="4"/>'
        f'<text x="{x:.0f}" y="{y + 5:.0f}">{escape(label(graph, IC[name]))}</text></a>'
    )


HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="what how"'
    ' font-family="system-ui, sans-serif"><title id="what">The upper cut of the ontology</title><desc id="how">{told}</desc>'
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>'
    "<style>rect{{fill:#fff;stroke:#1f3a5f}}line{{stroke:#555}}text{{text-anchor:middle;font-size:14px;fill:#111}}"
    ".word{{font-size:12px;fill:#333;paint-order:stroke;stroke:#fff;stroke-width:4px}}</style>"
    '<rect width="{width}" height="{height}" style="stroke:none"/>'
)


def svg(graph: Graph) -> str:
    """The whole picture, whose text says all relations to who cannot see it."""
    found = relations(graph)
    told = " ".join(
        f"{label(graph, IC[source])} to {label(graph, IC[target])}: {', '.join(words)}." for (source, target), words in found.items()
    )
    body = "".join(line(*pair, words) for pair, words in drawn(found).items()) + "".join(box(graph, name) for name in PLACES)
    width, height = LEFT * 2 + 4 * COLUMN + WIDTH, TOP * 2 + 3 * ROW + HEIGHT
    return HEAD.format(width=width, height=height, told=escape(told)) + body + "</svg>\n"
