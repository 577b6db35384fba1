"""Problems: every mistake in a document, with its path and what would do."""

from collections.abc import Iterator

from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from flemish_clusters.errors import InvalidValue, Problem


def problems_in(error: BaseException, path: str = "") -> Iterator[Problem]:
    """Return the mistakes that an error of the conversion stands for."""
    match error:
        case ClassValidationError():
            named, others = error.group_exceptions()
            for inner, note in named:
                yield from problems_in(inner, within(path, note.name))
            for inner in others:
                yield from problems_in(inner, path)
        case IterableValidationError():
            yield from _problems_in_items(error, path)
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields):
                yield Problem(within(path, key), "is a key that is not known: leave it out")
        case KeyError():
            yield Problem(path, "is missing: give it")
        case InvalidValue():
            yield Problem(_whole_path(path, error.field), error.reason)
        case _:
            raise error


def _problems_in_items(error: IterableValidationError, path: str) -> Iterator[Problem]:
    items, others = error.group_exceptions()
    for inner, item in items:
        index = item.index
        yield from problems_in(inner, within(path, index) if isinstance(index, str) else f"{path}[{index}]")
    for inner in others:
        yield from problems_in(inner, path)


def _whole_path(path: str, field: str) -> str:
    """Return the path, with the field where an object as a whole is wrong, such as `Dossier.accounts`."""
    _, _, name = field.partition(".")
    if not name or path.rsplit(".", maxsplit=1)[-1] == name:
        return path
    return within(path, name)


def within(path: str, name: str) -> str:
    """Return the path of what has a name within an object."""
    return f"{path}.{name}" if path else name
