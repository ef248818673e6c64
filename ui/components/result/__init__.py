"""The parts of the page that shows a result, from the short answer down."""
