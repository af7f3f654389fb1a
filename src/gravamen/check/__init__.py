"""Whether passages back a statement."""
