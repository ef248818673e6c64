"""The classroom: exercises on the facts of cases, graded against the proof. It shows nothing and keeps nothing on a disk.

classroom
├── exercise       a document to be decided by a court under the law of a date, from a shipped case or from facts given
├── telling        a case about one document, with what a student may see of it, and with facts told otherwise
├── shown          its facts as a student sees them: no ruling, no finding
├── prediction     what a student commits to before the answer is shown
├── bearing        how much a fact bears on a disposition: whether it turns on it, needs it, uses it, or does without it
├── confidence     a proper scoring rule, told in plain words
├── grading        a prediction held against the proof
├── feedback       a sentence on each difference
├── hypothetical/  facts near the line: one fact changed, or two, or what is left to a burden, or the court or the date
├── argue/         arguing a side in rounds, as moves between states
├── deciding/      a student's own ruling: is it permitted, what must it distinguish, what would it newly bind
├── switching/     the law changed: which cases come out otherwise
├── apart/         two documents compared: which difference matters, and where the proofs part
├── source         where the facts of an exercise come from, as data
├── task           one exercise as data: its kind, its facts, and what is changed or compared
├── exercise_set   a teacher's set of exercises as data, and the questions in it for a class
├── link           the same in one word
├── poll           a question to a class in words: what is asked, what each answer says, which is right and why
├── polled         the questions of a set, so
├── once           what a class asks for at one moment, worked out once
└── rooms/         rooms in which a class answers, and nothing personal is kept
"""
