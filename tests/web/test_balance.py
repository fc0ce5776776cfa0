"""Connections go to the process that has few, and nobody waits for one that does not answer."""

from types import SimpleNamespace

import pytest

from web.balance import Place, leave_to_others


def server(connections):
    """Return what has so many connections and takes one more when it is asked to."""
    made = SimpleNamespace(active_channels=dict.fromkeys(range(connections)), readable=lambda: True)
    made.handle_accept = lambda: made.active_channels.setdefault(len(made.active_channels))
    return made


@pytest.mark.parametrize(
    ("own", "others", "waits"),
    [([0], [0], False), ([1], [0], False), ([2], [0], True), ([2, 1], [2], False), ([3, 1], [2], True), ([2], [9, 0], True), ([2], [5], False)],
)  # fmt: skip
def test_one_that_has_more_waits_a_moment_and_then_takes_what_is_left(own, others, waits):
    waited, servers = [], list(map(server, own))
    place = Place(0, [7, *others])
    leave_to_others(servers, place, waited.append)
    assert place.connected[0] == 0
    servers[0].handle_accept()
    assert bool(waited) == waits
    assert place.connected == [sum(own) + 1, *others]


def test_what_another_process_has_taken_meanwhile_is_not_missed():
    own = server(3)
    own.handle_accept = lambda: None
    place = Place(1, [0, 0])
    leave_to_others([own], place, lambda seconds: None)
    own.handle_accept()
    assert place.connected == [0, 3]


def test_connections_that_have_closed_count_no_longer():
    own = server(3)
    place = Place(0, [0, 0])
    leave_to_others([own], place, lambda seconds: None)
    own.handle_accept()
    own.active_channels.clear()
    assert own.readable()
    assert place.connected == [0, 0]
