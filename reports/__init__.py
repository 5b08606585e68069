"""Report templates, styles and translations: installed as `auditor.reports`."""
