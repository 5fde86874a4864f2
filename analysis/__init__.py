"""What statisticians take away: panels by year and measures of the network, made from answers."""

from comity.analysis.holding import Holding, Holdings, read_holdings
from comity.analysis.table import Table

__all__ = ["Holding", "Holdings", "Table", "read_holdings"]
