"""Requests to counters that Prometheus reads at /metrics; several processes count together in a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import Final

from flask import Flask, Response, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from search.errors import GlaneurError
from search.live import Live
from web.access_log import route

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
"""The variable that names the folder, as prometheus-client reads it when it is loaded."""
_BUCKETS: Final = (0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10)
"""Seconds."""
_METHODS: Final = frozenset(["GET", "HEAD", "POST", "OPTIONS"])


class _Index(Collector):
    """What is served, asked when it is read."""

    def __init__(self, live: Live) -> None:
        self._live = live

    def collect(self) -> Iterator[GaugeMetricFamily]:
        articles = GaugeMetricFamily("glaneur_articles", "Articles in the live generation.")
        about = GaugeMetricFamily("glaneur_generation", "The live generation; 1.", labels=["generation"])
        try:
            searcher = self._live.view().searcher
        except GlaneurError:
            articles.add_metric([], 0)
        else:
            articles.add_metric([], len(searcher))
            about.add_metric([searcher.generation], 1)
        yield from (articles, about)


def register(app: Flask, live: Live) -> None:
    """Count every request by its kind of address, and how long it took until its answer began."""
    registry, shared = CollectorRegistry(), bool(os.environ.get(FOLDER))
    if shared:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    registry.register(_Index(live))
    _count(app, registry, shared=shared)
    app.add_url_rule("/metrics", "metrics", lambda: Response(generate_latest(registry), mimetype=CONTENT_TYPE_LATEST))


def _count(app: Flask, registry: CollectorRegistry, *, shared: bool) -> None:
    """Count in `registry`, or `shared` with other processes in the folder that it reads."""
    into = CollectorRegistry() if shared else registry
    requests = Counter("glaneur_requests", "Requests.", ["route", "method", "status"], registry=into)
    seconds = Histogram("glaneur_request_seconds", "Time to an answer.", ["route"], registry=into, buckets=_BUCKETS)

    def counted(response: Response) -> Response:
        method = request.method if request.method in _METHODS else "other"
        requests.labels(route(), method, response.status_code).inc()
        seconds.labels(route()).observe(time.perf_counter() - g.get("started", time.perf_counter()))
        return response

    app.after_request(counted)
