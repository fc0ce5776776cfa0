"""Work that no worker survives, for tests: what worker processes import has to be in a module."""

import os
import time

from index import pipeline


def work(item):
    """Hang at `hang`, die at `die`, run the process out at `exit`; else give the item in capitals."""
    if item == "hang":
        time.sleep(3600)
    if item == "die":
        os.kill(os.getpid(), 9)
    if item == "exit":
        os._exit(7)
    return item.upper()


def begin():
    """Make an article whose text says POISON hang or die, when it is cleaned in this process."""
    real = pipeline.clean

    def clean(raw):
        if "POISON" in raw.text:
            work("hang" if "hang" in raw.text else "exit")
        return real(raw)

    pipeline.clean = clean


def never():
    """Begin no work at all."""
    os._exit(3)
