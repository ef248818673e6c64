"""The authorities and actors, checked against their own rules and against the three opinions page by page.

What the opinions' text can settle is asked of the text; where it is not at hand those tests are skipped."""

import re
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, SKOS

ROOT = Path(__file__).resolve().parents[2]
OPINIONS = ROOT.parent / "shared" / "opinions"
IC = Namespace("https://w3id.org/in-camera/ontology#")

# Each opinion at hand: its file, and the words in the text to which its notes are hung, in order.
TEXTS = {
    "national_latex": ("000_d070b4c860b08fbb.txt", ("from Mexico.1", "Commerce,2", "petition.3")),
    "melamine": ("001_a0a3283dd8e0d563.txt", ("rule 6.1(c) 1", "document2", "6.1(c),3")),
    "ceramica": ("002_5c672aeb22c1e27f.txt", ("in question 1", "28951.2")),
}
LOWER_COURTS = ("cit", "customs_court", "claims_court", "court_of_federal_claims", "ddc", "d_delaware", "cd_california", "wd_missouri")
ISSUING = (IC.opinionOf, IC.nonprecedentialOpinionOf, IC.issuedBy)
REQUIRED_KEYS = [
    "national_latex",
    "melamine",
    "ceramica",
    "marriott",
    "sears",
    "montrose",
    "fitzgibbon",
    "reynolds",
    "nixon",
    "mink",
    "seaborg",
    "kaiser",
    "black",
    "smith_ftc",
    "sun_oil",
    "union_oil",
    "carlisle",
    "carlisle_district",
    "republic_steel",
    "sprague",
    "scm",
    "roses",
    "henkel",
    "asahi",
    "southwest_florida",
    "usc_19_1303",
    "usc_19_1516a_a_2",
    "usc_19_1516a_b_2_B",
    "usc_28_2641_b",
    "cit_rule_26_c",
    "customs_rule_6_1_c",
    "eo_12065",
    "wigmore_2378",
    "gatt",
    "foia_exemption_1",
    "foia_exemption_4",
]
PLAIN_SOURCES = {"in-camera", "precedents", "general knowledge"}
DATE_FORMS = {
    rdflib.XSD.date: r"\d{4}-\d\d-\d\d",
    rdflib.XSD.gYearMonth: r"\d{4}-\d\d",
    rdflib.XSD.gYear: r"\d{4}",
}


def load():
    graph = Graph()
    for path in sorted((ROOT / "ontology").glob("*.ttl")) + sorted((ROOT / "ontology" / "doctrines").glob("*.ttl")):
        graph.parse(path, format="turtle")
    return graph


GRAPH = load()


def members(name):
    """All individuals of a class of core.ttl or of a subclass of it."""
    classes = GRAPH.transitive_subjects(RDFS.subClassOf, IC[name])
    return sorted({s for c in classes for s in GRAPH.subjects(RDF.type, c) if isinstance(s, URIRef)})


def key(term):
    return str(term).removeprefix(str(IC))


AUTHORITIES = members("Authority")
ACTORS = members("Actor")
COURTS = members("Court")
each_authority = pytest.mark.parametrize("authority", AUTHORITIES, ids=key)
each_term = pytest.mark.parametrize("term", AUTHORITIES + ACTORS, ids=key)


# ---------------------------------------------------------------- reading the opinions
def expand(pinpoint):
    """'219 n.2, 220-221' gives [[('219', 2)], [('220', None), ('221', None)]]: one list for each item."""
    items = []
    for item in pinpoint.split(","):
        match = re.fullmatch(r"(\d+)(?:-(\d+)| n\.(\d+))?", item.strip())
        assert match, f"not a pinpoint: {pinpoint!r}"
        first, last, note = match.groups()
        assert last is None or int(last) > int(first), f"a range that runs backwards: {pinpoint!r}"
        items.append([(int(p), int(note) if note else None) for p in range(int(first), int(last or first) + 1)])
    return items


def paged(text, markers):
    """The text of each page, under (page, None), and of each note, under (page it hangs on, its number)."""
    lines = text.strip().split("\n")
    body, notes = "\n".join(lines[: -len(markers)]), lines[-len(markers) :]
    parts = re.split(r"\*(\d{2,3})(?!\d)", body)
    numbers = [int(n) for n in parts[1::2]]
    numbers = [numbers[0] - 1, *numbers]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), "star pages out of order"
    places = {(n, None): page for n, page in zip(numbers, parts[0::2], strict=True)}
    for number, (marker, note) in enumerate(zip(markers, notes, strict=True), 1):
        (page,) = [p for (p, _), words in places.items() if _ is None and marker in words]
        places[page, number] = note
    return places


@pytest.fixture(scope="module")
def opinions():
    if not OPINIONS.is_dir():
        pytest.skip("the texts of the three opinions are not at hand beside the repository")
    return {k: paged((OPINIONS / name).read_text(encoding="utf-8"), marks) for k, (name, marks) in TEXTS.items()}


def named_in(name, text):
    """Whether a name stands in a text, whatever its spacing, section signs and capitals."""
    pattern = r"[\s§]*".join(re.escape(c) for c in re.sub(r"[\s§]", "", name))
    return re.search(rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])", text, re.IGNORECASE) is not None


def places_naming(authority, places):
    names = [*GRAPH.objects(authority, IC.shortName), *GRAPH.objects(authority, SKOS.altLabel)]
    return {place for place, text in places.items() if any(named_in(n, text) for n in names)}


def citations_of(authority):
    """(opinion, pinpoint) of each :citedBy."""
    return [(key(GRAPH.value(c, IC.inOpinion)), str(GRAPH.value(c, IC.pinpoint))) for c in GRAPH.objects(authority, IC.citedBy)]


# One expression for each form of citation; what it captures, squeezed, is the citation's identity. A case cited in
# brief ("403 F. Supp. at 1015") is identified by the report's name and volume alone.
REPORTS = r"U\.S\.|F\. ?2d|F\. ?3d|F\. Supp\.|Cust\. Ct\.|Ct\. Cl\.|F\.R\.D\.|CIT|Ct\. Int'l Trade|ITRD"
FORMS = {
    "report": re.compile(rf"\b(\d+ (?:{REPORTS}),? \d+)\b"),
    "report in brief": re.compile(rf"\b(\d+ (?:{REPORTS}))(?=,? at \d)"),
    "code": re.compile(r"\b(\d+ U\. ?S\. ?C\.\s*(?:§ ?)?\d+[a-z]?(?: ?\([A-Za-z0-9]+\))*)"),
    "register": re.compile(r"\b(\d+ F\.?R\.? \d+)\b"),
    "regulations": re.compile(r"\b(\d+ CFR \d+)\b"),
    "slip opinion": re.compile(r"\b(Slip Op\. ?\d+-\d+|C\.R\.D\. ?\d+-\d+)\b"),
    "order": re.compile(r"(?:E\. ?O\.|Executive Order No\.) ?(\d+, ?\d+)"),
    "section": re.compile(r"(?:[Ss]ection|§) ?(\d+-\d+|303(?:\(\w+\))*)(?![\d-])"),
    "rule": re.compile(r"\b([Rr]ule \d+(?:\.\d+)?\(\w\))"),
    "exemption": re.compile(r"\b(Exemption \d)\b"),
    "treatise": re.compile(r"\b(\d+ Wigmore Evidence, § ?\d+)\b"),
    "agreement": re.compile(r"\b(GATT|TSUSA|FOIA)\b"),
}


def squeeze(form, words):
    words = words.replace("Ct. Int'l Trade", "CIT")
    return form, re.sub(r"[\s§.,]", "", words).casefold()


def citations_in(text):
    return {squeeze(form, m.group(1)) for form, pattern in FORMS.items() for m in pattern.finditer(text)}


def answers(citation, known):
    form, words = citation
    if form != "report in brief":
        return citation in known
    return any(f == "report" and re.fullmatch(re.escape(words) + r"\d+", w) for f, w in known)


def known_citations():
    literals = [str(o) for a in AUTHORITIES for p in (IC.citationText, SKOS.altLabel) for o in GRAPH.objects(a, p)]
    return set().union(*(citations_in(text) for text in literals))


# ---------------------------------------------------------------- what each term says of itself
def test_the_authorities_that_rules_and_opinions_need_are_all_there():
    assert set(REQUIRED_KEYS) <= {key(a) for a in AUTHORITIES}


@each_term
def test_every_term_has_exactly_one_label_one_definition_and_one_source(term):
    for prop in (RDFS.label, SKOS.definition, DCTERMS.source):
        assert len(list(GRAPH.objects(term, prop))) == 1, f"{key(term)}: {prop}"
    assert GRAPH.value(term, RDFS.label).language == "en"
    assert GRAPH.value(term, SKOS.definition).language == "en"
    assert str(GRAPH.value(term, SKOS.definition)).endswith(".")


@each_term
def test_every_term_has_one_kind_which_core_declares(term):
    kinds = [k for k in GRAPH.objects(term, RDF.type) if k != OWL.NamedIndividual]
    assert len(kinds) == 1
    assert (kinds[0], RDF.type, OWL.Class) in GRAPH


@each_term
def test_no_label_is_shared_with_another_term(term):
    label = str(GRAPH.value(term, RDFS.label)).casefold()
    assert [key(s) for s, o in GRAPH.subject_objects(RDFS.label) if str(o).casefold() == label] == [key(term)]


@each_term
def test_no_definition_repeats_its_own_label(term):
    label, definition = (str(GRAPH.value(term, p)).casefold() for p in (RDFS.label, SKOS.definition))
    assert not named_in(label, definition)


@each_term
def test_every_source_is_a_known_word_or_an_opinion_at_hand_with_a_pinpoint(term):
    source = str(GRAPH.value(term, DCTERMS.source))
    if source not in PLAIN_SOURCES:
        opinion, _, pinpoint = source.partition(" ")
        assert opinion in TEXTS, source
        assert expand(pinpoint)


@each_term
def test_what_rests_on_no_opinion_at_hand_says_that_it_is_unverified(term):
    if str(GRAPH.value(term, DCTERMS.source)) in {"precedents", "general knowledge"}:
        assert list(GRAPH.objects(term, IC.unverified)), key(term)


@each_authority
def test_every_authority_has_one_short_name_one_citation_one_date_and_one_issuer(authority):
    for prop in (IC.shortName, IC.citationText, DCTERMS.issued):
        assert len(list(GRAPH.objects(authority, prop))) == 1, f"{key(authority)}: {prop}"
    issuers = [issuer for prop in ISSUING for issuer in GRAPH.objects(authority, prop)]
    assert len(issuers) == 1
    assert issuers[0] in ACTORS


@each_authority
def test_opinions_come_from_courts_and_other_authorities_do_not_claim_to(authority):
    is_opinion = (authority, RDF.type, IC.Opinion) in GRAPH
    courts = [*GRAPH.objects(authority, IC.opinionOf), *GRAPH.objects(authority, IC.nonprecedentialOpinionOf)]
    assert is_opinion == bool(courts)
    assert set(courts) <= set(COURTS)


@each_authority
def test_every_date_is_well_formed_and_periods_run_forwards(authority):
    issued = GRAPH.value(authority, DCTERMS.issued)
    assert re.fullmatch(DATE_FORMS[issued.datatype], str(issued)), issued
    period = [GRAPH.value(authority, p) for p in (IC.since, IC.until)]
    assert all(d is None or (d.datatype == rdflib.XSD.date and re.fullmatch(DATE_FORMS[rdflib.XSD.date], str(d))) for d in period)
    days = [str(issued)] + [str(d) for d in period if d is not None]
    assert days == sorted(days)
    assert all(len(list(GRAPH.objects(authority, p))) <= 1 for p in (IC.since, IC.until))


def test_the_year_in_a_citation_is_the_year_of_issue_for_every_opinion():
    for opinion in members("Opinion"):
        text, issued = str(GRAPH.value(opinion, IC.citationText)), str(GRAPH.value(opinion, DCTERMS.issued))
        assert re.search(r"\((?:[^()]* )?(\d{4})\)$", text).group(1) == issued[:4], text


def test_short_names_and_citations_tell_authorities_apart():
    for prop in (IC.shortName, IC.citationText):
        said = [str(o).casefold() for a in AUTHORITIES for o in GRAPH.objects(a, prop)]
        assert len(said) == len(AUTHORITIES) == len(set(said))


# ---------------------------------------------------------------- what binds whom
def test_nothing_binds_a_court_that_does_not_exist():
    bound = {*GRAPH.objects(None, IC.binds), *GRAPH.objects(None, IC.bindsCourt), *GRAPH.subjects(IC.bindsCourt)}
    assert bound
    assert bound <= set(COURTS)


def test_the_circuits_alone_bind_themselves_and_no_two_courts_bind_each_other():
    pairs = set(GRAPH.subject_objects(IC.bindsCourt))
    assert {key(p[0]) for p in pairs if p[0] == p[1]} == {"federal_circuit", "dc_circuit", "ninth_circuit"}
    assert not [p for p in pairs if p[0] != p[1] and (p[1], p[0]) in pairs]


def courts_bound_by(authority):
    bound = set(GRAPH.objects(authority, IC.binds))
    for court in GRAPH.objects(authority, IC.opinionOf):
        bound |= set(GRAPH.objects(court, IC.bindsCourt))
    return {key(c) for c in bound}


def test_an_opinion_of_a_lower_court_binds_no_court():
    lower = [o for o in members("Opinion") if key(GRAPH.value(o, IC.opinionOf)) in LOWER_COURTS]
    assert len(lower) >= 10
    assert {key(o): courts_bound_by(o) for o in lower if courts_bound_by(o)} == {}


def test_an_opinion_binds_only_through_its_court():
    assert [key(o) for o in members("Opinion") if (o, IC.binds, None) in GRAPH] == []


def test_the_supreme_court_binds_every_other_court():
    assert set(GRAPH.objects(IC.supreme_court, IC.bindsCourt)) == set(COURTS) - {IC.supreme_court}


@pytest.mark.parametrize(
    ("authority", "courts"),
    [
        ("marriott", {"federal_circuit", "cit", "claims_court", "court_of_federal_claims"}),
        ("in_re_united_states", set()),
        ("carlisle", {"dc_circuit", "ddc"}),
        ("ceramica", set()),
        ("usc_28_2641_b", {"cit", "federal_circuit"}),
        ("usc_19_1516a_b_2_B", {"cit", "federal_circuit"}),
        ("cit_rule_26_c", {"cit"}),
        ("eo_12065", set()),
        ("wigmore_2378", set()),
        ("gatt", set()),
    ],
)
def test_these_authorities_bind_these_courts_and_no_others(authority, courts):
    assert courts_bound_by(IC[authority]) == courts


def test_every_office_belongs_to_one_agency():
    offices = members("Office")
    assert offices
    for office in offices:
        (agency,) = GRAPH.objects(office, IC.officeOf)
        assert (agency, RDF.type, IC.Agency) in GRAPH


# ---------------------------------------------------------------- citing
def test_the_opinions_whose_text_is_at_hand_are_these_three():
    at_hand = {key(s) for s, o in GRAPH.subject_objects(IC.textAtHand) if o == Literal(True)}
    assert at_hand == set(TEXTS)


def test_only_opinions_at_hand_cite_and_each_cites_an_authority_once():
    cited = 0
    for authority in AUTHORITIES:
        for node in GRAPH.objects(authority, IC.citedBy):
            assert isinstance(node, BNode) and (node, RDF.type, IC.Citation) in GRAPH
            assert len(list(GRAPH.objects(node, IC.inOpinion))) == len(list(GRAPH.objects(node, IC.pinpoint))) == 1
        by = [opinion for opinion, _ in citations_of(authority)]
        assert len(by) == len(set(by)), key(authority)
        assert set(by) <= set(TEXTS)
        cited += len(by)
    assert cited == 46


def test_every_authority_that_an_opinion_at_hand_is_the_source_of_is_cited_there():
    for authority in AUTHORITIES:
        source = str(GRAPH.value(authority, DCTERMS.source)).split(" ")[0]
        if source in TEXTS and key(authority) not in TEXTS:
            assert source in dict(citations_of(authority)), key(authority)


def test_each_opinion_has_the_pages_and_notes_that_the_table_of_cases_gives_it(opinions):
    assert {k: sorted(places, key=str) for k, places in opinions.items()} == {
        "national_latex": [(219, 1), (219, 2), (219, None), (220, 3), (220, None), (221, None), (222, None)],
        "melamine": [(65, 1), (65, None), (66, 2), (66, 3), (66, None), (67, None)],
        "ceramica": [(168, 1), (168, None), (169, 2), (169, None), (170, None), (171, None)],
    }


@each_term
def test_every_source_names_a_page_that_exists_in_the_opinion(term, opinions):
    opinion, _, pinpoint = str(GRAPH.value(term, DCTERMS.source)).partition(" ")
    if opinion in opinions:
        assert [p for item in expand(pinpoint) for p in item if p not in opinions[opinion]] == []


@each_authority
def test_every_pinpoint_names_a_page_that_exists_in_the_opinion(authority, opinions):
    for opinion, pinpoint in citations_of(authority):
        assert [p for item in expand(pinpoint) for p in item if p not in opinions[opinion]] == []


@each_authority
def test_every_pinpoint_names_a_page_on_which_the_authority_is_named(authority, opinions):
    for opinion, pinpoint in citations_of(authority):
        naming = places_naming(authority, opinions[opinion])
        for item in expand(pinpoint):
            assert naming & set(item), f"{key(authority)} is not named at {opinion} {item}"


@each_authority
def test_every_page_on_which_an_authority_is_named_is_among_its_pinpoints(authority, opinions):
    cited = dict(citations_of(authority))
    for opinion, places in opinions.items():
        if opinion == key(authority):
            continue
        given = {p for item in expand(cited[opinion]) for p in item} if opinion in cited else set()
        assert places_naming(authority, places) - given == set(), f"{key(authority)} in {opinion}"


def test_every_citation_in_the_three_opinions_is_known(opinions):
    # The star of a page may stand inside a citation, so the pages of the text are joined again.
    found = {
        opinion: citations_in("".join(t for (_, n), t in places.items() if n is None))
        | set().union(*(citations_in(t) for (_, n), t in places.items() if n is not None))
        for opinion, places in opinions.items()
    }
    assert {opinion: len(citations) for opinion, citations in found.items()} == {
        "national_latex": 23,
        "melamine": 17,
        "ceramica": 22,
    }
    known = known_citations()
    assert {o: [c for c in sorted(cs) if not answers(c, known)] for o, cs in found.items()} == {o: [] for o in TEXTS}
    assert len(set().union(*found.values())) == 54


def test_every_case_captioned_in_the_three_opinions_is_an_authority(opinions):
    names = [n for o in members("Opinion") for p in (IC.shortName, SKOS.altLabel) for n in GRAPH.objects(o, p)]
    captions = 0
    for places in opinions.values():
        for text in places.values():
            for match in re.finditer(r"[^;:]{0,70}\bv\.? (?:United States v\. )?[A-Z][^\s,]*", text):
                captions += 1
                assert any(named_in(n, match.group()) for n in names), match.group()
    assert captions == 25


def test_a_citation_that_no_authority_has_would_be_noticed():
    known = known_citations()
    assert all(answers(c, known) for c in citations_in("345 U.S. 1; 43 F.R. 38482; 19 U.S.C. § 1516a (b) (2) (B)"))
    strange = citations_in("346 U.S. 1; 403 F.2d at 7; 19 U.S.C. § 1516a(b)(3); C.R.D. 80-99; Rule 27(c); Exemption 6")
    assert len(strange) == 6
    assert not [c for c in strange if answers(c, known)]
