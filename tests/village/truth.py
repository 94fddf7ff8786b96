"""truth.tsv: what the village is, one line a person, for tests to hold an import against.

Ledger gathers under which handles each file named a person; handles on one row belong together by exact handle,
so `handles` shows one group for every person an import must make, and more than one group only a human can join.
TIERS gives the tier that the letters were written to have at the clock of the tests, by kind;
it is blank where the answer hangs on how an import weighs what it found (a later silence, a LinkedIn chat).
"""
from folk import REMARK

TIERS = {"S": "strong", "M": "medium", "W": "weak", "K": "weak", "U": "none", "I": "none"}
TALK = {"mail.csv", "team-mail.csv", "outlook-mail.csv", "messages.csv", "broken.csv"}


class Ledger:
    def __init__(self):
        self.groups = {}            # key -> [[handles, files]]

    def seen(self, key, file, handles):
        groups = self.groups.setdefault(key, [])
        joined = [set(handles), {file}]
        rest = []
        for group in groups:
            if group[0] & joined[0]:
                joined = [joined[0] | group[0], joined[1] | group[1]]
            else:
                rest.append(group)
        self.groups[key] = rest + [joined]


def truth(village):
    lines = ["\t".join(("key", "name", "tier", "cold", "org", "title", "handles", "files", "human", "remark"))]
    for p in village.people:
        groups = village.ledger.groups.get(p.key, [])
        groups = sorted(groups, key=lambda g: (p.mails[:1] != [m for m in p.mails[:1] if m in g[0]], sorted(g[0])))
        on_list = p.files or any("contacts.csv" in g[1] for g in groups)
        name = "".join("\\x%02x" % ord(c) if c < " " else "\\u202e" if c == "\u202e" else c for c in p.name)
        silent = p.kind == "P" and not any(g[1] & TALK for g in groups)
        tier = "none" if silent else TIERS.get(p.kind, "")
        lines.append("\t".join((
            p.key, name, tier, "cold" if p.kind in "CK" else "", p.org if on_list else "", p.title if on_list else "",
            " | ".join(" ".join(sorted(g[0])) for g in groups), " | ".join(" ".join(sorted(g[1])) for g in groups),
            "join" if len(groups) > 1 else "", REMARK.get(p.key, ""))))
    return "\n".join(lines) + "\n"
