"""Extraction: prose becomes claims by rules that are data; in doubt a sentence stays unread, with the reason."""

from comity.loaders.extract.extraction import Extraction, extract
from comity.loaders.extract.scored import to_scored
from comity.loaders.extract.unread import Unread

__all__ = ["Extraction", "Unread", "extract", "to_scored"]
