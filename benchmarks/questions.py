"""How many questions it takes to settle a matter.

Two tables. The first asks the shipped cases afresh, from nothing but the privilege claimed: by our order, by ours looking a
question deeper, by most information first, in asking order without what can no longer matter, and by the fewest answers that
could prove the result. The second is the expected number, by the weights of the ontology, where a privilege alone is told and
where all is told that a shipped case tells, with the least of any order where dynamic programming finds it. Every question
counts for one in both. How long ranking takes is told by `ranking.py`.
"""

from _timing import row

from kb.questions.runs import as_told, runs, under_each_privilege

POLICIES = ("ours", "deeper", "informative", "in order")


def show_runs() -> None:
    """Questions asked in the shipped cases."""
    found = runs()
    row("questions asked until settled", [*POLICIES, "fewest"])
    for each in found:
        row(f"{each.case}, {each.document}", [each.ours, each.deeper, each.informative, each.fixed, each.least])
    columns = zip(*[(each.ours, each.deeper, each.informative, each.fixed, each.least) for each in found], strict=True)
    row("mean", [float(sum(column)) / len(found) for column in columns])


def show_means() -> None:
    """Expected questions under each privilege, and in the shipped cases as told."""
    row("expected questions", [*POLICIES, "least"])
    for each in under_each_privilege() + as_told():
        row(each.name, [each.ours, each.deeper, each.informative, each.fixed, "not found" if each.least is None else each.least])


def main() -> None:
    """Print the tables."""
    show_runs()
    print()
    show_means()


if __name__ == "__main__":
    main()
