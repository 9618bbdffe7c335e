"""Where judgements are kept: an SQLite file, or PostgreSQL by URL. Appended, never changed; what `append` returned for is on the disk."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from pydantic import ValidationError
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, SQLAlchemyError

from crosscheck.errors import InputError, OutputError
from crosscheck.review.judgement import Judgement

BUSY_SECONDS = 30
"""How long a writer waits for another; each holds the file for the milliseconds of one commit."""
_LOCK = 0x6372_6F73  # any number that all of us share; this one spells "cros"

_TABLE = sa.Table(
    "judgements",
    sa.MetaData(),
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
    *(sa.Column(name, sa.Text()) for name in ("id", "at", "by", "action", "story", "body")),
)


class Store:
    """The history of all judgements; safe to use from several threads and, with others, from several processes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name = engine.url.render_as_string(hide_password=True)

    def append(self, judgement: Judgement) -> int:
        """Record a judgement and give its number in the history, once it is on the disk.

        One that is recorded already keeps its number, so that whoever got no answer may send it again. Raises InputError where its id
        stands for something else, OutputError where the store cannot be written to.
        """
        with self._faults("write to"):
            try:
                with self._transaction(writes=True) as connection:
                    return _insert(connection, judgement)
            except IntegrityError:
                with self._transaction() as connection:
                    return _recorded(connection, judgement)

    def after(self, number: int = 0) -> list[tuple[int, Judgement]]:
        """The judgements recorded since that number, in order, each with its own: a reader that keeps the last one misses none."""
        query = sa.select(_TABLE.c.seq, _TABLE.c.body).where(_TABLE.c.seq > number).order_by(_TABLE.c.seq)
        with self._faults("read"), self._transaction() as connection:
            return [(seq, _parse(body)) for seq, body in connection.execute(query)]

    def last(self) -> int:
        """The number of the last judgement; 0 where there is none."""
        with self._faults("read"), self._transaction() as connection:
            return int(connection.execute(sa.select(sa.func.coalesce(sa.func.max(_TABLE.c.seq), 0))).scalar_one())

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def migrate(self) -> None:
        """Bring the tables up to date; of several processes that start at once, one does and the others wait."""
        script = ScriptDirectory.from_config(_alembic())
        with self._faults("open"):
            with self._transaction() as connection:
                current = MigrationContext.configure(connection).get_current_revision()
            if current == script.get_current_head():
                return
            if current is not None and current not in {step.revision for step in script.walk_revisions()}:
                raise InputError(f"{self.name}: made by a newer version of crosscheck (revision {current}); use that one")
            with self._transaction(writes=True) as connection:
                _upgrade(connection, script)

    @contextlib.contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[Connection]:
        """A transaction; one that writes keeps other writers out, so that numbers appear in the order in which they are given."""
        with self._engine.connect().execution_options(writes=writes) as connection, connection.begin():
            if writes and connection.dialect.name == "postgresql":
                connection.execute(sa.text("SET LOCAL synchronous_commit = on"))
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
            yield connection

    @contextlib.contextmanager
    def _faults(self, doing: str) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
            raise OutputError(f"can't {doing} the judgements in {self.name}: {str(cause).strip().splitlines()[0]}") from error


def open_store(where: str, *, create: bool = True) -> Store:
    """Open the store in a file, or at a URL (`postgresql+psycopg://…`), and bring its tables up to date.

    Raises InputError for a URL that cannot be used, and for a file that is not there unless it may be made.
    """
    url = _url(where)
    if url.get_backend_name() == "sqlite" and url.database:
        path = Path(url.database)
        if not create and not path.is_file():
            raise InputError(f"{path}: no judgements are kept there yet; `crosscheck review` and `crosscheck serve` record them")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"can't make the folder {path.parent}: {error.strerror or error}") from error
    store = Store(_engine(url))
    try:
        store.migrate()
    except BaseException:
        store.close()
        raise
    return store


def _url(where: str) -> sa.URL:
    if "://" not in where:
        return sa.URL.create("sqlite", database=where)
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise InputError("--store: not a database URL; give a file, or postgresql+psycopg://USER@HOST/DATABASE") from error
    if url.drivername in {"postgresql", "postgres"}:
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in {"sqlite", "postgresql"} or (url.get_backend_name() == "sqlite" and not url.database):
        raise InputError(f"--store: {url.drivername} is not supported; give a file, or postgresql+psycopg://USER@HOST/DATABASE")
    return url


def _engine(url: sa.URL) -> Engine:
    try:
        if url.get_backend_name() == "postgresql":
            return sa.create_engine(url, pool_pre_ping=True)
        engine = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise InputError(f"--store: the driver for {url.drivername} is not installed: pip install 'psycopg[binary]'") from error
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, record: object) -> None:
    """WAL lets others read while one writes; FULL has a commit on the disk before it is told, which NORMAL has not in WAL."""
    connection.isolation_level = None  # the driver would begin transactions by rules of its own
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:  # SQLite waits for a lock everywhere but here, where processes open a new file at once
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes its lock first: one that began by reading could only fail when another wrote meanwhile."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _alembic() -> Config:
    config = Config()
    # Percent signs are alembic's own marks.
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return config


def _upgrade(connection: Connection, script: ScriptDirectory) -> None:
    def steps(revision: Any, context: Any) -> Any:
        return script._upgrade_revs("head", revision)

    with EnvironmentContext(_alembic(), script, fn=steps) as environment:
        environment.configure(connection=connection)
        environment.run_migrations()


def _insert(connection: Connection, judgement: Judgement) -> int:
    values = {
        "id": judgement.id,
        "at": judgement.at.isoformat(),
        "by": judgement.by,
        "action": judgement.action,
        "story": judgement.story.replace("\x00", "\N{REPLACEMENT CHARACTER}"),  # PostgreSQL's texts cannot hold it
        "body": _print(judgement),
    }
    return int(connection.execute(sa.insert(_TABLE).values(values).returning(_TABLE.c.seq)).scalar_one())


def _recorded(connection: Connection, judgement: Judgement) -> int:
    seq, body = connection.execute(sa.select(_TABLE.c.seq, _TABLE.c.body).where(_TABLE.c.id == judgement.id)).one()
    recorded = _parse(body)
    if (recorded.action, recorded.by, recorded.note, recorded.finding) != (
        judgement.action,
        judgement.by,
        judgement.note,
        judgement.finding,
    ):
        raise InputError(f"{judgement.id}: another judgement has this id; give each its own")
    return int(seq)


def _print(judgement: Judgement) -> str:
    """ASCII, since not every database can hold every character."""
    return json.dumps(judgement.model_dump(mode="json", by_alias=True), ensure_ascii=True)


def _parse(body: str) -> Judgement:
    try:
        return Judgement.model_validate_json(body)
    except ValidationError as error:
        raise InputError(f"a judgement in the store cannot be read: {error.errors()[0]['msg']}; another version wrote it") from error
