"""An article's text laid beside its claims: where each quote stands, and what is printed there.

Imported only where a run has a text: claim files without one pay nothing.
"""

from claimlint.article.article import Article
from claimlint.article.figure import Figure
from claimlint.article.lay import lay, story
from claimlint.article.phrases import Phrases, phrases
from claimlint.article.quoted import Quoted

__all__ = ["Article", "Figure", "Phrases", "Quoted", "lay", "phrases", "story"]
