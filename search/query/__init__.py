"""What a person typed, as a tree: `parser` builds it, `simplify` tidies it, the engines compile it."""
