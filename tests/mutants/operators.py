"""Operators: by what each kind of expression or statement is replaced, so that a fault is made of it."""

import ast
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final, TypeVar, cast

Node = TypeVar("Node", bound=ast.AST)

_PAIRS: Final = (
    *((ast.Lt, ast.LtE), (ast.Gt, ast.GtE), (ast.Eq, ast.NotEq), (ast.Is, ast.IsNot), (ast.In, ast.NotIn)),
    *((ast.Add, ast.Sub), (ast.Mult, ast.FloorDiv), (ast.And, ast.Or), (ast.BitOr, ast.BitAnd)),
)
_SWAPPED: Final[dict[type[ast.AST], type[ast.AST]]] = {
    **dict(_PAIRS),
    **{second: first for first, second in _PAIRS},
    ast.Mod: ast.FloorDiv,
}
"""The operators that stand in for one another."""
_NAMES: Final = (("min", "max"), ("any", "all"), ("floor", "ceil"), ("met", "not_met"), ("first_day", "last_day"))
_RENAMED: Final = {**dict(_NAMES), **{second: first for first, second in _NAMES}}
_TURNED_ROUND: Final = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_OF_ITS_OWN_ORDER: Final = ("isinstance", "issubclass", "getattr", "InvalidValue", "Check", "TypeVar")
"""What cannot take its arguments the other way round, so that any test sees it."""
_REMOVED: Final = (ast.Raise, ast.Return, ast.AugAssign, ast.Continue, ast.Break)


def replacements(node: ast.AST, parent: ast.AST, members: Mapping[str, tuple[str, ...]]) -> Iterator[ast.AST]:
    """Return what a node is replaced by, each by itself; `members` are the names in each enum."""
    yield from _other_operators(node)
    yield from _other_values(node, members)
    # What is assigned without a type is a member of an enum, with its labels.
    if not isinstance(parent, ast.Subscript | ast.Assign):
        yield from _other_lists(node)
    if _is_a_condition(node, parent):
        yield ast.UnaryOp(ast.Not(), cast("ast.expr", node))
    if _can_go(node, parent):
        yield ast.Pass()


def _other_operators(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(ops=[operator]):
            yield _with(node, ops=[_SWAPPED[type(operator)]()])
        case ast.BoolOp(op=operator) | ast.BinOp(op=ast.operator() as operator) if type(operator) in _SWAPPED:
            yield _with(node, op=_SWAPPED[type(operator)]())
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case _:
            pass


def _other_values(node: ast.AST, members: Mapping[str, tuple[str, ...]]) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Attribute(value=ast.Name(id=name), attr=attr) if attr in members.get(name, ()):
            names = members[name]
            yield _with(node, attr=names[(names.index(attr) + 1) % len(names)])
        case ast.Name(id=name) if name in _RENAMED:
            yield _with(node, id=_RENAMED[name])
        case ast.Attribute(attr=name) if name in _RENAMED:
            yield _with(node, attr=_RENAMED[name])
        case _:
            pass


def _other_lists(node: ast.AST) -> Iterator[ast.AST]:
    """Return a call with its first arguments exchanged, or a tuple without one of what is in it."""
    match node:
        case ast.Call(args=[first, second, *rest]) if _takes_others_in_turn(node):
            yield _with(node, args=[second, first, *rest])
        case ast.Tuple(elts=[_, _, *_], ctx=ast.Load()) if not any(map(_is_prose, node.elts)):
            yield from (_with(node, elts=node.elts[:place] + node.elts[place + 1 :]) for place in range(len(node.elts)))
        case _:
            pass


def _with(node: Node, **values: object) -> Node:
    """Return a copy of a node with other fields."""
    copy = deepcopy(node)
    for name, value in values.items():
        setattr(copy, name, value)
    return copy


def _is_prose(node: ast.expr) -> bool:
    """Return whether a text is one for people, and no name or path."""
    plain = node.value if isinstance(node, ast.Constant) else ""
    return isinstance(node, ast.JoinedStr) or (isinstance(plain, str) and " " in plain)


def _takes_others_in_turn(call: ast.Call) -> bool:
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return not starred and ast.unparse(call.func) not in _OF_ITS_OWN_ORDER


def _is_a_condition(node: ast.AST, parent: ast.AST) -> bool:
    """Return whether a node decides, in a way that no other replacement turns round."""
    match parent:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.match_case(guard=test):
            decides = node is test
        case ast.comprehension(ifs=conditions):
            decides = node in conditions
        case _:
            return False
    turned = isinstance(node, ast.UnaryOp) or (isinstance(node, ast.Compare) and type(node.ops[0]) not in _TURNED_ROUND)
    return decides and not turned


def _can_go(node: ast.AST, parent: ast.AST) -> bool:
    """Return whether a statement can be left out: one that does something and gives no name its first value."""
    does = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    return does or (isinstance(node, _REMOVED) and not isinstance(parent, ast.FunctionDef | ast.match_case))
