"""A privilege log judged row by row, with the cure for each defect.

kb.audit
└── kernel, codes     the compiled function applied to columns of small integers
"""
