"""Gravamen answers a contested question from the sources a person holds.

It shows who says what, what backs it, what disputes it, and what is not there.
"""
