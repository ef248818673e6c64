"""A whole file as a lawyer works on it: told answer by answer, over several claims and documents, and carried in a link.

dossier
├── dossier        what a file is: a case as far as it is told, what nobody knows, the record open or closed, where it started
├── answering      answers given and taken back, of the matter, a claim, or one or more documents
├── laying         where in the case an answer is kept
├── listing, pasting, claiming, inheriting     documents and claims, and what counts of those that come new
├── carrying       what goes along with a document, and what is told of one claim and can be told of another
├── sitting        court, date, motions, caption, record
├── alone, reached     a claim by itself, which is decided at once; a case without the documents that no claim reaches
├── agenda, strands     what is asked next, like documents once, and how many questions remain at most
├── telling        all that is told, and what came of a change
├── link           the file as one word: plain data (plain), read (reading, building), without names (neutral); first_links, older ones
└── keeping        the file as a case file
"""

from kb.dossier.agenda import Agenda, Asked, agenda
from kb.dossier.alone import decided_alone
from kb.dossier.answering import answer, forget
from kb.dossier.carrying import could_be_told, tell_of, told_of_claim
from kb.dossier.claiming import add_claim, cover, remove_claim, set_claimant
from kb.dossier.dossier import Dossier, from_case, from_shipped, new
from kb.dossier.keeping import case_file, from_text
from kb.dossier.link import decode, encode
from kb.dossier.listing import add_documents, remove_document, rename_document
from kb.dossier.neutral import neutral
from kb.dossier.pasting import Pasted, add_list, read_list
from kb.dossier.sitting import bring, close, entitle, move
from kb.dossier.telling import Consequences, Fact, consequences, facts

__all__ = [
    "Agenda", "Asked", "Consequences", "Dossier", "Fact", "Pasted", "add_claim", "add_documents", "add_list", "agenda", "answer", "bring",
    "case_file", "close", "consequences", "could_be_told", "cover", "decided_alone", "decode", "encode", "entitle", "facts", "forget",
    "from_case", "from_shipped", "from_text", "move", "neutral", "new", "read_list", "remove_claim", "remove_document", "rename_document",
    "set_claimant", "tell_of", "told_of_claim",
]  # fmt: skip
