"""Tests of the room `columns`, with frames of every host; they run in a session of their own."""
