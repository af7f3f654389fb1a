"""The page that a brief is sent as: what stands on it, and its template, style and script."""
