"""The job: files in, a published generation of the index out."""
