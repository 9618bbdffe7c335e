"""Which addresses may be connected to: names are looked up once, and what they resolve to is checked, not what they look like."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Sequence

from crosscheck.fetch.limits import MAX_ADDRESSES
from crosscheck.fetch.outcome import NotFetchedError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

CLOSED = tuple(
    (ipaddress.ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "an unspecified address"),
        ("10.0.0.0/8", "a private network"),
        ("100.100.100.200/32", "a cloud's metadata service"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's metadata service"),  # a public address that only its guests reach
        ("169.254.0.0/16", "a link-local address, where clouds keep metadata"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a reserved network"),
        ("192.0.2.0/24", "a network for documentation"),
        ("192.31.196.0/24", "a reserved network"),
        ("192.52.193.0/24", "a reserved network"),
        ("192.88.99.0/24", "a reserved network"),
        ("192.168.0.0/16", "a private network"),
        ("192.175.48.0/24", "a reserved network"),
        ("198.18.0.0/15", "a network for measurements"),
        ("198.51.100.0/24", "a network for documentation"),
        ("203.0.113.0/24", "a network for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved network"),
    )
)
"""IANA's special-purpose registry for IPv4, written out: what Python takes for private differs from patch to patch."""
OPEN_6 = ipaddress.IPv6Network("2000::/3")
"""All that is given out of IPv6; what lies outside is local, multicast or reserved."""
CLOSED_6 = tuple(ipaddress.IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "3ffe::/16"))
"""Inside it: tunnels, whose far end is anyone's guess, and documentation."""
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""How IPv4 is reached from networks without it: the last 32 bits count."""


def why_closed(address: Address, allowed: Sequence[Network] = ()) -> str | None:
    """What is at `address` if nothing may be fetched from there, None if it is public or in one of the `allowed` networks.

    >>> why_closed(ipaddress.ip_address("::ffff:169.254.169.254"))
    'a link-local address, where clouds keep metadata'
    """
    if any(address in network for network in allowed):
        return None
    if isinstance(address, ipaddress.IPv4Address):
        return next((what for network, what in CLOSED if address in network), None)
    inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in NAT64 else address.ipv4_mapped
    if inner is not None:
        return why_closed(inner, allowed)
    if address.is_loopback:
        return "this machine"
    closed = address not in OPEN_6 or any(address in network for network in CLOSED_6)
    return "a local or reserved address" if closed else None


def resolve(host: str, port: int, *, seconds: float, allowed: Sequence[Network] = ()) -> list[Address]:
    """The addresses of `host`, all of which may be connected to; raises `NotFetchedError` if a single one may not.

    A name with public and private addresses is how an outsider has a machine ask its own neighbours.
    """
    found = []
    for text in _look_up(host, port, seconds):
        address = ipaddress.ip_address(text)
        what = why_closed(address, allowed)
        if what is not None:
            shown = host if host == str(address) else f"{host} ({address})"
            raise NotFetchedError(f"{shown} is {what}; only public addresses are fetched", refused=True)
        found.append(address)
    return list(dict.fromkeys(found))[:MAX_ADDRESSES]


def _look_up(host: str, port: int, seconds: float) -> list[str]:
    """Ask the system's resolver, which knows no time limit, in a thread that may be left behind."""
    answers: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put([str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)])
        except (OSError, UnicodeError) as error:  # UnicodeError: a label that is empty or too long
            answers.put(error)

    threading.Thread(target=ask, name="crosscheck-look-up", daemon=True).start()
    try:
        answer = answers.get(timeout=max(seconds, 0.001))
    except queue.Empty as error:
        raise NotFetchedError(f"the name {host} could not be looked up within {seconds:g} s") from error
    if isinstance(answer, Exception):
        raise NotFetchedError(f"the name {host} cannot be found") from answer
    return answer
