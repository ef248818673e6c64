"""Corpora of synthetic cases, of any size, for those who measure stores or try out questions: made by dice, decided by the law.

No such case was ever before a court, and each says so. What is told of each is consistent: a question is answered only where it
arises, of one document, claim or matter in one way, and no answer rests on a law that began only later.
"""

from kb.corpus.deciding import decided
from kb.corpus.making import synthetic
from kb.corpus.writing import Corpus, lines, trig

__all__ = ["Corpus", "decided", "lines", "synthetic", "trig"]
