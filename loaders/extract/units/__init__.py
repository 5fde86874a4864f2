"""Units: the sentences, lists and table rows that a text consists of."""
