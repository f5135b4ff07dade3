"""Linting waits for no clock: what is typed while it works is linted once, afterwards."""

from __future__ import annotations

from threading import Event

from claimlint.serve.one_worker import OneWorker


def test_a_storm_costs_two_lints() -> None:
    begun, go_on = Event(), Event()
    state, seen = [0], []

    def lint() -> None:
        seen.append(state[0])
        begun.set()
        go_on.wait(60)

    worker = OneWorker(lint)
    worker.lint_soon()
    begun.wait(60)
    for number in range(1, 101):
        state[0] = number
        worker.lint_soon()
    assert worker.is_due
    go_on.set()
    worker.do(int).result(60)
    assert seen == [0, 100]
    worker.stop()


def test_what_is_asked_is_answered_in_its_order() -> None:
    done: list[str] = []
    worker = OneWorker(lambda: done.append("lint"))
    worker.do(lambda: done.append("one")).result(60)
    worker.lint_soon()
    worker.do(lambda: done.append("two")).result(60)
    assert done == ["one", "lint", "two"]
    worker.stop()


def test_what_has_not_begun_can_be_taken_back() -> None:
    wait, done = Event(), []
    worker = OneWorker(int)  # type: ignore[arg-type] # it does nothing
    worker.do(lambda: wait.wait(60))
    second = worker.do(lambda: done.append("two"))
    assert second.cancel()
    wait.set()
    worker.do(int).result(60)
    assert done == []
    worker.stop()


def test_a_mistake_ends_one_job() -> None:
    def fail() -> None:
        raise ValueError("a mistake")

    worker = OneWorker(fail)
    worker.lint_soon()
    assert isinstance(worker.do(fail).exception(60), ValueError)
    assert worker.do(lambda: 5).result(60) == 5
    worker.stop()
