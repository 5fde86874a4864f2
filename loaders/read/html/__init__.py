"""Web pages: saved HTML becomes lines, bullets and tables; what surrounds the text is noise of a named kind."""
