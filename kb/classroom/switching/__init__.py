"""Change the law: what is switched, and in which cases it tells; a student says first which of them come out otherwise.

switching
├── switch   rules left out, another court, another date, as data small enough for a link
├── trials   the cases on which a switch is tried: some come out otherwise, others do not
└── marking  what a student said of them, held against what comes, with a sentence on each
"""
