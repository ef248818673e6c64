"""Words of the glossary where they are used: pressing one shows its meaning, Escape puts it away. No script is needed."""

import re

from kb.library.glossary import glossary
from ui.components.entries import Ways
from ui.components.prose import html, sentence_case

_USED = re.compile(r'popovertarget="word-(\w+)"')


def word(key: str, text: str) -> str:
    """A word with its meaning at hand; the meanings must stand on the page too, see `meanings`. Without a meaning, the text alone."""
    if key not in glossary():
        return html(text)
    return f'<button type="button" class="term" popovertarget="word-{key}">{html(text)}</button>'


def meanings(shown: str, ways: Ways | None = None) -> str:
    """The meanings of the words used in some HTML, each once."""
    return "".join(meaning(key, ways or Ways()) for key in dict.fromkeys(_USED.findall(shown)))


def meaning(key: str, ways: Ways) -> str:
    """One meaning, hidden until it is asked for."""
    found = glossary()[key]
    return (
        f'<div id="word-{key}" popover class="meaning" role="note"><p><strong>{html(sentence_case(found.label))}</strong>. '
        f"{html(found.definition)}</p><p>{ways.to('term', key, 'In the glossary')}</p></div>"
    )
