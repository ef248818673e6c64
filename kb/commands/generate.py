def generate() -> None:
    """Later."""
