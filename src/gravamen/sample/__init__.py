"""The sample case that ships with the program: a contested question in a country that does not exist.

Every person, place, organisation and event in it is invented. `key.toml` says what a brief on it must show.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
DOCUMENTS = FOLDER / "documents"
ABOUT = FOLDER / "about.tsv"  # publisher, date and language of the files that declare none
SOURCES = FOLDER / "sources.toml"  # what a person knows about the publishers: kind, owner, reliability
KEY = FOLDER / "key.toml"
QUESTION = FOLDER / "question.txt"
EXPECT = FOLDER / "expect.txt"  # one thing a line that a reader would expect the documents to mention
