"""Commands of `incamera` that have a file of their own; `kb.cli` registers them."""
