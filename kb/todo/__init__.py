"""Who must do what: what is missing or defective as to each document, under the party that must cure it, and what curing it would do.

kb.todo
├── tasks      what a list is made of, as plain data
├── missing    while facts are missing: the questions, and what is told and falls short
├── cures      once a document is decided: what each party could mend or show for its own good, and what is history
├── lists      a list for each group of documents of which the same is told
└── printing, as_json     what `incamera next --to-do` says
"""
