"""Where words come from: copies, credits, parties."""
