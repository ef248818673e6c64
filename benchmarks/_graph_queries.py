"""Ten questions such as people ask of a corpus: counting, joining, grouping, following paths, searching, and looking up one case."""

from kb.sparql_words import PREFIXES

CASE = "https://w3id.org/in-camera/case/synthetic_1982_000500"

_QUERIES = {
    "how many cases had which outcome": "SELECT ?outcome (COUNT(?case) AS ?n) { ?case ic:hasOutcome ?outcome } GROUP BY ?outcome",
    "the facts of one case, with their pages": f"""
        SELECT ?point ?value ?page {{ ?answer ic:onDocument ?document ; ic:onPoint ?point ; ic:hasValue ?value .
        ?document ic:documentOf <{CASE}> OPTIONAL {{ ?answer ic:statedAt ?page }} }}""",
    "dispositions by privilege and office (five patterns, grouped)": """
        SELECT ?privilege ?office ?disposition (COUNT(?decision) AS ?n) {
        ?claim ic:assertsPrivilege ?privilege ; ic:madeBy ?office ; ic:claimOf ?case .
        ?decision ic:decidesUnder ?claim ; ic:gives ?disposition } GROUP BY ?privilege ?office ?disposition""",
    "which answers go with protection": """
        SELECT ?value (COUNT(?document) AS ?n) { ?document ic:disposedOf ic:disposition-protected .
        ?answer ic:onDocument ?document ; ic:hasValue ?value } GROUP BY ?value ORDER BY DESC(?n) LIMIT 20""",
    "state secrets disclosed though the head of the agency claimed them": """
        SELECT DISTINCT ?case ?document { ?claim ic:assertsPrivilege ic:privilege-state-secrets ; ic:claimOf ?case .
        ?answer ic:underClaim ?claim ; ic:hasValue ic:claimant_office-head ; ic:onDocument ?document .
        ?document ic:disposedOf ic:disposition-disclosed }""",
    "what open cases most often turn on": """
        SELECT ?question (COUNT(?decision) AS ?n) { ?decision ic:turnsOn ?element . ?element ic:question ?question }
        GROUP BY ?question ORDER BY DESC(?n) LIMIT 10""",
    "documents claimed twice with different results": """
        SELECT ?document ?one ?other { ?a ic:decidesDocument ?document ; ic:decidesUnder ?c ; ic:gives ?one .
        ?b ic:decidesDocument ?document ; ic:decidesUnder ?d ; ic:gives ?other FILTER (STR(?c) < STR(?d) && ?one != ?other) }""",
    "parts with the case they belong to, by a path": """
        SELECT (COUNT(*) AS ?n) { ?part ic:partOf+/ic:documentOf ?case . ?case ic:decidedBy ic:cit }""",
    "captions that hold a word": """
        SELECT ?case ?caption { ?case a ic:Case ; rdfs:label ?caption FILTER CONTAINS(?caption, "Harbor Latex") }""",
    "motions granted by court and year": """
        SELECT ?court ?year (COUNT(?motion) AS ?n) { ?motion ic:motionOf ?case ; ic:hasResult ic:motion_granted .
        ?case ic:decidedBy ?court ; dct:issued ?day BIND (SUBSTR(STR(?day), 1, 4) AS ?year) } GROUP BY ?court ?year""",
}  # fmt: skip

_PROLOGUE = "".join(f"PREFIX {prefix}: <{space}>\n" for prefix, space in PREFIXES.items())
QUERIES = {name: _PROLOGUE + query for name, query in _QUERIES.items()}
