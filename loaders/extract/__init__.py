"""Extraction: prose becomes claims by rules that are data; in doubt a sentence stays unread, with the reason."""

from comity.loaders.extract.extraction import Extraction, Unread, extract
from comity.loaders.extract.scored import to_scored

__all__ = ["Extraction", "Unread", "extract", "to_scored"]
