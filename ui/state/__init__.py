"""What the address says, so that every place can be kept, shared and gone back to; and what a session keeps.

Nothing outside this package reads or writes the address, or the state of a session.
"""

from ui.state.asking import LONGEST_QUERY_IN_LINK, ask_edited, go_to_named, link_to_query, seed_editor
from ui.state.changing import Offer, change, commit, news, offered, refuse, refused, tell
from ui.state.fields import fold_all, kept_here, matter_said, reported, said, say, seed, seeded, typed
from ui.state.library import INSIDE, Reading, go_inside, go_to_law, reading, search_key, seed_law
from ui.state.log import (
    Desk,
    desk,
    keep_judged,
    keep_told,
    put_away,
    resume,
    take_example,
    take_log,
    take_mapping,
    take_matter,
    want_row,
    wanted_row,
)
from ui.state.place import (
    MATTER,
    UNIT,
    Place,
    address,
    go_to_matter,
    go_to_question,
    here,
    read,
    this_link,
    trail_word,
    whole_address,
    word,
)
from ui.state.walking import go_to_chosen_matter, go_to_chosen_step, go_to_step, seed_steps, step_said, supplied, supply

__all__ = [
    "INSIDE", "LONGEST_QUERY_IN_LINK", "MATTER", "UNIT", "Desk", "Offer", "Place", "Reading", "address", "ask_edited", "change",
    "commit", "desk", "fold_all", "go_inside", "go_to_chosen_matter", "go_to_chosen_step", "go_to_law", "go_to_matter",
    "go_to_named", "go_to_question", "go_to_step", "here", "keep_judged", "keep_told", "kept_here", "link_to_query", "matter_said",
    "news", "offered", "put_away", "read", "reading", "refuse", "refused", "reported", "resume", "said", "say", "search_key",
    "seed", "seed_editor", "seed_law", "seed_steps", "seeded", "step_said", "supplied", "supply", "take_example", "take_log",
    "take_mapping", "take_matter", "tell", "this_link", "trail_word", "typed", "want_row", "wanted_row",
    "whole_address", "word",
]  # fmt: skip
