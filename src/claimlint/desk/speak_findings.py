"""What was found of a story, told in the language of its page.

The story is judged once more, by the same rules with the messages of that language: so a message
has the figures that were found, each said as the page says figures. A message belongs to a finding
by its fingerprint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from claimlint.claims.finding import Finding
from claimlint.desk.dossier import Dossier
from claimlint.desk.rule_words import RuleWords
from claimlint.desk.spoken_vocabulary import Speech
from claimlint.lazy_dataclass import replace
from claimlint.rulebook.rule import Catalogue, Rule
from claimlint.rulebook.spoken_rule import Messages, spoken_rule

Judge = Callable[[Catalogue], Sequence[Finding]]
"""Judges the stories by other rules: what is found."""


def with_spoken_findings(
    dossiers: Sequence[Dossier], catalogue: Catalogue, judge: Judge
) -> Iterator[Dossier]:
    """The dossiers, each with what its page says of each finding; those in English as they are."""
    spoken: dict[str, Mapping[str, str]] = {}
    for dossier in dossiers:
        code = dossier.words.code
        if code not in spoken:
            alike = [one for one in dossiers if one.words.code == code]
            spoken[code] = _spoken(alike, catalogue, judge)
        yield replace(dossier, spoken=spoken[code]) if spoken[code] else dossier


def _spoken(dossiers: Sequence[Dossier], catalogue: Catalogue, judge: Judge) -> Mapping[str, str]:
    """The messages in the language of some dossiers, by the fingerprints of their findings."""
    fired = {finding.rule for one in dossiers for finding in one.findings}
    words = {
        name: found
        for one in dossiers
        for name, found in one.rule_words.items()
        if found.message and name in fired
    }
    if not words:
        return {}
    speakers = [one.document for one in dossiers if one.document is not None]
    speech = Speech(dossiers[0].words, speakers)
    told = judge(spoken_catalogue(catalogue, words, speech))
    return {one.fingerprint: one.message for one in told if one.rule in words}


def spoken_catalogue(
    catalogue: Catalogue, words: Mapping[str, RuleWords], speech: Speech
) -> Catalogue:
    """The rules, those that have words in the page's language with them.

    A rule whose words are faulty stays as it is: the page shows its own message.
    """
    rules: dict[str, Rule] = dict(catalogue.rules)
    for name, found in words.items():
        rule = rules.get(name)
        if rule is None or rule.message is None:
            continue
        messages = Messages(found.message, found.forms)
        other, _ = spoken_rule(rule, messages, speech.vocabulary, speech.say)
        if other is not None:
            rules[name] = other
    return Catalogue(rules)
