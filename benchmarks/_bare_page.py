"""A page of one heading and one button: what it takes is what Streamlit itself takes. Run by `page.py` as the peer."""

import streamlit as st

st.session_state.setdefault("count", 0)
if st.button("Next", key="next"):
    st.session_state["count"] += 1
st.title(f"Page {st.session_state['count']}", anchor=False)
