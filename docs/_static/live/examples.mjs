// A bar below each example: run it, change it, stop it.
import { ask, stop } from "./asking.mjs";

const language = document.documentElement.lang;
const bar = /** @type {HTMLTemplateElement} */ (document.getElementById("live-example"));
const blocks = "WebAssembly" in globalThis ? document.querySelectorAll(".highlight-python") : [];
const examples = [...blocks].map(added);
if (examples.length) document.getElementById("live-example-off")?.remove();

/** @param {Element} block */
function added(block) {
  const shown = /** @type {HTMLPreElement} */ (block.querySelector("pre"));
  const made = /** @type {DocumentFragment} */ (bar.content.cloneNode(true));
  const [run, change, halt] = made.querySelectorAll("button");
  const [text] = made.querySelectorAll("textarea");
  const [output] = made.querySelectorAll("output");
  text.value = shown.textContent ?? "";
  block.after(made);
  change.onclick = () => {
    text.hidden = !text.hidden;
    text.rows = text.value.split("\n").length;
    change.ariaExpanded = String(!text.hidden);
    if (!text.hidden) text.focus();
  };
  halt.onclick = stop;
  run.onclick = async () => {
    const before = examples.slice(0, examples.indexOf(text) + 1);
    run.disabled = true;
    halt.hidden = false;
    output.textContent = output.dataset.busy ?? "";
    try {
      output.innerHTML = await ask("ran", before.map(({ value }) => value), language);
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      output.textContent = message === "stopped" ? output.dataset.stopped ?? "" : `${output.dataset.broken} ${message}`;
    }
    run.disabled = false;
    halt.hidden = true;
  };
  return text;
}
