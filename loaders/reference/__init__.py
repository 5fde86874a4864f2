"""Reference bodies: one folder each, claims row by row, every row with its sources."""
