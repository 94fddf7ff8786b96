"""schema_rules - is a document what a JSON Schema says? for deep/schemas.

Only the words that refnet's schemas use; one more is a function here.  A schema
with a word that is not known is no schema, so that nothing passes unread.
"""
import base64
import binascii
import datetime
import json
import re

DRAFT = 'https://json-schema.org/draft/2020-12/schema'
TYPES = {'object': dict, 'array': list, 'string': str, 'boolean': bool,
         'null': type(None)}


class Refused(Exception):
    pass


def is_type(value, name):
    if name == 'integer':
        return isinstance(value, int) and not isinstance(value, bool)
    if name == 'number':
        return (isinstance(value, (int, float)) and
                not isinstance(value, bool))
    return isinstance(value, TYPES[name])


def is_moment(text):
    if not re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', text):
        return False
    try:
        datetime.datetime.strptime(text, '%Y-%m-%dT%H:%M:%SZ')
    except ValueError:
        return False
    return True


def is_day(text):
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_base64(text):
    try:
        return bool(base64.b64decode(text, validate=True)) or text == ''
    except (ValueError, binascii.Error):
        return False


FORMATS = {'date-time': is_moment, 'date': is_day}


def same(a, b):
    """As JSON has it: true is not 1."""
    return isinstance(a, bool) == isinstance(b, bool) and a == b


class Schemas:
    """By name ("refnet.person/1"): what a document may be."""

    def __init__(self):
        self.by_name = {}

    def add(self, name, text):
        schema = json.loads(text)
        if schema.get('$schema') != DRAFT or schema.get('title') != name:
            raise Refused('%s: not of draft 2020-12, or of another title' % name)
        self.by_name[name] = schema
        return schema

    def check_all(self):
        for name, schema in self.by_name.items():
            self.well_made(schema, schema, name)

    # --- is it a schema? -----------------------------------------------------

    def well_made(self, root, s, at):
        if isinstance(s, bool):
            return
        if not isinstance(s, dict):
            raise Refused('%s: no schema' % at)
        for word, value in s.items():
            if word not in WORDS:
                raise Refused('%s: what is %s?' % (at, word))
            if not WORDS[word](value):
                raise Refused('%s: %s cannot be %r' % (at, word, value))
            inside = []
            if word in ('properties', '$defs'):
                inside = list(value.items())
            elif word in ('anyOf', 'oneOf'):
                inside = list(enumerate(value))
            elif word in ('items', 'additionalProperties', 'not',
                          'propertyNames'):
                inside = [(word, value)]
            for name, part in inside:
                self.well_made(root, part, '%s/%s' % (at, name))
            if word == '$ref':
                self.refers(root, value)

    def refers(self, root, ref):
        """(root, schema) that a reference means: a file beside it, a path."""
        file, _, path = ref.partition('#')
        if file:
            name = re.sub(r'-(\d+)\.json$', r'/\1', file)
            if name not in self.by_name:
                raise Refused('$ref to %s, which is not there' % file)
            root = self.by_name[name]
        s = root
        for part in path.split('/')[1:]:
            if not isinstance(s, dict) or part not in s:
                raise Refused('$ref to %s, which is not there' % ref)
            s = s[part]
        return root, s

    # --- is it what the schema says? -------------------------------------------

    def check(self, name, document):
        if name not in self.by_name:
            raise Refused('there is no schema of %s' % name)
        schema = self.by_name[name]
        self.holds(schema, schema, document, name)

    def fits(self, root, s, value, at):
        try:
            self.holds(root, s, value, at)
        except Refused:
            return False
        return True

    def holds(self, root, s, value, at):
        if s is True:
            return
        if s is False:
            raise Refused('%s may not be there' % at)
        for word, said in s.items():
            if not self.word_holds(root, s, word, said, value, at):
                raise Refused('%s is %s, against %s: %s' % (
                    at, json.dumps(value)[:80], word, json.dumps(said)[:80]))

    def word_holds(self, root, s, word, said, value, at):
        number = is_type(value, 'number')
        if word == '$ref':
            self.holds(*self.refers(root, said), value, at)
        elif word == 'type':
            return any(is_type(value, t) for t in (
                [said] if isinstance(said, str) else said))
        elif word == 'enum':
            return any(same(value, v) for v in said)
        elif word == 'const':
            return same(value, said)
        elif word in ('anyOf', 'oneOf'):
            n = sum(self.fits(root, one, value, at) for one in said)
            return n == 1 or (n > 1 and word == 'anyOf')
        elif word == 'not':
            return not self.fits(root, said, value, at)
        elif word == 'minimum':
            return not number or value >= said
        elif word == 'maximum':
            return not number or value <= said
        elif isinstance(value, str):
            return {'pattern': lambda: re.search(said, value),
                    'format': lambda: FORMATS[said](value),
                    'contentEncoding': lambda: is_base64(value)}.get(
                        word, lambda: True)()
        elif isinstance(value, list) and word == 'items':
            for i, one in enumerate(value):
                self.holds(root, said, one, '%s/%d' % (at, i))
        elif isinstance(value, dict):
            return self.object_holds(root, s, word, said, value, at)
        return True

    def object_holds(self, root, s, word, said, value, at):
        if word == 'required':
            return all(key in value for key in said)
        if word == 'minProperties':
            return len(value) >= said
        if word == 'maxProperties':
            return len(value) <= said
        for key, one in value.items():
            here = '%s/%s' % (at, key)
            if word == 'properties' and key in said:
                self.holds(root, said[key], one, here)
            elif word == 'propertyNames':
                self.holds(root, said, key, here)
            elif word == 'additionalProperties' and key not in s.get(
                    'properties', {}):
                self.holds(root, said, one, here)
        return True


def any_schema(v):
    return isinstance(v, (dict, bool))


def texts(v):
    return (isinstance(v, list) and all(isinstance(x, str) for x in v) and
            len(set(v)) == len(v))


def is_count(v):
    return is_type(v, 'integer') and v >= 0


def types(v):
    v = [v] if isinstance(v, str) else v
    return texts(v) and v != [] and all(
        t in TYPES or t in ('integer', 'number') for t in v)


def is_pattern(v):
    try:
        re.compile(v)
    except (re.error, TypeError):
        return False
    return True


# What each word may be followed by.
WORDS = {
    '$schema': lambda v: v == DRAFT,
    '$defs': lambda v: isinstance(v, dict),
    '$ref': lambda v: isinstance(v, str),
    'title': lambda v: isinstance(v, str),
    'description': lambda v: isinstance(v, str),
    'type': types,
    'enum': lambda v: isinstance(v, list) and len(v) > 0 and len(
        {json.dumps(x) for x in v}) == len(v),
    'const': lambda v: True,
    'properties': lambda v: isinstance(v, dict),
    'additionalProperties': any_schema,
    'propertyNames': any_schema,
    'required': texts,
    'items': any_schema,
    'anyOf': lambda v: isinstance(v, list) and len(v) > 0,
    'oneOf': lambda v: isinstance(v, list) and len(v) > 0,
    'not': any_schema,
    'minimum': lambda v: is_type(v, 'number'),
    'maximum': lambda v: is_type(v, 'number'),
    'minProperties': is_count,
    'maxProperties': is_count,
    'pattern': is_pattern,
    'format': lambda v: v in FORMATS,
    'contentEncoding': lambda v: v == 'base64',
}
