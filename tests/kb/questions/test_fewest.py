"""The fewest answers that settle a function, against trying every set of them."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.questions.fewest import fewest, told
from kb.questions.inquiry import bits
from kb.questions.residues import Residues

COUNT = 5


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([0, 0, 0, 1]), min_size=2**COUNT, max_size=2**COUNT),
    st.tuples(*[st.integers(0, 1)] * COUNT),
    st.dictionaries(st.integers(1, COUNT - 1), st.just(1)),
)
def test_no_smaller_set_of_answers_settles_the_function(table: list[int], answers: tuple[int, ...], gates: dict[int, int]) -> None:
    residues = Residues((2,) * COUNT)

    def build(before: int, depth: int) -> int:
        if depth == COUNT:
            return residues.constant(table[before])
        return residues.node(depth, [build(2 * before + value, depth + 1) for value in (0, 1)])

    root, said = build(0, 0), dict(enumerate(answers))
    sizes = []
    for size in range(COUNT + 1):
        for chosen in combinations(range(COUNT), size):
            mask = sum(1 << variable for variable in chosen)
            if all(not gates.get(variable, 0) & ~mask for variable in bits(mask)) and residues.settled(told(residues, root, said, mask)):
                sizes.append(size)
    assert fewest(residues, root, said, gates) == min(sizes)
