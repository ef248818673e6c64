"""Parts of a page that are folded, and worked out only when they are opened: what nobody sees costs nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st


@contextmanager
def unfolded(label: str, key: str) -> Iterator[bool]:
    """A fold that says whether it is open; while it is not, nothing need be put into it."""
    with (found := st.expander(label, key=key, on_change="rerun")):
        yield bool(found.open)


def fold(label: str, key: str, show: Callable[[], None], *others: str) -> None:
    """A fold that keeps in the address whether it is open; opened or folded, it runs alone, with `others` that show the address."""

    def part() -> None:
        with (found := st.expander(label, key=key, on_change=again, args=(f"fold_{key}", *others), bind="query-params")):
            if found.open:
                show()

    st.fragment(part, key=f"fold_{key}")()


def again(*parts: str) -> None:
    """Run these parts of the page again, and no others."""
    st.rerun(list(parts))
