"""Rooms in which a class answers the exercises of a set, kept in memory and nowhere else; nothing personal is kept.

rooms
├── code      the short code of a room, which people can read aloud, and the keys that nobody guesses
├── limits    how many rooms, answers and words there may be, and for how long
├── room      one room: who answered what, as tokens that mean nothing, and the tallies
└── store     all rooms, behind one lock
"""
