"""No test depends on a clock: a slow machine finds no other bugs than a fast one."""

from hypothesis import settings

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")
