"""Both sides: from one set of facts the best argument for protection and the best for disclosure, in steps and in turns."""
