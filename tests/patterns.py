"""Every regular expression of the package, found wherever it stands, and hostile strings made from each."""

import ast
import dataclasses
import importlib
import inspect
import itertools
import pkgutil
import re
from re import _constants as codes
from re import _parser as parser

import crosscheck

FUNCTIONS = ("compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")
MANY = 8
"""Repeats of at least so many are pumped; below it there is nothing to grow."""
ENDS = ("", "\0", "\n", "!", "a", "Z", "0", ">")
"""What comes behind the repeats so that the match fails, or does not."""


def modules():
    for found in pkgutil.walk_packages(crosscheck.__path__, "crosscheck."):
        if ".migrations." not in found.name:
            yield importlib.import_module(found.name)


def all_patterns():
    """Name to compiled pattern, each pattern once."""
    found = {}
    for module in modules():
        for where, pattern in itertools.chain(_held(module), _written(module)):
            found.setdefault((pattern.pattern, pattern.flags), (where, pattern))
    return dict(found.values())


def _held(module):
    """Those that module-level names lead to, through any containers and records."""
    seen, waiting = set(), [(f"{module.__name__}.{name}", value) for name, value in vars(module).items()]
    while waiting:
        where, value = waiting.pop()
        if isinstance(value, re.Pattern):
            yield where, value
        if id(value) in seen or isinstance(value, type):
            continue
        seen.add(id(value))
        if isinstance(value, (tuple, list, set, frozenset)):
            waiting += [(f"{where}[{n}]", item) for n, item in enumerate(value)]
        elif isinstance(value, dict):
            waiting += [(f"{where}[{str(key)[:30]}]", item) for pair in value.items() for key, item in ((pair[0], pair[0]), pair)]
        elif dataclasses.is_dataclass(value):
            waiting += [(f"{where}.{field.name}", getattr(value, field.name)) for field in dataclasses.fields(value)]


def _written(module):
    """Those that are written where they are used: `re.sub("…", …)` in a function."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in FUNCTIONS and node.args):
            continue
        if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re"):
            continue
        values = [_value(argument, module) for argument in (*node.args, *(keyword.value for keyword in node.keywords))]
        if isinstance(values[0], (str, bytes)):
            flags = next((value for value in values[1:] if isinstance(value, re.RegexFlag)), re.NOFLAG)
            yield f"{module.__name__}:{node.lineno}", re.compile(values[0], flags)


def _value(node, module):
    """What an expression of constants and module-level names is; None for one that needs a function's own names."""
    try:
        return eval(compile(ast.Expression(node), "", "eval"), dict(vars(module)))  # noqa: S307 - our own source
    except (NameError, AttributeError, TypeError, ValueError):
        return None


def attacks(pattern):
    """(start, pump, end) triples: strings that `start + pump * n + end` make as long as wished, hardest to match in linear time."""
    text = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    tree = parser.parse(text, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
    made = []
    for before, body in _repeats(list(tree), ""):
        for pump in dict.fromkeys((*_samples(body), *(sample[:1] for sample in _samples(body)))):
            if pump:
                made += [(start, pump, end) for start in dict.fromkeys(("", before)) for end in ENDS]
                made.append(("", before + pump, "\0"))
                made.append(("", before + pump * 30, "\0"))
    whole = _sample(list(tree), 0)
    for pump in dict.fromkeys(
        (whole, whole[:1], whole[:-1], f"{whole} ", " ", "a", "A", "0", "\n", "a ", "A a ", "1 ", "-", ".", '"', "'", "<")
    ):
        if pump:
            made += [("", pump, end) for end in ENDS]
    return list(dict.fromkeys(made))


def string(attack, size):
    start, pump, end = attack
    return start + pump * max(1, (size - len(start) - len(end)) // len(pump)) + end


def _repeats(nodes, before):
    """Each repeat that may be long, with a sample of what stands before it and its body."""
    for code, value in nodes:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _, most, body = value
            if most == codes.MAXREPEAT or most >= MANY:
                yield before, list(body)
            yield from _repeats(list(body), before)
        elif code is codes.SUBPATTERN:
            yield from _repeats(list(value[-1]), before)
        elif code is codes.ATOMIC_GROUP:
            yield from _repeats(list(value), before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _repeats(list(branch), before)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _repeats(list(value[1]), before)
        before += _sample([(code, value)], 0)


def _samples(nodes):
    return list(dict.fromkeys(_sample(nodes, choice) for choice in range(4)))


def _sample(nodes, choice):
    """A string that the nodes match, by the `choice`-th way where there are several."""
    return "".join(_one(code, value, choice) for code, value in nodes)


def _one(code, value, choice):
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if code is codes.ANY:
        return "a 1"[choice % 3]
    if code is codes.IN:
        return _of_set(value, choice)
    if code is codes.BRANCH:
        branches = value[1]
        return _sample(list(branches[choice % len(branches)]), choice)
    if code is codes.SUBPATTERN:
        return _sample(list(value[-1]), choice)
    if code is codes.ATOMIC_GROUP:
        return _sample(list(value), choice)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, body = value
        return _sample(list(body), choice) * max(least, min(1, most))
    return ""


def _of_set(items, choice):
    if items[0][0] is codes.NEGATE:
        members = parser.SubPattern(parser.State(), [(codes.IN, items[1:])])
        del members
        return next((char for char in ("a", " ", "1", "-", "\0")[choice:] + ("b", ".") if not _within(char, items[1:])), "a")
    code, value = items[choice % len(items)]
    if code is codes.RANGE:
        return chr(min(value[1], value[0] + choice))
    if code is codes.CATEGORY:
        return {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a"}.get(value, ".a-b"[choice % 4])
    return chr(value)


def _within(char, items):
    kinds = {codes.CATEGORY_DIGIT: str.isdigit, codes.CATEGORY_SPACE: str.isspace, codes.CATEGORY_WORD: lambda c: c.isalnum() or c == "_"}
    for code, value in items:
        if code is codes.LITERAL and chr(value) == char:
            return True
        if code is codes.RANGE and value[0] <= ord(char) <= value[1]:
            return True
        if code is codes.CATEGORY and kinds.get(value, lambda c: not c.isalnum())(char):
            return True
    return False
