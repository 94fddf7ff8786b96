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


def rewrite(sql, texts):
    """The schema says so of each name, whatever is stored."""
    sql.execute('PRAGMA writable_schema = 1')
    sql.executemany('UPDATE sqlite_master SET sql = ? WHERE name = ?',
                    [(text, name) for name, text in texts])
    sql.execute('PRAGMA writable_schema = RESET')


def empty(sql, table, column, rest=''):
    """How many rows hold nothing there: what no statement may do, and a page
    that belongs elsewhere does.  0: it is the key, or there are no rows."""
    was = sql.execute(
        'SELECT name, sql FROM sqlite_master WHERE tbl_name = ?'
        " AND type IN ('table', 'trigger')", (table,)).fetchall()
    rewrite(sql, [(name, text.replace('NOT NULL', '') if name == table else
                   'CREATE TRIGGER "%s" AFTER INSERT ON "%s" BEGIN SELECT 1;'
                   ' END' % (name, table)) for name, text in was])
    try:
        rows = sql.execute('UPDATE "%s" SET "%s" = NULL%s' % (
            table, column, rest)).rowcount
    except sqlite3.Error:
        rows = 0
    rewrite(sql, was)
    return rows
