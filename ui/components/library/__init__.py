"""The pages of the library, each one block of HTML.

library
├── marks    what lists of rules and authorities are made of
├── book     where one begins, and the shelves
├── chapter  a doctrine
├── rule, point, authority, case, term   one thing each
└── found    what a search found
"""
