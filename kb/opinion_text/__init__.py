"""The text of an opinion that a reader supplies, by its pages."""

from kb.opinion_text.places import Place, places
from kb.opinion_text.text import MOST_BYTES, OpinionText, Passage, read

__all__ = ["MOST_BYTES", "OpinionText", "Passage", "Place", "places", "read"]
