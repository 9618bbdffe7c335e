"""A review server on a free port of this machine, in a thread, and requests to it."""

from __future__ import annotations

import contextlib
import http.client
import json
import threading
import time
from pathlib import Path
from typing import Any

from crosscheck.cli.shown import show_report
from crosscheck.records import Report
from crosscheck.review.judgement import new_id
from crosscheck.review.store import open_store
from crosscheck.review.web import Guard, Shelf, create_app, listen, make_server


class Desk:
    """`folder` holds the reports; `store` the judgements."""

    def __init__(self, folder: Path, *, store: str | None = None, **guard: Any) -> None:
        self.folder = folder
        self.store = open_store(store or str(folder / "judgements.db"))
        self.shelf = Shelf(folder, self.store, show_report)
        self.guard = Guard(create_app(self.shelf), **{"hosts": [], "token": None, **guard})
        self.listener = listen("127.0.0.1", 0)
        self.port = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._server = make_server(self.guard)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self.listener]})

    def __enter__(self):
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)
        return self

    def __exit__(self, *error):
        self._server.should_exit = True
        self._thread.join(10)
        self.listener.close()
        self.store.close()

    def put(self, report: Report, name: str = "ferry") -> None:
        """Write a report as `crosscheck compare` does: whole or not at all."""
        waiting = self.folder / f".{name}.tmp"
        waiting.write_text(report.model_dump_json(by_alias=True))
        waiting.replace(self.folder / f"{name}.json")

    def ask(self, method: str, path: str, body: Any = None, *, headers: dict[str, str] | None = None, host: str | None = None):
        """Status, headers and body of an answer; headers that the page would send are sent unless others are given."""
        sent = {"Host": host or f"127.0.0.1:{self.port}"}
        if method == "POST":
            sent |= {"Origin": self.url, "X-CSRF-Token": self.guard.csrf, "Content-Type": "application/json"}
        sent |= headers or {}
        data = json.dumps(body).encode() if body is not None and not isinstance(body, bytes) else body
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            connection.request(method, path, body=data, headers={name: value for name, value in sent.items() if value is not None})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    def state(self, name: str = "ferry") -> dict[str, Any]:
        return json.loads(self.ask("GET", f"/story/{name}/state")[2])

    def judge(self, key: str, action: str = "confirm", *, name: str = "ferry", by: str = "Ada", **more: Any):
        """Status and answer of a judgement that is sent."""
        status, _, body = self.ask(
            "POST", f"/story/{name}/judgements", {"id": new_id(), "finding": key, "action": action, "by": by, **more}
        )
        return status, json.loads(body)
