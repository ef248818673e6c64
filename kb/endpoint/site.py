"""The addresses of the service, over Starlette: every graph, what was told alone, what was inferred alone."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import IO

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from kb.endpoint.accepting import GRAPHS, TABLES, chosen_form
from kb.endpoint.answering import Service
from kb.endpoint.asking import Asked, Wrong, read
from kb.endpoint.description import description
from kb.sparql import readable
from kb.sparql_answers import Dataset
from kb.sparql_tokens import Refused

DATASETS = {"/sparql": Dataset(), "/sparql/asserted": Dataset("asserted"), "/sparql/inferred": Dataset("inferred")}
_BODY_SECONDS = 10
_BYTES_PER_CHARACTER = 12  # a character outside ASCII, escaped in a form
_CHUNK = 1 << 16
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Cache-Control": "no-cache",
    "Vary": "Accept",
}
_HOME = """<!doctype html><html lang="en"><title>In Camera: SPARQL</title><h1>In Camera: SPARQL</h1>
<p>SPARQL 1.1 queries, by GET or POST: <code>/sparql</code> for every graph, <code>/sparql/asserted</code> for what was told alone,
<code>/sparql/inferred</code> for what was inferred alone. Nothing can be changed here.</p></html>
"""


def site(service: Service, hosts: Sequence[str], origins: Sequence[str] = ()) -> Starlette:
    """The service as an application; `hosts` are the names by which it may be called, `origins` the sites whose pages may ask it."""
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)]
    if origins:
        middleware.append(Middleware(CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"], allow_headers=["*"]))

    async def home(_request: Request) -> Response:
        return HTMLResponse(_HOME, headers=_HEADERS)

    async def sparql(request: Request) -> Response:
        try:
            return await respond(service, request)
        except Wrong as wrong:
            retry = {"Retry-After": "1"} if wrong.status == 503 else {}
            return PlainTextResponse(wrong.sentence + "\n", wrong.status, {**_HEADERS, **retry})

    routes = [Route("/", home, methods=["GET"]), *(Route(path, sparql, methods=["GET", "POST"]) for path in DATASETS)]
    return Starlette(routes=routes, middleware=middleware)


async def respond(service: Service, request: Request) -> Response:
    """The answer to one request.

    Raises:
        Wrong: it is not answered.
    """
    body = await body_of(request, service.limits.characters * _BYTES_PER_CHARACTER)
    media, accept = request.headers.get("content-type", ""), ", ".join(request.headers.getlist("accept"))
    asked = read(request.method, request.url.query, media, body, DATASETS[request.url.path])
    if asked is None:
        form, media = chosen_form(accept, GRAPHS)
        return Response(description(str(request.url.replace(query="")), form), media_type=media, headers=_HEADERS)
    form, media = chosen_form(accept, forms_for(asked, service))
    with service.admitted():
        async with service.places:
            file, cut = await run_in_threadpool(service.answer, asked, form)
    headers = {**_HEADERS, "Content-Length": str(file.tell()), **({"X-SPARQL-MaxRows": str(service.limits.rows)} if cut else {})}
    return StreamingResponse(pieces(file), media_type=media, headers=headers)


def forms_for(asked: Asked, service: Service) -> Sequence[str]:
    """The forms for the kind of query.

    Raises:
        Wrong: it cannot be read.
    """
    try:
        return TABLES if readable(asked.query, service.limits).form in ("SELECT", "ASK") else GRAPHS
    except Refused as error:
        raise Wrong(400, str(error)) from None


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request.

    Raises:
        Wrong: it is too large, or comes too slowly.
    """
    found = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for chunk in request.stream():
                found += chunk
                if len(found) > most:
                    raise Wrong(413, f"The request has more than {most:,} bytes.")
    except TimeoutError:
        raise Wrong(408, "The request did not come in time.") from None
    return bytes(found)


async def pieces(file: IO[bytes]) -> AsyncIterator[bytes]:
    """A file, piece by piece; it is gone afterwards."""
    with file:
        file.seek(0)
        while piece := file.read(_CHUNK):
            yield piece
