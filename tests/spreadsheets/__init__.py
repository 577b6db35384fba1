"""Tests of the facts that rows of a table stand for."""
