// What a page does more with a script: suggestions, a period chosen with the mouse, matches one by one, keys. Without one everything works too.
"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const WAIT = 120; // milliseconds after a letter until suggestions are asked for
  const box = document.querySelector("#q[data-address]");
  const make = (tag, values) => Object.assign(document.createElement(tag), values);

  /* Suggestions: a combobox with a listbox, as the ARIA Authoring Practices describe them. */
  function suggest(box) {
    const list = make("ul", { id: "suggestions", className: "suggestions", hidden: true });
    let asked = null, timer = 0, chosen = -1, typed = box.value;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.suggestions);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
    for (const name in attributes) box.setAttribute(name, attributes[name]);
    box.after(list);

    const close = () => {
      clearTimeout(timer);
      if (asked) asked.abort();
      list.hidden = true;
      chosen = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const choose = (at) => {
      const options = [...list.children];
      chosen = at < -1 ? options.length - 1 : at >= options.length ? -1 : at;
      options.forEach((option, number) => option.setAttribute("aria-selected", String(number === chosen)));
      box.value = chosen < 0 ? typed : options[chosen].dataset.text;
      if (chosen < 0) box.removeAttribute("aria-activedescendant");
      else box.setAttribute("aria-activedescendant", options[chosen].id);
    };
    const show = (words) => {
      list.replaceChildren(...words.map((word, at) => {
        const option = make("li", { id: `suggestion-${at}` });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.text = word.text;
        option.append(make("bdi", { textContent: word.text }), make("span", { className: "count", textContent: word.articles.toLocaleString(document.documentElement.lang) }));
        return option;
      }));
      chosen = -1;
      list.hidden = !words.length;
      box.setAttribute("aria-expanded", String(words.length > 0));
    };
    const ask = async () => {
      asked = new AbortController();
      try {
        const address = `${box.dataset.address}?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal: asked.signal });
        if (answer.ok) show((await answer.json()).words.filter((word) => word.text !== typed).slice(0, 8));
      } catch (error) {
        if (error.name !== "AbortError") close(); // the server is gone: typing goes on without suggestions
      }
    };
    box.addEventListener("input", () => {
      close();
      typed = box.value;
      if (typed.trim().length > 1) timer = setTimeout(ask, WAIT);
    });
    box.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Escape") {
        event.preventDefault();
        choose(-1);
        close();
      }
    });
    box.addEventListener("blur", close);
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    list.addEventListener("click", (event) => {
      const option = event.target.closest("li");
      if (!option) return;
      box.value = option.dataset.text;
      close();
      box.form.requestSubmit();
    });
  }

  /* Bars: a period is drawn with the mouse and put into the form below them. */
  function brush(chart) {
    const values = chart.dataset.values.split(" ");
    const form = document.getElementById(chart.dataset.form);
    const band = document.createElementNS(SVG, "rect");
    band.setAttribute("class", "chosen");
    band.setAttribute("height", "100");
    let first = null, last = null;
    const bar = (event) => {
      const place = chart.getBoundingClientRect();
      const share = (event.clientX - place.left) / place.width;
      const along = getComputedStyle(chart).direction === "rtl" ? 1 - share : share;
      return Math.min(values.length - 1, Math.max(0, Math.floor(along * values.length)));
    };
    const draw = () => {
      band.setAttribute("x", String(Math.min(first, last)));
      band.setAttribute("width", String(Math.abs(last - first) + 1));
      if (!band.parentNode) chart.append(band);
    };
    const stop = () => {
      band.remove();
      first = last = null;
    };
    chart.addEventListener("dragstart", (event) => event.preventDefault()); // bars are links, which browsers drag
    chart.addEventListener("pointerdown", (event) => {
      if (event.button || !event.isPrimary) return;
      first = last = bar(event);
    });
    window.addEventListener("pointermove", (event) => {
      if (first === null) return;
      last = bar(event);
      if (last !== first || band.parentNode) draw();
    });
    window.addEventListener("pointercancel", stop);
    window.addEventListener("pointerup", () => {
      if (first === null) return;
      if (first !== last) {
        chart.addEventListener("click", (event) => event.preventDefault(), { once: true, capture: true });
        form.elements.from.value = values[Math.min(first, last)].split("..")[0];
        form.elements.to.value = values[Math.max(first, last)].split("..").pop();
        form.requestSubmit();
      }
      stop();
    });
  }

  /* What was found in an article: from one place to the next, by its fragment as the links without a script do. */
  function matches(bar) {
    const links = bar.querySelector("ol"), steps = bar.querySelector(".steps"), said = steps.querySelector("output");
    const all = Number(steps.dataset.found), tongue = document.documentElement.lang;
    const here = () => {
      const at = Number(/^#m(\d+)$/.exec(location.hash)?.[1] ?? 0);
      return at > all ? 0 : at;
    };
    const tell = () => {
      const values = { at: here().toLocaleString(tongue), count: all.toLocaleString(tongue) };
      said.textContent = here() ? said.dataset.said.replace(/\{(at|count)\}/g, (_, name) => values[name]) : "";
    };
    const go = (step) => {
      const focused = document.activeElement;
      const next = here() + step;
      location.replace(`#m${next > all ? 1 : next < 1 ? all : next}`);
      if (bar.contains(focused)) focused.focus({ preventScroll: true }); // a fragment takes the focus with it
    };
    links.hidden = true;
    steps.hidden = false;
    steps.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) go(Number(button.dataset.step));
    });
    window.addEventListener("hashchange", tell);
    tell();
    return go;
  }

  /* Keys, which can be turned off (WCAG 2.1.4). */
  const KEYS = "glaneur-keys";
  const kept = () => {
    try { return localStorage.getItem(KEYS) !== "off"; } catch { return true; }
  };
  function keys(event) {
    const busy = event.target.closest("input, select, textarea, [contenteditable]");
    if (busy || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !kept()) return;
    const links = [...document.querySelectorAll(".hits .hit > :is(h2, h3) a, .places .kwic a")];
    const at = links.findIndex((link) => link.closest("li").contains(document.activeElement));
    const step = { j: 1, k: -1 }[event.key], stepping = { n: 1, p: -1 }[event.key];
    if (event.key === "/") box?.select();
    else if (event.key === "?") document.querySelector(".foot .help-link")?.click();
    else if (stepping && goes) goes(stepping);
    else if (step && links.length) links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + step))].focus();
    else return;
    event.preventDefault();
  }
  function keysSwitch(said) {
    const button = said.querySelector("button");
    const name = () => { button.textContent = kept() ? button.dataset.off : button.dataset.on; };
    said.hidden = false;
    name();
    button.addEventListener("click", () => {
      try { localStorage.setItem(KEYS, kept() ? "off" : "on"); } catch { /* nothing is kept: the keys stay on */ }
      name();
    });
  }

  const bar = document.querySelector(".matches");
  const goes = bar && matches(bar);
  if (box) suggest(box);
  document.querySelectorAll(".timeline svg[data-values]").forEach(brush);
  document.querySelectorAll(".keys").forEach(keysSwitch);
  document.addEventListener("keydown", keys);
})();
