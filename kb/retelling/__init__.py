"""A decision read back from the graph alone, so that its explanation can be printed again, word for word.

Nothing is reasoned anew: no rule is applied, no engine runs and no case file is read. What the graph says step by step is put
together as `kb.decision` has it, and printed by what prints every decision.
"""

from kb.retelling.decisions import Retelling
from kb.retelling.held import Asked, InDataset
from kb.retelling.printing import print_retold

__all__ = ["Asked", "InDataset", "Retelling", "print_retold"]
