"""Titles and offices: what stands before and beside the names of people, and what it tells of them."""

import re

TITLES = frozenset(
    """president vice secretary minister prime senator sen rep representative gov governor gen general lt
    lieutenant maj major col colonel capt captain adm admiral mr mrs ms miss dr judge justice chief deputy acting
    assistant under special envoy ambassador spokesman spokeswoman spokesperson director chairman chairwoman
    attorney former interim first lady press national security adviser advisor commander officer professor
    prof sir madam king queen pope commissioner mayor congressman congresswoman dictator general-in-chief
    presidenta presidente ceo cfo coo chancellor premier speaker sheriff rev reverend bishop archbishop
    cardinal rabbi imam prince princess lord dame sgt sergeant pres del councilman councilwoman nominee
    candidate counsel inspector detective constable commandant administrator coordinator chair""".split()
)
# Titles that make a single word after them a person's name: "Judge Vohl", not "First Amendment".
RANKS = frozenset(
    """president secretary minister senator sen rep gov governor gen lt lieutenant maj col colonel capt captain
    adm admiral mr mrs ms miss dr judge justice ambassador spokesman spokeswoman spokesperson chairman
    chairwoman professor prof sir pope commissioner mayor congressman congresswoman chancellor sheriff rev
    bishop archbishop cardinal rabbi prince princess queen sgt sergeant inspector detective""".split()
)
# What the holder of an office has charge of: "Secretary of State Marco Rubio".
CHARGES = frozenset(
    """state treasury defense defence foreign affairs interior justice homeland security energy commerce
    health communication communications information external relations labor education republic of the and for to
    us u.s house senate finance trade transport""".split()
)
JOINTS = frozenset("of the and for to".split())
# What people are, and bodies are not.
HOLDERS = (
    "president|minister|secretary|senator|governor|mayor|spokesman|spokeswoman|spokesperson|judge|general|ambassador|"
    "chairman|chairwoman|director|chief|leader|candidate|nominee|congressman|congresswoman|attorney|lawyer|"
    "commissioner|premier|chancellor|king|queen|pope|officer|official|first lady|prosecutor|adviser|aide|man|woman"
)
HONORIFIC = re.compile(r"\b(?P<title>Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS|DR)\.? $")
PRONOUN_OF = {
    **dict.fromkeys(
        """mr sir king lord prince chairman congressman councilman spokesman businessman pope cardinal archbishop
        presidente widower actor""".split(),
        "he",
    ),
    **dict.fromkeys(
        """mrs ms miss lady queen dame madam princess chairwoman congresswoman councilwoman spokeswoman
        businesswoman presidenta widow actress""".split(),
        "she",
    ),
}


def is_title(word: str) -> bool:
    """Whether the word stands before names: "Minister", "Gen."."""
    return word.rstrip(".").lower() in TITLES


def honorific_before(text: str, place: int) -> str:
    """The "mr" or "mrs" that stands before `place`, in lower case; empty where none does."""
    found = HONORIFIC.search(text, max(0, place - 6), place)
    return found["title"].lower() if found else ""
