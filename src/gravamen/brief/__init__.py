"""Findings to a brief, and its renderings."""
