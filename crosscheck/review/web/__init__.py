"""The review page: a small web server that is meant for one desk."""

from __future__ import annotations

from crosscheck.review.web.app import create_app
from crosscheck.review.web.guard import Guard, is_loopback
from crosscheck.review.web.server import listen, make_server, run_server
from crosscheck.review.web.shelf import Shelf

__all__ = ["Guard", "Shelf", "create_app", "is_loopback", "listen", "make_server", "run_server"]
