"""The graph for any client of SPARQL: the Protocol of SPARQL 1.1 over HTTP, for queries alone, each within limits.

kb/endpoint
├── asking        a request as the Protocol has it: the query and what it is asked of
├── accepting     in which form the client takes the answer
├── answering     one query answered into a file, no more than so many at once
├── description   what the service says of itself
├── site          the addresses, over Starlette
└── serving       the site, over Uvicorn
"""

from kb.endpoint.answering import Service
from kb.endpoint.serving import LOOPBACK, server
from kb.endpoint.site import site

__all__ = ["LOOPBACK", "Service", "server", "site"]
