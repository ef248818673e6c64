"""The command `incamera serve`: the graph for any client of SPARQL."""

import sys
from typing import Annotated

import typer

from kb.commands.options import StoreOption, WithOption
from kb.sparql_answers import Limits

_CHARACTERS_PER_ROW = 1000


def serve(
    store: StoreOption = "",
    with_: WithOption = None,
    host: Annotated[str, typer.Option(help="The address to listen at; by default this machine alone can ask.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen at.")] = 7878,
    name: Annotated[
        list[str] | None, typer.Option(help="A name by which the service is called, where it is not this machine's own.")
    ] = None,
    allow_origin: Annotated[
        list[str] | None, typer.Option(help="A site whose pages may ask, as https://yasgui.example; may be repeated.")
    ] = None,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long a query may take.")] = 10,
    rows: Annotated[int, typer.Option(min=1, help="How many rows, or triples, a query may give.")] = 100_000,
    megabytes: Annotated[int, typer.Option(min=100, help="How much memory a query may use.")] = 1024,
    at_once: Annotated[int, typer.Option(min=1, max=64, help="How many queries are answered at once.")] = 4,
) -> None:
    """Answer SPARQL 1.1 queries over HTTP, read-only and within limits, for this machine unless --host says otherwise."""
    from kb.endpoint import Service, server, site  # what serves is loaded by those who serve
    from kb.endpoint.serving import called, is_loopback
    from kb.store import chosen

    limits = Limits(seconds=seconds, rows=rows, megabytes=megabytes, answer=rows * _CHARACTERS_PER_ROW)
    app = site(Service(chosen(store, tuple(with_ or ())), limits, at_once), called(host, tuple(name or ())), allow_origin or ())
    print(f"Listening at http://{host}:{port}/sparql. Stop with Ctrl-C.", file=sys.stderr)
    if not is_loopback(host):
        print("Others can ask too: there is no password and no encryption here; put a server in front that has both.", file=sys.stderr)
    server(app, host, port).run()
