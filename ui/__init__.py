"""The page: it asks, and shows what the knowledge base answers. It reasons about nothing and says no law of its own.

ui
├── app.py          the router and the frame around every page
├── state/          what the address says: the file and the place in it (place), changes, fields, the query, the walk, the library
├── matter          a file with all that pages show of it
├── knowledge       what is worked out once: a file for each link, the cases, what the graph was asked
├── links           the pages by name, and links to them that carry the file
├── lesson          which exercise the address names
├── revision        which change of law it names, and what that does
├── walks           the walks through the inference, and the cases that can be walked through
├── screens/        start, file, questions, answers, result, steps, library, ask; learn, and the exercises: predict, whatif,
│                   argue, decide, change, compare; teach, exercises and room for a class
├── components/     the parts that pages are made of
├── style.css       type, space and print
└── .streamlit/     how Streamlit runs
"""
