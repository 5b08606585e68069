"""Record and ancestors to what binds: claims reconciled, terms inherited, contradictions named."""
