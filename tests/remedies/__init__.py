"""Tests of the room `remedies`."""
