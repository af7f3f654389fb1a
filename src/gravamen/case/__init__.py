"""The one public API: a case on disk, and how the stages are joined."""
