"""Work that no worker survives, for tests: what worker processes import has to be in a module."""

import os
import time

from index import pipeline
from index.readers.formats import html


def work(item):
    """Hang at `hang`, die at `die`, run the process out at `exit`; else give the item in capitals."""
    if item == "hang":
        time.sleep(3600)
    if item == "die":
        os.kill(os.getpid(), 9)
    if item == "exit":
        os._exit(7)
    return item.upper()


def work_some(most, items):
    """Do so with several at a time."""
    for start in range(0, len(items), most):
        yield list(map(work, items[start : start + most]))


def begin():
    """Make an article whose text says POISON hang or die, when it is cleaned in this process."""
    real = pipeline.clean

    def clean(raw):
        if "POISON" in raw.text:
            work("hang" if "hang" in raw.text else "exit")
        return real(raw)

    pipeline.clean = clean


def begin_reading():
    """Make a page that says POISON hang, die or exit, when it is read in this process."""
    real = html.read

    def read(source):
        words = source.stream.peek(100)
        if b"POISON" in words:
            work(words.split()[1].decode())
        return real(source)

    html.read = read


def never():
    """Begin no work at all."""
    os._exit(3)
