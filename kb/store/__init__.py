"""Where the graph is kept: in memory, in a folder on disk, or by another server.

kb/store
├── fingerprint    what tells one state of the knowledge base from another
├── loading        N-Quads into Oxigraph's files, what was told and what was inferred also apart
├── keeping        a graph in a folder, written whole or not at all, read by many
├── remote         a SPARQL 1.1 server somewhere else
└── choosing       which of them is asked, from what the command line or the environment says
"""

from kb.store.choosing import Where, chosen, flowing
from kb.store.keeping import About, Kept, keep, kept, opened
from kb.store.remote import Remote

__all__ = ["About", "Kept", "Remote", "Where", "chosen", "flowing", "keep", "kept", "opened"]
