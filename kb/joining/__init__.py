"""Several claims, parts or documents at once: what can come of them together, where one answer counts for several of them."""
