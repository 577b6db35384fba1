"""Published: what a host of the site has to say of it, so that its pages ask nothing of any other."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path


def content_policy(site: Path) -> str:
    """Return the content policy to publish a site with: nothing from other hosts, and no script but those it has."""
    scripts = re.findall("<script>(.*?)</script>", (site / "index.html").read_text(encoding="utf-8"), re.DOTALL)
    digests = [b64encode(sha256(script.encode()).digest()).decode() for script in scripts]
    allowed = " ".join(["'self'", "'wasm-unsafe-eval'", *(f"'sha256-{digest}'" for digest in digests)])
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )
