"""The history of judgements, which can only be appended to.

The columns beside `body` are for people with a database client; `body` is the judgement.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQLITE = """
CREATE TRIGGER judgements_no_{verb} BEFORE {verb} ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are only ever appended'); END
"""
_POSTGRESQL_FUNCTION = """
CREATE FUNCTION judgements_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'judgements are only ever appended'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER judgements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON judgements
FOR EACH STATEMENT EXECUTE FUNCTION judgements_append_only()
"""


def upgrade() -> None:
    """Make the table, and the triggers that keep it whole."""
    op.create_table(
        "judgements",
        # SQLite: AUTOINCREMENT, so that a number is never given twice.
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), sa.Identity(), primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("action", sa.String(20), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sqlite_autoincrement=True,
    )
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(_SQLITE.format(verb=verb))
    else:
        op.execute(_POSTGRESQL_FUNCTION)
        op.execute(_POSTGRESQL)


def downgrade() -> None:
    """There is no way back that would not lose what people said."""
    raise NotImplementedError("a history of judgements is not taken apart; restore a backup")
