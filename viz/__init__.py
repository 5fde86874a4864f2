"""Views made from answers: the offline page and what it is drawn from."""
