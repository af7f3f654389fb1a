"""Propositions and origins to findings, by named rules."""
