"""Facts and triples of the reference rows once and twenty times over, in one run: the ratio should be about twenty.

Processor time, with the collector of cycles off, as a build has it: a collection walks through all that is kept, again
and again, and so would be the one thing here that grows faster than the claims.
"""

from __future__ import annotations

import gc
import time

from generator import reference

TIMES = 20


def measured(copies: int) -> tuple[float, float, int, int]:
    """Seconds for the facts, seconds for the triples, and how many of each."""
    build = reference(copies)
    begun = time.process_time()
    facts = len(build.facts)
    drawn = time.process_time()
    triples = len(build.triples)
    return drawn - begun, time.process_time() - drawn, facts, triples


def main() -> None:
    gc.disable()
    one, many = measured(1), measured(TIMES)
    for name, place in (("facts", 0), ("audit and triples", 1)):
        ratio = many[place] / one[place]
        print(f"{name}: {one[place]:.2f} s once, {many[place]:.2f} s {TIMES} times: ratio {ratio:.1f}")
    print(f"{one[2]} facts, {one[3]} triples once; {many[2]} facts, {many[3]} triples {TIMES} times")


if __name__ == "__main__":
    main()
