"""The process that answers queries: `python -m comity.serve.worker`, messages in, messages out, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from comity.serve.frames import Message, received
from comity.serve.limits import Limits
from comity.serve.problems import Problem
from comity.serve.sandbox import alarm, bound, leave_network, stay_with_parent

_GRACE = 0.5  # the service ends a query first; the alarm is for the case that it can not


def main() -> None:
    """Open the store that the first message names, say so, and answer until the messages end."""
    stay_with_parent()
    offline = leave_network()
    messages, answers = sys.stdin.buffer, sys.stdout.buffer
    try:
        setup = received(messages).head
        limits = Limits(**setup["limits"])
        _serve(messages, answers, setup["store"], limits, offline)
    except EOFError:
        return


def _serve(messages: BinaryIO, answers: BinaryIO, store: str, limits: Limits, offline: bool) -> None:
    from comity.graph.store import open_generation  # noqa: PLC0415  the network is left first
    from comity.serve.tasks import TASKS, Desk  # noqa: PLC0415

    desk = Desk(open_generation(Path(store)), limits)
    bound(limits.memory)
    head = {"offline": offline, "quads": len(desk.store), "graphs": sorted(desk.held), **asdict(desk.graph.head)}
    _send(answers, Message(head))
    while True:
        asked: dict[str, Any] = received(messages).head
        alarm(limits.seconds + _GRACE)
        answer = _answered(partial(TASKS[asked["do"]], desk, asked), limits)
        alarm(0)
        _send(answers, answer)


def _answered(task: Callable[[], Message], limits: Limits) -> Message:
    """The answer to a task, or the problem with it."""
    try:
        answer = task()
        if len(answer.body) > limits.answer << 20:
            raise Problem("too-much", f"more than {limits.answer} MiB; ask for less at once")
        return answer
    except Problem as problem:
        return Message({"problem": asdict(problem)})
    except MemoryError:
        return Message({"problem": asdict(Problem("exhausted", f"more than {limits.memory} MiB of memory"))})


def _send(answers: BinaryIO, message: Message) -> None:
    answers.write(message.packed())
    answers.flush()


if __name__ == "__main__":
    main()
