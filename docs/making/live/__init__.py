"""Live: what a page asks of the package while it is read, in the browser; each question and answer is JSON."""
