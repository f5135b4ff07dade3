"""The one table of fields: whatever a claim file, or the settings, may hold is declared here, once.

From it come the JSON Schemas and with them what an editor shows (`docs/generate.py` writes them),
what the reader makes of a field, what rules may ask of it and join by, which claims state the same
quantity, what a draft fills in, and the reference page. A new flag is one entry here, and the rule
that uses it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

FieldType: TypeAlias = Literal[
    # what claims and their sources hold
    "text",  # words, as typed
    "texts",  # a text or a list of texts
    "name",  # what something is called: folded, with its aliases resolved
    "term",  # a word of the trade: folded
    "whole",  # a name, or {subject, measure}
    "compared",  # a name, or {subject, period}
    "flag",  # true or false; absent is false
    "choice",  # one of `choices`
    "number",  # the number of a claim, read as its type is (see `claim_type`)
    "quantity",  # a further quantity, read as the claim's number is
    "quantities",  # one or several of them
    "count",  # a whole number of things
    "margin",  # a quantity after ±
    "time",  # EDTF
    "map",  # names with texts
    "texts-or-map",
    "quotes",  # words of the article, or {exact, prefix, suffix}, or a list of these
    "citations",  # ids of sources, or {source, locator, says}
    "claims",  # ids of claims of the same file
    "fields",  # names of fields
    "formula",
    "weight",  # a number above 0
    "id",
    "article-id",
    "language",  # BCP 47
    # what holds them
    "format",
    "record",  # a map with fields of its own: the table `record`
    "records",  # a list of them
    "named-records",  # a map of them by id
    "aliases",  # names, each with a text or a list of texts
    # what only settings hold
    "string",
    "strings",
    "string-or-strings",
    "string-map",
    "strings-map",
    "choices",
    "choice-map",
    "percentage",
    "years",
    "factor",
]
"""The closed set of field types. What each looks like in YAML stands in `docs/schemas.py`."""

Drafted: TypeAlias = Literal["", "clause", "number", "time", "words", "voice", "open", "model"]
"""Where a draft takes a field from: the words of the clause around the number, the number itself,
the time beside it, words that say what kind of figure it is, its speaker; `model` is what
a language model proposed; `open` is left to a person, "" is not drafted."""


class Field(NamedTuple):
    """One field. `about` is what schemas, editors, the reference and the rule language say."""

    name: str
    type: FieldType
    about: str
    examples: tuple[Any, ...]  # Any: YAML as a person would type it
    required: bool = False
    choices: tuple[str, ...] = ()
    default: Any = None  # Any: YAML; what an absent field means
    identity: bool = False
    """Whether claims that differ in it state different quantities, whatever their type."""
    key: bool = False
    """Whether rules can join and group claims by it."""
    few_texts: bool = False
    """Whether few different texts of it occur: then what looks alike is judged once."""
    printed: bool = True
    """Whether an article can print it: only then it can be `inferred`."""
    drafted: Drafted = ""
    record: str = ""
    """The table of its own fields."""

    @property
    def is_few(self) -> bool:
        """Whether a project's claims have only few different values of it."""
        return self.few_texts or self.type in ("flag", "choice")


Table: TypeAlias = Mapping[str, Field]


def _table(*fields: Field) -> Table:
    return {field.name: field for field in fields}


FILE: Table = _table(
    Field(
        "claimlint", "format", "The format of this file. There is one so far.", (1,), required=True
    ),
    Field(
        "article",
        "record",
        "The article whose claims these are.",
        (
            {
                "id": "rail-2025",
                "title": "Rail freight grows again",
                "language": "en",
                "published": "2025-11-09",
                "text": "rail-2025.md",
            },
        ),
        record="article",
    ),
    Field(
        "reference",
        "record",
        "A trusted table that articles are compared with. It counts only in the folders "
        "that the settings name under `references`.",
        ({"id": "rare-earths", "title": "Rare-earth reserves by country"},),
        record="article",
    ),
    Field(
        "defaults",
        "record",
        "Fields for the claims that lack them.",
        ({"period": 2024, "sources": ["stat-office-2025"]},),
        record="defaults",
    ),
    Field(
        "sources",
        "named-records",
        "Where the numbers come from, each source under an id that claims cite.",
        (
            {
                "stat-office-2025": {
                    "title": "Transport yearbook 2025",
                    "publisher": "National Statistics Office",
                    "type": "official-statistics",
                }
            },
        ),
        record="source",
    ),
    Field(
        "names",
        "aliases",
        "Names with their other spellings, within this file. Names of the whole project "
        "are in the settings.",
        ({"United States": ["US", "USA", 'ארה"ב']},),
    ),
    Field(
        "claims",
        "records",
        "The numeric claims, one for each number that the article states.",
        (
            [
                {
                    "id": "freight_share_rail",
                    "subject": "rail",
                    "measure": "freight carried",
                    "of": "all freight",
                    "value": "31 %",
                    "period": 2024,
                }
            ],
        ),
        record="claim",
    ),
    Field(
        "relations",
        "records",
        "What must hold between claims, beyond what their fields say.",
        (
            [
                {
                    "id": "road_and_rail",
                    "check": 'freight_share_rail + freight_share_road <= "100 %"',
                    "because": "the two are separate modes of the same total",
                }
            ],
        ),
        record="relation",
    ),
    Field(
        "ignore",
        "records",
        "Findings that were looked at and accepted, each with a reason.",
        (
            [
                {
                    "rule": "single-source",
                    "claim": "freight_share_rail",
                    "reason": "no other office counts this",
                    "until": "2026-06-30",
                }
            ],
        ),
        record="ignore",
    ),
    Field(
        "not_claims",
        "records",
        "Numbers of the text that are no claims, each with a reason.",
        ([{"quote": "Amos 4", "reason": "the name of a satellite"}],),
        record="not_claim",
    ),
)
"""What a claim file holds."""

CLAIM: Table = _table(
    Field(
        "id",
        "id",
        "The claim's name, in lower case with underscores; unique in its file. "
        "Findings, formulas and `ignore` use it. From another file it is "
        '`ref("article-id::claim_id")`.',
        ("freight_share_rail",),
        required=True,
        printed=False,
    ),
    Field(
        "quote",
        "quotes",
        "The exact words of the article that hold the number. Where the same words "
        "stand twice, `{exact, prefix, suffix}` says which is meant; a list names "
        "several places, such as the headline and the body.",
        (
            "rail now carries 31% of freight",
            {"exact": "31%", "prefix": "carries "},
            ["Rail grows to 31%", "rail now carries 31% of freight"],
        ),
    ),
    Field(
        "subject",
        "name",
        "What the number is about. Other spellings of one subject go under `names`.",
        ("rail", "Kazakhstan"),
        identity=True,
        key=True,
        drafted="clause",
    ),
    Field(
        "measure",
        "name",
        "What is counted or measured.",
        ("freight carried", "uranium output"),
        identity=True,
        key=True,
        drafted="clause",
    ),
    Field(
        "of",
        "whole",
        "The whole that a share is a share of; for a rank, the list. `{subject, "
        "measure}` where the whole is measured in something else than the part.",
        ("all freight", "world", {"subject": "Israel", "measure": "oil consumption"}),
        key=True,
        drafted="clause",
    ),
    Field(
        "than",
        "compared",
        "For a ratio, and for a change without `since`: the subject that is compared with. "
        "`{period: 2019}` is the same subject at another time.",
        ("road", {"period": 2019}, {"subject": "road", "period": 2019}),
        key=True,
        drafted="open",
    ),
    Field(
        "value",
        "number",
        "An amount with its unit; a share where it is a percentage or fraction and has "
        "`of`. Type it as the article prints it: `31 %`, `about 22 %`, `25..26.5 "
        "kilotonne/year`, `up to 1 million tonne`, `unknown tonne`. Use `over 60 %` "
        "rather than `> 60 %`, which YAML reads as a block of text.",
        ("31 %", "~22 %", "25..26.5 kilotonne/year", "USD 3.5 billion"),
        drafted="number",
    ),
    Field(
        "rank",
        "number",
        "The position in the list `of`, by `measure`, the largest first (see `order`).",
        (2, "up to 15"),
        drafted="number",
    ),
    Field(
        "change",
        "number",
        "A change from `since` to `period`: relative (`%`), in percentage points (`pp`) "
        "or as an amount.",
        ("+12 %", "-25 pp"),
        drafted="number",
    ),
    Field(
        "ratio",
        "number",
        "How many times the value that `than` has of the same measure: another subject, "
        "or the same one at another time.",
        ("almost 2", "1/3..1/2"),
        drafted="number",
    ),
    Field(
        "date",
        "time",
        "When the event that `measure` names happened, in EDTF (ISO 8601).",
        ("1992", "2013-08-31"),
        drafted="number",
    ),
    Field(
        "where",
        "map",
        "Further coordinates of the number, each with a name.",
        ({"to": "China"}, {"region": "north"}),
        identity=True,
        key=True,
        drafted="clause",
    ),
    Field(
        "period",
        "time",
        "The time that the number is about, in EDTF: a year, month, day, quarter, or a "
        "span for a fiscal year; `always` for what has no time, such as a distance.",
        (2024, "2024-Q2", "2023-07/2024-06", "always"),
        identity=True,
        key=True,
        drafted="time",
    ),
    Field(
        "since",
        "time",
        "For a change: the time it is counted from.",
        (2019, "2023-Q2"),
        key=True,
        drafted="time",
    ),
    Field(
        "kind",
        "choice",
        "What kind of figure it is. `measured`: counted or measured (the default); "
        "`estimate`: estimated by somebody; compared with measured figures as one kind; "
        "`forecast`: expected; clashes only with forecasts; `target`: aimed at; clashes "
        "only with targets.",
        ("forecast",),
        default="measured",
        identity=True,
        key=True,
        drafted="words",
        choices=("measured", "estimate", "forecast", "target"),
    ),
    Field(
        "said_by",
        "text",
        "Who says it, where the article attributes it in print. Claims of different "
        "voices do not contradict the article.",
        ("transport minister",),
        drafted="voice",
    ),
    Field("anonymous", "flag", "The article does not name the speaker.", (True,), drafted="voice"),
    Field(
        "inferred",
        "fields",
        "The fields that the article does not print: the checker supplied them, and the "
        "reader lacks them.",
        (["of", "period"],),
        drafted="clause",
    ),
    Field(
        "unconfirmed",
        "fields",
        "The fields that a language model filled in, and that no person has confirmed yet; "
        "whoever has checked one takes its name out.",
        (["subject", "measure"],),
        drafted="model",
    ),
    Field(
        "basis",
        "term",
        "The definition behind the measure, where there are several.",
        ("tonne-kilometres", "capacity", "reserves"),
        identity=True,
        key=True,
        few_texts=True,
    ),
    Field(
        "sources",
        "citations",
        "Where the number comes from: ids of `sources`, or `{source, locator, says}` "
        "with the place in the source and what it says there.",
        (
            ["stat-office-2025"],
            [{"source": "stat-office-2025", "locator": "table 7", "says": "30.6 %"}],
        ),
    ),
    Field(
        "order",
        "choice",
        "For a rank: `descending` counts from the largest (the default), `ascending` "
        "from the smallest.",
        ("ascending",),
        default="descending",
        key=True,
        choices=("descending", "ascending"),
    ),
    Field("tied", "flag", "The place is shared with another: a joint third.", (True,)),
    Field(
        "breakdown",
        "texts-or-map",
        "What the parts of a whole are parts by. Only parts of one breakdown are added.",
        ("sex", "age group"),
        identity=True,
        key=True,
    ),
    Field(
        "within",
        "texts",
        "The group in which the subject lies wholly, such as renewables for wind power: its share "
        "of the group times the group's share of a whole is then its share of that whole, and in "
        "a sum it is not added to the group.",
        ("renewables", ["renewables", "low-carbon power"]),
    ),
    Field(
        "passage",
        "text",
        "A name for the claims that a reader takes together. Without it, that is the "
        "sentence of the quote.",
        ("oil-and-pipeline",),
        key=True,
    ),
    Field(
        "also",
        "quantities",
        "The same value as the article prints it in another unit.",
        ("192.6 million tonne", ["63 miles"]),
        drafted="number",
    ),
    Field("n", "count", "The size of the sample behind a percentage or mean.", (1024,)),
    Field("items", "count", "How many items each mean is taken over.", (4,)),
    Field(
        "weighted",
        "flag",
        "The sample is weighted, so that percentages need not fit whole numbers of people.",
        (True,),
    ),
    Field(
        "margin",
        "margin",
        "The margin of error, as stated; a range where it is printed as one.",
        ("3 pp", "2..3 pp"),
    ),
    Field(
        "statistic",
        "choice",
        "Which statistic the value is.",
        ("median",),
        identity=True,
        key=True,
        choices=("mean", "median", "min", "max"),
        drafted="words",
    ),
    Field(
        "complete",
        "flag",
        "The parts given are all the parts: they must add up to the whole. One member "
        "of the group is enough.",
        (True,),
    ),
    Field(
        "overlapping",
        "flag",
        "One person or thing can be in several parts (multiple answers): the shares may "
        "add up to more than 100 %. One member of the group is enough.",
        (True,),
    ),
    Field(
        "rate",
        "flag",
        "The percentage is no part of anything, such as interest or debt to GDP.",
        (True,),
        drafted="number",
    ),
    Field("flow", "flag", "Sub-periods add up: four quarters make the year.", (True,)),
    Field(
        "may_be_negative",
        "flag",
        "The value can be below zero, such as a balance or a temperature.",
        (True,),
    ),
    Field(
        "role",
        "choice",
        "What the value is in the product `revenue = volume × price`.",
        ("revenue",),
        key=True,
        choices=("revenue", "volume", "price"),
    ),
    Field(
        "precision",
        "text",
        "How precisely the number is meant, where its digits do not say: `exact`, or a step.",
        ("exact", "1000 USD"),
        few_texts=True,
    ),
    Field(
        "equals",
        "formula",
        "A formula over claim ids that must come to the value.",
        ("freight_rail + freight_road",),
    ),
    Field(
        "after",
        "claims",
        "The id of an event (or a list of ids) that this comes after.",
        ("diplomatic_relations",),
    ),
    Field(
        "before",
        "claims",
        "The id of an event (or a list of ids) that this comes before.",
        ("tokayev_follows",),
    ),
    Field(
        "during",
        "claims",
        "The id of an event (or a list of ids) that this falls in.",
        ("security_peak",),
    ),
    Field(
        "trust",
        "weight",
        "How much the figure is trusted when claims clash, as a positive number; 1 "
        "where it is left out.",
        (10,),
        printed=False,
    ),
    Field(
        "key",
        "flag",
        "The story stands on this claim: housekeeping rules look at it too.",
        (True,),
        printed=False,
    ),
    Field(
        "cell",
        "text",
        "Of a table of record: the cell of the table's file that has the figure. `claimlint table` "
        "writes it.",
        ("T7!C12", "row 12, column 3"),
        printed=False,
    ),
    Field(
        "review",
        "record",
        "How far the check of the claim has come, who says so, and when. "
        "`claimlint review` writes it.",
        ({"status": "checked", "by": "AB", "as": "checker", "on": "2025-11-08"},),
        record="review",
        printed=False,
    ),
    Field(
        "legal",
        "choice",
        "What the lawyer says of it: `read`, or `hold`, which keeps the story from being signed.",
        ("hold",),
        printed=False,
        choices=("read", "hold"),
    ),
    Field(
        "note",
        "text",
        "A remark for colleagues; no rule reads it.",
        ("the wording allows two readings",),
        printed=False,
    ),
)
"""The fields of a claim, in the order in which a draft writes them."""

SOURCE: Table = _table(
    Field("title", "text", "The title of the source.", ("Transport yearbook 2025",)),
    Field("publisher", "text", "Who publishes it.", ("National Statistics Office",)),
    Field(
        "type",
        "choice",
        "What kind of source it is. `official-statistics`: figures of a statistics "
        "office or another public body; `dataset`: data that one can compute with; "
        "`report`: a study by an institute, company or association; `paper`: a paper in "
        "a scientific journal, or a preprint; `company-filing`: what a company files by "
        "law: annual report, prospectus, register; `press-release`: what an "
        "organisation says of itself; `news`: another medium's report; `interview`: "
        "what somebody told the author; `reference-work`: an encyclopedia, almanac or "
        "handbook; `wiki`: a page that anyone can change; `social`: a post; "
        "`search-result`: what a search engine shows, not the page itself; "
        "`ai-generated`: a language model's answer; `other`: none of these.",
        ("official-statistics",),
        choices=(
            "official-statistics",
            "dataset",
            "report",
            "paper",
            "company-filing",
            "press-release",
            "news",
            "interview",
            "reference-work",
            "wiki",
            "social",
            "search-result",
            "ai-generated",
            "other",
        ),
    ),
    Field("author", "text", "Who wrote it.", ("Department of transport statistics",)),
    Field("issued", "time", "When it was issued, in EDTF.", ("2025-06-30",)),
    Field("accessed", "time", "When it was looked at.", ("2025-11-03",)),
    Field("url", "text", "Its address.", ("https://example.org/yearbook",)),
    Field(
        "archived",
        "text",
        "The address of an archived copy.",
        ("https://example.org/archive/yearbook",),
    ),
    Field(
        "confidential",
        "flag",
        "Who it is stays with those who know: its id is a code, and the name is written nowhere. "
        "Outside the desk no place, note or link of it is shown.",
        (True,),
    ),
    Field(
        "known_to",
        "texts",
        "Of a confidential source: who knows the name, by initials.",
        ("AB", ["AB", "EF"]),
    ),
    Field(
        "because",
        "text",
        "Of a confidential source: why its name is kept back.",
        ("would lose the post",),
    ),
    Field(
        "primary", "flag", "It is where the figure was first stated, not a report of it.", (True,)
    ),
    Field(
        "table",
        "text",
        "The id of the table of record that has this source's figures, for claims that name a "
        "`cell`. Where it is left out, it is the table with the id of the source.",
        ("transport-yearbook",),
    ),
    Field("note", "text", "A remark for colleagues; no rule reads it.", ("revised in September",)),
)
"""The fields of an entry of `sources`."""

HEADER: Table = _table(
    Field(
        "id",
        "article-id",
        "The article's name, in lower case with hyphens; unique in the project. Other "
        "files refer to its claims by it.",
        ("rail-2025",),
        required=True,
    ),
    Field(
        "title", "text", "The headline, or the name of the table.", ("Rail freight grows again",)
    ),
    Field(
        "language",
        "language",
        "The language of the text, as a BCP 47 tag; English where it is left out.",
        ("en", "he", "pt-BR"),
        default="en",
    ),
    Field(
        "currency",
        "text",
        "What a bare sign of money, such as $ or £, means in this story, as the ISO 4217 code of "
        "a currency. Where it is left out, the claim decides among what the print can mean.",
        ("CAD",),
    ),
    Field(
        "embargo",
        "text",
        "The day before which it must not be published: until then it cannot be signed for an "
        "earlier day of publication.",
        ("2025-11-09",),
    ),
    Field(
        "authors",
        "texts",
        "The initials of those who wrote it: nobody checks their own figure.",
        ("CD", ["CD", "EF"]),
    ),
    Field(
        "published",
        "time",
        "The day of publication. Undated claims are taken to be about the time before it.",
        ("2025-11-09",),
    ),
    Field(
        "text",
        "text",
        "The file that holds the article's text, relative to this file: Markdown, plain "
        "text, HTML or docx.",
        ("rail-2025.md",),
    ),
    Field("author", "text", "Who wrote it, as it is printed.", ("Transport desk",)),
    Field(
        "file",
        "record",
        "Of a table of record: the spreadsheet or CSV file that its figures come from. "
        "`claimlint table` writes it.",
        ({"path": "yearbook.xlsx", "sha256": "9f86d08…", "sheet": "T7", "subject": "Country"},),
        record="table_file",
    ),
    Field(
        "texts",
        "map",
        "The versions of the text, each under its name: the claims are made from `text`, else from "
        "the first of them; a figure that another version has otherwise is an error.",
        ({"print": "rail.md", "web": "rail-web.html", "push": "rail-push.txt"},),
    ),
    Field("url", "text", "Where it is published.", ("https://example.org/rail-2025",)),
    Field(
        "note",
        "text",
        "A remark for colleagues; no rule reads it.",
        ("the print edition has a shorter text",),
    ),
)
"""The fields of `article` and of `reference`."""

TABLE_FILE: Table = _table(
    Field("path", "text", "The file, relative to this one.", ("yearbook.xlsx",), required=True),
    Field(
        "sha256",
        "text",
        "What the file's bytes came to when the figures were read (SHA-256): where they come to "
        "something else, the file has changed.",
        ("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",),
        required=True,
    ),
    Field("sheet", "text", "The sheet that the figures are on.", ("T7",)),
    Field("subject", "text", "The heading of the column of subjects.", ("Country",)),
    Field("period", "text", "The heading of the column of times.", ("Year",)),
    Field(
        "columns",
        "map",
        "The headings of the columns of figures, by their letters.",
        ({"C": "2024, mn EUR"},),
    ),
)
"""The fields of the `file` of a table of record."""

RELATION: Table = _table(
    Field("id", "id", "The relation's name, in lower case with underscores.", ("road_and_rail",)),
    Field(
        "check",
        "formula",
        "The formula: claim ids, numbers, quantities in quotes, `+ - * /` and a comparison.",
        ('freight_share_rail + freight_share_road <= "100 %"',),
        required=True,
    ),
    Field(
        "because",
        "text",
        "Why it must hold: it is printed where it does not.",
        ("the two are separate modes of the same total",),
    ),
)
"""The fields of an entry of `relations`."""

IGNORE: Table = _table(
    Field("rule", "text", "The rule whose finding is accepted.", ("single-source",), required=True),
    Field(
        "claim",
        "texts",
        "The id of the claim (or a list of ids); the whole file where it is left out.",
        ("freight_share_rail",),
    ),
    Field(
        "reason",
        "text",
        "Why it is accepted: it is printed in reports.",
        ("no other office counts this",),
    ),
    Field("until", "text", "The day after which it no longer counts.", ("2026-06-30",)),
)
"""The fields of an entry of `ignore`."""

ACCEPT: Table = _table(
    Field(
        "rule",
        "string",
        "The rule or family whose findings are accepted.",
        ("no-locator",),
        required=True,
    ),
    Field(
        "reason",
        "string",
        "Why they are accepted: it is printed in reports.",
        ("printed before 2020",),
        required=True,
    ),
    Field(
        "path",
        "string",
        "The files that are meant, as a pattern with slashes; all where it is left out.",
        ("claims/archive/**",),
    ),
    Field(
        "claim",
        "string",
        "The id of the claim that is meant, alone or as article::claim; all where it is left out.",
        ("freight_share_rail", "rail-2025::freight_share_rail"),
    ),
    Field("until", "string", "The day after which it no longer counts.", ("2026-12-31",)),
)
"""The fields of an entry of `accept` in the settings."""

NOT_CLAIM: Table = _table(
    Field(
        "quote", "quotes", "The words of the text that hold the number.", ("Amos 4",), required=True
    ),
    Field("reason", "text", "Why it is no claim.", ("the name of a satellite",), required=True),
)
"""The fields of an entry of `not_claims`."""

CITATION: Table = _table(
    Field("source", "text", "The id of the source.", ("stat-office-2025",), required=True),
    Field("locator", "text", "Where in the source.", ("table 7", "p. 12")),
    Field(
        "says",
        "quantity",
        "What the source says there. With a comma in it, put it in quotes.",
        ("30.6 %",),
    ),
    Field(
        "cell",
        "text",
        "The cell of the source's table of record that has the figure. `says` is filled from it.",
        ("T7!C12", "row 12, column 3"),
    ),
    Field("note", "text", "A remark for colleagues; no rule reads it.", ("our sum of two rows",)),
)
"""The fields of an entry of a claim's `sources`."""

QUOTE: Table = _table(
    Field("exact", "text", "The exact words.", ("31%",), required=True),
    Field("prefix", "text", "The words just before, to tell equal places apart.", ("carries ",)),
    Field("suffix", "text", "The words just after, to tell equal places apart.", (" of freight",)),
)
"""The fields of a `quote` that tells equal places apart."""

WHOLE: Table = _table(
    Field("subject", "name", "The subject of the whole.", ("Israel",), required=True),
    Field(
        "measure",
        "name",
        "What the whole is measured in, where that differs.",
        ("oil consumption",),
    ),
)
"""The fields of a whole whose measure is another than the part has."""

COMPARED: Table = _table(
    Field("subject", "name", "The subject that is compared with; else the claim's own.", ("road",)),
    Field("period", "time", "The time that is compared with.", (2019,)),
)
"""The fields of what a ratio or a difference compares with."""

REVIEW_STATES: tuple[str, ...] = (
    "open",
    "asked",
    "answered",
    "checked",
    "on-author",
    "second-checked",
    "to-change",
    "changed",
    "cut",
)
"""How far the check of a claim has come. That it is to be read again is worked out, never typed."""
REVIEW_ROLES: tuple[str, ...] = ("author", "checker", "editor", "lawyer")
"""As what somebody gives a state."""

SEEN: Table = _table(
    Field("source", "text", "The id of the source.", ("stat-office-2025",), required=True),
    Field("locator", "text", "Where in it.", ("table 7",), required=True),
)
"""The document that was seen when a claim was checked."""

_STATE: tuple[Field, ...] = (
    Field(
        "status",
        "choice",
        "How far the check has come. `open`: to be checked; `asked`: the author or a source was "
        "asked; `answered`: a reply has come; `checked`: a document was seen, or the figure "
        "computed; `on-author`: it rests on the author's word alone; `second-checked`: somebody "
        "else has checked it again; `to-change`: the article has to change; `changed`: it has; "
        "`cut`: the figure is taken out.",
        ("checked",),
        choices=REVIEW_STATES,
    ),
    Field("by", "text", "Who says so: initials, as typed.", ("AB",)),
    Field("as", "choice", "As what.", ("checker",), choices=REVIEW_ROLES),
    Field("on", "text", "The day.", ("2025-11-08",)),
    Field("due", "text", "The day by which the next step is due.", ("2025-11-10",)),
    Field("note", "text", "A remark of the person who says so.", ("called the office",)),
    Field(
        "seen",
        "record",
        "The document that was seen, with the place in it.",
        ({"source": "stat-office-2025", "locator": "table 7"},),
        record="seen",
    ),
    Field("computed", "text", "The computation that was made.", ("12.4 / 40 million tonne",)),
)

PAST: Table = _table(*_STATE)
"""The fields of an earlier state of a claim."""

REPLY: Table = _table(
    Field("question", "text", "The code of the question that is answered.", ("Q7",)),
    Field(
        "reply",
        "choice",
        "Which of the four replies it is.",
        ("stands",),
        choices=("stands", "change", "cut", "cannot-be-shown"),
    ),
    Field("says", "text", "What was answered, word for word.", ("it is in the ministry's table",)),
    Field("source", "text", "The source that is proposed.", ("yearbook, table 7",)),
    Field("to", "text", "The value that is proposed.", ("13 %",)),
    Field("by", "text", "Who answered: initials, as typed.", ("CD",)),
    Field("as", "choice", "As what.", ("author",), choices=(*REVIEW_ROLES, "source")),
    Field("on", "text", "The day.", ("2025-11-07",)),
    Field(
        "via",
        "choice",
        "How it came back.",
        ("page",),
        choices=("page", "sheet", "word", "mail", "command"),
    ),
)
"""The fields of a reply. It is kept as it came; rival ones stand side by side."""

BOUND: Table = _table(
    Field("text", "text", "Of its sentences in the article, with their headings.", ("0f3cb1",)),
    Field("claim", "text", "Of the claim.", ("9a1b77",)),
    Field("table", "text", "Of the figures of tables.", ("77aa02",)),
    Field(
        "figures",
        "texts",
        "The figures of tables that the claim was compared with, by their full ids.",
        (["yearbook::freight_share_rail"],),
    ),
)
"""The fields of `bound`: short digests, written by the program."""

REVIEW: Table = _table(
    *_STATE,
    Field(
        "bound",
        "record",
        "What was looked at, as digests: where the sentence, the claim or the table is another "
        "one, the claim is to be read again. `claimlint review` writes it.",
        ({"text": "0f3cb1", "claim": "9a1b77"},),
        record="bound",
    ),
    Field(
        "replies",
        "records",
        "What was answered, as it came, the oldest first.",
        ([{"reply": "stands", "by": "CD", "as": "author", "on": "2025-11-07", "via": "mail"}],),
        record="reply",
    ),
    Field(
        "history",
        "records",
        "The states before this one, the oldest first.",
        ([{"status": "asked", "by": "AB", "as": "checker", "on": "2025-11-05"}],),
        record="past",
    ),
)
"""The fields of `review`: the state that a claim is in, and how it came there."""

SETTINGS: Table = _table(
    Field(
        "claims",
        "strings",
        "The project's claim files: files and folders, relative to the settings. They are what "
        "is checked where the command names nothing, and they take part whatever it names. By "
        "default all of the project's folder.",
        (["claims"],),
    ),
    Field(
        "references",
        "strings",
        "The folders whose `reference:` files count. By default `claims/reference`.",
        (["claims/reference"],),
        default=["claims/reference"],
    ),
    Field(
        "projects",
        "strings",
        "Folders inside this one that are projects of their own: only there does a settings file "
        "further down count.",
        (["sports"],),
    ),
    Field(
        "rules",
        "string",
        "The folder of the project's own rules. By default `rules`.",
        ("rules",),
        default="rules",
    ),
    Field(
        "profile",
        "choice",
        "`strict` looks at every claim where `default` asks housekeeping questions of "
        "key claims only.",
        ("strict",),
        default="default",
        choices=("default", "strict"),
    ),
    Field(
        "fail-level",
        "choice",
        "The least severity that makes the command fail; `never` for none.",
        ("error",),
        default="warning",
        choices=("error", "warning", "note", "never"),
    ),
    Field(
        "select",
        "strings",
        "The only rules and families that are looked at; everything where it is empty.",
        (["shares", "contradicts-itself"],),
    ),
    Field("ignore", "strings", "Rules and families that are not looked at.", (["no-locator"],)),
    Field(
        "severity",
        "choice-map",
        "Rules that weigh otherwise here, or are off.",
        ({"no-source": "error", "not-archived": "off"},),
        choices=("error", "warning", "note", "off"),
    ),
    Field(
        "per-path-ignores",
        "strings-map",
        "Rules and families that are not looked at in some files, by a pattern of paths.",
        ({"claims/archive/**": ["sources"]},),
    ),
    Field(
        "extends",
        "string-or-strings",
        "Settings that these build on: files of the project, or `package:NAME` for a pack that is "
        "installed. Tables are joined, with the last word here.",
        ("house.toml", ["package:newsroom", "house.toml"]),
    ),
    Field(
        "required-version",
        "string",
        "The version of claimlint that these settings are written for, or bounds for it.",
        (">=0.1, <0.3",),
    ),
    Field(
        "baseline",
        "string",
        "The file with the findings that stay as they are; `claimlint baseline write` makes it. "
        "Only what is not in it counts.",
        ("claims/baseline.txt",),
    ),
    Field(
        "accept",
        "records",
        "Findings that the whole project accepts, each with the reason: they are shown no more, "
        "and counted as suppressed. An entry that accepts nothing any more is told.",
        ([{"rule": "no-locator", "path": "claims/archive/**", "reason": "printed before 2020"}],),
        record="accept",
    ),
    Field(
        "names",
        "strings-map",
        "Names of the whole project, each with its other spellings.",
        ({"United States": ["US", "USA"]},),
    ),
    Field(
        "approximate",
        "percentage",
        "How far `about` reaches on either side.",
        ("5 %",),
        default="5 %",
    ),
    Field(
        "bounds",
        "string-map",
        "The range in which amounts of a measure must lie. It takes the place of the bound that "
        "comes with the program, where that has one; `off` takes it away, for `*` all of them.",
        ({"body height": "0.4..2.8 m"},),
    ),
    Field(
        "approximate-digits",
        "factor",
        "With how many digits a figure that is called approximate is asked about: the house style "
        "of a desk, said once.",
        (5,),
        default=4,
    ),
    Field(
        "stale-years", "years", "After how many years a figure is called stale.", (5,), default=5
    ),
    Field(
        "table-lag",
        "years",
        "How many years back the nearest period of a reference table may lie with which an "
        "undated figure is compared.",
        (3,),
        default=3,
    ),
    Field(
        "drift",
        "factor",
        "The factor beyond which a figure is compared with another period of a table, where "
        "the table lacks its own.",
        (30,),
        default=30,
    ),
    Field(
        "barred-sources",
        "choices",
        "Types of sources that a claim must not rest on.",
        (["ai-generated", "search-result"],),
        choices=SOURCE["type"].choices,
    ),
    Field(
        "leave-out",
        "strings",
        "Phrases with which paragraphs of an article's text begin that are not the "
        "article: teasers, date lines. Their numbers need no claim.",
        (["Read more", "עוד באתר"],),
    ),
    Field(
        "language",
        "string",
        "The language of articles that do not name theirs, as a BCP 47 tag.",
        ("he",),
        default="en",
    ),
    Field(
        "unsure",
        "flag",
        "Whether comparisons that cannot be decided are shown.",
        (True,),
        default=False,
    ),
)
"""The settings of a project."""

RECORDS: Mapping[str, Table] = {
    "file": FILE,
    "article": HEADER,
    "table_file": TABLE_FILE,
    "source": SOURCE,
    "citation": CITATION,
    "quote": QUOTE,
    "whole": WHOLE,
    "compared": COMPARED,
    "relation": RELATION,
    "ignore": IGNORE,
    "not_claim": NOT_CLAIM,
    "review": REVIEW,
    "seen": SEEN,
    "bound": BOUND,
    "reply": REPLY,
    "past": PAST,
    "claim": CLAIM,
    "accept": ACCEPT,
    "settings": SETTINGS,
}
"""Every table by the name that schemas and errors give what it describes."""
