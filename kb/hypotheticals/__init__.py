"""Hypotheticals: made-up facts, each with what the law gives on them, kept so that a change of the law is noticed.

Each rule has facts on which it is decisive: take the rule away, and something else follows. Where no shipped case has such
facts, a hypothetical does; further ones tell a rule from what it would be with one condition more, less or otherwise.

They stand beside this module, a file for each doctrine, under the name of the rule that they try:

    harm_from_foreign_government_information_is_presumed:
      - answers: {privilege: state-secrets, …}
        gives: protected

`answers` are those that matter, the record being closed, so that everything else is as its burden has it; `gives` is a
disposition, or 'issue is value', or 'issue is not value'; `court` and `as_of` stand only where they are not the Court of
International Trade and today; `guards_against` says which slip in the rule the hypothetical would show.

What one gives was taken from the law as it stood when it was written. It proves nothing by itself: people have to read it,
and from then on it holds the law to what they read. `python -m kb.hypotheticals` writes those that are missing.
"""
