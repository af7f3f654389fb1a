"""Ports to models and their adapters: encode, tag, compare."""
