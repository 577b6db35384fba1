// Questions that the checks ask about the page that is open.
"use strict";

(() => {
  const PIXEL = 1;
  const WHITE = [1, 1, 1];
  const LEADING = ".mobile-header, .related-pages, .skip-to-content, .back-to-top, .headerlink, .content-icon-container, .live-bar";

  const all = (selector) => [...document.querySelectorAll(selector)];
  const styleOf = (element, part) => getComputedStyle(element, part);
  const scrolls = (element) => /auto|scroll/.test(styleOf(element).overflowX);

  const nameOf = (element) => {
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${text}`;
  };

  const ancestorsOf = (element) => (element === null ? [] : [element, ...ancestorsOf(element.parentElement)]);

  // Whether an element takes part in the page: what is hidden, or slid out until it is called for, does not.
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getBoundingClientRect().width > PIXEL &&
    !ancestorsOf(element).some((one) => /fixed|absolute|sticky/.test(styleOf(one).position) || one.matches(".sidebar-drawer"));

  const isBlock = (element) => !/inline|contents/.test(styleOf(element).display);

  // The sides of what is in an element: the theme lets headings reach beyond the text by as much as they are padded.
  const sidesOf = (element) => {
    const [{ left, right }, { paddingLeft, paddingRight }] = [element.getBoundingClientRect(), styleOf(element)];
    return [left + parseFloat(paddingLeft), right - parseFloat(paddingRight)];
  };

  const sticksOut = (element) => {
    const parent = ancestorsOf(element.parentElement).find(isBlock);
    if (!parent || scrolls(parent)) return false;
    const [[left, right], outer] = [sidesOf(element), parent.getBoundingClientRect()];
    return right > outer.right + PIXEL || left < outer.left - PIXEL;
  };

  const isCut = (element) => {
    const { overflowX } = styleOf(element);
    return /hidden|clip/.test(overflowX) && isBlock(element) && element.scrollWidth > element.clientWidth + PIXEL;
  };

  // A colour as red, green, blue and how opaque it is, each from 0 to 1.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parsed = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  };

  const over = ([red, green, blue, opaque], below) =>
    [red, green, blue].map((part, place) => part * opaque + below[place] * (1 - opaque));

  const luminance = (colour) =>
    colour
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);

  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const opacityOf = (element) => ancestorsOf(element).reduce((product, one) => product * styleOf(one).opacity, 1);

  const paintOf = (element) => {
    const style = styleOf(element);
    const drawn = element instanceof SVGElement && element.localName !== "svg";
    const [red, green, blue, opaque] = parsed(drawn ? (style.fill === "none" ? "#0000" : style.fill) : style.backgroundColor);
    return [red, green, blue, opaque * (drawn ? style.fillOpacity : 1) * opacityOf(element)];
  };

  const hasHalo = (text) => styleOf(text).stroke !== "none" && styleOf(text).paintOrder.startsWith("stroke");

  // What a text of a picture stands on: its halo, or else all that is painted below it.
  const groundOf = (text) => {
    if (hasHalo(text)) return parsed(styleOf(text).stroke);
    text.scrollIntoView({ behavior: "instant", block: "center", inline: "center" });
    const { left, top, width, height } = text.getBoundingClientRect();
    const pile = document.elementsFromPoint(left + width / 2, top + height / 2);
    const below = pile.slice(pile.indexOf(text.closest("text")) + 1).filter((one) => one.localName !== "text");
    return [...below, document.body].reverse().reduce((ground, one) => over(paintOf(one), ground), WHITE);
  };

  const texts = () => all(".picture svg text");

  globalThis.looks = {
    settled: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),

    places: () => all("[id]").map((element) => element.id),

    links: () => all("a[href]").map((link) => link.href),

    language: () => document.documentElement.lang,

    tooWide: () => Math.max(0, document.scrollingElement.scrollWidth - innerWidth),

    sliding: () =>
      all("body, body *:not(svg *)")
        .filter((one) => scrolls(one) && one.scrollWidth > one.clientWidth + PIXEL)
        .map(nameOf),

    // Cells that stand below each other and do not begin with what their column is called.
    unnamed: () =>
      all(".table-wrapper td")
        .filter((cell) => styleOf(cell).display === "block")
        .filter((cell) => {
          const heading = cell.closest("table").querySelectorAll("th")[cell.cellIndex].textContent.trim();
          return !styleOf(cell, "::before").content.startsWith(`"${heading}`);
        })
        .map(nameOf),

    // Words of pictures that are smaller than this, in pixels of the screen.
    small: (least) =>
      texts()
        .map((text) => [text, text.getScreenCTM()])
        .map(([text, { a, b }]) => [parseFloat(styleOf(text).fontSize) * Math.hypot(a, b), text])
        .filter(([size]) => size < least)
        .map(([size, text]) => `${size.toFixed(1)} ${nameOf(text)}`),

    sticking: () =>
      all("body *:not(svg *)").filter((one) => isShown(one) && (sticksOut(one) || isCut(one))).map(nameOf),

    outside: () =>
      texts()
        .filter((text) => {
          const [inner, outer] = [text, text.closest("svg")].map((one) => one.getBoundingClientRect());
          return (
            inner.left < outer.left - PIXEL ||
            inner.right > outer.right + PIXEL ||
            inner.top < outer.top - PIXEL ||
            inner.bottom > outer.bottom + PIXEL
          );
        })
        .map(nameOf),

    faint: (least) =>
      texts()
        .map((text) => [contrast(over(paintOf(text), groundOf(text)), groundOf(text)), text])
        .filter(([ratio]) => ratio < least)
        .map(([ratio, text]) => `${ratio.toFixed(2)} ${nameOf(text)}`),

    colours: () => {
      document.getAnimations().forEach((one) => one.finish());
      const shown = all("body, body *:not(.theme-toggle svg, .theme-toggle use)").filter((one) => one.checkVisibility());
      return shown.map((one) => {
        const { color, backgroundColor, fill, stroke } = styleOf(one);
        return `${nameOf(one)} ${color} ${backgroundColor} ${fill} ${stroke}`;
      });
    },

    // What leads elsewhere or is pressed, and has no place on paper.
    leading: () =>
      all(`nav, aside, form, button, input, ${LEADING}`).filter((one) => one.checkVisibility()).map(nameOf),

    // Addresses of other sites that no link shows; the types of a signature need not.
    unaddressed: () => {
      const links = all("article a.external:not([title])").map((link) => [link.getAttribute("href"), styleOf(link, "::after").content]);
      const shown = links.filter(([address, after]) => after.includes(address)).map(([address]) => address);
      return links.map(([address]) => address).filter((address) => !shown.includes(address));
    },

    folded: () =>
      all("details > :not(summary)")
        .filter((one) => styleOf(one).display !== "none" && !one.checkVisibility())
        .map(nameOf),

    // Texts that do not stand out from white paper.
    faintOnPaper: (least) =>
      all("article *:not(svg *)")
        .filter((one) => one.checkVisibility() && [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim()))
        .map((one) => [contrast(over(parsed(styleOf(one).color), WHITE), WHITE), one])
        .filter(([ratio]) => ratio < least)
        .map(([ratio, one]) => `${ratio.toFixed(2)} ${nameOf(one)}`),

    // On the page or a part of it, with the link that the theme shows once the reader scrolls back.
    violations: async (part = document) => {
      document.documentElement.classList.add("show-back-to-top");
      const { violations } = await axe.run(part);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      );
    },
  };
})();
