"""A page that an analyst pastes into a paper: what holds on a day, what is contested, what was planned."""

from comity.viz.brief.brief import brief_of
from comity.viz.brief.markdown import render_brief_markdown
from comity.viz.brief.page import Brief

__all__ = ["Brief", "brief_of", "render_brief_markdown"]
