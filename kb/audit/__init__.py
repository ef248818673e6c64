"""A privilege log judged row by row, with the cure for each defect: each row a document, decided by the same law as any case.

kb.audit
├── tables           a log opened: CSV, workbook or Parquet, in batches of text
├── words, mapping   which column is which, and what words stand for; all words in words.yaml
├── cells, dates, people    what stands in a cell: values, privileges, dates; who is within the Government
├── matter           what is common to all rows
├── columns, facts   a batch as facts, in columns of small integers
├── deriving, suggesting    what follows from dates and names; what descriptions suggest
├── codes, kernel    those columns, and the compiled function applied to them
├── judging, findings       what is said of each row, worked out once for each set of facts
├── firing, remedies, advice, citing     what fires; what each side could do about a row, and on what authority
├── tally, controls, acts, covering, looking, summary    what the whole log comes to
├── report, printing, writing    how that is shown, and the files
├── running          the whole run: stopped and resumed, here or on a Dask cluster
├── rowcase, one_row one row as a case of its own
├── generating       logs made up, with planted defects
└── ways, opening, working       the choices of the user, and the command

Nothing of the law is said here: the kernel is made from the diagram, and every sentence is the ontology's, a rule's, or a proof's.
"""
