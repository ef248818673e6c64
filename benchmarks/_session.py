"""A reader's tab without a browser: it says to the server what the page in a browser says, in Streamlit's own messages."""

import asyncio
from dataclasses import dataclass, field
from time import perf_counter
from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60
DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


@dataclass
class Answered:
    """What came back: how long it took in milliseconds, and how many messages, bytes and runs of the page it was."""

    took: float = 0
    messages: int = 0
    bytes: int = 0
    runs: int = 0
    headings: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)


class Session:
    """One tab at a server; to be entered before it is used."""

    def __init__(self, url: str) -> None:
        self.url, self.page, self.query = url.replace("http", "ws", 1) + "/_stcore/stream", "", ""
        self.fields: dict[str, str] = {}  # each control with the part of the page that runs again alone when it is used
        self.states: dict[str, WidgetState] = {}
        self.options: dict[str, list[str]] = {}

    async def __aenter__(self) -> Self:
        self.line: ClientConnection = await connect(self.url, subprotocols=["streamlit"], max_size=None)  # type: ignore[list-item]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.line.close()

    async def open(self, name: str = "", query: str = "") -> Answered:
        """Open a page by its name in the address."""
        self.query, self.page = query, ""
        return await self.ask(name=name)

    async def press(self, key: str) -> Answered:
        """Press the button of that key."""
        return await self.ask(WidgetState(id=self.field(key), trigger_value=True))

    def choose(self, key: str, label: str) -> None:
        """Choose an option; it is told with the next button pressed."""
        name = self.field(key)
        self.states[name] = WidgetState(id=name, string_value=label)

    def field(self, key: str) -> str:
        """The control of that key.

        Raises:
            LookupError: there is none.
        """
        found = [name for name in self.fields if name.endswith(f"-{key}")]
        if not found:
            raise LookupError(f"no control {key!r} among {sorted(self.fields)}")
        return found[-1]

    async def ask(self, pressed: WidgetState | None = None, name: str = "") -> Answered:
        """Run the page, and wait for all that it sends."""
        said, begun = BackMsg(), perf_counter()
        state = said.rerun_script
        state.query_string, state.page_script_hash, state.page_name = self.query, self.page, name
        state.widget_states.widgets.extend([*self.states.values(), *([pressed] if pressed else [])])
        state.fragment_id = self.fields[pressed.id] if pressed else ""
        await self.line.send(said.SerializeToString())
        found = await asyncio.wait_for(self.hear(), PATIENCE)
        found.took = 1000 * (perf_counter() - begun)
        return found

    async def hear(self) -> Answered:
        """What comes until the page has run to its end."""
        found = Answered()
        while True:
            text = await self.line.recv(decode=False)
            found.messages, found.bytes = found.messages + 1, found.bytes + len(text)
            message = ForwardMsg.FromString(text)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                found.runs += 1
                found.headings.clear()
                found.buttons.clear()
            elif kind == "navigation":
                self.page = message.navigation.page_script_hash
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "delta":
                self.note(message, found)
            elif kind == "script_finished" and message.script_finished in DONE:
                return found

    def note(self, message: ForwardMsg, found: Answered) -> None:
        """Keep what can be used, and the headings."""
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "heading":
            found.headings.append(element.heading.body)
        elif kind and (part := getattr(element, str(kind))) and getattr(part, "id", ""):
            self.fields[part.id] = message.delta.fragment_id
            found.buttons.extend([element.button.label] if kind == "button" else [])
            self.options[part.id] = list(getattr(part, "options", ()))
