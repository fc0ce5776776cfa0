"""An answer to what a terminal shows: colours on a terminal, plain text in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.columns import Columns
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from search.answer import Answer, Shown
from search.article import Article
from search.comparison import Comparison, Piece
from search.concordance import WIDTH, Occurrence
from search.original import original
from search.snippets import Fragment
from search.view import Labelled

_MARK = "bold black on yellow"


def show_answer(answer: Answer, console: Console) -> None:
    """Print one page of hits and their facets."""
    console.print(_summary(answer))
    for hit in answer.hits:
        console.print()
        for line in _hit(hit):
            console.print(Padding(line, (0, 0, 0, 5)) if console.is_terminal else Text("     ").append_text(line))
    if any(answer.facets.values()):
        console.print()
        console.print(
            Columns([_facet(name, values) for name, values in answer.facets.items() if values], padding=(0, 3))
        )


def show_article(article: Article, marks: dict[str, list[tuple[int, int]]], console: Console) -> None:
    """Print one article, what a query found in it in colour."""
    about = [article.source, article.dated, article.lang, article.url]
    console.print(marked(Fragment(article.title, tuple(marks["title"]))), style="bold")
    console.print(Text(_printable(" · ".join(part for part in about if part)), style="cyan"))
    for name, values in _credits(article):
        if values:
            console.print(Text(_printable(f"{name}: {', '.join(values)}"), style="cyan"))
    for text, zone in ((article.lead, "lead"), (article.body, "body")):
        if text:
            console.print()
            console.print(marked(Fragment(text, tuple(marks[zone]))))
    if article.removed:
        console.print()
        console.print(Text(f"{len(article.removed)} lines were removed:", style="dim"))
        for line in article.removed:
            console.print(
                Text(f"{line.n:>5}  {line.reason}, {line.confidence:.0%}: ", style="dim").append_text(
                    marked(Fragment(line.text[:200]))
                )
            )


def show_original(article: Article, console: Console) -> None:
    """Print the original of an article: its lines with their numbers, those that were taken out struck, with their reason."""
    for line in original(article):
        number = Text(f"{line.n or '':>5} ", style="dim")
        text = marked(Fragment(line.text))
        said = f"  [{line.reason}]" if line.kept and line.reason else f"  [{line.reason}, {line.confidence:.0%}]"
        if not line.kept:
            number.append("- ")
            text.stylize("strike red")
        else:
            number.append("  ")
        console.print(number.append_text(text).append(said if line.reason else "", style="dim"))


def _credits(article: Article) -> Iterator[tuple[str, Iterable[str]]]:
    yield "updated", (article.updated.isoformat(),) if article.updated else ()
    yield "section", (article.section,) if article.section else ()
    yield "authors", article.authors
    yield "agency", article.agency
    yield "tags", article.tags
    yield "captions", article.captions


def show_comparison(found: Comparison, console: Console) -> None:
    """Print what two articles share and what only one has: by sign, and on a terminal by colour too."""
    console.print(_compared(found.title), style="bold")
    for pieces in found.paragraphs:
        console.print()
        console.print(_compared(pieces))
    console.print()
    counts = f"{found.same:,} words are in both, {found.removed:,} were removed, {found.added:,} were added"
    console.print(
        Text(counts + (", of those that were compared: the texts are long" if found.cut else ""), style="dim")
    )


def _compared(pieces: Iterable[Piece]) -> Text:
    text = Text()
    for piece in pieces:
        said, blank = _printable(piece.text.rstrip()), " " if piece.text[-1:].isspace() else ""
        match piece.change:
            case "removed":
                text.append(f"[-{said}-]", style="red strike")
            case "added":
                text.append(f"{{+{said}+}}", style="green underline")
            case _:
                text.append(said)
        text.append(blank)
    return text


def _summary(answer: Answer) -> Text:
    text = Text()
    text.append(f"{answer.total:,} article{'s' if answer.total != 1 else ''}", style="bold")
    if answer.lines != answer.total:
        text.append(f" in {answer.lines:,} stor{'ies' if answer.lines != 1 else 'y'}", style="bold")
    text.append(f" · {answer.read_as or 'nothing to search for'} · {answer.took_ms:.1f} ms", style="dim")
    if answer.partial:
        text.append(
            "\nNot complete: a part of the index does not answer, and there may be more articles.", style="bold red"
        )
    if answer.through:
        said = f"\n{answer.through:,} of them only through the entity; --as-written leaves them out"
        text.append(said, style="dim italic")
    if answer.relaxed:
        text.append("\nArticles with any of these words; those with more of them come first.", style="dim italic")
    if answer.suggestion:
        text.append("\nDid you mean: ").append(answer.suggestion, style="bold italic")
    return text


def _through(hit: Shown) -> Iterator[str]:
    for each in hit.through:
        written = f" ({each.written})" if each.written != each.label else ""
        yield f"through the entity {each.label}{written}"


def _hit(hit: Shown) -> Iterator[Text]:
    article = hit.article
    title = marked(Fragment(article.title or article.id, hit.title_marks if article.title else ()))
    title.stylize("bold")
    yield Text(f"{hit.rank}. ").append_text(title)
    about = [article.source, article.dated, article.lang, article.id, *_through(hit)]
    yield Text(_printable(" · ".join(part for part in about if part)), style="cyan")
    yield from (marked(fragment) for fragment in hit.fragments)
    for line in hit.removed:
        yield Text("- ", style="red").append_text(marked(line.fragment)).append(f"  [{line.reason}]", style="dim")
    if hit.story.size > 1:
        yield Text(_versions(hit), style="magenta")
    names = list(dict.fromkeys(hit.labels[entity.id] for entity in article.entities))[:8]
    if names:
        yield Text(_printable(" · ".join(names)), style="green")


def _versions(hit: Shown) -> str:
    """Say what else there is of a story, and under which ids."""
    story, version = hit.story, hit.article.version
    copies, variants = story.copies - (version == "copy"), story.variants - (version == "variant")
    counts = [f"{copies} cop{'y' if copies == 1 else 'ies'}"] if copies else []
    counts += [f"{variants} variant{'s' if variants != 1 else ''}"] if variants else []
    counts = ["the first"] * (version != "first") + counts
    ids = [each.id for each in story.versions if each.id != hit.article.id]
    return _printable(f"{', '.join(counts)}: {' '.join(ids)}{' …' if story.size > len(ids) + 1 else ''}")


def show_places(places: Iterable[Occurrence], console: Console) -> None:
    """Print places one below the other, what comes before on their left, with date, source and id."""
    side = max(20, (min(console.width, 150) - 40) // 2) if console.is_terminal else WIDTH
    for each in places:
        before = _printable(each.before)[-side:]
        text = Text(" " * max(0, side - cell_len(before)) + before).append(_printable(each.match), style=_MARK)
        text.append(_printable(each.after)[:side])
        about = _printable("  ".join(part for part in (each.published, each.source, each.id) if part))
        text.append(f"   {about}", style="dim")
        if console.is_terminal:
            console.print(text, no_wrap=True, overflow="ellipsis")
        else:
            console.print(text)


def marked(fragment: Fragment) -> Text:
    """Return a fragment with what matched in colour."""
    text = Text(_printable(fragment.text))
    for start, end in fragment.marks:
        text.stylize(_MARK, start, end)
    return text


def _printable(text: str) -> str:
    """Put a blank for each control character: an article must not move the cursor or change the title of a window."""
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in text)


def _facet(name: str, values: Iterable[Labelled]) -> Panel:
    table = Table.grid(padding=(0, 1))
    for value in values:
        table.add_row(Text(_printable(value.label[:32])), Text(str(value.count), style="dim"))
    return Panel(table, title=name, title_align="left", border_style="dim")
