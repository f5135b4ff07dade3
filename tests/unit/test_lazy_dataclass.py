"""Classes whose methods are made when they are needed are dataclasses all the same."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from typing import Any, ClassVar

import pytest

from claimlint import lazy_dataclass
from claimlint.lazy_dataclass import dataclass, field, often_made, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A frozen one."""

    x: int
    y: int = 0
    name: str = field(default="", compare=False)
    parts: list[int] = field(default_factory=list)
    ORIGIN: ClassVar[str] = "0, 0"

    def moved(self) -> Point:
        return replace(self, x=self.x + 1)


@dataclass(slots=True)
class Counter:
    seen: dict[str, int] = field(default_factory=dict)
    total: int = 0


@dataclass(eq=False)
class Fault(Exception):  # noqa: N818 - a test
    message: str
    start: int = 0


@dataclass(eq=False)
class NameFault(Fault):
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Worked:
    low: int
    high: int
    width: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", self.high - self.low)


@dataclass(frozen=True)
class Nothing:
    pass


def test_fields_are_given_in_order_or_by_name_and_have_defaults() -> None:
    point = Point(1, name="a")
    assert (point.x, point.y, point.name, point.parts) == (1, 0, "a", [])
    assert Point(1).parts is not Point(1).parts
    assert Point.ORIGIN == "0, 0"
    assert repr(Point(1, 2)) == "Point(x=1, y=2, name='', parts=[])"


@pytest.mark.parametrize("make", [Point, lambda: Point(1, z=2), lambda: Point(1, x=1)])  # type: ignore[call-arg,misc]
def test_what_is_missing_or_too_much_is_a_type_error(make: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        make()


def test_the_first_instances_and_the_later_ones_are_alike() -> None:
    @dataclass(frozen=True, slots=True)
    class Pair:
        a: int
        b: str = "b"
        c: list[int] = field(default_factory=list)
        d: int = field(init=False, default=7)

    made = [(Pair(1), Pair(2, "x"), Pair(a=3, c=[4]), Pair(5, b="y")) for _ in range(20)]
    assert all(one == made[0] for one in made)
    assert repr(made[0][2]).endswith("Pair(a=3, b='b', c=[4], d=7)")
    assert len({id(one[0].c) for one in made}) == len(made)


def test_equality_goes_by_the_compared_fields_and_the_class() -> None:
    assert Point(1, name="a") == Point(1, name="b")
    assert Point(1) != Point(2)
    other: object = 1
    assert Point(1) != other
    assert Worked(1, 2) != Worked(1, 2)
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_frozen_ones_are_hashable_and_cannot_be_changed() -> None:
    @dataclass(frozen=True, slots=True)
    class Pair:
        a: int
        b: str

    assert len({Pair(1, "x"), Pair(1, "x"), Pair(2, "x")}) == 2
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'a'"):
        Pair(1, "x").a = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del Pair(1, "x").a
    counter = Counter()
    counter.total += 1
    assert counter == Counter(total=1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(counter)


def test_slots_leave_no_room_for_other_attributes() -> None:
    with pytest.raises(AttributeError):
        Counter().other = 1  # type: ignore[attr-defined]
    assert not hasattr(Point(1), "__dict__")
    assert Point.__doc__ == "A frozen one."
    assert Point.__qualname__ == "Point"


def test_exceptions_inherit_their_fields() -> None:
    fault = NameFault("m", 3, "n")
    assert (fault.message, fault.start, fault.name) == ("m", 3, "n")
    assert isinstance(fault, Fault)
    assert Fault("m").start == 0
    assert NameFault("m").name == ""  # whichever of the two is made first


def test_post_init_and_fields_that_are_not_given() -> None:
    worked = Worked(2, 5)
    assert worked.width == 3
    assert replace(worked, high=9).width == 7
    with pytest.raises(TypeError):
        Worked(1, 2, 3)  # type: ignore[call-arg]


def test_a_class_can_be_matched_copied_and_pickled() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
    point = Point(1, 2, "a", [3])
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point
    assert copy.copy(Worked(1, 2)).width == 1


def test_the_standard_functions_take_them_for_dataclasses() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [one.name for one in dataclasses.fields(Point)] == ["x", "y", "name", "parts"]
    standard = dataclasses.make_dataclass("Standard", [("a", int)])
    assert replace(standard(1), a=2) == standard(2)
    assert dataclasses.replace(Point(1), y=5) == Point(1, 5) == Point(0, 5).moved()
    assert dataclasses.asdict(Counter(total=2)) == {"seen": {}, "total": 2}
    assert [one.name for one in dataclasses.fields(NameFault)] == ["message", "start", "name"]


def test_it_does_as_the_standard_one_does() -> None:
    def made(by: Callable[..., Any], a_field: Callable[..., Any]) -> Any:
        class Plain:
            a: int
            b: list[int] = a_field(default_factory=list)
            c: str = "c"

        Plain.__annotations__ = {"a": "int", "b": "list[int]", "c": "str"}
        return by(frozen=True)(Plain)

    ours, theirs = made(dataclass, field), made(dataclasses.dataclass, dataclasses.field)
    for arguments in ((1,), (1, [2]), (1, [2], "d")):
        mine, other = ours(*arguments), theirs(*arguments)
        assert repr(mine) == repr(other)
        assert vars(mine) == vars(other)
    assert ours.c == theirs.c
    assert ours.__match_args__ == theirs.__match_args__


def test_a_method_is_written_for_a_class_of_many_instances_and_dataclasses_not_loaded() -> None:
    script = (
        "import sys\n"
        "from claimlint.lazy_dataclass import dataclass\n"
        "@dataclass(frozen=True, slots=True)\n"
        "class A:\n    a: int\n"
        "before = A.__init__.__name__\n"
        "for i in range(17): A(i)\n"
        "print(before, A.__init__.__name__, 'dataclasses' in sys.modules, 'inspect' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert told.stdout.decode().split() == ["_first_init", "__init__", "False", "False"]
    assert lazy_dataclass.__all__ == ["dataclass", "field", "often_made", "replace"]


@often_made
@dataclass(frozen=True, slots=True)
class Counted:
    a: int
    b: tuple[int, ...] = ()


def test_what_is_often_made_is_as_any_frozen_class_but_for_the_guard() -> None:
    made = [Counted(number, (number,)) for number in range(40)]  # by both ways to fill it
    assert [one.a for one in made] == list(range(40))
    assert made[3] == Counted(3, b=(3,))
    assert len({Counted(1), Counted(1)}) == 1
    assert replace(made[3], a=4) == Counted(4, (3,))
    assert pickle.loads(pickle.dumps(made[3])) == made[3]
    assert not hasattr(made[3], "__dict__")
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'a'"):
        Counted()  # type: ignore[call-arg] # this is what is asked


@dataclass(frozen=True, slots=True, eq=False)
class Wide:
    a: int
    b: int
    c: int = 3
    d: tuple[int, ...] = ()
    e: list[int] = field(default_factory=list)


class Narrower(Wide):
    __slots__ = ()


@pytest.mark.parametrize("cls", [Wide, Narrower])
def test_a_frozen_instance_of_many_fields_is_of_its_class_and_frozen(cls: type[Wide]) -> None:
    one = cls(1, b=2)
    assert type(one) is cls
    assert (one.a, one.b, one.c, one.d, one.e) == (1, 2, 3, (), [])
    for name in ("a", "e", "__class__"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(one, name, 5)
    other = cls.__new__(cls)
    Wide.__init__(other, 1, one.b)
    assert type(other) is cls
    assert other != one
