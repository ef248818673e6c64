"""The service, over Uvicorn."""

import ipaddress

import uvicorn
from starlette.applications import Starlette

LOOPBACK = ("localhost", "127.0.0.1", "[::1]", "::1")
_MOST_CONNECTIONS = 256


def server(app: Starlette, host: str, port: int) -> uvicorn.Server:
    """What serves an application; `run` it."""
    config = uvicorn.Config(
        app, host=host, port=port, http="h11", ws="none", lifespan="off", log_level="warning", server_header=False,
        limit_concurrency=_MOST_CONNECTIONS, timeout_keep_alive=5, timeout_graceful_shutdown=5,
    )  # fmt: skip
    return uvicorn.Server(config)


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def called(host: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The names by which a service bound to a host may be called; a page elsewhere cannot reach it by a name of its own making."""
    if is_loopback(host):
        return (*LOOPBACK, *names)
    return names or ("*",)
