"""The site: the pages of this folder, made with Sphinx."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from making.inventories import written_to
from making.places import built_on
from making.reference import MAY_MOVE

project = "flemish_clusters"
language = "en"
extensions = [
    "myst_parser",
    "sphinx_external_toc",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.intersphinx",
    "making.site",
]
exclude_patterns = ["_build", "making", "pictures"]
default_role = "code"
nitpicky = True
nitpick_ignore = [
    # What may move, and type variables, are named in signatures and have no entry of their own.
    *(("py:class", f"flemish_clusters.{name}") for name in MAY_MOVE),
    # A class that is named within itself is written as text, with what stands beside it.
    *(("py:class", name) for name in ("Start", "Value")),
]
today = built_on().isoformat()

external_toc_path = "_toc.yml"
intersphinx_mapping = written_to(Path(__file__).parent / "_build" / "inventories")
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]

autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
autodoc_member_order = "bysource"
maximum_signature_line_length = 80
napoleon_numpy_docstring = False
napoleon_use_ivar = True
add_module_names = False
python_use_unqualified_type_names = True
toc_object_entries = False

html_theme = "furo"
html_title = "flemish_clusters"
html_favicon = "_static/icon.svg"
html_static_path = ["_static"]
templates_path = ["_templates"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_use_index = False
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_show_sphinx = False
html_last_updated_fmt = "%Y-%m-%d"
html_theme_options = {"navigation_with_keys": True}
