"""The making of the pages: what they take from the package, and the pictures. Not part of the package itself."""
