"""The parts of the page on which a privilege log is judged."""
