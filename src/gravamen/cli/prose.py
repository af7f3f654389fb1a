"""Indented text for people, as wide as the terminal. Words of documents are data: what they hide is shown."""

from gravamen.cli.tables import wrapped

LONGEST = 2000  # code points of a paragraph that are shown


class Prose:
    """Paragraphs on standard output, wrapped below where they began."""

    def __init__(self) -> None:
        from rich.console import Console

        self._console = Console(highlight=False)

    def heading(self, text: str) -> None:
        """A line that opens a part, below an empty one."""
        self._print([""], "")
        self.told(text, style="bold")

    def told(self, text: str, indent: int = 0, lead: str = "", style: str = "") -> None:
        """A paragraph `indent` characters in, after `lead`; its further lines begin where its words do."""
        self.drawn(" " * indent + lead, " " * (indent + len(lead)), text, style)

    def drawn(self, first: str, rest: str, text: str, style: str = "") -> None:
        """A paragraph whose first line begins with `first`, the others with `rest`; both equally long."""
        from gravamen.brief.page.shown import shown

        plain = " ".join(shown(text[:LONGEST]).split())
        more = f" … ({len(text) - LONGEST:,} more characters)" if len(text) > LONGEST else ""
        lines = wrapped(plain + more, max(20, self._console.width - len(first)))
        self._print([(rest if number else first) + line for number, line in enumerate(lines)], style)

    def _print(self, lines: list[str], style: str) -> None:
        from rich.text import Text

        text = "\n".join(line.rstrip() for line in lines)
        self._console.print(Text(text, style), no_wrap=True, crop=False)
