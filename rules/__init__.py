"""The rule set as data: installed as `auditor.rules`."""
