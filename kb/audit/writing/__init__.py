"""What an audit gives, in files: the log with our columns as a workbook, CSV, Parquet or RDF, and the report as a memorandum.

kb.audit.writing
├── defusing         what a spreadsheet could take for a formula
├── parts            the judged batches, held on disk until all are there
├── as_xlsx, as_csv, as_parquet, as_rdf     the log
├── as_paper         the report, in Word, PDF or Markdown
└── files            which of these a name asks for; each is there whole or not at all
"""
