"""The checks of the examples that run in a host."""
