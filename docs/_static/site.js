// What the theme leaves out for those who read with the keyboard or by ear.
"use strict";

// What the search says in Dutch.
const FOUND = {
  "Search Results": "Zoekresultaten",
  Searching: "Er wordt gezocht",
  "Preparing search...": "Er wordt gezocht …",
  "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.": "Geen pagina gevonden.",
  "Search finished, found one page matching the search query.": ["Eén pagina gevonden.", "${resultCount} pagina's gevonden."],
};

document.addEventListener("DOMContentLoaded", () => {
  const dutch = document.documentElement.lang === "nl";
  if (dutch) Object.assign(Documentation.TRANSLATIONS, FOUND);
  /** @type {(selector: string, change: (part: HTMLElement) => void) => void} */
  const each = (selector, change) => document.querySelectorAll(/** @type {"p"} */ (selector)).forEach(change);

  // The captions of the contents are headings below that of the page.
  each(".caption[role=heading]", (caption) => (caption.ariaLevel = "2"));

  // The parameters of a long signature are no list of definitions.
  each(".sig dl, .sig dd", (part) => {
    const block = document.createElement("div");
    block.className = `sig-${part.localName}`;
    block.append(...part.childNodes);
    part.replaceWith(block);
  });

  // The way to the other language keeps the place.
  each("a.language", (link) => link.addEventListener("click", () => {
    const places = JSON.parse(link.dataset.places ?? "{}");
    const above = (/** @type {string} */ id) => (document.getElementById(id)?.getBoundingClientRect().top ?? 0) < 100;
    const read = scrollY ? Object.keys(places).filter(above).pop() : undefined;
    if (read) /** @type {HTMLAnchorElement} */ (link).hash = places[read];
  }));

  // The way back to the top is part of the article.
  each(".back-to-top", (link) => document.querySelector("article")?.append(link));

  // The two sidebars are told apart.
  each(".sidebar-drawer", (aside) => (aside.ariaLabel = dutch ? "Pagina's" : "Pages"));
  each(".toc-drawer", (aside) => (aside.ariaLabel = dutch ? "Op deze pagina" : "On this page"));
});
