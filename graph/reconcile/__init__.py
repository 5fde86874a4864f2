"""Reconciling: the claims about one key put side by side become facts."""

from comity.graph.reconcile.conclude import reconcile
from comity.graph.reconcile.policies import POLICIES, Policy

__all__ = ["POLICIES", "Policy", "reconcile"]
