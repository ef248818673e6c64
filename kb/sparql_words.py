"""The words of SPARQL that a query here may use, those that are switched off and why, and the prefixes that need no declaring."""

PREFIXES = {
    "": "https://w3id.org/in-camera/ontology#",
    "ic": "https://w3id.org/in-camera/ontology#",
    "case": "https://w3id.org/in-camera/case/",
    "rule": "https://w3id.org/in-camera/rule/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
}

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})

_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "COPY", "MOVE", "WITH", "USING", "INTO", "DATA")
SWITCHED_OFF = {
    **dict.fromkeys(_UPDATES, "{word} belongs to a change of the facts; a query here can only read them."),
    "SERVICE": "SERVICE asks another server, and is switched off here; leave it out and ask the facts at hand.",
}

# Words that are read and acted upon here, and of which the engine never hears.
BASE, FROM, NAMED = "BASE", "FROM", "NAMED"

# SPARQL 1.1, and of 1.2 what Oxigraph 0.5 has.
_KNOWN = """
    PREFIX WHERE DISTINCT REDUCED AS GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET VALUES OPTIONAL GRAPH UNION FILTER BIND MINUS
    UNDEF IN NOT EXISTS SEPARATOR LATERAL A TRUE FALSE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT
    STR LANG LANGMATCHES LANGDIR DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI
    CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID
    MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRLANGDIR STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC
    HASLANG HASLANGDIR REGEX SUBSTR REPLACE TRIPLE ISTRIPLE SUBJECT PREDICATE OBJECT ADJUST
"""
WORDS = FORMS | {BASE, FROM, NAMED} | frozenset(_KNOWN.split())
