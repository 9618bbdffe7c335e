"""Runs the application until it is told to end."""

from __future__ import annotations

import contextlib
import socket

import uvicorn
from starlette.types import ASGIApp

from crosscheck.errors import InputError

GRACE_SECONDS = 5
"""For requests that are being answered when the server is told to end; each takes milliseconds."""
MAX_CONNECTIONS = 256
"""Open at a time; a browser holds up to six, and a desk has a dozen people."""


def listen(host: str, port: int) -> socket.socket:
    """Open the socket, so that a port that is taken is told before anything is printed; port 0 takes a free one."""
    try:
        [family, *_], *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise InputError(f"can't listen on {host}:{port}: {error.strerror or error}; --port 0 takes a free one") from error


def make_server(app: ASGIApp) -> uvicorn.Server:
    """A server that says nothing of itself, and nothing of what is asked for: addresses may hold the token."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
            limit_concurrency=MAX_CONNECTIONS,
        )
    )


def run_server(app: ASGIApp, listener: socket.socket) -> None:
    """Answer requests until Ctrl-C or SIGTERM; requests that are under way are answered first."""
    with contextlib.suppress(KeyboardInterrupt):
        make_server(app).run(sockets=[listener])
