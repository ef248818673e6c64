"""A log as somebody works on it at a desk, and not from files: handed over, judged in memory, looked through row by row."""

from kb.audit.desk.handed import Handed, example, handed
from kb.audit.desk.judged import MOST_ROWS, Judged, LogRow, judge

__all__ = ["MOST_ROWS", "Handed", "Judged", "LogRow", "example", "handed", "judge"]
