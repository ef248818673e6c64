"""One script for each page; each says what stands on it, in the order in which it is read.

Not called `pages`: Streamlit would run a script of that folder by itself, without the frame, for whoever comes first.
"""
