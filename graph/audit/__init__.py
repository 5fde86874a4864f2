"""The audit: what texts say is tested against dated facts that do not come from them. One check a file."""
