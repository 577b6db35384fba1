"""Mutants: faults that are put into the core, each of which the tests have to see."""
