"""`auditor scan` beside other scanners of models, on the same trees in one run."""
