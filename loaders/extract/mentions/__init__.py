"""Mentions: what a text names, with offsets, found by one scan and typed."""
