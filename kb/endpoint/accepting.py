"""In which form a client takes an answer, from what its request says that it accepts (RFC 9110, section 12.5.1)."""

from collections.abc import Iterable, Sequence

from kb.endpoint.asking import Wrong
from kb.results import FORMS, Form

TABLES = ("sparql-json", "xml", "csv", "tsv")
GRAPHS = ("turtle", "ntriples", "rdfxml")


def chosen_form(accept: str, names: Sequence[str]) -> tuple[Form, str]:
    """The form, and the media type under which the client knows it; of several liked alike the first.

    Raises:
        Wrong: the client takes none of them.
    """
    ranges = list(liked(accept)) or [("*/*", 1.0)]
    offered = [(FORMS[name], media) for name in names for media in FORMS[name].media]
    best = max(offered, key=lambda each: liking(each[1], ranges))
    if liking(best[1], ranges) <= 0:
        raise Wrong(406, f"This answer can be given as: {', '.join(media for _, media in offered)}.")
    return best


def liked(accept: str) -> Iterable[tuple[str, float]]:
    """Each range of media types that a client accepts, and how much; what cannot be read counts for nothing."""
    for part in accept.split(",")[:100]:
        media, *parameters = (each.strip().lower() for each in part.split(";"))
        if "/" in media:
            yield media, quality(parameters)


def quality(parameters: Iterable[str]) -> float:
    """How much a range is liked, from nothing to one."""
    for each in parameters:
        name, _, value = each.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def liking(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """How much a media type is liked: as the most exact range that it falls in says."""
    kind = media.partition("/")[0]
    for exact in (media, f"{kind}/*", "*/*"):
        found = [much for name, much in ranges if name == exact]
        if found:
            return max(found)
    return 0.0
