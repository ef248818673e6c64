"""How well the law is guarded: small slips made in its rules on purpose, one at a time, to see whether anything notices.

The method is mutation testing (DeMillo, Lipton and Sayward, Hints on test data selection, 1978). Each slip is tried on every
distinct set of rules that some court has on some date, and is noticed by a proof that no longer holds, by a shipped case
that would be decided otherwise, or by a hypothetical that would. A slip that changes nothing at all, in no value of any
issue, is shown to be none by the decision diagram, with the reason: it points to words of a rule that do no work.
"""
