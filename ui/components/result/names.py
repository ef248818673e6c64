"""What has a page of its own in the library, named."""

from ui.components.prose import html


def named(kind: str, key: str, text: str) -> str:
    """The text by which a rule, an element or an authority is named, as HTML; `kind` and `key` say which it is."""
    return html(text)
