"""The answer to a query written out, row by row as it comes, in the forms that SPARQL 1.1 defines and in a few plain ones."""

from kb.results.forms import FORMS, Form, suited, written

__all__ = ["FORMS", "Form", "suited", "written"]
