"""Wrong rules: each breaks one law, as a slip of its author might; a module a family of laws."""
