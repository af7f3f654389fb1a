"""Words: sentences, tokens, shingles, numbers, dates, names. What several stages need."""
