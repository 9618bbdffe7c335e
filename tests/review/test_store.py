"""The store, the same on SQLite and on PostgreSQL: appended, whole, in order, and there after a kill."""

import sqlite3
import subprocess
import sys
import threading

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from crosscheck.errors import InputError, OutputError
from crosscheck.review.store import open_store
from tests.review.builders import ABOARD, TOLL, finding, judged, report

OLD = report([finding(1, TOLL), finding(2, ABOARD)])


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'judgements.db'}"
    return request.getfixturevalue("postgresql")()


@pytest.fixture
def store(url):
    with open_store(url) as opened:
        yield opened


def test_a_new_store_is_empty(store):
    assert (store.last(), store.after()) == (0, [])


def test_what_is_appended_is_read_back_to_the_letter(store):
    judgement = judged(OLD, "dismiss", note="“Nineteen” is the toll of 1994 \U0001f6a2 e\u0301 \\u0000", by="Zoë Ólafsdóttir")
    number = store.append(judgement)
    assert store.after() == [(number, judgement)]
    assert store.last() == number


def test_text_that_databases_choke_on_is_kept(store):
    texts = {
        "post": "A\x00ferry with 12 people \U0001f6a2'; DROP TABLE judgements; -- sank.",
        "courier": "By dawn 19 people had died \u2028 \udead here.",
    }
    judgement = judged(report([finding(1, TOLL)], texts, story="it's\x00%s", outlets={"post": "O'Neill\x00"}))
    store.append(judgement)
    assert [kept for _, kept in store.after()] == [judgement]


def test_numbers_rise_and_a_reader_gets_what_came_since(store):
    judgements = [judged(OLD, "note", note=str(n)) for n in range(5)]
    numbers = [store.append(judgement) for judgement in judgements]
    assert numbers == sorted(set(numbers))
    assert [kept.note for _, kept in store.after(numbers[2])] == ["3", "4"]


def test_what_is_sent_twice_is_kept_once(store):
    judgement = judged(OLD)
    assert store.append(judgement) == store.append(judgement) == store.last()
    assert len(store.after()) == 1


def test_an_id_that_stands_for_something_else_is_refused(store):
    first = judged(OLD)
    store.append(first)
    with pytest.raises(InputError, match="another judgement has this id"):
        store.append(judged(OLD, "note", note="other", ident=first.id))
    assert [kept for _, kept in store.after()] == [first]


@pytest.mark.parametrize("change", ["UPDATE judgements SET body = ''", "DELETE FROM judgements"])
def test_the_database_itself_refuses_to_change_history(store, url, change):
    judgement = judged(OLD)
    store.append(judgement)
    engine = sa.create_engine(url)
    with pytest.raises(DBAPIError, match="only ever appended"), engine.begin() as connection:
        connection.execute(sa.text(change))
    engine.dispose()
    assert [kept for _, kept in store.after()] == [judgement]


def test_history_is_there_for_who_opens_it_later(url):
    with open_store(url) as first:
        first.append(judged(OLD))
    with open_store(url, create=False) as second:
        assert second.last() == 1


def test_a_store_of_a_newer_version_is_left_alone(url):
    open_store(url).close()
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(InputError, match="newer version of crosscheck"):
        open_store(url)


def test_threads_lose_nothing(store):
    judgements = [[judged(OLD, "note", note=f"{thread} {n}") for n in range(10)] for thread in range(6)]
    seen: list[int] = []
    done = threading.Event()

    def read() -> None:
        """Follow the history as the page does: what a number has passed must never appear later."""
        last = 0
        while not done.is_set() or store.last() > last:
            for number, _ in store.after(last):
                seen.append(number)
                last = number

    reader = threading.Thread(target=read)
    reader.start()
    writers = [threading.Thread(target=lambda mine=mine: [store.append(judgement) for judgement in mine]) for mine in judgements]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    done.set()
    reader.join()
    assert len(seen) == 60
    assert {kept.id for _, kept in store.after()} == {judgement.id for mine in judgements for judgement in mine}


PROGRAM = """
import sys
from crosscheck.review.judgement import Judgement, new_id
from crosscheck.review.store import open_store
model = Judgement.model_validate_json(sys.stdin.read())
with open_store(sys.argv[1]) as store:
    for n in range(int(sys.argv[2])):
        ident = new_id()
        store.append(model.model_copy(update={"id": ident, "thread": ident}))
        print(ident, flush=True)
"""


def test_processes_that_open_one_store_at_once_lose_nothing(url):
    model = judged(OLD).model_dump_json(by_alias=True)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, url, "15"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for process in running:
        process.stdin.write(model)
        process.stdin.close()
        process.stdin = None
    told = [process.communicate(timeout=60) for process in running]
    assert [error for _, error in told] == ["", "", ""]
    acknowledged = {line for printed, _ in told for line in printed.split()}
    with open_store(url) as store:
        assert {kept.id for _, kept in store.after()} == acknowledged
    assert len(acknowledged) == 45


KILLED = """
import os, signal, sys, time
from crosscheck.review.judgement import Judgement, new_id
from crosscheck.review.store import open_store
url, kills = sys.argv[1], int(sys.argv[2])
model = Judgement.model_validate_json(sys.stdin.read())
open_store(url).close()
def write(pipe):
    store = open_store(url)
    while True:
        ident = new_id()
        store.append(model.model_copy(update={"id": ident, "thread": ident}))
        os.write(pipe, f"{ident}\\n".encode())
for n in range(kills // 2):
    reading, writing = os.pipe()
    running = []
    for _ in range(2):
        running.append(os.fork())
        if not running[-1]:
            write(writing)
    os.close(writing)
    told = b""
    while told.count(b"\\n") < 4:
        told += os.read(reading, 4096)
    time.sleep(0.0007 * n)
    for process in running:
        os.kill(process, signal.SIGKILL)
        assert os.waitpid(process, 0)[1] == signal.SIGKILL
    while data := os.read(reading, 4096):
        told += data
    os.close(reading)
    os.write(1, told)
"""


def test_whatever_was_acknowledged_is_there_after_sigkill(url):
    """Two writers at a time, killed at ever another moment of their work; one that is forked starts at once."""
    kills = 50
    open_store(url).close()
    model = judged(OLD).model_dump_json(by_alias=True)
    done = subprocess.run([sys.executable, "-c", KILLED, url, str(kills)], input=model, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    acknowledged = set(done.stdout.split())
    with open_store(url) as store:
        kept = [judgement.id for _, judgement in store.after()]
    assert len(acknowledged) > kills
    assert acknowledged <= set(kept)
    assert len(kept) == len(set(kept)) <= len(acknowledged) + kills


# --- what cannot be opened ------------------------------------------------------------------------------------------


def test_sqlite_commits_are_on_the_disk_and_readers_do_not_wait(tmp_path):
    with open_store(str(tmp_path / "judgements.db")) as store, store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


def test_a_file_that_another_is_about_to_write_is_opened_when_it_is_done(tmp_path):
    """Of processes that open a new file at once, one turns it to WAL, and SQLite refuses the others at once instead of letting them wait."""
    path = tmp_path / "judgements.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("SELECT * FROM sqlite_master").fetchall()
    timer = threading.Timer(0.3, other.close)
    timer.start()
    with open_store(str(path)) as opened:
        assert opened.last() == 0
    timer.join()


def test_the_folder_of_a_new_store_is_made(tmp_path):
    with open_store(str(tmp_path / "a b%" / "judgements.db")) as store:
        assert store.append(judged(OLD)) == 1


def test_a_store_that_is_not_there_is_not_made_for_reading(tmp_path):
    with pytest.raises(InputError, match="no judgements are kept there yet"):
        open_store(str(tmp_path / "none.db"), create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("where", ["mysql://x/y", "://", "sqlite://", "oracle+nonsense://x"])
def test_other_databases_are_refused_in_words(where):
    with pytest.raises(InputError, match="--store"):
        open_store(where)


def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "judgements.db").write_text("not a database, though long enough to be read as one " * 40)
    with pytest.raises(OutputError, match="not a database"):
        open_store(str(tmp_path / "judgements.db"))


def test_a_server_that_does_not_answer_is_told_without_its_password():
    with pytest.raises(OutputError, match="can't open the judgements") as raised:
        open_store("postgresql://ada:secret@127.0.0.1:1/desk")
    assert "secret" not in str(raised.value)
