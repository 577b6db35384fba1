// Forms that ask the package: what is typed is sent as it stands, and what comes back is shown.
import { ask } from "./asking.mjs";

const language = document.documentElement.lang;
/** @type {NodeListOf<HTMLElement>} */
const blocks = document.querySelectorAll(".live");
if ("WebAssembly" in globalThis) blocks.forEach(begin);

/** @param {HTMLElement} block */
function begin(block) {
  const form = /** @type {HTMLFormElement} */ (block.querySelector("form"));
  const output = /** @type {HTMLOutputElement} */ (block.querySelector("output"));
  block.querySelector(".live-off")?.remove();
  form.hidden = false;
  const fail = (/** @type {Error} */ { message }) => void (output.textContent = `${output.dataset.broken} ${message}`);
  // Python starts while the visitor types.
  form.addEventListener("focusin", () => void ask("understood", "", language).catch(fail), { once: true });
  form.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement} */ (target);
    if (button.dataset.add !== undefined) add(/** @type {HTMLElement} */ (button.closest(".live-list")));
    if (button.dataset.take !== undefined) take(/** @type {HTMLElement} */ (button.closest(".live-member")));
    if (button.dataset.yes !== undefined) agree(/** @type {HTMLElement} */ (button.closest(".live-member")));
    if (["add", "take", "yes"].some((act) => act in button.dataset)) form.dispatchEvent(new Event("input"));
  });
  let changes = 0;
  form.addEventListener("input", () => (changes++, age(output)));
  // What was typed is not left by accident; a short form is filled in again at once.
  if (form.querySelector("[data-add]")) form.addEventListener("input", () => addEventListener("beforeunload", (leaving) => leaving.preventDefault()), { once: true });
  form.addEventListener("change", ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    const seen = document.getElementById(`understood:${field.name}`);
    if (seen) ask("understood", field.value, language).then((text) => (seen.textContent = text), fail);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    output.textContent = output.dataset.busy ?? "";
    const before = changes;
    try {
      const answer = await ask(form.dataset.ask ?? "", await told(form), language);
      tell(form, answer.problems ?? []);
      output.innerHTML = answer.html ?? "";
      if (answer.receipt) output.append(kept(answer.receipt, output.dataset));
      if (changes !== before) age(output);
      if (answer.html) {
        output.focus({ preventScroll: true });
        output.scrollIntoView({ behavior: "instant" });
      }
    } catch (error) {
      fail(/** @type {Error} */ (error));
    }
  });
}

/** Say above an answer that it is no longer that of what stands in the form, and keep nothing of it. @param {HTMLOutputElement} output */
function age(output) {
  output.querySelector(".live-kept")?.remove();
  if (!output.firstElementChild || output.querySelector(".live-old")) return;
  const line = document.createElement("p");
  line.className = "live-old";
  line.textContent = output.dataset.old ?? "";
  output.prepend(line);
}

/** What stands in a form; a day of which only a part is there, or that does not exist, is `?`. @param {HTMLFormElement} form */
const told = (form) =>
  Promise.all([...new FormData(form)].map(async ([name, value]) => {
    const { validity } = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
    return [name, validity?.badInput ? "?" : typeof value === "string" ? value : await value.text()];
  }));

/** @param {HTMLElement} list */
function add(list) {
  const template = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
  const member = document.createElement("div");
  member.className = "live-member";
  member.append(template.content.cloneNode(true));
  list.querySelector(":scope > p")?.before(member);
  number(list);
  member.querySelector("input")?.focus();
}

/** @param {HTMLElement} member */
function take(member) {
  const list = /** @type {HTMLElement} */ (member.closest(".live-list"));
  member.remove();
  number(list);
  /** @type {HTMLElement | null} */ (list.querySelector("[data-add]"))?.focus();
}

/** Answer yes to what has no answer yet. @param {HTMLElement} member */
const agree = (member) => member.querySelectorAll("select").forEach((field) => (field.name.endsWith("_complete") || (field.value ||= "yes")));

/** Number the members of a list by their places. @param {HTMLElement} list */
function number(list) {
  list.querySelectorAll(":scope > .live-member").forEach((member, place) => {
    const legend = /** @type {HTMLElement} */ (member.querySelector("legend"));
    legend.textContent = (legend.dataset.title ??= legend.textContent ?? "").replace("{}", String(place + 1));
    for (const name of ["name", "id", "for", "aria-describedby"])
      member.querySelectorAll(`[${name}]`).forEach((part) => part.setAttribute(name, (part.getAttribute(name) ?? "").replaceAll(/\[\d*\]/g, `[${place}]`)));
  });
}

/** Show at each field what is wrong with it, and all of it above. @param {HTMLFormElement} form @param {[string, string][]} problems */
function tell(form, problems) {
  const all = /** @type {HTMLElement} */ (form.querySelector(".live-problems"));
  form.querySelectorAll(".live-error").forEach((part) => (part.textContent = ""));
  form.querySelectorAll("[aria-invalid]").forEach((part) => part.removeAttribute("aria-invalid"));
  all.replaceChildren(...problems.map(([path, text]) => {
    const field = document.getElementById(path);
    const line = document.createElement(field ? "a" : "span");
    line.textContent = text;
    if (field) line.setAttribute("href", `#${path}`);
    field?.setAttribute("aria-invalid", "true");
    document.getElementById(`error:${path}`)?.replaceChildren(text);
    return line;
  }));
  all.hidden = problems.length === 0;
  if (problems.length) all.focus();
}

/** Return what keeps a receipt, and prints the answer. @param {string} receipt @param {DOMStringMap} words */
function kept(receipt, words) {
  const line = document.createElement("p");
  line.className = "live-kept";
  const day = new Date().toLocaleDateString(language, { dateStyle: "long" });
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([receipt], { type: "application/json" }));
  file.download = `${words.receipt}.json`;
  file.textContent = words.keep ?? "";
  const print = document.createElement("button");
  print.type = "button";
  print.textContent = words.print ?? "";
  print.onclick = () => window.print();
  line.append(`${words.day} ${day}. `, file, " ", print);
  return line;
}
