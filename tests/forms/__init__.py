"""The checks of schemas that need a code generator, or a form in a browser."""
