"""Source tree to references: which models a project names, where, and how sure that is."""
