// Makes the plain text area of a query an editor: its words are coloured, and those of the graph are offered as one types.
// The text area stays what it is, for keyboards, screen readers and browsers in which this does not run.
const KINDS = /(#[^\r\n]*)|("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(<[^<>"{}|^`\\\s]*>)|([?$]\w+)|([A-Za-z][\w-]*:[\w.-]*\w|[A-Za-z][\w-]*:|:[\w-]+)|(\b\d+(?:\.\d+)?)|([A-Za-z_]+)/g;
const NAMES = ["comment", "string", "name", "variable", "name", "string", "word"];
const LIGHT = { comment: "#5a5f66", string: "#8a3b00", name: "#00594f", variable: "#0b4a94", word: "#6d1b93", other: "#1f2328" };
const DARK = { comment: "#b0b7bf", string: "#f3b98a", name: "#8ddcd2", variable: "#9cc4ff", word: "#dcb6ff", other: "#f0f3f6" };
const MOST = 8;

const dark = (area) => {
  for (let each = area; each; each = each.parentElement) {
    const [r, g, b, a] = (getComputedStyle(each).backgroundColor.match(/[\d.]+/g) || []).map(Number);
    if (r !== undefined && a !== 0) return 0.299 * r + 0.587 * g + 0.114 * b < 128;
  }
  return false;
};

const place = (text, line, column) => {
  const before = text.split(/\r\n|\r|\n/).slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + column - 1, text.length);
};

function paint(state) {
  const { area, paper } = state;
  const colours = dark(area) ? DARK : LIGHT;
  const style = getComputedStyle(area);
  for (const key of ["fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing", "tabSize", "paddingTop", "paddingBottom", "paddingLeft", "textIndent"])
    paper.style[key] = style[key];
  paper.style.paddingRight = `calc(${style.paddingRight} + ${area.offsetWidth - area.clientWidth}px)`;
  area.style.caretColor = colours.other;
  const text = area.value;
  const wrong = state.error ? place(text, state.error[0], state.error[1]) : -1;
  const pieces = [];
  const piece = (from, to, kind) => {
    if (from === to) return;
    const span = document.createElement("span");
    span.textContent = text.slice(from, to);
    span.style.color = colours[kind];
    if (wrong >= from && wrong < to) span.style.textDecoration = `underline wavy ${dark(area) ? "#ff9a9a" : "#b00020"}`;
    pieces.push(span);
  };
  let at = 0;
  for (const found of text.matchAll(KINDS)) {
    const group = found.slice(1).findIndex((each) => each !== undefined);
    const kind = NAMES[group] === "word" && !state.words.has(found[0].toUpperCase()) ? "other" : NAMES[group];
    piece(at, found.index, "other");
    piece(found.index, found.index + found[0].length, kind);
    at = found.index + found[0].length;
  }
  piece(at, text.length, "other");
  paper.replaceChildren(...pieces, document.createTextNode("\n"));
  paper.scrollTop = area.scrollTop;
}

function offered(state, all) {
  const before = state.area.value.slice(0, state.area.selectionStart);
  const [typed] = before.match(/(?:[?$]|[A-Za-z][\w-]*:)?[\w-]*$/) || [""];
  if (typed.startsWith("?") || typed.startsWith("$")) {
    const known = [...new Set(state.area.value.match(/[?$]\w+/g) || [])].filter((each) => each !== typed && each.startsWith(typed));
    return { typed, found: known.map((name) => ({ name, label: "" })).slice(0, MOST) };
  }
  if (!all && !typed.includes(":")) return { typed, found: [] };
  const asked = typed.toLowerCase();
  const word = asked.replace(/^[\w-]*:/, "").replace(/_/g, " ");
  const first = state.terms.filter(({ name }) => name.toLowerCase().startsWith(asked) && name !== typed);
  const rest = word.length > 1 ? state.terms.filter(({ name, label }) => !first.some((each) => each.name === name) && name !== typed
    && (label.toLowerCase().includes(word) || (all && name.toLowerCase().includes(word)))) : [];
  return { typed, found: [...first, ...rest].slice(0, MOST) };
}

function close(state) {
  state.list.hidden = true;
  state.list.replaceChildren();
  state.chosen = -1;
  state.area.removeAttribute("aria-activedescendant");
}

function offer(state, all) {
  const { typed, found } = offered(state, all);
  if (!found.length) { close(state); if (all) state.live.textContent = "Nothing to suggest here."; return; }
  state.typed = typed;
  state.found = found;
  state.chosen = -1;
  state.area.removeAttribute("aria-activedescendant");
  state.list.replaceChildren(...found.map(({ name, label }, number) => {
    const item = document.createElement("li");
    item.id = `query-word-${number}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const code = document.createElement("code");
    code.textContent = name;
    item.append(code, label ? ` ${label}` : "");
    item.addEventListener("mousedown", (event) => { event.preventDefault(); state.chosen = number; take(state); });
    return item;
  }));
  state.list.hidden = false;
  state.live.textContent = `${found.length} ${found.length === 1 ? "suggestion" : "suggestions"}: ${found.map(({ name }) => name).join(", ")}`;
}

function choose(state, step) {
  const many = state.found.length;
  state.chosen = (state.chosen + step + many + (state.chosen < 0 && step < 0 ? 1 : 0)) % many;
  [...state.list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === state.chosen)));
  state.area.setAttribute("aria-activedescendant", `query-word-${state.chosen}`);
  state.list.children[state.chosen].scrollIntoView({ block: "nearest" });
}

function take(state) {
  const { area, typed } = state;
  const { name } = state.found[state.chosen];
  const from = area.selectionStart - typed.length;
  const text = area.value.slice(0, from) + name + area.value.slice(area.selectionStart);
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(area, text);
  area.dispatchEvent(new Event("input", { bubbles: true }));
  close(state);
  setTimeout(() => { area.setSelectionRange(from + name.length, from + name.length); paint(state); }, 0);
  state.live.textContent = `${name} taken.`;
}

function pressed(state, event) {
  if (event.key === " " && event.ctrlKey) { event.preventDefault(); offer(state, true); return; }
  if (state.list.hidden) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) { event.preventDefault(); event.stopPropagation(); choose(state, step); }
  else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(state); }
  else if ((event.key === "Enter" || event.key === "Tab") && state.chosen >= 0 && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    take(state);
  }
}

function begun(area) {
  const state = { area, found: [], chosen: -1, typed: "", terms: [], words: new Set(), error: null, key: "" };
  const box = area.parentElement;
  box.style.position = "relative";
  state.paper = Object.assign(document.createElement("div"), { className: "query-paper" });
  state.paper.setAttribute("aria-hidden", "true");
  box.prepend(state.paper);
  const whole = area.closest('[data-testid="stTextArea"]') || box.parentElement;
  state.list = Object.assign(document.createElement("ul"), { className: "query-words", id: "query-words", hidden: true });
  state.list.setAttribute("role", "listbox");
  state.list.setAttribute("aria-label", "Words that can stand here");
  state.live = Object.assign(document.createElement("div"), { className: "query-live" });
  state.live.setAttribute("role", "status");
  whole.append(state.list, state.live);
  area.classList.add("query-text");
  area.spellcheck = false;
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-controls", "query-words");
  area.addEventListener("input", () => { state.error = null; area.removeAttribute("aria-invalid"); paint(state); offer(state, false); });
  area.addEventListener("scroll", () => { state.paper.scrollTop = area.scrollTop; });
  area.addEventListener("blur", () => close(state));
  area.addEventListener("click", () => close(state));
  area.addEventListener("keydown", (event) => pressed(state, event), true);
  new ResizeObserver(() => paint(state)).observe(area);
  return state;
}

export default function ({ data }) {
  let tries = 0;
  const go = () => {
    const area = [...document.querySelectorAll("textarea")].find((each) => each.getAttribute("aria-label") === data.label);
    const filled = area && (!data.error || area.value === data.query.replace(/\r\n?/g, "\n"));
    if (!filled && tries++ < 60) { setTimeout(go, 50); return; }  // the text comes after the field, and the mark has its place in the text
    if (!area) return;
    const known = area.inCameraQuery;
    const state = known && known.paper.isConnected ? known : (area.inCameraQuery = begun(area));
    state.terms = data.terms.map(([name, label]) => ({ name, label }));
    state.words = new Set(data.terms.filter(([name]) => /^[A-Z_0-9]+$/.test(name)).map(([name]) => name).concat("A"));
    const key = JSON.stringify([data.error, data.query]);
    if (state.key !== key) {
      state.key = key;
      state.error = data.error;
      area.toggleAttribute("aria-invalid", false);
      if (data.error) {
        area.setAttribute("aria-invalid", "true");
        const at = place(area.value, data.error[0], data.error[1]);
        area.setSelectionRange(at, at);
      }
    }
    paint(state);
  };
  setTimeout(go, 0);
}
