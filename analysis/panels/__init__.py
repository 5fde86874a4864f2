"""Panels: one row a state, pair or body and year, with a written coding rule each."""

from comity.analysis.panels.body_year import body_years
from comity.analysis.panels.dyad_year import dyad_years
from comity.analysis.panels.state_year import state_years

PANELS = {"state-year": state_years, "dyad-year": dyad_years, "body-year": body_years}
"""Each panel by its name; a further one is a module here and a row in this table."""

__all__ = ["PANELS", "body_years", "dyad_years", "state_years"]
