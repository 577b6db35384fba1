"""What Hypothesis loads when it is imported, so that `st.from_type(Company)` gives the companies of the kit.

It lies outside the package and imports nothing of it: importing Hypothesis takes no longer for it, and does not fail
where the package does. The strategies are registered once the package is imported, and made once they are used.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Final

_PACKAGE: Final = "flemish_clusters"
_STRATEGIES: Final[Mapping[str, str]] = {
    "Attestation": "attestations",
    "Cluster": "clusters",
    "ClusterOrganisation": "cluster_organisations",
    "Company": "companies",
    "Contribution": "contributions",
    "Dossier": "dossiers",
    "Euro": "euros",
    "FundingPeriod": "funding_periods",
    "FundingYear": "funding_years",
    "KindTerms": "kind_terms",
    "KnowledgeInstitution": "knowledge_institutions",
    "OtherBody": "other_bodies",
    "Policy": "policies",
    "Terms": "amended_terms",
    "YearAccount": "year_accounts",
}
"""The strategy of each class of the package, by name."""


def register() -> None:
    """Register the strategies: now where the package is imported, and else as soon as it is."""
    if _PACKAGE in sys.modules:
        _register(sys.modules[_PACKAGE])
    else:
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    """Finds the package as the other finders do, to be told when it has been imported."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how to load the package; `None` for any other module."""
        if fullname != _PACKAGE:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        specs = (finder.find_spec(fullname, path, target) for finder in others)
        spec = next((spec for spec in specs if spec is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _RegisteringLoader(spec, spec.loader)
        return spec


class _RegisteringLoader(Loader):
    """Loads a module as its own loader does, and registers the strategies after that."""

    def __init__(self, spec: ModuleSpec, loader: Loader) -> None:
        self._spec = spec
        self._loader = loader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Return what its own loader makes."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Load the module, with its own loader as the one that it is known to come from."""
        self._spec.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        _register(module)


def _register(package: ModuleType) -> None:
    # Whatever is wrong here comes back, as an error, to those who import the package or its kit.
    with suppress(Exception):
        strategies = import_module("hypothesis.strategies")
        for kind, name in _STRATEGIES.items():
            strategies.register_type_strategy(getattr(package, kind), _made_by(name))


def _made_by(name: str) -> Callable[[type], Any]:
    def make(_: type) -> Any:
        return getattr(import_module(f"{_PACKAGE}.testing"), name)()

    return make
