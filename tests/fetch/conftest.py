"""A real server on this machine that does what a test tells it to, and a `get` that has short limits and leave to use it."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from crosscheck.fetch import Limits, fetch

LOCAL = Limits(
    connect_seconds=5,
    read_seconds=10,  # on a machine with other work to do
    total_seconds=20,
    max_body_bytes=100_000,
    max_redirects=4,
    max_attempts=3,
    back_off_seconds=0.01,
    max_wait_seconds=1.0,
    delay_seconds=0.0,
    allowed_networks=("127.0.0.1/32",),
)


class Site(ThreadingHTTPServer):
    """Answers each path by a function of its request; remembers what it was asked."""

    daemon_threads = True
    request_queue_size = 50

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = {}
        self.asked = []

    @property
    def paths(self):
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def url(self, path, host="127.0.0.1"):
        return f"http://{host}:{self.server_address[1]}{path}"

    def page(self, path, body=b"", status=200, **headers):
        self.pages[path] = lambda request: request.answer(body, status, headers)

    def handle_error(self, request, client_address):
        """A client that leaves is what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.pages.get(self.path, lambda request: request.answer(b"", 404, {}))(self)

    def answer(self, body, status=200, headers=None):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def limits():
    return LOCAL


@pytest.fixture
def get(limits):
    """The result for one address."""
    return lambda url, limits=limits, **options: next(iter(fetch([url], limits=limits, **options)))
