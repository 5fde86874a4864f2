"""Reconciling: the claims about one key put side by side become facts.

The way of a claim, module by module:

``keys``
    Of what it speaks, by the template of its relation.
``evidence``
    What it brings to that key, and what a complete list brings to the keys of those whom it leaves out.
``joining``
    A claim that lacks a key role joins the one fact that it can only mean.
``setting``
    What other claims say that bears on the key.
``first_seen``, ``days``, ``parting``
    What lists and meetings show of a begin; days of one event; terms of one chair apart.
``ladder``, ``policies``
    The rung on which a date stands, and which dates give way to others.
``split``, ``spell``, ``denials``
    Which evidence speaks of one stretch of time.
``bounds``, ``agreement``, ``reasons``, ``plans``
    Its four days, whether its sources agree, why it came out so, and which plans stand beside it.
``conclude``
    All of this in order: claims in, facts out.
"""

from comity.graph.reconcile.conclude import reconcile
from comity.graph.reconcile.policies import JOINING, POLICIES, Policy, weighed_by

__all__ = ["JOINING", "POLICIES", "Policy", "reconcile", "weighed_by"]
