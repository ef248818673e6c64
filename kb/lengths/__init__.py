"""Explanations in three lengths: a line, a paragraph for a memorandum, and the whole proof, which `kb.explain` arranges."""

from kb.lengths.shortening import Paragraph, Summary, case_summary, of_document, summaries, unit_line

__all__ = ["Paragraph", "Summary", "case_summary", "of_document", "summaries", "unit_line"]
