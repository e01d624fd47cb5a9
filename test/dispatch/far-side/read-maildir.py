"""Prints the mails of a maildir as JSON: what a mail program would make of them, read by Python's own parser."""

import base64
import email
import email.policy
import json
import pathlib
import sys


def shown(path):
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = mail.get_body(("plain",))
    return {
        "messageId": str(mail["Message-ID"]),
        "subject": str(mail["Subject"]),
        "from": str(mail["From"]),
        "to": str(mail["To"]),
        "envelopeTo": [one.strip() for one in str(mail["X-RcptTo"]).split(",")],
        "headers": [[name, str(value)] for name, value in mail.items()],
        "text": body.get_content() if body else "",
        "defects": [repr(one) for part in mail.walk() for one in part.defects],
        "files": {
            part.get_filename(): {
                "type": part.get_content_type(),
                "base64": base64.b64encode(part.get_payload(decode=True)).decode(),
            }
            for part in mail.iter_attachments()
        },
    }


print(json.dumps([shown(path) for path in sorted(pathlib.Path(sys.argv[1], "new").iterdir())]))
