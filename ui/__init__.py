"""The page: it asks, and shows what the knowledge base answers. It reasons about nothing and says no law of its own.

ui
├── app.py          the router and the frame around every page
├── state           what the address says: the file, the place in it, the query
├── knowledge       the one thread that reasons, and all that a page needs of one file
├── links           the pages by name, and links to them that carry the file
├── screens/        start, file, questions, answers, result, steps, ask
├── components/     the parts that pages are made of
├── style.css       type, space and print
└── .streamlit/     how Streamlit runs
"""
