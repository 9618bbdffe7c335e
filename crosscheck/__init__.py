"""Lines up what several outlets wrote about one story, and shows where they agree, differ, update and conflict."""
