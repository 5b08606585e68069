"""What the rule set says beside public research data on licenses of models: agreement, and what differs."""
