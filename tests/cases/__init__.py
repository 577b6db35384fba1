"""The cases of `docs/cases`: by the oracle, by the package, and whether they are all there."""
