"""Reasoning with precedents: what past decisions force, permit and leave free, and how they are cited and distinguished."""
