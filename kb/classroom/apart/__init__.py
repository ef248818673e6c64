"""Compare: two documents that come out differently; a student names the fact that matters, or the step at which the proofs part.

apart
├── two      the two documents, and the points on which they differ
├── carrying the fewest points that, if one were in them as the other is, would give it the result of the other
└── naming   what a student named, held against both, with feedback
"""
