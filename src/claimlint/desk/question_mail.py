"""The open questions of a story as a mail: a file that mail programs open as a draft.

It has a subject and no address: whoever sends it chooses to whom, and from which account. It is
plain text, so that nothing in it can be a link, a picture or a script.
"""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from claimlint.desk.ask import Letter
from claimlint.desk.question_list import mail_lines, one_line

_MOST_SUBJECT = 200


def question_mail(letter: Letter) -> bytes:
    """The bytes of the mail (RFC 5322, in lines and encodings that every server takes)."""
    mail = EmailMessage(policy=SMTP)
    subject = letter.words("mail_subject", title=letter.title)
    # A word that looks encoded would be decoded by whoever reads it, into a line of its own
    mail["Subject"] = one_line(subject).replace("=?", "= ?")[:_MOST_SUBJECT]
    mail["X-Unsent"] = "1"  # Outlook and others: a draft, to be addressed and sent
    text = "\n".join(mail_lines(letter))
    mail.set_content(text + "\n", charset="utf-8", cte=_encoding(text))
    mail["Content-Language"] = letter.words.code
    return mail.as_bytes()


def _encoding(text: str) -> str:
    """How the text is carried: legibly, where most of it is ASCII."""
    plain = sum(letter.isascii() for letter in text)
    return "quoted-printable" if 2 * plain > len(text) else "base64"
