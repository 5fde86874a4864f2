"""Data sets of others, each loaded from the user's own copy: a document, its claims, and the days it speaks of."""

from comity.loaders.datasets.dataset import Dataset, Unplaced, is_dataset, load_dataset

__all__ = ["Dataset", "Unplaced", "is_dataset", "load_dataset"]
