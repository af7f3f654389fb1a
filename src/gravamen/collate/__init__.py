"""Claim beside claim: same, contradicts, qualifies."""
