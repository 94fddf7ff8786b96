#!/usr/bin/env python3
"""mail_answer.py - answer the newest message of a Maildir, by SMTP.

mail_answer.py PORT MAILDIR WHO TEXT [ALSO-TO [ICS]]

As a mail program would: the answer refers to the message, quotes it, and goes
to whoever wrote it; ALSO-TO are further recipients, parted by commas, or, when
they are the only ones meant, stand in their place.
"""
import mailbox
import smtplib
import sys
import time
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr


def newest(path):
    box = mailbox.Maildir(path)
    return max(box, key=lambda m: m.get_date())


def main():
    port, path, who, text = sys.argv[1:5]
    also = [a for a in sys.argv[5].split(",") if a] if len(sys.argv) > 5 else []
    ics = sys.argv[6] if len(sys.argv) > 6 else ""
    heard = newest(path)
    out = EmailMessage()
    out["From"] = who
    out["To"] = ", ".join(dict.fromkeys(
        [parseaddr(heard["From"])[1]] + also))
    out["Subject"] = "Re: " + str(heard["Subject"])
    out["Date"] = formatdate(time.time())
    out["Message-ID"] = make_msgid(domain=who.split("@")[1])
    out["In-Reply-To"] = heard["Message-ID"]
    out["References"] = " ".join(filter(None, [heard["References"],
                                               heard["Message-ID"]]))
    body = heard.get_payload(decode=True)
    if body is None:
        body = heard.get_payload(0).get_payload(decode=True)
    quoted = "".join("> " + line + "\n" for line in
                     body.decode("utf-8", "replace").splitlines())
    out.set_content(f"{text}\n\nOn some day, somebody wrote:\n{quoted}")
    if ics:
        with open(ics, encoding="utf-8") as f:
            out.add_attachment(f.read(), subtype="calendar",
                               params={"method": "REQUEST"})
    with smtplib.SMTP("127.0.0.1", int(port)) as server:
        server.send_message(out)


main()
