"""Reconciling: the claims about one key put side by side become facts."""

from comity.graph.reconcile.conclude import reconcile
from comity.graph.reconcile.policies import JOINING, POLICIES, Policy, weighed_by

__all__ = ["JOINING", "POLICIES", "Policy", "reconcile", "weighed_by"]
