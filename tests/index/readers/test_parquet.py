from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from index.readers import read, read_stream
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected


def written(columns: dict[str, object]) -> bytes:
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), out, row_group_size=100)
    return out.getvalue()


def found(folder: Path, content: bytes, fields: tuple[tuple[str, str], ...] = ()) -> list[RawArticle | Rejected]:
    (folder / "a.parquet").write_bytes(content)
    return list(read(folder / "a.parquet", fields=fields))


def articles(items: list[RawArticle | Rejected]) -> list[RawArticle]:
    return [item for item in items if isinstance(item, RawArticle)]


def reasons(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


def test_a_row_is_an_article(tmp_path: Path) -> None:
    columns = {"id": [7], "titre": ["Le pont"], "texte": ["Il est ouvert."], "auteurs": [["Ève Martin", "Luc Roy"]], "date": [date(2019, 5, 2)], "other": [{"a": 1}]}  # fmt: skip
    (item,) = articles(found(tmp_path, written(columns)))
    assert (item.id, item.title, item.text, item.published) == ("7", "Le pont", "Il est ouvert.", "2019-05-02")
    assert (item.authors, item.origin) == (("Ève Martin", "Luc Roy"), f"{tmp_path}/a.parquet:1")


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", [None, "UTC", "Europe/Paris"])
def test_a_time_is_a_date_of_any_unit_and_zone(tmp_path: Path, unit: str, zone: str | None) -> None:
    moment = (
        datetime(2019, 5, 2, 10, 30, 1, 5, tzinfo=UTC) if unit in ("us", "ns") else datetime(2019, 5, 2, 10, tzinfo=UTC)
    )
    times = pyarrow.array([moment], pyarrow.timestamp("us", "UTC")).cast(pyarrow.timestamp(unit, zone), safe=False)
    (item,) = articles(found(tmp_path, written({"text": ["Un texte."], "published": times})))
    assert item.published.startswith("2019-05-02T1")


def test_names_are_mapped(tmp_path: Path) -> None:
    (item,) = articles(found(tmp_path, written({"histoire": ["Il est ouvert."]}), (("text", "histoire"),)))
    assert item.text == "Il est ouvert."


def test_a_table_without_text_lists_its_columns(tmp_path: Path) -> None:
    (item,) = found(tmp_path, written({"histoire": ["x"]}))
    assert isinstance(item, Rejected)
    assert item.detail.endswith("its columns are histoire")


def test_rows_of_many_groups_are_numbered_through(tmp_path: Path) -> None:
    items = articles(found(tmp_path, written({"text": [f"Texte {n}" for n in range(250)]})))
    assert [item.origin.rpartition(":")[2] for item in items] == [str(n) for n in range(1, 251)]


@pytest.mark.parametrize("value", [None, "", float("nan"), b"", Decimal("1.5"), b"octets"])
def test_a_row_without_text_is_rejected_and_any_value_is_put_up_with(tmp_path: Path, value: object) -> None:
    assert len(found(tmp_path, written({"text": [value]}))) == 1


def test_one_text_a_million_times_is_a_bomb(tmp_path: Path) -> None:
    items = found(tmp_path, written({"text": ["x" * 100_000] * 5_000}))
    assert reasons(items) == [Reason.BOMB]


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" * 100, written({"text": ["x"] * 100})[:-20]])
def test_what_is_no_whole_table_raises_nothing(tmp_path: Path, content: bytes) -> None:
    (reason,) = reasons(found(tmp_path, content))
    assert reason in (Reason.EMPTY, Reason.DAMAGED)


def test_a_stream_is_known_for_a_table() -> None:
    assert len(articles(list(read_stream(io.BytesIO(written({"text": ["Il est ouvert."]})))))) == 1
