"""The nouns: frozen records, ids, spans, and the errors of the ports. Imports the standard library only."""
