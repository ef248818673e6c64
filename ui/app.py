"""The router: which page is shown, and the frame around it. Run by `incamera app`."""

import streamlit as st

from ui.components import frame, inside
from ui.knowledge import ready
from ui.links import pages
from ui.state import here

page = st.navigation(pages(), position="hidden")
st.set_page_config(page_title=f"{page.title} – In Camera", page_icon="⚖️", layout="wide", initial_sidebar_state="collapsed")
ready()
place = here()
frame.head(place, page.title)
inside.follow_links(page.title)
page.run()
frame.foot()
