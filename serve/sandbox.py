"""What a worker gives up before it sees a query: the network, files to write, memory, and life without its parent."""

from __future__ import annotations

import ctypes
import resource
import signal
import sys

_NEW_NETWORK = 0x40000000
_NEW_USER = 0x10000000
_DIE_WITH_PARENT = 1


def leave_network() -> bool:
    """Move into a network of one's own, which has no way out; True where the system allows it.

    Linux alone has it: as root, or where users may make namespaces (CLONE_NEWNET, unshare(2)). Call it before any
    thread is started.
    """
    if sys.platform != "linux":
        return False
    call = ctypes.CDLL(None, use_errno=True).unshare
    return any(call(flags) == 0 for flags in (_NEW_NETWORK, _NEW_NETWORK | _NEW_USER))


def stay_with_parent() -> None:
    """End when the parent ends, however it ends; leave ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)


def bound(memory: int) -> None:
    """Take ``memory`` MiB of address space at most, write no file, leave no core."""
    _at_most(resource.RLIMIT_AS, memory << 20)
    _at_most(resource.RLIMIT_FSIZE, 0)
    _at_most(resource.RLIMIT_CORE, 0)


def alarm(seconds: float) -> None:
    """Have the system end this process after some seconds, whatever it does; 0 calls that off."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _at_most(kind: int, most: int) -> None:
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
