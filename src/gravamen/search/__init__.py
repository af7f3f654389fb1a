"""Question to ranked passages, and the scoped absence."""
