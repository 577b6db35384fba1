"""Made cases: those that follow from the numbers of the policy, at, below and above each, with the oracle's answers."""
