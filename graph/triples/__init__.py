"""Claims, facts, documents and things as triples, and claims back out of them."""
