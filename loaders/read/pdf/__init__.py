"""PDF files: drawn letters become lines, lines become paragraphs, and what repeats on the pages is noise."""
