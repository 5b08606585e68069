"""`auditor check` from a lock, beside a bare interpreter."""
