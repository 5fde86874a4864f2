"""Reading: a file becomes a document and its text, whose every character is body or a named kind of noise."""

from comity.loaders.read.reading import Reading, read_document
from comity.loaders.read.text import Segment, Text

__all__ = ["Reading", "Segment", "Text", "read_document"]
