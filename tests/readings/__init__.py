"""Tests of the room `readings`."""
