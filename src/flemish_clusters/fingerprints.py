"""Fingerprints: how a sentence of the policy page is told from another without carrying its words."""

import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Final


def normalised(text: str) -> str:
    """Return a text with Unicode in its compatibility form and single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def fingerprint(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of a normalised text."""
    return sha256(normalised(text).encode(errors="surrogatepass")).hexdigest()


FINGERPRINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "1.1": "e5049985dff932807ea7421507b313a6d476ce88734c2440e485569c4b552052",
        "2.1": "7edb20944c4d8f8685010a29eeece55a4563be560b705bb710c064c654fb9606",
        "2.2": "842b891dbdff95cd8ac7446eddf905c9f9f1b73fd1bf01ac2ceb3d215ae1a2b6",
        "3.1": "cd38c690f0324e0b612462d296b0a014fe5ea22a722fc6bf15c2cf68af5a5b60",
        "3.2": "0bf71ff7d3e5804b22133af2badb325e2c7d53a8e59a3fa86858a0e5eb85b937",
        "3.3": "e46629e8e1ecb75b495486448060d9c8e0008c72a1672b6584ab15a2d83186d9",
        "3.4": "d06e5767651537447614b9594388b72a4afb5ef0000b1730303e98d80d3675d4",
        "4.1": "79a747f583381c3ee0cce24f03c4f148bc88d04a9ed86329d61895660967aa1e",
        "4.2": "af45f67a878800391ffba313da131c360c89107cb97a7c084d3dc192671d2808",
        "4.3": "b4484515fc5b2c93b6cc34b783f0c7545c7d6a79c9c1d86a2ab2f5a44dae0d7d",
        "5.1": "10fb56f5f9fd9252684539a7552bbedbb5d9c4852145ede77335a552ad426fe1",
        "6.1": "7780f0f6f3ef8dd3d00ae869bd68c69dd77b30e119d90f398e5039dc5f8e4a25",
        "6.2": "3051cb96079de5aefc6c05ce19ff371a65f9ffd2db6713b94aa1247752f3a4a3",
        "6.3": "ab239690ddd4d831cebf27c65837165bf2b8bfe610912da182b4083b398247f2",
        "6.4": "e0fbfbae185af3d1562c2a2eda7090c242a25feb3e777ed53d2347c683b7d019",
        "6.5": "09cb9908b221efd21d411a9975c54b8117d79c42064622da26c9402bdc60a061",
        "6.6": "bae44d5fdd4fcdf2914c71d142098b82ed8107edaa5132ced2d5bb18cae86d9e",
    }
)
"""The fingerprint of each sentence of the policy page, as it was given on 2026-11-23."""
