"""What the readers of marked-up files share: renditions, tables, metadata, and the worker that they run in."""
