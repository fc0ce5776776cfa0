"""What readers decide about entities, applied when articles are looked for: nothing is indexed anew, all can be undone."""
