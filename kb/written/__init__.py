"""A case file as RDF, as it is written and before anything is made of it.

kb.written
├── form     what can stand in a case file, and what each line of it says in RDF: the one table from which the rest is made
├── context  the JSON-LD context, so that any JSON-LD processor reads a case file as we do
├── reading  the file as a graph, with the line on which each statement stands
└── shapes   what a graph must be to be a case (SHACL), each fault told with file, line and remedy
"""
