"""Why something was not found: each rule that could have given it, and what it failed on.

whynot
├── attempts   a rule that did not apply, and its obstacles, as plain data
├── looking    one matter looked at: whether a condition holds, fails or is open
├── inquiry    the attempts for a value, nearest first, followed down through findings
├── answer     the whole answer for a matter; and what can be asked for
└── printing   the same in a terminal
"""
