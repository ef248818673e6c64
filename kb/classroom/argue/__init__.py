"""Argue it: a student takes a side, the system the other, for three rounds.

argue
├── plies    everything that either side could say, each with what it answers: moves over precedents, and over the rules
├── table    a state, the moves that it leaves, and the state to which each leads
├── replying the best answer of the other side
├── opening  the first moves, and which is the best
└── closing  the strongest line that either side had, and what was left unsaid
"""
