"""Still empty."""
