"""Measures of a day's network, each a function from a snapshot to rows."""

from comity.analysis.measures.nodes import of_bodies, of_states
from comity.analysis.measures.pairs import of_body_pairs, of_state_pairs

MEASURES = {"states": of_states, "bodies": of_bodies, "state-pairs": of_state_pairs, "body-pairs": of_body_pairs}
"""What is measured; a further one is a function of a snapshot and a row in this table."""

__all__ = ["MEASURES", "of_bodies", "of_body_pairs", "of_state_pairs", "of_states"]
