"""Rows and truths, in the four forms of SPARQL 1.1 results and as plain JSON."""

import csv
import io
import json
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from kb.sparql_answers import Cell, Row, Rows, Truth

_TYPES = {"iri": "uri", "blank": "bnode", "literal": "literal", "triple": "literal"}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
# What XML cannot hold at all is left out: a single such character would make the whole answer unreadable.
_NOT_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))
_XML = '<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'


def given(flow: Rows, row: Row) -> list[tuple[str, Cell]]:
    """What a row has a value for, by column."""
    return [(name, cell) for name, cell in zip(flow.columns, row, strict=True) if cell]


def sparql_json(flow: Rows) -> Iterator[str]:
    """SPARQL 1.1 Query Results JSON."""
    yield json.dumps({"head": {"vars": flow.columns}})[:-1] + ', "results": {"bindings": [\n'
    between = ""
    for row in flow.rows:
        yield between + json.dumps({name: json_cell(cell) for name, cell in given(flow, row)}, ensure_ascii=False)
        between = ",\n"
    yield "\n]}}\n"


def json_cell(cell: Cell) -> dict[str, str]:
    """One value."""
    found = {"type": _TYPES[cell.kind], "value": cell.text}
    if cell.language:
        found["xml:lang"] = cell.language
    elif cell.datatype:
        found["datatype"] = cell.datatype
    return found


def json_truth(truth: Truth) -> str:
    """Yes or no as SPARQL results in JSON."""
    return json.dumps({"head": {}, "boolean": truth.value}) + "\n"


def sparql_xml(flow: Rows) -> Iterator[str]:
    """SPARQL Query Results XML."""
    yield _XML + "<head>" + "".join(f"<variable name={quoteattr(name)}/>" for name in flow.columns) + "</head><results>\n"
    for row in flow.rows:
        cells = "".join(f"<binding name={quoteattr(name)}>{xml_cell(cell)}</binding>" for name, cell in given(flow, row))
        yield f"<result>{cells}</result>\n"
    yield "</results></sparql>\n"


def xml_cell(cell: Cell) -> str:
    """One value."""
    text, kind = escape(cell.text.translate(_NOT_IN_XML)), _TYPES[cell.kind]
    said = f" xml:lang={quoteattr(cell.language)}" if cell.language else f" datatype={quoteattr(cell.datatype)}" if cell.datatype else ""
    return f"<{kind}{said}>{text}</{kind}>"


def xml_truth(truth: Truth) -> str:
    """Yes or no as SPARQL results in XML."""
    return f"{_XML}<head/><boolean>{plain_truth(truth)}</boolean></sparql>\n"


def csv_rows(flow: Rows) -> Iterator[str]:
    """SPARQL 1.1 results in CSV: the bare texts."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(flow.columns)
    for row in flow.rows:
        yield file.getvalue()
        file.seek(0)
        file.truncate()
        writer.writerow([csv_cell(cell) for cell in row])
    yield file.getvalue()


def csv_cell(cell: Cell | None) -> str:
    """One value, its kind left out."""
    return "" if cell is None else f"_:{cell.text}" if cell.kind == "blank" else cell.text


def tsv_rows(flow: Rows) -> Iterator[str]:
    """SPARQL 1.1 results in TSV: each value as Turtle has it."""
    yield "\t".join(f"?{name}" for name in flow.columns) + "\n"
    for row in flow.rows:
        yield "\t".join(tsv_cell(cell) for cell in row) + "\n"


def tsv_cell(cell: Cell | None) -> str:
    """One value."""
    if cell is None or cell.kind == "triple":
        return cell.text if cell else ""
    if cell.kind != "literal":
        return f"<{cell.text}>" if cell.kind == "iri" else f"_:{cell.text}"
    said = f"@{cell.language}" if cell.language else f"^^<{cell.datatype}>" if cell.datatype else ""
    return f'"{cell.text.translate(_ESCAPES)}"{said}'


def plain_truth(truth: Truth) -> str:
    """Yes or no, where the standard has no form for it."""
    return "true" if truth.value else "false"


def plain_json(flow: Rows) -> Iterator[str]:
    """A list of rows by column."""
    between = "[\n"
    for row in flow.rows:
        yield between + json.dumps({name: cell.text for name, cell in given(flow, row)}, ensure_ascii=False)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def plain_json_truth(truth: Truth) -> str:
    """Yes or no."""
    return plain_truth(truth) + "\n"
