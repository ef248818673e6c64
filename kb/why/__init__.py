"""Why a question is asked: what hangs on the answer, up to what becomes of the document.

why
├── goals     the chain of issues above a question, from the rules alone
├── matter    one document under one claim, as far as it was told
├── asked     all that is said of a question, as plain data
└── printing  the same in a terminal
"""
