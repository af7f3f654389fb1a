"""A small case for trials of the commands: five documents about a harbour that does not exist."""

import json
from pathlib import Path

QUESTION = "Did the harbour officers of Vardmoor take money to let ships pass without papers?"
ABOUT = """file\tissuer\tdate\tlang
denial.txt\tHarbour Ministry of Vardmoor\t2031-05-04\ten
charge.txt\tMinistry of Trade of Ostrea\t2031-05-02\ten
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ships without papers</title>
<meta property="og:site_name" content="Vardmoor Gazette">
<meta property="article:published_time" content="2031-04-20"></head><body><article>
<h1>Ships without papers</h1>
<p>The harbour office of Vardmoor let 14 ships pass without papers in March, according to its own register.
The register is open to everybody who asks for it at the office on the quay.</p>
<p>Captain Ilan Brue said that he had paid 300 marks to a harbour officer. The officer wrote the name of
another ship into the book, Captain Brue said, and wished him a good journey.</p>
</article></body></html>
"""
TEXTS = {
    "charge.txt": """Statement on the ships of Vardmoor

The Ministry of Trade of Ostrea said that harbour officers of Vardmoor took 300 marks a ship to
let 14 ships pass without papers. “Money went from hand to hand on the quay,” said Trade Minister
Ada Rell.

The Ministry designated the officer Juro Halm on 2 May 2031.
""",
    "denial.txt": """On the accusations of Ostrea

The Harbour Ministry of Vardmoor denied that harbour officers took money to let ships pass without
papers. “We have nothing to hide,” said its spokesman Tem Orvik.
""",
    "report.md": """---
title: A year on the quay
publisher: The Quay Review
published: 2031-04-11
lang: en
---

# A year on the quay

Two shippers told The Quay Review that harbour officers took 300 marks to let ships pass without
papers. Ships leave the port of Vardmoor on Tuesdays, and nobody asks for their papers.
""",
    "page.html": PAGE,
}
ROWS = (
    {
        "id": "letter",
        "publisher": "Seamen's Union of Vardmoor",
        "published": "2031-04-25",
        "lang": "en",
        "text": "The union said that harbour officers asked its members for money on nine days in March. Those who "
        "did not pay waited for their papers until the tide had gone.",
    },
)


def documents(folder: Path) -> Path:
    """Write the documents into `folder`, made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    rows = "".join(json.dumps(row) + "\n" for row in ROWS)
    (folder / "rows.jsonl").write_text(rows, encoding="utf-8")
    return folder


def about(folder: Path) -> Path:
    """Write the table of what the text files do not declare."""
    path = folder / "about.tsv"
    path.write_text(ABOUT, encoding="utf-8")
    return path
