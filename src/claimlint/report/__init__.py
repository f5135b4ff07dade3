"""Every way to write the outcome of a run: text, one line a finding, annotations, JSON."""
