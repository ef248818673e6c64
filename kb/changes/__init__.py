"""What would change a decision, who could bring that about, and which facts carry it."""
