"""The store's tables, step by step: alembic runs what a database has not seen yet."""
