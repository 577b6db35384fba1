"""Figures: what this library and what somebody would pick instead take for the same accounts, in one run."""
