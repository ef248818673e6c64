"""Walking through the inference, one rule after another."""

from kb.walk.moves import Able, Barred, Met, Move, Rejected, Walk
from kb.walk.walking import walk

__all__ = ["Able", "Barred", "Met", "Move", "Rejected", "Walk", "walk"]
