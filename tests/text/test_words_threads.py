"""Words in many threads at once."""

from concurrent.futures import ThreadPoolExecutor

from gravamen.text.words import stem

WORDS = [f"{root}{end}" for root in ("traffick", "smuggl", "report", "organis", "bribe", "sail") for end in
         ("s", "ing", "ed", "ers", "ations", "ingly", "edness", "fulness")] * 40  # fmt: skip


def test_a_stem_does_not_depend_on_what_other_threads_stem() -> None:
    unremembered = stem.__wrapped__
    alone = [unremembered(word) for word in WORDS]
    with ThreadPoolExecutor(8) as workers:
        assert list(workers.map(unremembered, WORDS)) == alone
