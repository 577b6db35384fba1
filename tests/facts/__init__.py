"""Tests of the room `facts`."""
