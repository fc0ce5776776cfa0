"""What `index.identify` is made of: scripts, codes, words, and the tables of what is usual in each language."""
