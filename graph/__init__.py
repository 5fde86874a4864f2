"""Claims, facts and the graph: what sources say, what follows from it, and how it is kept."""
