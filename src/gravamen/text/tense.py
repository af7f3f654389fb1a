"""Whether words tell of what is past or of what is to come."""

import re

from gravamen.record.span import Span

REACH = 150  # code points to each side that are looked at
STOP = re.compile(r"[;!?]|[.:](?=\s+[A-Z“\"])")
IRREGULAR = """was were had did said told met took left held went began made sent fell rose came gave saw won lost shot
    led ran found brought became spoke wrote flew broke bought sold paid drew fled kept knew got stood struck sank
    drove threw stole hid sat spent felt dealt meant laid taught thought froze rode fought chose swore withdrew
    sought caught built grew heard died ago"""
# What ends in -ed after these words is no past tense.
NOT_AFTER = "".join(rf"(?<!\b{word} )" for word in "is are be being the a an of to".split())
PAST = re.compile(
    rf"\b(?:{'|'.join(IRREGULAR.split())}|(?:has|have) been|(?:did|was|were|had)n['’]t"
    rf"|{NOT_AFTER}[a-z]{{2,}}(?<!e)ed)\b"
)
TO_COME = re.compile(
    r"\b(?:will|won['’]t|shall|would|going to|due to|due|plans? to|planned|is to|are to|was to|were to|set to|intends?"
    r" to|intended|expect(?:s|ed)?|scheduled|hopes? to|upcoming|must|should|may|might|can|could)\b"
    r"|\bto be [a-z]+ed\b|['’]ll\b"
)


def tense(text: str, span: Span) -> int:
    """-1 where the words around `span` tell of the past only, 1 of what is to come only, 0 of both or neither."""
    start, end = max(0, span.start - REACH), min(len(text), span.end + REACH)
    for stop in STOP.finditer(text, start, span.start):
        start = stop.end()
    stop_after = STOP.search(text, span.end, end)
    end = stop_after.start() if stop_after else end
    past, to_come = PAST.search(text, start, end), TO_COME.search(text, start, end)
    return 0 if bool(past) == bool(to_come) else -1 if past else 1
