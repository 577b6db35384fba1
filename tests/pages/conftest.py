"""What draws the pictures comes with the documentation, and a run without it leaves their tests out."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("matplotlib") else ["test_pictures.py"]
