"""The one place that asks a language model: through the package `llm` and its plug-ins.

Nothing leaves the machine unless a model was named on the command line; whether one that was named
runs here or elsewhere is the plug-in's. What goes wrong is an error of this module, in words.
"""

from __future__ import annotations

from threading import Thread
from typing import Protocol

from claimlint.language.closest import did_you_mean


class ModelError(Exception):
    """A model that did not answer; the message says why."""


class UnknownModelError(ModelError):
    """There is no model of the name; `advice` asks whether a near one was meant."""

    def __init__(self, name: str, advice: str) -> None:
        super().__init__(f"there is no model {name!r}")
        self.advice = advice


class Model(Protocol):
    """What can be asked."""

    def ask(self, prompt: str, system: str, seconds: float) -> str:
        """The model's answer; raises ModelError."""


def model_of(name: str) -> Model:
    """The model of a name or an alias.

    Raises UnknownModelError, and ModuleNotFoundError where `llm` is not installed.
    """
    import llm  # noqa: PLC0415 - only this module knows it, and few drafts need it

    try:
        return _Model(name, llm.get_model(name))
    except llm.UnknownModelError as error:
        known = sorted(llm.get_model_aliases())
        raise UnknownModelError(name, did_you_mean(name, known)) from error


class _Asked(Protocol):
    def text(self) -> str: ...


class _Prompted(Protocol):
    def prompt(self, prompt: str, *, system: str, stream: bool) -> _Asked: ...


class _Model:
    """A model of `llm`. Its plug-ins are other people's code: they raise what they like."""

    def __init__(self, name: str, model: _Prompted) -> None:
        self.name = name
        self._model = model

    def ask(self, prompt: str, system: str, seconds: float) -> str:
        answers: list[str] = []
        errors: list[BaseException] = []

        def run() -> None:
            try:
                asked = self._model.prompt(prompt, system=system, stream=False)
                answers.append(str(asked.text()))
            except BaseException as error:
                errors.append(error)

        # A thread that is not waited for: a model that never answers must not hold the draft.
        thread = Thread(target=run, daemon=True)
        thread.start()
        thread.join(seconds)
        if errors:
            raise ModelError(f"{type(errors[0]).__name__}: {errors[0]}") from errors[0]
        if not answers:
            raise ModelError(f"no answer within {seconds:g} seconds")
        return answers[0]
