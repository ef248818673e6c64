"""The folder with the page and the files that tools open."""

from pathlib import Path

from kb.casefile import at_hand
from kb.site.diagram import svg
from kb.site.merged import merged
from kb.site.page import page
from kb.written.in_rdf import print_file
from ontology.faults import fault
from ontology.loading import HOME, SHAPES, alignment_files

EXAMPLE = "national_latex"


def write(folder: Path) -> list[Path]:
    """Write the site into a folder and name its files, the page first; the same ontology gives the same pages and the same graphs.

    Raises:
        Faulty: the folder cannot be written to.
    """
    files = contents()
    try:
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
    except OSError as error:
        raise fault(folder, 0, "", f"The pages cannot be written here: {error.strerror}. Name a folder of your own.") from None
    return [folder / name for name in files]


def contents() -> dict[str, str]:
    """The text of each file by its name."""
    graph = merged()
    files = {
        "ontology.ttl": merged().serialize(format="turtle"),
        "ontology.rdf": merged().serialize(format="xml"),
        "ontology_with_rules.ttl": merged(ruled=True).serialize(format="turtle"),
        "shapes.ttl": SHAPES.read_text("utf-8"),
        "context.jsonld": (HOME / "context.jsonld").read_text("utf-8"),
        "diagram.svg": svg(graph),
    }
    files |= {f"alignments/{path.name}": path.read_text("utf-8") for path in alignment_files()}
    for name, path in at_hand().items():
        text = path.read_text("utf-8")
        files |= {f"examples/{name}.{ending}": print_file(text, name, form) for ending, form in (("ttl", "turtle"), ("jsonld", "jsonld"))}
    index = page(graph, [(name, what_it_is(name)) for name in files], files[f"examples/{EXAMPLE}.ttl"])
    return {"index.html": index, **files}


def what_it_is(name: str) -> str:
    """What a file is for."""
    said = {
        "ontology.ttl": "the whole ontology with its alignments, one file for Protégé, in Turtle",
        "ontology.rdf": "the same in RDF/XML",
        "ontology_with_rules.ttl": "the same with the rules that hold without exception as axioms",
        "shapes.ttl": "SHACL: what a case must be",
        "context.jsonld": "with it a case file in YAML or JSON is RDF",
        "diagram.svg": "the picture below",
    }
    return said.get(name) or purpose(name)


def purpose(name: str) -> str:
    """What an alignment or an example is."""
    stem = Path(name).stem.replace("_", " ")
    return f"how our terms stand to those of {stem}" if name.startswith("alignments/") else f"the case file of {stem} as RDF"
