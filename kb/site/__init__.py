"""The ontology as documents for people and for tools: a static site that needs no server and fetches nothing.

kb.site
├── merged     the ontology as one graph, as Protégé opens it
├── wording    a class expression in words
├── terms      what a page says of each term
├── diagram    the upper cut as a picture (SVG)
├── page       the page
└── writing    the folder with all of it
"""
