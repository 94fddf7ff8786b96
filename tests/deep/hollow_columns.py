"""hollow_columns.py - columns that have to hold something, and hold nothing."""
import sqlite3


def tables(sql):
    return [row[0] for row in sql.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE"
        " 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%' ORDER BY name")]


def held(sql):
    """Columns that have to hold something."""
    return [(t, row[1]) for t in tables(sql) for row in sql.execute(
        'PRAGMA table_info("%s")' % t) if row[3]]


def empty(sql, table, column, rest=''):
    """What no statement may do, and a page that belongs elsewhere does."""
    sql.execute('PRAGMA writable_schema = 1')
    text = sql.execute('SELECT sql FROM sqlite_master WHERE name = ?',
                       (table,)).fetchone()[0]
    change = 'UPDATE sqlite_master SET sql = ? WHERE name = ?'
    sql.execute(change, (text.replace('NOT NULL', ''), table))
    sql.execute('PRAGMA writable_schema = RESET')
    try:
        sql.execute('UPDATE "%s" SET "%s" = NULL%s' % (table, column, rest))
    except sqlite3.Error:
        pass            # the key of a table has to be there
    sql.execute('PRAGMA writable_schema = 1')
    sql.execute(change, (text, table))
    sql.execute('PRAGMA writable_schema = RESET')
