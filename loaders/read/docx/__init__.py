"""Word files: paragraphs, lists and tables of a DOCX package, with its headers and comments as noise."""
