def serve() -> None:
    """Later."""
