"""The server as a program sees it: what it answers, to whom, and what it refuses."""

import http.client
import json
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from crosscheck.review.judgement import new_id
from crosscheck.review.store import open_store
from crosscheck.review.web import is_loopback
from crosscheck.review.web.guard import MAX_BODY
from tests.review.builders import ABOARD, TOLL, finding, judged, key_of, report
from tests.review.desk import Desk

MADE = report(
    [finding(1, TOLL), finding(2, ABOARD, subject="carried … passengers"), finding(3, (("post", "1988"), ("echo", "240")), verdict="agree")]
)
KEY, OTHER = key_of(MADE), key_of(MADE, 2)
TOKEN = "correct-horse-battery"  # noqa: S105


@pytest.fixture
def desk(tmp_path):
    with Desk(tmp_path) as running:
        running.put(MADE)
        yield running


# --- pages ----------------------------------------------------------------------------------------------------------


def test_the_list_has_stories_with_their_progress(desk):
    desk.judge(KEY)
    status, headers, body = desk.ask("GET", "/")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert 'href="/story/ferry"' in body.decode()
    assert "1 of 3 reviewed" in body.decode()


def test_the_list_says_in_which_stories_conflicts_wait(desk):
    assert "✖ 2 conflicts to review" in desk.ask("GET", "/")[2].decode()
    desk.judge(KEY)
    assert "✖ 1 conflict to review" in desk.ask("GET", "/")[2].decode()
    desk.judge(OTHER, "dismiss", reason="trivial")
    assert "to review" not in desk.ask("GET", "/")[2].decode()


def test_a_folder_without_reports_says_how_to_make_one(tmp_path):
    with Desk(tmp_path) as running:
        assert "crosscheck compare FOLDER --out" in running.ask("GET", "/")[2].decode()


def test_a_file_that_is_no_report_is_told_and_the_others_are_shown(desk):
    (desk.folder / "notes.json").write_text("{}")
    (desk.folder / ".hidden.json").write_text("{}")
    page = desk.ask("GET", "/")[2].decode()
    assert "Left out:" in page
    assert 'href="/story/ferry"' in page
    assert "hidden" not in page
    assert desk.ask("GET", "/story/notes")[0] == 404


def test_a_story_shows_the_gravest_first_with_the_words_marked(desk):
    page = desk.ask("GET", "/story/ferry")[2].decode()
    assert page.index(f'data-key="{KEY}"') < page.index(f'data-key="{key_of(MADE, 3)}"')
    assert "At least <mark>12 people</mark> died" in page
    assert page.count('class="finding ') == 3


def test_the_words_are_marked_in_the_whole_article(desk):
    page = desk.ask("GET", f"/story/ferry/article/0?finding={KEY}&side=0")[2].decode()
    assert 'At least <mark id="words">12 people</mark> died' in page
    assert "<mark" not in desk.ask("GET", f"/story/ferry/article/1?finding={KEY}&side=0")[2].decode()


def test_an_article_says_how_it_was_read_and_its_words_on_which_page(desk):
    plain = desk.ask("GET", "/story/ferry/article/0")[2].decode()
    post, *others = MADE.articles
    known = {"published_from": "dateline in the text", "notes": ("cut <b>short</b>",), "pages": (0, post.text.index("At least"))}
    desk.put(MADE.model_copy(update={"articles": (post.model_copy(update=known), *others)}))
    page = desk.ask("GET", "/story/ferry/article/0")[2].decode()
    remarks = "\n· <bdi>dated by dateline in the text</bdi>\n· <bdi>cut &lt;b&gt;short&lt;/b&gt;</bdi>"
    assert page.replace(remarks, "") == plain != page
    assert '2026-04-13 09:30 UTC · <bdi>p. 2</bdi></span></figcaption>\n<blockquote dir="auto">At least <mark>12 people' in (
        desk.ask("GET", "/story/ferry")[2].decode()
    )


def test_a_report_of_before_articles_told_how_they_were_read_is_shown(desk):
    old = json.loads(MADE.model_dump_json(by_alias=True))
    for article in old["articles"]:
        for name in ("published_from", "updated", "pages", "notes"):
            del article[name]
    page = desk.ask("GET", "/story/ferry")[2]
    (desk.folder / "old.json").write_text(json.dumps(old))
    assert desk.ask("GET", "/story/old")[2].count(b"<blockquote") == page.count(b"<blockquote") > 0


@pytest.mark.parametrize(
    "path",
    [
        "/story/none",
        "/story/..%2F..%2Fetc%2Fpasswd",
        "/story/ferry/article/99",
        "/story/ferry/article/-1",
        "/story/ferry%00",
        "/story/" + "x" * 3000,
        "/nowhere",
        "/docs",
        "/openapi.json",
        "/static/../app.py",
        "/static/%2e%2e/guard.py",
    ],
)
def test_what_is_not_there_is_not_found(desk, path):
    assert desk.ask("GET", path)[0] == 404


def test_a_report_that_is_made_anew_is_read_anew(desk):
    before = desk.state()["stamp"]
    desk.judge(KEY)
    desk.put(report([finding(5, TOLL)]))
    assert desk.state()["stamp"] != before
    assert (desk.state()["reviewed"], desk.state()["total"]) == (1, 1)


# --- judging --------------------------------------------------------------------------------------------------------


def test_a_judgement_is_stored_before_it_is_acknowledged(desk):
    status, answer = desk.judge(KEY, "dismiss", reason="trivial", note="Same ship.")
    assert (status, answer["state"]["status"]) == (201, "dismissed")
    [(_, kept)] = desk.store.after()
    assert (kept.id, kept.by, kept.reason, kept.note, kept.finding.subject) == (
        answer["id"],
        "Ada",
        "trivial",
        "Same ship.",
        "… people died",
    )
    assert desk.state()["findings"][KEY]["decision"].startswith("dismissed (trivial) by Ada, ")


def test_a_judgement_that_is_sent_twice_is_kept_once(desk):
    sent = {"id": new_id(), "finding": KEY, "action": "confirm", "by": "Ada"}
    answers = [desk.ask("POST", "/story/ferry/judgements", sent)[0] for _ in range(2)]
    assert answers == [201, 201]
    assert desk.store.last() == 1
    assert len(desk.state()["findings"][KEY]["history"]) == 1


def test_undo_takes_back(desk):
    ident = desk.judge(KEY)[1]["id"]
    assert desk.state()["findings"][KEY]["undo"] == ident
    assert desk.judge(KEY, "undo", undoes=ident)[1]["state"]["status"] == "open"
    assert desk.judge(KEY, "undo", undoes=ident)[0] == 409


def test_what_another_program_records_is_seen(desk):
    with open_store(str(desk.folder / "judgements.db")) as other:
        other.append(judged(MADE, "dismiss", by="Bo"))
    assert desk.state()["findings"][KEY]["status"] == "dismissed"


def test_nothing_new_is_told_in_a_few_bytes(desk):
    tag = desk.ask("GET", "/story/ferry/state")[1]["etag"]
    status, _, body = desk.ask("GET", "/story/ferry/state", headers={"If-None-Match": tag})
    assert (status, body) == (304, b"")
    desk.judge(KEY)
    assert desk.ask("GET", "/story/ferry/state", headers={"If-None-Match": tag})[0] == 200


def test_a_finding_that_is_no_longer_there_is_not_judged(desk):
    desk.put(report([finding(1, ABOARD)]))
    status, answer = desk.judge(KEY)
    assert (status, desk.store.last()) == (409, 0)
    assert "made anew" in answer["error"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"action": "delete"},
        {"action": "dismiss"},
        {"action": "dismiss", "reason": "boring"},
        {"by": " "},
        {"by": "x" * 81},
        {"note": "x" * 4001},
        {"id": "7"},
        {"extra": 1},
        {"finding": None},
        {"by": "\u202eadA"},
    ],
    ids=str,
)
def test_what_cannot_be_recorded_is_refused_in_words(desk, wrong):
    sent = {"id": new_id(), "finding": KEY, "action": "confirm", "by": "Ada", **wrong}
    status, _, body = desk.ask("POST", "/story/ferry/judgements", sent)
    assert status in {409, 422}
    assert json.loads(body)["error"]
    assert desk.store.last() == 0


def test_people_who_judge_at_once_lose_nothing(desk):
    notes = [[f"{person} {n}" for n in range(12)] for person in ("Ada", "Bo", "Cy", "Di")]
    people = [
        threading.Thread(target=lambda mine=mine: [desk.judge(KEY, "note", by=note.split()[0], note=note) for note in mine])
        for mine in notes
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert sorted(kept.note for _, kept in desk.store.after()) == sorted(note for mine in notes for note in mine)
    assert len(desk.state()["findings"][KEY]["notes"]) == 48


def test_two_servers_share_a_newsrooms_database(postgresql, tmp_path):
    url = postgresql()
    folders = [tmp_path / name for name in ("news", "standards")]
    for folder in folders:
        folder.mkdir()
    with Desk(folders[0], store=url) as news, Desk(folders[1], store=url) as standards:
        news.put(MADE)
        standards.put(report([finding(4, tuple(reversed(TOLL)))], story="again"))
        assert news.judge(KEY, "dismiss", reason="already_known")[0] == 201
        [state] = standards.state()["findings"].values()
        assert (state["status"], state["by"]) == ("dismissed", "Ada")


# --- who may ask ----------------------------------------------------------------------------------------------------


def test_every_answer_carries_the_headers_that_keep_browsers_strict(desk):
    for path in ("/", "/story/ferry", "/story/ferry/state", "/static/review.js", "/nowhere"):
        _, headers, _ = desk.ask("GET", path)
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert (headers["x-content-type-options"], headers["cache-control"], headers["referrer-policy"]) == (
            "nosniff",
            "no-store",
            "same-origin",
        )
        assert "access-control-allow-origin" not in headers
        assert "server" not in headers


def test_pages_hold_no_inline_script_style_or_handler(desk):
    for path in ("/", "/story/ferry", f"/story/ferry/article/0?finding={KEY}&side=0"):
        page = desk.ask("GET", path)[2].decode().lower()
        assert "<script>" not in page
        assert "<style" not in page
        assert " style=" not in page
        assert " on" not in "".join(part.split(">")[0] for part in page.split("<"))


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.7", "", "[", "localhost.evil.example"]
)
def test_a_name_that_is_not_ours_is_refused(desk, host):
    assert desk.ask("GET", "/", headers={"Host": host})[0] in {400, 421}


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8765", "127.0.0.9:80"])
def test_names_of_this_machine_are_ours(desk, host):
    assert desk.ask("GET", "/", host=host)[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": None},
        {"Origin": "null"},
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "file://"},
        {"Origin": "http://["},
        {"X-CSRF-Token": None},
        {"X-CSRF-Token": "guess"},
        {"X-CSRF-Token": "\u00e9"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_a_judgement_from_another_page_is_refused(desk, headers):
    sent = {"id": new_id(), "finding": KEY, "action": "confirm", "by": "Mallory"}
    assert desk.ask("POST", "/story/ferry/judgements", sent, headers=headers)[0] == 403
    assert desk.store.last() == 0


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_do_nothing(desk, method):
    assert desk.ask(method, "/story/ferry/judgements")[0] in {403, 405}


def test_a_body_beyond_the_limit_is_refused_whatever_length_it_claims(desk):
    large = b'{"note": "' + b"x" * MAX_BODY + b'"}'
    assert desk.ask("POST", "/story/ferry/judgements", large)[0] == 413
    assert desk.ask("POST", "/story/ferry/judgements", b"{}", headers={"Content-Length": "9" * 20})[0] in {400, 413}
    with socket.create_connection(("127.0.0.1", desk.port), timeout=10) as raw:
        head = f"POST /story/ferry/judgements HTTP/1.1\r\nHost: 127.0.0.1:{desk.port}\r\nOrigin: {desk.url}\r\nX-CSRF-Token: {desk.guard.csrf}\r\nTransfer-Encoding: chunked\r\n\r\n"
        raw.sendall(head.encode())
        try:
            for _ in range(12):
                raw.sendall(b"4000\r\n" + b"x" * 0x4000 + b"\r\n")
        except OSError:
            pass  # the server hung up, which is right too
        else:
            assert b" 413 " in raw.recv(4096).split(b"\r\n")[0]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"x"', b"[" * 20_000], ids=lambda body: repr(body[:8]))
def test_nonsense_is_refused(desk, body):
    assert desk.ask("POST", "/story/ferry/judgements", body)[0] in {400, 422}


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("localhost", True), ("127.8.9.1", True), ("::1", True), ("0.0.0.0", False), ("192.168.1.4", False), ("desk.example", False)],  # noqa: S104
)
def test_loopback_is_known(host, loopback):
    assert is_loopback(host) is loopback


# --- the token ------------------------------------------------------------------------------------------------------


@pytest.fixture
def guarded(tmp_path):
    with Desk(tmp_path, token=TOKEN, hosts=["desk.example"], any_address=True) as running:
        running.put(MADE)
        yield running


@pytest.mark.parametrize("path", ["/", "/story/ferry", "/story/ferry/state", "/?token=wrong", "/?token="])
def test_nobody_comes_in_without_the_token(guarded, path):
    status, _, body = guarded.ask("GET", path)
    assert (status, b"12 people" in body) == (401, False)


def test_a_judgement_needs_the_token_too(guarded):
    assert guarded.ask("POST", "/story/ferry/judgements", {})[0] == 401


def test_the_token_in_the_address_becomes_a_cookie_and_leaves_the_address(guarded):
    status, headers, _ = guarded.ask("GET", f"/story/ferry?finding=1&token={TOKEN}")
    assert (status, headers["location"]) == (303, "/story/ferry?finding=1")
    cookie = headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert TOKEN not in cookie
    sent = {"Cookie": cookie.split(";")[0]}
    assert guarded.ask("GET", "/story/ferry", headers=sent)[0] == 200
    assert (
        guarded.ask("POST", "/story/ferry/judgements", {"id": new_id(), "finding": KEY, "action": "confirm", "by": "A"}, headers=sent)[0]
        == 201
    )


def test_the_token_may_be_typed_into_the_form(guarded):
    form = {"Content-Type": "application/x-www-form-urlencoded", "X-CSRF-Token": None}
    assert guarded.ask("POST", "/token", b"token=wrong", headers=form)[0] == 401
    assert guarded.ask("POST", "/token", f"token={TOKEN}".encode(), headers=form)[0] == 303
    assert guarded.ask("POST", "/token", f"token={TOKEN}".encode(), headers={**form, "Origin": "http://evil.example"})[0] == 403


def test_programs_may_send_the_token_as_a_header(guarded):
    assert guarded.ask("GET", "/", headers={"Authorization": f"Bearer {TOKEN}"})[0] == 200
    assert guarded.ask("GET", "/", headers={"Authorization": "Bearer wrong"})[0] == 401
    assert guarded.ask("GET", "/", headers={"Cookie": 'crosscheck_="; =;;'})[0] == 401


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example", "/%2F%2Fevil.example"])
def test_the_token_leads_nowhere_else(guarded, path):
    _, headers, _ = guarded.ask("GET", f"{path}?token={TOKEN}")
    assert not headers.get("location", "/x").startswith(("//", "/\\", "http"))


@pytest.mark.parametrize(("host", "status"), [("desk.example", 401), ("192.168.1.4:8765", 401), ("evil.example", 421)])
def test_for_others_the_server_is_known_by_its_names_and_by_address(guarded, host, status):
    assert guarded.ask("GET", "/", host=host)[0] == status


# --- the command ----------------------------------------------------------------------------------------------------


def start(folder, *options):
    command = [sys.executable, "-c", "from crosscheck.cli import main; main()", "serve", str(folder), "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return process, process.stderr.readline()


@pytest.mark.parametrize(("sign", "codes"), [(signal.SIGINT, {0}), (signal.SIGTERM, {0, -signal.SIGTERM})])
def test_the_server_ends_gracefully(tmp_path, sign, codes):
    (tmp_path / "ferry.json").write_text(MADE.model_dump_json(by_alias=True))
    process, told = start(tmp_path)
    assert told.startswith("crosscheck: 1 story at http://127.0.0.1:")
    with socket.create_connection(("127.0.0.1", int(told.split(":")[3].split("/")[0])), timeout=5) as idle:
        idle.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b" 200 " in idle.recv(100)
        began = time.monotonic()
        process.send_signal(sign)
        shown, complaints = process.communicate(timeout=20)
    assert process.returncode in codes
    assert (shown, complaints) == ("", "")
    assert time.monotonic() - began < 8


def test_for_others_a_token_is_made_up_and_printed(tmp_path):
    process, told = start(tmp_path, "--host", "0.0.0.0")  # noqa: S104
    process.kill()
    process.communicate()
    assert len(told.split("?token=")[1].split()[0]) >= 32


def test_a_port_that_is_taken_is_told(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process, told = start(tmp_path, "--port", str(taken.getsockname()[1]))
        process.communicate(timeout=20)
    assert process.returncode == 2
    assert "can't listen on 127.0.0.1" in told


KILLED = """
import os, socket, sys, time
from pathlib import Path
from crosscheck.cli.shown import show_report
from crosscheck.review.store import open_store
from crosscheck.review.web import Guard, Shelf, create_app, run_server
listener = socket.socket(fileno=int(sys.argv[1]))
folder = Path(sys.argv[2])
def run():
    store = open_store(str(folder / "judgements.db"))
    guard = Guard(create_app(Shelf(folder, store, show_report)), hosts=[], token=None)
    guard.csrf = "known"
    run_server(guard, listener)
for line in sys.stdin:
    process = os.fork()
    if not process:
        run()
    os.write(1, b"%d\\n" % process)
    sys.stdin.readline()
    os.kill(process, 9)
    os.waitpid(process, 0)
"""


@pytest.mark.slow
def test_whatever_the_server_acknowledged_is_there_after_fifty_kills_under_load(tmp_path):
    """The listening socket outlives the servers, so that clients meet an answer that never comes, as they would."""
    kills, clients = 50, 3
    made = report([finding(1, TOLL)])
    (tmp_path / "ferry.json").write_text(made.model_dump_json(by_alias=True))
    with Desk(tmp_path) as idle:  # for its requests alone: it never answers on the other socket
        listener = socket.create_server(("127.0.0.1", 0))
        idle.port, idle.url, idle.guard.csrf = listener.getsockname()[1], f"http://127.0.0.1:{listener.getsockname()[1]}", "known"
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(listener.fileno()), str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=[listener.fileno()],
        )
        acknowledged, done = set(), threading.Event()

        def load() -> None:
            while not done.is_set():
                try:
                    status, answer = idle.judge(key_of(made), "note", note="x")
                except (OSError, http.client.HTTPException):
                    continue
                if status == 201:
                    acknowledged.add(answer["id"])

        threads = [threading.Thread(target=load) for _ in range(clients)]
        for thread in threads:
            thread.start()
        for n in range(kills):
            process.stdin.write("start\n")
            process.stdin.flush()
            process.stdout.readline()
            before = len(acknowledged)
            while len(acknowledged) < before + 2:
                time.sleep(0.001)
            time.sleep(0.0005 * n)
            process.stdin.write("kill\n")
            process.stdin.flush()
        done.set()
        process.stdin.write("start\n")
        process.stdin.flush()
        process.stdout.readline()
        for thread in threads:
            thread.join()
        process.stdin.write("kill\n")
        process.communicate()
        listener.close()
    with open_store(str(tmp_path / "judgements.db")) as store:
        kept = [judgement.id for _, judgement in store.after()]
    assert len(acknowledged) >= 2 * kills
    assert acknowledged <= set(kept)
    assert len(kept) == len(set(kept))
