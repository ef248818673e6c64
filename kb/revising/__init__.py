"""A case under another law, or beside another case: rules left out or amended, another court, another day.

revising
├── revision    which rules are left out or amended, as it is written, checked
├── law         a law so revised, as a function and as an engine
├── parting     two proofs beside each other: where they part, and why
├── comparing   two decisions beside each other, document by document
├── base        what a revision does to every shipped case, and to the law as a whole
├── contrast    one disposition rather than another; contrast_printing says it
├── views       all of a comparison, as plain data
└── printing    the same in a terminal
"""
