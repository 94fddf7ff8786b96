#!/usr/bin/env python3
"""mail_answer.py - answer the newest message of a Maildir, by SMTP.

mail_answer.py PORT MAILDIR WHO TEXT [ALSO-TO [ICS]]

As a mail program would: the answer refers to the message, quotes it, and goes
to whoever wrote it; ALSO-TO are further recipients, parted by commas, or, with
a = before them, the only ones: then it is passed on.
"""
import email
import email.policy
import os
import smtplib
import sys
import time
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr


def newest(path):
    files = [os.path.join(path, d, f) for d in ("new", "cur")
             for f in os.listdir(os.path.join(path, d))]
    with open(max(files, key=os.path.getmtime), "rb") as f:
        return email.message_from_binary_file(f, policy=email.policy.default)


def main():
    port, path, who, text = sys.argv[1:5]
    more = sys.argv[5] if len(sys.argv) > 5 else ""
    also = [a for a in more.lstrip("=").split(",") if a]
    ics = sys.argv[6] if len(sys.argv) > 6 else ""
    heard = newest(path)
    out = EmailMessage()
    out["From"] = who
    writer = [] if more.startswith("=") else [parseaddr(heard["From"])[1]]
    out["To"] = ", ".join(dict.fromkeys(writer + also))
    out["Subject"] = "Re: " + str(heard["Subject"])
    out["Date"] = formatdate(time.time())
    out["Message-ID"] = make_msgid(domain=who.split("@")[1])
    out["In-Reply-To"] = heard["Message-ID"]
    out["References"] = " ".join(filter(None, [
        str(heard["References"] or "").strip(), heard["Message-ID"]]))
    quoted = "".join("> " + line + "\n" for line in
                     heard.get_body(("plain",)).get_content().splitlines())
    out.set_content(f"{text}\n\nOn some day, somebody wrote:\n{quoted}")
    if ics:
        with open(ics, encoding="utf-8") as f:
            out.add_attachment(f.read(), subtype="calendar",
                               params={"method": "REQUEST"})
    with smtplib.SMTP("127.0.0.1", int(port)) as server:
        server.send_message(out)


main()
