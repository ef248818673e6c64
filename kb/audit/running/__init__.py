"""A whole log run through: batch by batch, here or on other machines, so that it can stop anywhere and go on.

kb.audit.running
├── job              what is to be done, as plain data that any process can be handed
├── local, on_dask   who judges the batches
└── run              the run: parts, progress, and what is written at the end
"""
