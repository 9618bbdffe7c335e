"""The way onto the network: connects to the very address that was checked, and ends every request in time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import httpcore
import httpx

from crosscheck.fetch.addresses import Network, resolve


class CheckedTransport(httpx.BaseTransport):
    """A transport for one request.

    The name is resolved here and nowhere else, so that no second look-up can give another address (DNS rebinding); the Host header
    and TLS go by the name. No proxy is used: it would look the name up by itself.
    """

    def __init__(self, context: ssl.SSLContext, *, connect_seconds: float, total_seconds: float, allowed: Sequence[Network] = ()) -> None:
        backend = _CheckedBackend(connect_seconds, time.monotonic() + total_seconds, allowed)
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend, max_connections=1, max_keepalive_connections=0)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request`; httpcore's own errors come through as they are."""
        url = httpcore.URL(scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path)
        answer = self._pool.handle_request(
            httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _CheckedBackend(httpcore.NetworkBackend):
    def __init__(self, connect_seconds: float, deadline: float, allowed: Sequence[Network]) -> None:
        self._connect_seconds = connect_seconds
        self._deadline = deadline
        self._allowed = allowed
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = resolve(host, port, seconds=_left(self._deadline, self._connect_seconds), allowed=self._allowed)
        for address in addresses[:-1]:
            try:
                return self._connect(str(address), port)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(str(addresses[-1]), port)

    def _connect(self, address: str, port: int) -> httpcore.NetworkStream:
        stream = self._sockets.connect_tcp(address, port, timeout=_left(self._deadline, self._connect_seconds))
        return _TimedStream(stream, self._deadline)


class _TimedStream(httpcore.NetworkStream):
    """A stream that has to be done by a deadline, however many small pieces it sends."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(self._deadline, timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _TimedStream(self._inner.start_tls(ssl_context, server_hostname, _left(self._deadline, timeout)), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _left(deadline: float, timeout: float | None) -> float:
    """Seconds that an operation may take; raises httpcore's time-out when there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for the whole request is over")
    return left if timeout is None else min(left, timeout)
