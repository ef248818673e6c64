"""What the commands of `incamera` share, and those that have a file of their own."""
