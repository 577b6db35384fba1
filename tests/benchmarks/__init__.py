"""Benchmarks: the budgets, each measured against a hand-written function in the same run."""
