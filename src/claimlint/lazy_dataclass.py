"""`dataclass` for a program that starts often and makes few of its classes.

The standard decorator writes and compiles five methods for every class at the moment its module is
imported. This program has more than a hundred such classes, of which the run of one file makes
some dozens: writing their methods was half the time of an editor's run. Here all classes share
their methods, `__init__` is written for a class once it has had a few instances, and `dataclasses`,
with what it imports, is not loaded at all.

To a type checker these are the standard functions, and to the standard functions (`replace`,
`fields`) the classes are dataclasses. What is supported is what the program uses: `frozen`, `slots`
and `eq`; `field` with `default`, `default_factory`, `init`, `compare`; `ClassVar`; `__post_init__`;
inheritance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from typing import TypeVar

    _Class = TypeVar("_Class")

    def often_made(cls: type[_Class]) -> type[_Class]:
        """See below."""

    __all__ = ["dataclass", "field", "often_made", "replace"]
else:
    from operator import attrgetter

    _ABSENT = object()
    _FEW = 4
    _FEW_INSTANCES = 16
    """So many instances are filled field by field: only then it pays to write an `__init__`."""

    class _Field:
        """What `field` was given; a bare default is one, too."""

        __slots__ = ("compare", "default", "default_factory", "init")

        def __init__(self, default=_ABSENT, default_factory=_ABSENT, init=True, compare=True):
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.compare = compare

    def field(*, default=_ABSENT, default_factory=_ABSENT, init=True, compare=True):
        """As `dataclasses.field`."""
        return _Field(default, default_factory, init, compare)

    def replace(instance, /, **changes):
        """As `dataclasses.replace`: a copy with other values in some fields."""
        fields = getattr(type(instance), "__lazy_fields__", None)
        if fields is None:
            import dataclasses

            return dataclasses.replace(instance, **changes)
        for name, one in fields.items():
            if one.init and name not in changes:
                changes[name] = getattr(instance, name)
        return type(instance)(**changes)

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True):
        """As `dataclasses.dataclass`."""

        def decorate(cls):
            return _decorated(cls, frozen=frozen, slots=slots, eq=eq)

        return decorate if cls is None else decorate(cls)

    def often_made(cls):
        """A frozen class of the engine's own of which every file makes many instances.

        The type checker alone keeps it frozen: storing past the guard is two thirds of what making
        a small instance costs.
        """
        del cls.__setattr__, cls.__delattr__
        cls.__lazy_frozen__ = False
        return cls

    def _decorated(cls, *, frozen, slots, eq):
        own = _own_fields(cls)
        inherited = {}
        for base in reversed(cls.__mro__[1:]):
            inherited.update(base.__dict__.get("__lazy_fields__", {}))
        namespace = {
            "__lazy_fields__": {**inherited, **own},
            "__lazy_frozen__": frozen,
            "__dataclass_fields__": _StandardFields(),
            "__match_args__": tuple(name for name, one in {**inherited, **own}.items() if one.init),
            **_methods(cls, frozen=frozen, slots=slots, eq=eq),
        }
        return _with_slots(cls, own, namespace) if slots else _in_place(cls, own, namespace)

    def _own_fields(cls):
        fields = {}
        for name, annotation in cls.__dict__.get("__annotations__", {}).items():  # noqa: RUF063 - inspect is what costs
            if str(annotation).startswith("ClassVar"):
                continue
            default = cls.__dict__.get(name, _ABSENT)
            fields[name] = default if isinstance(default, _Field) else _Field(default)
        return fields

    def _methods(cls, *, frozen, slots, eq):
        """The methods that a class gets: what it defines itself stays."""
        made = {"__init__": _first_init, "__repr__": _repr}
        if eq:
            made["__eq__"] = _equal
            made["__hash__"] = _hash if frozen else None
        if frozen:
            made |= {"__setattr__": _refuse, "__delattr__": _refuse}
            if slots:
                made |= {"__getstate__": _state, "__setstate__": _restore}
        return {name: method for name, method in made.items() if name not in cls.__dict__}

    def _with_slots(cls, own, namespace):
        """The class anew, with a slot for each of its fields: these cannot be added to a class."""
        body = {
            name: value
            for name, value in cls.__dict__.items()
            if name not in own and name not in ("__dict__", "__weakref__")
        }
        body |= namespace
        body["__slots__"] = tuple(own)
        made = type(cls)(cls.__name__, cls.__bases__, body)
        made.__qualname__ = cls.__qualname__
        return made

    def _in_place(cls, own, namespace):
        for name, one in own.items():
            if one.default is not _ABSENT:
                setattr(cls, name, one.default)
            elif name in cls.__dict__:
                delattr(cls, name)
        for name, value in namespace.items():
            setattr(cls, name, value)
        return cls

    # -- the methods -----------------------------------------------------------------------

    def _first_init(self, /, *arguments, **named):
        """The first instances of a class; then an `__init__` of its own takes over.

        It does so as well where the arguments are wrong: it says what is wrong with them.
        """
        cls = next(one for one in type(self).__mro__ if one.__dict__.get("__init__") is _first_init)
        seen = cls.__dict__.get("__lazy_seen__", 0)
        if seen < _FEW_INSTANCES and _filled(self, cls.__lazy_fields__, arguments, named):
            type.__setattr__(cls, "__lazy_seen__", seen + 1)
            if hasattr(cls, "__post_init__"):
                self.__post_init__()
            return
        cls.__init__ = _written_init(cls)
        cls.__init__(self, *arguments, **named)

    def _filled(instance, fields, arguments, named):
        """Set every field of an instance; whether the arguments are right."""
        store = object.__setattr__
        given, used = len(arguments), 0
        at = 0
        for name, one in fields.items():
            if one.init and at < given:
                value = arguments[at]
                at += 1
            elif one.init and name in named:
                value = named[name]
                used += 1
            elif one.default is not _ABSENT:
                value = one.default
            elif one.default_factory is not _ABSENT:
                value = one.default_factory()
            elif one.init:
                return False
            else:
                continue  # whoever declared it sets it
            store(instance, name, value)
        return at == given and used == len(named)

    def _written_init(cls):
        """`__init__` as one function that takes the fields and stores each.

        A frozen instance with slots takes its fields while it is of a class with the same slots
        that is not frozen: storing past a frozen class costs six times as much, and the reader
        makes a hundred thousand claims.
        """
        known = {"_absent": _ABSENT, "_set": object.__setattr__}
        opened = cls.__lazy_frozen__ and _open_twin(cls)
        if opened:
            known["_open"] = opened
        parameters, body = [], []
        for name, one in cls.__lazy_fields__.items():
            value = name
            if one.default is not _ABSENT:
                known[f"_default_{name}"] = one.default
                parameters += [f"{name}=_default_{name}"] if one.init else []
                value = name if one.init else f"_default_{name}"
            elif one.default_factory is not _ABSENT:
                known[f"_make_{name}"] = one.default_factory
                parameters += [f"{name}=_absent"] if one.init else []
                made = f"_make_{name}()"
                value = f"{made} if {name} is _absent else {name}" if one.init else made
            elif one.init:
                parameters.append(name)
            else:
                continue  # whoever declared it sets it
            if cls.__lazy_frozen__ and not opened:
                body.append(f"_set(self, {name!r}, {value})")
            else:
                body.append(f"self.{name} = {value}")
        if opened:
            body = ["_own = self.__class__", "_set(self, '__class__', _open)", *body]
            body.append("self.__class__ = _own")
        if hasattr(cls, "__post_init__"):
            body.append("self.__post_init__()")
        head = f"def __init__({', '.join(('self', *parameters))}):"
        exec("\n ".join((head, *(body or ["pass"]))), known)  # noqa: S102 - names of our own fields
        return known["__init__"]

    def _open_twin(cls):
        """A class with the slots of a frozen one, and nothing else; None where it has a `__dict__`.

        Few fields are stored faster than the class is changed twice.
        """
        slots = cls.__dict__.get("__slots__")
        if slots is None or cls.__bases__ != (object,) or len(slots) < _FEW:
            return None
        return type(f"Open{cls.__name__}", (), {"__slots__": slots})

    def _compared(cls):
        """What two instances of a class are compared by."""
        get = cls.__dict__.get("__lazy_compared__")
        if get is None:
            names = [name for name, one in cls.__lazy_fields__.items() if one.compare]
            get = attrgetter(*names) if names else lambda _instance: ()
            type.__setattr__(cls, "__lazy_compared__", staticmethod(get))
            return get
        return get.__func__

    def _equal(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        get = _compared(self.__class__)
        return get(self) == get(other)

    def _hash(self):
        return hash(_compared(self.__class__)(self))

    def _repr(self):
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__lazy_fields__)
        return f"{self.__class__.__qualname__}({shown})"

    def _refuse(_self, name, _value=None):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self.__lazy_fields__]

    def _restore(self, state):
        for name, value in zip(self.__lazy_fields__, state, strict=True):
            object.__setattr__(self, name, value)

    class _StandardFields:
        """`__dataclass_fields__` for the standard functions, made when one of them first asks."""

        def __init__(self):
            self._made = {}

        def __get__(self, instance, cls):
            if cls in self._made:
                return self._made[cls]
            import dataclasses

            names = cls.__lazy_fields__
            shadow = dataclasses.make_dataclass(
                cls.__name__,
                [
                    (
                        name,
                        object,
                        dataclasses.field(
                            **{
                                key: getattr(one, key)
                                for key in ("default", "default_factory", "init", "compare")
                                if getattr(one, key) is not _ABSENT
                            }
                        ),
                    )
                    for name, one in names.items()
                ],
                kw_only=True,
            )
            self._made[cls] = shadow.__dataclass_fields__
            return self._made[cls]

    __all__ = ["dataclass", "field", "often_made", "replace"]
