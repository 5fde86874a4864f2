"""Facts and triples of the reference rows once and twenty times over, in one run: the ratio should be about twenty."""

from __future__ import annotations

import time

from generator import reference

TIMES = 20


def measured(copies: int) -> tuple[float, float, int, int]:
    """Seconds for the facts, seconds for the triples, and how many of each."""
    build = reference(copies)
    begun = time.perf_counter()
    facts = len(build.facts)
    drawn = time.perf_counter()
    triples = len(build.triples)
    return drawn - begun, time.perf_counter() - drawn, facts, triples


def main() -> None:
    one, many = measured(1), measured(TIMES)
    for name, place in (("facts", 0), ("audit and triples", 1)):
        ratio = many[place] / one[place]
        print(f"{name}: {one[place]:.2f} s once, {many[place]:.2f} s {TIMES} times: ratio {ratio:.1f}")
    print(f"{one[2]} facts, {one[3]} triples once; {many[2]} facts, {many[3]} triples {TIMES} times")


if __name__ == "__main__":
    main()
