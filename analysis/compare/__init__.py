"""The data of others beside our facts: where they differ on membership-days, and why."""

from comity.analysis.compare.comparison import Comparison, compare

__all__ = ["Comparison", "compare"]
