"""One builder a relation: what a rule found becomes the roles of claims."""
