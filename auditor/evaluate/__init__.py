"""Conclusions, policy and use to findings, obligations and decisions."""
