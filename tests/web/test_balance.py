"""Connections go to the process that has few, and nobody waits for one that does not answer."""

import http.client
import threading
from types import SimpleNamespace

import pytest
from waitress.server import create_server

from web.balance import ABSENT, Place, leave_to_others


def server(connections):
    """Return what has so many connections and takes one more when it is asked to."""
    some = {number: SimpleNamespace(is_leaving=False) for number in range(connections)}
    made = SimpleNamespace(active_channels=some, readable=lambda: True)
    made.handle_accept = lambda: some.setdefault(len(some), SimpleNamespace(is_leaving=False))
    return made


@pytest.mark.parametrize(
    ("own", "others", "waits"),
    [([0], [0], False), ([1], [0], True), ([1], [1], False), ([2, 1], [2], True), ([2, 1], [3], False), ([2], [9, 0], True), ([2], [5], False), ([9], [ABSENT], False)],
)  # fmt: skip
def test_one_that_has_more_waits_a_while_and_then_takes_what_is_left(own, others, waits):
    waited, servers = [], list(map(server, own))
    place = Place(0, [7, *others])
    leave_to_others(servers, place, lambda server, seconds: waited.append(seconds))
    assert place.connected[0] == 0
    servers[0].handle_accept()
    assert bool(waited) == waits
    assert sum(waited) < 0.1
    assert place.connected == [sum(own) + 1, *others]


def test_what_another_process_has_taken_is_left_to_it():
    own, waited = server(3), []
    own.handle_accept = lambda: pytest.fail("it was taken")
    place = Place(1, [0, 0])
    leave_to_others([own], place, lambda server, seconds: waited.append(seconds) or len(waited) == 3)
    own.handle_accept()
    assert len(waited) == 3
    assert place.connected == [0, 3]


def test_connections_that_have_closed_or_are_to_close_count_no_longer():
    own = server(3)
    place = Place(0, [0, 0])
    leave_to_others([own], place, lambda server, seconds: False)
    own.handle_accept()
    own.active_channels.pop(0)
    own.active_channels[1].is_leaving = True
    assert own.readable()
    assert place.connected == [2, 0]


@pytest.fixture
def served():
    """Serve in a thread, as the first of two; return the port and how many connections each has."""
    connected = [0, 0]

    def application(environ, start):
        start("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
        return [b"ok"]

    made = create_server(application, host="127.0.0.1", port=0, threads=2)
    leave_to_others([made], Place(0, connected))
    thread = threading.Thread(target=made.run)
    thread.start()
    yield made.effective_port, connected
    made.close()
    thread.join(10)


def asked(connection):
    """Ask for something and say whether the connection stays."""
    connection.request("GET", "/")
    with connection.getresponse() as answer:
        assert answer.read() == b"ok"
        return answer.headers.get("Connection") != "close"


def test_connections_that_are_too_many_are_told_to_come_again(served):
    port, connected = served
    open_ = [http.client.HTTPConnection("127.0.0.1", port, timeout=60) for _ in range(4)]
    connected[1] = ABSENT
    assert [asked(each) for each in open_] == [True] * 4
    connected[1] = 1  # the other one has closed all but one
    assert [asked(each) for each in open_] == [False, False, True, True]
    assert [asked(each) for each in open_[2:]] == [True, True]
    for each in open_:
        each.close()
