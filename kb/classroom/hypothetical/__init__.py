"""Hypotheticals near the line: what if one fact were otherwise, or two, or left to its burden, or the court or the date another?

hypothetical
├── variant     an exercise made from another, with what was changed
├── plausible   which changes leave facts that could be so together
├── near        the variants of each level, those that change the result and those that do not
├── course      a balanced draw of them
├── stages      the levels as a student climbs through them
└── answered    a course as far as it was answered, with the score
"""
