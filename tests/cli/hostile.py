"""Documents about the harbour that try to give orders to a terminal, or to pass for what they are not."""

import json
from pathlib import Path

HARM = ("\x1b", "\x07", "\u202e", "\u200b", "\r")  # what must never reach a terminal
TITLE = "\x1b[2JShips\u202e without papers [bold]now[/bold]"
PUBLISHER = "Ostrea \x1b]0;owned\x07Herald\u200b"
TEXT = (
    "The Ministry of Trade of Ostrea said that harbour officers of Vardmoor took money to let 14 ships "
    "pass\u202e without papers\x1b[31m. Captain Ilan Brue\x07 said that he had paid 300 marks to a harbour officer, "
    "who wrote the name of another ship into the book and wished him a good journey [red]home[/red]."
)
DENIAL = (
    "The Harbour Ministry of Vardmoor denied that harbour officers took money to let ships pass\u202e "
    "without papers\x1b[0m."
)


def documents(folder: Path) -> Path:
    """Write the documents into `folder`: a text, two copies of it, and a denial."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        {"id": "first\x1b[1m", "title": TITLE, "publisher": PUBLISHER, "published": "2031-05-02", "text": TEXT},
        {
            "id": "copy\u202e",
            "title": TITLE,
            "publisher": "Quay Post",
            "published": "2031-05-03",
            "text": TEXT + " So.",
        },
        {"id": "again", "publisher": "Tide Review", "published": "2031-05-04", "text": TEXT + " Thus it was."},
        {"id": "denial", "publisher": "Harbour Ministry of Vardmoor", "published": "2031-05-05", "text": DENIAL},
    ]
    lines = "".join(json.dumps({**row, "lang": "en"}) + "\n" for row in rows)
    (folder / "hostile\x1b[7m.jsonl").write_text(lines, encoding="utf-8")
    return folder
