"""Passages to claims: who says what."""
