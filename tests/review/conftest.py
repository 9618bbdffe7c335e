"""A real PostgreSQL and a real Chromium, where this machine has them."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import pytest


def binaries() -> Path | None:
    """Where initdb and postgres are: Debian keeps them out of PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]) if path.parts[4].isdigit() else 0)
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


def ordinary_user() -> dict[str, object]:
    """How to run as someone else: the server refuses to run as root. Empty for an ordinary user."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    pytest.skip("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as")


@pytest.fixture(scope="session")
def postgresql_port(tmp_path_factory):
    folder = binaries()
    if folder is None:
        pytest.skip("no PostgreSQL here: initdb and postgres were not found (Debian package postgresql)")
    pytest.importorskip("psycopg", reason="the PostgreSQL driver psycopg is not installed")
    user = ordinary_user()
    # Not below pytest's own folder, which other users may not enter; and a socket's path is limited to 107 bytes.
    home = Path(tempfile.mkdtemp(prefix="crosscheck-pg."))
    if user:
        os.chown(home, user["user"], user["group"])
    started = {**user, "cwd": home, "env": {"PATH": os.environ["PATH"], "LC_ALL": "C"}}
    data = home / "data"
    made = subprocess.run(
        [folder / "initdb", "-D", data, "-A", "trust", "-U", "desk", "-E", "UTF8", "--no-sync"], capture_output=True, text=True, **started
    )
    if made.returncode:
        shutil.rmtree(home)
        pytest.skip(f"PostgreSQL could not make a database here: {made.stderr.strip().splitlines()[-1:]}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [folder / "postgres", "-D", data, "-p", str(port), "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={home}"],
            stdout=log,
            stderr=log,
            **started,
        )
    try:
        _wait(port, server)
        yield port
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nothing in it is needed any more
        server.wait(30)
        shutil.rmtree(home)


def _wait(port, server):
    import psycopg

    for _ in range(200):
        try:
            psycopg.connect(f"host=127.0.0.1 port={port} user=desk dbname=postgres").close()
        except psycopg.OperationalError:
            if server.poll() is not None:
                pytest.skip("PostgreSQL could not be started here")
            time.sleep(0.05)
        else:
            return
    pytest.fail("PostgreSQL did not answer within 10 seconds")


@pytest.fixture
def postgresql(postgresql_port, request):
    """Makes new, empty databases and gives their URLs."""
    import psycopg

    made = []

    def make() -> str:
        name = f"desk_{os.urandom(6).hex()}"
        with psycopg.connect(f"host=127.0.0.1 port={postgresql_port} user=desk dbname=postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        made.append(name)
        return f"postgresql+psycopg://desk@127.0.0.1:{postgresql_port}/{name}"

    return make
