"""Bytes to text, passages and what the document declares about itself."""
