"""Formats in which a build is taken away. One format a file."""
