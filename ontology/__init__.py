"""The vocabulary of comity, its declarations, and the gazetteer of names."""
