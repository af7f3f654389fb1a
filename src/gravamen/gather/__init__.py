"""Paths to bytes and sightings."""
