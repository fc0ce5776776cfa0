"""What can stop the job, as one tree; what is wrong with one article is a `Rejected` instead.

::

    JobError
    ├── NoSource      nothing is at the path that was given
    ├── JobRunning    another job is writing to this index
    ├── NothingToDo   there is no earlier run to reindex, resume or roll back to
    ├── NotAnArticle  what was to be cleaned is no article
    ├── NoPipeline    what is to find names is not there
    ├── BadHabits     the file of habits cannot be read
    ├── Undecidable   what was decided cannot be written down, read, or undone
    ├── Refused       the new generation is not what it should be; the live one stays
    ├── NoRoom        the disk is full
    ├── BadRecord     the record of what was read is damaged
    └── Stopped       somebody asked the job to stop
"""

from __future__ import annotations

from search.errors import GlaneurError


class JobError(GlaneurError):
    """The job cannot go on; its message says what to do next."""


class NoSource(JobError):
    """Nothing is at the path that was given."""


class JobRunning(JobError):
    """Another job is writing to this index."""


class NothingToDo(JobError):
    """There is no earlier run to reindex, resume or roll back to."""


class Refused(JobError):
    """The new generation is not what it should be; the live one stays."""


class NoRoom(JobError):
    """The disk is full."""


class BadRecord(JobError):
    """The record of what was read is damaged."""


class NotAnArticle(JobError):
    """What was to be cleaned is no article."""


class NoPipeline(JobError):
    """What is to find names is not installed, or finds none."""


class Undecidable(JobError):
    """What was decided cannot be written down, read, or undone."""


class BadHabits(JobError):
    """The file of habits cannot be read."""


class Stopped(JobError):
    """Somebody asked the job to stop; what it did so far is committed."""

    def __init__(self, signal: int) -> None:
        """Say by which signal."""
        super().__init__(f"stopped by signal {signal}")
        self.signal = signal
