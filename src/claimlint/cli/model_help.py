"""`draft --model`: a model's proposals for what a draft leaves open, shown and kept on request."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from claimlint.article.article import Article
from claimlint.cli.guard import CommandError
from claimlint.cli.output import create
from claimlint.draft.ask_model import Model, ModelError, UnknownModelError, model_of
from claimlint.draft.claim_draft import Draft
from claimlint.draft.known_names import KnownNames
from claimlint.draft.model_answer import SYSTEM, AnswerError, questions, taken
from claimlint.lazy_dataclass import dataclass
from claimlint.report.escape import escape
from claimlint.report.text_output import number


@dataclass(frozen=True, slots=True)
class ModelHelp:
    """A model that was named, with what is done with its prompts and answers."""

    name: str
    model: Model
    seconds: float
    is_shown: bool
    keep: Path | None

    def __call__(self, found: Sequence[Draft], article: Article, names: KnownNames) -> None:
        """Ask the model about drafts, and fill in what counts of its answers."""
        kept: list[str] = []
        filled = suggested = 0
        for prompt in questions(found, article, names.listed):
            self._show("prompt", f"{SYSTEM}\n{prompt}")
            answer, fault = "", ""
            try:
                answer = self.model.ask(prompt, SYSTEM, self.seconds)
                self._show("answer", answer)
                more, left = taken(answer, found, article, names)
                filled, suggested = filled + more, suggested + left
            except (ModelError, AnswerError) as error:
                fault = str(error)
            entry = {"model": self.name, "system": SYSTEM, "prompt": prompt, "answer": answer}
            kept.append(json.dumps({**entry, "error": fault} if fault else entry))
            if fault:
                self._say(f"{self.name} did not help: {escape(fault)}; the draft has what was open")
                break
        self._say(
            f"{self.name} filled in {number(filled, 'field')} (listed as `unconfirmed`) "
            f"and suggested {suggested}"
        )
        if self.keep is not None:
            create(self.keep, "".join(f"{line}\n" for line in kept), "choose another file")

    def _show(self, what: str, text: str) -> None:
        if self.is_shown:
            lines = "\n".join(escape(line) for line in text.split("\n"))
            self._say(f"--- {what} ({self.name})\n{lines}\n---")

    @staticmethod
    def _say(text: str) -> None:
        click.echo(text, err=True)


def model_help(name: str, seconds: float, keep: Path | None, *, is_shown: bool) -> ModelHelp:
    """The model of a name; a refusal where there is none, or no package to ask it with."""
    try:
        model = model_of(name)
    except ModuleNotFoundError as error:
        advice = "install claimlint with its extra `model`: `pip install '.[model]'` in a clone"
        raise CommandError((f"a model needs the package {error.name}", advice)) from error
    except UnknownModelError as error:
        advice = error.advice or "`llm models` lists those there are"
        raise CommandError((escape(str(error)), escape(advice))) from error
    if keep is not None and keep.exists():
        raise CommandError((f"{escape(str(keep))} is there already", "choose another file"))
    return ModelHelp(escape(name), model, seconds, is_shown, keep)
