"""Frames: sentences with one character for each mention, where rules match; and what a match is told by its clause."""
