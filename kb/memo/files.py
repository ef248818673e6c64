"""A memorandum in a file: Word, PDF or Markdown, by the ending of its name."""

from collections.abc import Callable

from kb.memo.blocks import Paper
from kb.memo.memo import Memo


def word(memo: Memo | Paper) -> bytes:
    """As a Word document."""
    from kb.memo import as_word

    return as_word.word(memo)


def pdf(memo: Memo | Paper) -> bytes:
    """As a PDF."""
    from kb.memo import as_pdf

    return as_pdf.pdf(memo)


def markdown(memo: Memo | Paper) -> bytes:
    """As Markdown."""
    from kb.memo import as_markdown

    return as_markdown.markdown(memo)


FORMS: dict[str, Callable[[Memo | Paper], bytes]] = {".docx": word, ".pdf": pdf, ".md": markdown}
