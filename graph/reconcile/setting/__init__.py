"""What other claims say that bears on a key: others on the chair, a body's life, a fuller capacity, the rung."""

from comity.graph.reconcile.setting.around import NOTHING_AROUND, Around, Setting, settings

__all__ = ["NOTHING_AROUND", "Around", "Setting", "settings"]
