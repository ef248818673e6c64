"""The page without a browser: opened at an address, read as plain text."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kb.dossier import Dossier, encode, new

APP = Path(__file__).parents[2] / "ui" / "app.py"


def readable(element: object) -> str:
    """What an element says, without marks and tags."""
    said = getattr(element, "value", None)
    if not isinstance(said, str):
        proto = getattr(element, "proto", None)
        said = getattr(proto, "body", "") or getattr(proto, "label", "")
    return unescape(re.sub(r"<style.*?</style>|<[^>]*>", " ", re.sub(r"\\(\W)", r"\1", said), flags=re.DOTALL))


class Page:
    """One page at one address."""

    def __init__(self, name: str, file: Dossier, **more: str) -> None:
        self.at = AppTest.from_file(str(APP), default_timeout=60).run()
        for key, value in {"m": encode(file, names=True) if file != new() else "", **more}.items():
            if value:
                self.at.query_params[key] = value
        self.at.switch_page(f"screens/{name}.py").run()
        self.sound()

    def sound(self) -> None:
        assert not self.at.exception, [each.value for each in self.at.exception]

    @property
    def heading(self) -> str:
        """The one heading of the first order."""
        assert len(self.at.title) == 1
        return readable(self.at.title[0])

    @property
    def headings(self) -> list[str]:
        """The headings of the second order."""
        return [unescape(found) for found in re.findall(r'<h2 class="section"[^>]*>(.*?)</h2>', self.html)]

    @property
    def text(self) -> str:
        """All that the page says in running text."""
        kinds = (
            "title",
            "header",
            "subheader",
            "markdown",
            "html",
            "button",
            "page_link",
            "radio",
            "text_area",
            "selectbox",
            "code",
            "expander",
            "text_input",
            "multiselect",
        )
        return " ".join(" ".join(readable(each) for kind in kinds for each in self.at.get(kind)).split())

    @property
    def html(self) -> str:
        """The HTML that the page gives the browser as it is."""
        return "".join(each.proto.body for each in self.at.get("html"))

    @property
    def said(self) -> dict[str, str]:
        """The parameters of the address."""
        return {key: value if isinstance(value, str) else value[-1] for key, value in self.at.query_params.items()}

    def choose(self, token: str) -> "Page":
        """Choose an answer and go on."""
        self.at.radio[0].set_value(token)
        return self.press("continue")

    def field(self, name: str) -> Any:
        """The field whose key begins so."""
        kinds = ("text_input", "text_area", "selectbox", "multiselect", "radio")
        found = [each for kind in kinds for each in getattr(self.at, kind) if each.key == name or (each.key or "").startswith(f"{name}_")]
        assert len(found) == 1, (name, [each.key for each in found])
        return found[0]

    def unfold(self, label: str, opened: bool = True) -> "Page":
        """Open what is folded under that label, for until then it is not made; or fold it again."""
        (fold,) = [each for each in self.at.expander if each.label == label]
        self.at.session_state[fold.proto.id.split("-", 2)[-1]] = opened
        self.at.run()
        self.sound()
        return self

    def press(self, key: str) -> "Page":
        """Press a button."""
        self.at.button(key=key).click().run()
        self.sound()
        return self


@pytest.fixture(scope="session")
def open_page() -> Callable[..., Page]:
    """Open a page of a matter, with what else the address says."""

    def opened(name: str, file: Dossier | None = None, **more: str) -> Page:
        return Page(name, file or new(), **more)

    return opened
