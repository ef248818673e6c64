"""The law: one module of rules for each doctrine, discovered, not registered. See `kb.rule` for how a rule is written."""
