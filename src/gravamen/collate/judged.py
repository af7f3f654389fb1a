"""What people decided about pairs of claims."""

from collections.abc import Mapping

from gravamen.record.judgement import Judgement

# By the ids of the two claims, whichever is left. A judgement here outranks whatever the words tell.
Judged = Mapping[frozenset[str], Judgement]
NOTHING_JUDGED: Judged = {}
