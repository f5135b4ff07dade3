"""The language server: what an editor shows of a project while its files are being written."""
