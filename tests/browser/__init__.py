"""The checks of the site that need a browser."""
