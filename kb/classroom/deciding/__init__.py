"""Decide it yourself: a student rules for a side and gives a reason.

deciding
├── ruling      is it permitted, what must it distinguish, do the rules agree
├── situations  the facts of other documents, decided or made up, on which it may be tried
└── reach       which of these it would newly force, or unsettle, and whether it would bind there
"""
